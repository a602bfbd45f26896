import type { FormEvent } from "react";
import { useCalendar } from "../dates.ts";
import { type NarrativeSearch, narrativeSearch } from "../told-search.ts";

/** The day as of which something is looked at; kept in the address. */
export function DayChoice({ asOf, choose }: { asOf: string | undefined; choose: (search: NarrativeSearch) => void }) {
  const { today } = useCalendar();
  const change = ({ currentTarget }: FormEvent<HTMLFormElement>) => {
    if (currentTarget.checkValidity()) choose(narrativeSearch(Object.fromEntries(new FormData(currentTarget))));
  };
  return (
    <form className="as-of desk" onChange={change} onSubmit={(event) => event.preventDefault()}>
      <label>
        As of <input key={asOf} type="date" name="asOf" defaultValue={asOf} max={today()} />
      </label>
    </form>
  );
}
