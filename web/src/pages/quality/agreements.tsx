import { useState } from "react";
import type { DataQuality } from "../../api.ts";
import { grouped } from "../../counts.ts";
import { pointDay } from "../../dates.ts";
import { share } from "../../figures.ts";
import { metricWithin, vendorName } from "../../series-words.ts";
import { Rest } from "./rest.tsx";

export const FAR_APART = 0.05;
const SHOWN = 15;

/** How far vendors differ where they give the same, those furthest apart first. */
export function Agreements({ pairs, nameOf }: { pairs: DataQuality["agreements"]; nameOf: (asset: string) => string }) {
  const [isWhole, setIsWhole] = useState(false);
  if (pairs.length === 0) return null;
  const sorted = pairs.toSorted((a, b) => b.median - a.median);
  return (
    <section aria-labelledby="vendors">
      <h2 id="vendors">Vendors side by side</h2>
      <p className="told">
        How far two vendors differ on the days that both have, those furthest apart first. They may cover different things: one venue is not the
        market.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Asset</th>
            <th scope="col">Vendors</th>
            <th scope="col" className="n wide-only">
              In common
            </th>
            <th scope="col" className="n">
              Median
            </th>
            <th scope="col" className="n">
              Worst
            </th>
            <th scope="col" className="wide-only">
              On
            </th>
          </tr>
        </thead>
        <tbody>
          {(isWhole ? sorted : sorted.slice(0, SHOWN)).map((pair) => (
            <Pair key={`${pair.asset} ${pair.metric} ${pair.step} ${pair.source} ${pair.other}`} pair={pair} nameOf={nameOf} />
          ))}
        </tbody>
      </table>
      <Rest of={sorted.length} shown={SHOWN} isWhole={isWhole} show={() => setIsWhole(true)} />
    </section>
  );
}

function Pair({ pair, nameOf }: { pair: DataQuality["agreements"][number]; nameOf: (asset: string) => string }) {
  const { asset, metric, source, other, count, step, median, worst, worstOn } = pair;
  const isFar = median > FAR_APART;
  return (
    <tr>
      <th scope="row">
        {nameOf(asset)} <small className="told">{metricWithin(metric)}</small>
      </th>
      <td className="told">
        {vendorName(source)} and {vendorName(other)}
      </td>
      <td className="n wide-only">
        {grouped(count)} {step === "day" ? "days" : "hours"}
      </td>
      <td className={isFar ? "n far" : "n"}>{share(median)}</td>
      <td className="n">{share(worst)}</td>
      <td className="day told wide-only">{pointDay(worstOn)}</td>
    </tr>
  );
}
