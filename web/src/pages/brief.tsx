import { useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { type BriefOfDay, Trouble } from "../api.ts";
import { briefQuery, briefSettingsQuery } from "../brief-queries.ts";
import { LoadingLines } from "../components/loading.tsx";
import { TroubleNote } from "../components/page-trouble.tsx";
import { SampleOnly } from "../components/sample-only.tsx";
import { counted } from "../counts.ts";
import { dayInFull, useCalendar } from "../dates.ts";
import { usePageTitle } from "../page-title.ts";
import { BriefCalls, DoesNotHold, TakeCare } from "./brief/judged.tsx";
import { LeaveUnread, Quarantined, ToRead } from "./brief/letters.tsx";
import { BriefMarket } from "./brief/market.tsx";
import { BriefNarratives } from "./brief/narratives.tsx";
import { OtherDays } from "./brief/other-days.tsx";
import { WhatChanged } from "./brief/what-changed.tsx";
import { NotFoundPage } from "./not-found.tsx";

/** What changed, on a page. */
export function BriefPage() {
  const { day } = useParams({ from: "/briefs/$day" });
  const { weekly = false } = useSearch({ from: "/briefs/$day" });
  const { data: brief, error, refetch } = useQuery(briefQuery(day, weekly));
  const isDay = !Number.isNaN(Date.parse(day));
  const title = isDay ? `${weekly ? "The week until" : "Brief of"} ${dayInFull(day)}` : "Brief";
  usePageTitle(title);
  if (!isDay || (error instanceof Trouble && error.status === 400)) return <NotFoundPage />;
  return (
    <div className="brief-page">
      <header className="page-head">
        <div>
          <p className="kicker">
            <Link to="/briefs">Briefs</Link>
          </p>
          <h1>{title}</h1>
          {brief && <MadeFrom brief={brief} />}
        </div>
        <OtherDays day={day} weekly={weekly} />
      </header>
      {error && <TroubleNote error={error} again={() => void refetch()} />}
      {!brief && !error && <LoadingLines lines={20} />}
      {brief && <Shown brief={brief} />}
    </div>
  );
}

function MadeFrom({ brief: { kept, madeAt, until, content } }: { brief: BriefOfDay }) {
  const { moment } = useCalendar();
  return (
    <p className="told">
      From {counted(content.issues, "issue")} of {counted(content.sources, "source")} until {moment(until)}.{" "}
      {kept ? `Kept as it was written ${moment(madeAt)}.` : "No brief of this day was kept: made just now, as it stands."}
      {content.model && ` ${content.model} worded what says so.`}
      <SampleOnly of={content.items.flatMap(({ sentences }) => sentences.map(({ source }) => source.slug))} />
    </p>
  );
}

/** The stories and what is judged first, beside them what is short. */
function Shown({ brief: { content } }: { brief: BriefOfDay }) {
  const { data: settings } = useQuery(briefSettingsQuery);
  const wants = (section: NonNullable<typeof settings>["sections"][number]) => settings?.sections.includes(section) ?? true;
  return (
    <div className="two">
      <div>
        <WhatChanged items={content.items} model={content.model} />
        {wants("failed") && <DoesNotHold failed={content.failed} />}
        {wants("calls") && <BriefCalls calls={content.calls} />}
        {wants("flags") && <TakeCare wary={content.wary} />}
      </div>
      <aside aria-label="In short">
        {wants("market") && <BriefMarket market={content.market} />}
        {wants("narratives") && <BriefNarratives narratives={content.narratives} />}
        {wants("read") && <ToRead read={content.read} />}
        {wants("skip") && <LeaveUnread skip={content.skip} />}
        {wants("flags") && <Quarantined flags={content.flags} />}
      </aside>
    </div>
  );
}
