import type { SourceRecord } from "../../api.ts";
import { scoreWords } from "../../calls/words.ts";
import { counted } from "../../counts.ts";
import { tooFewWords } from "./words.ts";

/** How good its chances were, beside those of knowing history alone. */
export function ScoresTable({ calls: { brier, logScore, againstBase, skill } }: { calls: SourceRecord["calls"] }) {
  return (
    <>
      <h3>How sure it was, and how right</h3>
      <table className="scores">
        <thead>
          <tr>
            <th scope="col">Score</th>
            <th scope="col">All resolved calls</th>
            <th scope="col">Those with a base rate</th>
            <th scope="col">Their base rates alone</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              Brier <small className="told">0 is perfect, always one half 0.25</small>
            </th>
            <Cell value={brier.value} n={brier.n} />
            <Cell value={againstBase.brier} n={againstBase.n} />
            <Cell value={againstBase.baseBrier} n={againstBase.n} />
          </tr>
          <tr>
            <th scope="row">
              Logarithmic <small className="told">0 is perfect, always one half −0.69</small>
            </th>
            <Cell value={logScore.value} n={logScore.n} />
            <Cell value={againstBase.logScore} n={againstBase.n} />
            <Cell value={againstBase.baseLogScore} n={againstBase.n} />
          </tr>
        </tbody>
      </table>
      <p className="told">{skillWords(skill, againstBase.n)}</p>
    </>
  );
}

function Cell({ value, n }: { value: number | null; n: number }) {
  const few = tooFewWords(n);
  if (few || value === null) return <td className="told">{few}</td>;
  return (
    <td>
      <b>{scoreWords(value)}</b> <small className="told">{counted(n, "case")}</small>
    </td>
  );
}

function skillWords(skill: number | null, n: number): string {
  if (skill === null || tooFewWords(n)) return `Skill against history: ${tooFewWords(n) ?? "the base rates missed nothing, so none can be told"}.`;
  return `Skill ${scoreWords(skill)} over ${counted(n, "case")}: ${skill > 0 ? "it knew more than how often such moves came before" : "no more than knowing how often such moves came before"}.`;
}
