import type { SourceRecord } from "../../api.ts";
import { counted, grouped } from "../../counts.ts";
import { Interval } from "./interval.tsx";
import { intervalWords, percent, tooFewWords } from "./words.ts";

type Claims = SourceRecord["claims"];

interface Row {
  name: string;
  hint?: string;
  part: string;
  of: { share: number | null; low: number | null; high: number | null; n: number };
}

/** The shares that a record is about, on one scale. */
export function SharesTable({ claims, hasConvention }: { claims: Claims; hasConvention: boolean }) {
  return (
    <table className="shares">
      <caption className="unseen">Shares with their 95 % intervals</caption>
      <thead>
        <tr>
          <th scope="col">Of its figures</th>
          <th scope="col" className="drawn">
            <span className="unseen">Drawn</span>
            <span className="scale" aria-hidden="true">
              <span>0</span>
              <span>50</span>
              <span>100 %</span>
            </span>
          </th>
          <th scope="col" className="n">
            Share
          </th>
          <th scope="col" className="n">
            95 % interval
          </th>
          <th scope="col" className="n">
            Cases
          </th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(claims, hasConvention).map((row) => (
          <ShareRow key={row.name} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function rowsOf({ couldBeChecked, held, shrunk, heldPlain, checkable, claims, supported }: Claims, hasConvention: boolean): Row[] {
  const plain = heldPlain.share === null ? 0 : Math.round(heldPlain.share * heldPlain.n);
  return [
    { name: "Could be checked", part: `${grouped(checkable)} of ${grouped(claims)}`, of: couldBeChecked },
    { name: "Held, of these", part: `${grouped(supported)} of ${grouped(held.n)}`, of: held },
    { name: "The same, drawn to other sources", hint: priorWords(shrunk.prior), part: grouped(shrunk.n), of: shrunk },
    ...(hasConvention
      ? [
          {
            name: "Held, without its conventions",
            hint: "read as anybody’s letter would be",
            part: `${grouped(plain)} of ${grouped(heldPlain.n)}`,
            of: heldPlain,
          },
        ]
      : []),
  ];
}

function ShareRow({ row: { name, hint, part, of } }: { row: Row }) {
  const few = of.n === 0 || !hint ? tooFewWords(of.n) : null; // drawn to others, few cases tell something too
  return (
    <tr>
      <th scope="row">
        {name}
        {hint && <small className="told">{hint}</small>}
      </th>
      {few ? (
        <td colSpan={3} className="told">
          {few}
        </td>
      ) : (
        <>
          <td className="drawn">
            <Interval {...of} />
          </td>
          <td className="n">
            <b>{of.share === null ? "" : percent(of.share)}</b>
          </td>
          <td className="n">{intervalWords(of)}</td>
        </>
      )}
      <td className="n">{part}</td>
    </tr>
  );
}

/** What few cases are drawn to: “towards 93 %, as by 12 more cases of theirs”. */
function priorWords({ alpha, beta }: Claims["shrunk"]["prior"]): string {
  if (alpha === 1 && beta === 1) return "towards one half, as by 2 more cases: too few other sources";
  const weight = alpha + beta;
  return `towards ${percent(alpha / weight)}, as by ${counted(Math.round(weight), "more case")} of theirs`;
}
