import { useNavigate, useSearch } from "@tanstack/react-router";
import type { FormEvent } from "react";
import { useCalendar } from "../../dates.ts";
import { overlapSearch, USUAL_DAYS, WINDOWS } from "../../overlap/search.ts";

/** Of how many days, up to which; kept in the address. */
export function SpanChoice() {
  const search = useSearch({ from: "/sources/overlap" });
  const navigate = useNavigate({ from: "/sources/overlap" });
  const { today } = useCalendar();
  const change = ({ currentTarget }: FormEvent<HTMLFormElement>) => {
    if (!currentTarget.checkValidity()) return;
    const chosen = Object.fromEntries(new FormData(currentTarget));
    void navigate({ search: overlapSearch({ ...search, ...chosen }), resetScroll: false });
  };
  return (
    <form className="as-of desk" onChange={change} onSubmit={(event) => event.preventDefault()}>
      <label>
        The last{" "}
        <select key={search.days} name="days" defaultValue={search.days ?? USUAL_DAYS}>
          {WINDOWS.map((days) => (
            <option key={days} value={days}>
              {days} days
            </option>
          ))}
        </select>
      </label>{" "}
      <label>
        as of <input key={search.asOf} type="date" name="asOf" defaultValue={search.asOf} max={today()} />
      </label>
    </form>
  );
}
