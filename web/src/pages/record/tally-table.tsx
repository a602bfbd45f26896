import type { ReactNode } from "react";
import { grouped } from "../../counts.ts";
import { Interval } from "./interval.tsx";
import { errorWords, intervalWords, percent, type Tally, tooFewWords } from "./words.ts";

export interface Tallied {
  key: string;
  name: ReactNode;
  tally: Tally;
}

/** Figures by something, and how many of them held. */
export function TallyTable({ by, rows }: { by: string; rows: Tallied[] }) {
  return (
    <table className="tallies">
      <thead>
        <tr>
          <th scope="col">{by}</th>
          <th scope="col" className="n">
            Figures
          </th>
          <th scope="col" className="n">
            Held, of those checked
          </th>
          <th scope="col" colSpan={2}>
            Share, with its 95 % interval
          </th>
          <th scope="col" className="wide-only">
            Typical error
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, tally }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td className="n">{grouped(tally.claims)}</td>
            <td className="n">{tally.checkable === 0 ? <span className="told">none checked</span> : `${tally.supported} of ${tally.checkable}`}</td>
            <ShareCells tally={tally} />
            <td className="told wide-only">
              {errorWords(tally).map((each) => (
                <div key={each}>{each}</div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ShareCells({ tally: { held, checkable } }: { tally: Tally }) {
  const few = tooFewWords(checkable);
  if (few || held.share === null)
    return (
      <td colSpan={2} className="told">
        {checkable > 0 && few}
      </td>
    );
  return (
    <>
      <td className="drawn">
        <Interval {...held} />
      </td>
      <td className="n">
        {percent(held.share)} <small className="told">{intervalWords(held)}</small>
      </td>
    </>
  );
}
