import { grouped } from "../counts.ts";

interface Month {
  /** YYYY-MM */
  month: string;
  issues: number;
  sources: number;
}

const HEIGHT = 140;
const BAR = 10;
const MONTHS_A_YEAR = 12;
const LABELLED_MONTHS = 4; // a shorter piece of a year has no room for its name

/** Issues a month as bars, with the same figures as a table one click away. */
export function Months({ months, name }: { months: Month[]; name: string }) {
  const every = withoutGaps(months);
  const most = Math.max(...every.map(({ issues }) => issues));
  const peak = every.find(({ issues }) => issues === most);
  const width = Math.max(every.length * BAR, 1);
  return (
    <figure className="months">
      <figcaption>
        Issues a month that name {name}
        {peak && `; most in ${monthWords(peak.month)}: ${grouped(peak.issues)}`}
      </figcaption>
      <svg viewBox={`0 0 ${width} ${HEIGHT + 1}`} preserveAspectRatio="none" aria-hidden="true">
        {every.map(({ month, issues }, place) => (
          <rect key={month} x={place * BAR + 1} width={BAR - 2} y={HEIGHT - barHeight(issues, most)} height={barHeight(issues, most)}>
            <title>{`${monthWords(month)}: ${issues}`}</title>
          </rect>
        ))}
        <line x1="0" x2={width} y1={HEIGHT} y2={HEIGHT} />
      </svg>
      <div className="years" aria-hidden="true">
        {years(every).map(({ year, share }) => (
          <span key={year} style={{ flexGrow: share, flexBasis: 0 }}>
            {share >= LABELLED_MONTHS && year}
          </span>
        ))}
      </div>
      <details>
        <summary>As a table</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Month</th>
              <th scope="col" className="n">
                Issues
              </th>
              <th scope="col" className="n">
                Sources
              </th>
            </tr>
          </thead>
          <tbody>
            {months.toReversed().map(({ month, issues, sources }) => (
              <tr key={month}>
                <th scope="row">{monthWords(month)}</th>
                <td className="n">{grouped(issues)}</td>
                <td className="n">{grouped(sources)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function barHeight(issues: number, most: number): number {
  return issues === 0 ? 0 : Math.max(2, (issues / most) * HEIGHT);
}

/** Months in which nobody wrote are zero, not absent; at least a year is shown. */
function withoutGaps(months: Month[]): Month[] {
  const known = new Map(months.map((month) => [month.month, month]));
  const last = numberOf(months.at(-1)?.month ?? "");
  const first = Math.min(numberOf(months[0]?.month ?? ""), last - MONTHS_A_YEAR + 1);
  return Array.from({ length: last - first + 1 }, (_, place) => {
    const month = monthOf(first + place);
    return known.get(month) ?? { month, issues: 0, sources: 0 };
  });
}

function numberOf(month: string): number {
  return Number(month.slice(0, 4)) * MONTHS_A_YEAR + Number(month.slice(5)) - 1;
}

function monthOf(number: number): string {
  return `${Math.floor(number / MONTHS_A_YEAR)}-${String((number % MONTHS_A_YEAR) + 1).padStart(2, "0")}`;
}

const WORDS = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });

function monthWords(month: string): string {
  return WORDS.format(new Date(`${month}-01T00:00:00Z`));
}

function years(months: Month[]): { year: string; share: number }[] {
  const counts = new Map<string, number>();
  for (const { month } of months) counts.set(month.slice(0, 4), (counts.get(month.slice(0, 4)) ?? 0) + 1);
  return [...counts].map(([year, share]) => ({ year, share }));
}
