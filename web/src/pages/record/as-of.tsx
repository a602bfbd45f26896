import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { FormEvent } from "react";
import type { SourceRecord } from "../../api.ts";
import { recordSearch } from "../../claim-search.ts";
import { pointDay, useCalendar } from "../../dates.ts";

/** The day of which the record is wanted; kept in the address. */
export function AsOf() {
  const { asOf, by } = useSearch({ from: "/sources/$slug/record" });
  const navigate = useNavigate({ from: "/sources/$slug/record" });
  const { today } = useCalendar();
  const change = ({ currentTarget }: FormEvent<HTMLFormElement>) => {
    if (currentTarget.checkValidity())
      void navigate({ search: recordSearch({ ...Object.fromEntries(new FormData(currentTarget)), by }), resetScroll: false });
  };
  return (
    <form className="as-of" onChange={change} onSubmit={(event) => event.preventDefault()}>
      <label>
        As of <input key={asOf} type="date" name="asOf" defaultValue={asOf} max={today()} />
      </label>
    </form>
  );
}

/** Says that the record is one of an earlier day, and what that means. */
export function AsOfWords({ record, isReplaying }: { record: SourceRecord; isReplaying: boolean }) {
  const { asOf } = useSearch({ from: "/sources/$slug/record" });
  return (
    <p role="status" className={asOf || isReplaying ? "replayed" : "unseen"}>
      {isReplaying && "Replaying: every figure is held against what was known then…"}
      {!isReplaying && asOf && (
        <>
          As it would have stood at the end of {lastDay(record.asOf)}: no letter and no data of later is in it.{" "}
          <Link from="/sources/$slug/record" to="/sources/$slug/record" search={({ asOf: _, ...search }) => search} resetScroll={false}>
            As it stands now
          </Link>
        </>
      )}
    </p>
  );
}

/** A record is of the moment at which its day has ended. */
function lastDay(moment: string): string {
  return pointDay(new Date(Date.parse(moment) - 1).toISOString().slice(0, 10));
}
