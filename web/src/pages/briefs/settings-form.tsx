import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { announce } from "../../announce.ts";
import type { BriefSettings } from "../../api.ts";
import { briefSettingsQuery, changeBriefSettings } from "../../brief-queries.ts";
import { LoadingLines } from "../../components/loading.tsx";
import { TroubleNote } from "../../components/page-trouble.tsx";
import { deskQuery } from "../../queries.ts";
import { ByMail } from "./by-mail.tsx";
import { SECTION_WORDS, SECTIONS, settingsIn, WEEKDAYS } from "./settings.ts";
import { SourceChoice } from "./source-choice.tsx";

/** When briefs are written, what they hold, and where they are sent. */
export function BriefSettingsForm() {
  const { data: settings, error, refetch } = useQuery(briefSettingsQuery);
  return (
    <section aria-labelledby="settings">
      <h2 id="settings">When and what</h2>
      {error && <TroubleNote error={error} again={() => void refetch()} />}
      {!settings && !error && <LoadingLines lines={12} />}
      {settings && <Fields key={JSON.stringify(settings)} settings={settings} />}
    </section>
  );
}

function Fields({ settings }: { settings: BriefSettings }) {
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: changeBriefSettings,
    onSuccess(changed) {
      announce("Saved: the next brief is written so");
      queries.setQueryData(briefSettingsQuery.queryKey, changed);
      return queries.invalidateQueries({ queryKey: ["brief"] });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    change.mutate(settingsIn(event.currentTarget));
  };
  return (
    <form className="desk brief-settings" onSubmit={submit}>
      <When settings={settings} />
      <label>
        Stories, at most <input type="number" name="items" min={1} max={12} required defaultValue={settings.items} />
      </label>
      <fieldset>
        <legend>Besides the stories</legend>
        {SECTIONS.map((section) => (
          <label key={section}>
            <input type="checkbox" name="sections" value={section} defaultChecked={settings.sections.includes(section)} /> {SECTION_WORDS[section]}
          </label>
        ))}
      </fieldset>
      <SourceChoice chosen={settings.sources} />
      <ByMail email={settings.email} />
      {change.isError && <TroubleNote error={change.error} />}
      <button type="submit" className="main" disabled={change.isPending}>
        {change.isPending ? "Saving…" : "Save"}
      </button>
    </form>
  );
}

function When({ settings: { daily, at, weekly, weekday } }: { settings: BriefSettings }) {
  const { data: desk } = useQuery(deskQuery);
  return (
    <fieldset>
      <legend>Written</legend>
      <label>
        <input type="checkbox" name="daily" defaultChecked={daily} /> every day
      </label>
      <label>
        <input type="checkbox" name="weekly" defaultChecked={weekly} /> and of the week, each{" "}
        <select name="weekday" defaultValue={weekday} aria-label="Day of the weekly brief">
          {WEEKDAYS.map((name, place) => (
            <option key={name} value={place + 1}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        at <input type="time" name="at" required defaultValue={at} /> <span className="told">{desk?.person.timeZone}</span>
      </label>
    </fieldset>
  );
}
