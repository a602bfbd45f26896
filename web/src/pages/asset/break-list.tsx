import type { Series } from "../../api.ts";
import type { BreakMark } from "../../charts/break-lines.ts";
import { pointDay } from "../../dates.ts";
import type { Stretch } from "../../ranges.ts";
import { breakWords } from "../../series-words.ts";

export function breaksWithin({ breaks }: Series, { from, to }: Stretch): BreakMark[] {
  return breaks
    .filter(({ date }) => date.slice(0, 10) >= from && date.slice(0, 10) <= to)
    .map(({ date, kind, ratio }) => ({ date, kind, words: breakWords({ kind, ratio }) }));
}

/** The breaks in words, as they are marked in the chart above. */
export function BreakList({ breaks }: { breaks: BreakMark[] }) {
  if (breaks.length === 0) return null;
  return (
    <ul className="bare break-list">
      {breaks.map(({ date, kind, words }) => (
        <li key={`${date} ${kind}`}>
          <b>{pointDay(date)}</b> {words}
        </li>
      ))}
    </ul>
  );
}
