import type { SourceRecord } from "../../api.ts";
import { counted } from "../../counts.ts";
import { share } from "../../figures.ts";
import { FEW, intervalWords, percent, tooFewWords } from "./words.ts";

type Bin = SourceRecord["calls"]["calibration"][number];

const SIZE = 220;
const EDGE = 30;
const DOT = 4;
const GRID = [0, 0.5, 1];

const x = (chance: number) => EDGE + chance * SIZE;
const y = (chance: number) => 8 + (1 - chance) * SIZE;

/** How often what was given such a chance came about: on the slanting line, forecasts mean what they say. */
export function Calibration({ bins }: { bins: Bin[] }) {
  return (
    <>
      <h3>How much of what it gave a chance came about</h3>
      <div className="calibration">
        <figure>
          <Plot bins={bins} />
          <figcaption>
            Across: the chance it gave; up: how many came about, with the 95 % interval. On the line chances mean what they say. Hollow: fewer than{" "}
            {FEW} cases.
          </figcaption>
        </figure>
        <BinTable bins={bins} />
      </div>
    </>
  );
}

function Plot({ bins }: { bins: Bin[] }) {
  return (
    <svg viewBox={`0 0 ${SIZE + EDGE + 16} ${SIZE + 40}`} role="img" aria-label={labelOf(bins)}>
      {GRID.map((at) => (
        <g key={at}>
          <line className="grid" x1={x(0)} x2={x(1)} y1={y(at)} y2={y(at)} />
          <text x={x(0) - 5} y={y(at) + 4} textAnchor="end">
            {at * 100}
          </text>
          <text x={x(at)} y={y(0) + 16} textAnchor="middle">
            {at * 100}
            {at === 1 && " %"}
          </text>
        </g>
      ))}
      <line className="even" x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
      {bins.map(({ from, forecast, observed: { share: came, low, high, n } }) =>
        forecast === null || came === null || low === null || high === null ? null : (
          <g key={from} className={n < FEW ? "few" : undefined}>
            <line className="range" x1={x(forecast)} x2={x(forecast)} y1={y(low)} y2={y(high)} />
            <circle cx={x(forecast)} cy={y(came)} r={DOT} />
            <text x={x(forecast) + 7} y={y(came) + 4}>
              {n}
            </text>
          </g>
        ),
      )}
    </svg>
  );
}

function labelOf(bins: Bin[]): string {
  const told = bins.flatMap(({ forecast, observed: { share: came, n } }) =>
    forecast === null || came === null ? [] : [`given ${share(forecast)} on average, ${percent(came)} of ${counted(n, "case")} came about`],
  );
  return `Chances given, and how much of them came about: ${told.join("; ")}.`;
}

function BinTable({ bins }: { bins: Bin[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Chance</th>
          <th scope="col" className="n">
            Mean
          </th>
          <th scope="col" className="n">
            Calls
          </th>
          <th scope="col">Came about, with the 95 % interval</th>
        </tr>
      </thead>
      <tbody>
        {bins.map(({ from, to, forecast, observed }) => (
          <tr key={from}>
            <th scope="row">
              {from * 100} to {share(to)}
            </th>
            <td className="n">{forecast === null ? "" : share(forecast)}</td>
            <td className="n">{observed.n}</td>
            <td>
              {observed.share === null || tooFewWords(observed.n) ? (
                <span className="told">{tooFewWords(observed.n)}</span>
              ) : (
                <>
                  {percent(observed.share)} <small className="told">{intervalWords(observed)}</small>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
