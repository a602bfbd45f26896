import type { OpenScore } from "../../api.ts";
import { pointDay } from "../../dates.ts";
import { intervalWords } from "../../scores/whisker.tsx";

const WIDTH = 600;
const HEIGHT = 80;

/** Week by week: the score as a line within its interval, with a table behind it. */
export function ScoreHistory({ history }: { history: OpenScore["history"] }) {
  const shown = history.slice(-52);
  if (shown.length < 2) return null;
  const x = (n: number) => (WIDTH * n) / (shown.length - 1);
  const y = (points: number) => HEIGHT - (HEIGHT * points) / 100;
  const upper = shown.map(({ high }, n) => `${x(n)},${y(high)}`);
  const lower = shown.map(({ low }, n) => `${x(n)},${y(low)}`).reverse();
  const line = shown.flatMap(({ points }, n) => (points === null ? [] : [`${x(n)},${y(points)}`]));
  return (
    <section className="score-history" aria-label="Week by week">
      <h2 className="kicker">Week by week</h2>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <polygon className="reach" points={[...upper, ...lower].join(" ")} />
        <polyline className="at" points={line.join(" ")} />
      </svg>
      <p className="told ends">
        <span>{pointDay(shown[0]?.day ?? "")}</span>
        <span>{pointDay(shown.at(-1)?.day ?? "")}</span>
      </p>
      <details>
        <summary>As a table</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Week of</th>
              <th scope="col" className="n">
                Score
              </th>
              <th scope="col">Interval</th>
              <th scope="col">Made</th>
            </tr>
          </thead>
          <tbody>
            {shown.toReversed().map((past) => (
              <tr key={past.day}>
                <td className="day">{pointDay(past.day)}</td>
                <td className="n">{past.points === null ? "–" : Math.round(past.points)}</td>
                <td className="told">{intervalWords(past)}</td>
                <td className="told">
                  {past.replayed ? "later, from what was known then" : "in its week"}, method {past.method}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
