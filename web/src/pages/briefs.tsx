import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { BriefLine } from "../api.ts";
import { briefsQuery } from "../brief-queries.ts";
import { LoadingLines } from "../components/loading.tsx";
import { More } from "../components/more.tsx";
import { TroubleNote } from "../components/page-trouble.tsx";
import { useCalendar } from "../dates.ts";
import { usePageTitle } from "../page-title.ts";
import { ArchivedBrief } from "./briefs/archived-brief.tsx";
import { Feeds } from "./briefs/feeds.tsx";
import { BriefSettingsForm } from "./briefs/settings-form.tsx";

/** Every brief that was written, and when and how the next ones are. */
export function BriefsPage() {
  const { today } = useCalendar();
  usePageTitle("Briefs");
  return (
    <div className="briefs-page">
      <header className="page-head">
        <div>
          <h1>Briefs</h1>
          <p className="told">What changed since the one before, in sentences of those who told it. Each is kept as it was written.</p>
        </div>
        <p className="told">
          <Link className="button" to="/briefs/$day" params={{ day: today() }}>
            Today’s brief
          </Link>
        </p>
      </header>
      <div className="two">
        <section aria-labelledby="archive">
          <h2 id="archive">Archive</h2>
          <Archive />
        </section>
        <aside aria-label="When and how">
          <BriefSettingsForm />
          <Feeds />
        </aside>
      </div>
    </div>
  );
}

function Archive() {
  const found = useInfiniteQuery(briefsQuery);
  if (found.isError && !found.data) return <TroubleNote error={found.error} again={() => void found.refetch()} />;
  if (found.isPending) return <LoadingLines lines={16} />;
  const briefs = [...new Map(found.data.pages.flat().map((brief): [string, BriefLine] => [brief.id, brief])).values()];
  return (
    <>
      {briefs.length === 0 && (
        <p className="no-data">
          None has been written yet. The first comes at the next hour that you set here, once there is something to tell; until then today’s shows
          what it would hold.
        </p>
      )}
      {briefs.map((brief) => (
        <ArchivedBrief key={brief.id} brief={brief} />
      ))}
      <More query={found} />
    </>
  );
}
