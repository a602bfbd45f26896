import { Link } from "@tanstack/react-router";
import { pointDay } from "../../dates.ts";
import { RANGE_WORDS, RANGES, type Range, type Stretch } from "../../ranges.ts";

export function RangeLinks({ range, stretch: { from, to } }: { range: Range; stretch: Stretch }) {
  return (
    <nav className="ranges" aria-label="Range of time">
      {RANGES.map((each) => (
        <Link
          key={each}
          from="/assets/$asset"
          to="/assets/$asset"
          search={(search) => ({ ...search, range: each })}
          aria-current={each === range ? "true" : undefined}
          resetScroll={false}
          replace
        >
          {RANGE_WORDS[each]}
        </Link>
      ))}
      <span className="told">
        {pointDay(from)} to {pointDay(to)}
      </span>
    </nav>
  );
}
