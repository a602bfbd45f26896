import type { CallLine } from "../api.ts";
import type { NameOf } from "../claims/asset-names.ts";
import { change } from "../figures.ts";
import { scoreWords } from "./words.ts";

type Outcome = NonNullable<CallLine["outcome"]>;

const BITCOIN = "bitcoin";

interface Props {
  call: CallLine;
  outcome: Outcome;
  nameOf: NameOf;
}

/** What followed the call, beside what bitcoin did; and its scores beside those of knowing history alone. */
export function AfterCall({ call: { asset, quote }, outcome, nameOf }: Props) {
  const known = outcome.returns.filter(({ assetReturn }) => assetReturn !== null);
  if (known.length === 0) return null;
  const isBitcoin = asset === BITCOIN;
  return (
    <details className="followed">
      <summary>
        What followed<span className="unseen"> “{quote}”</span>
      </summary>
      <table className="after">
        <thead>
          <tr>
            <th scope="col">Days after</th>
            <th scope="col" className="n">
              {asset ? nameOf(asset).name : "It"}
            </th>
            {!isBitcoin && (
              <>
                <th scope="col" className="n">
                  Bitcoin
                </th>
                <th scope="col" className="n">
                  Difference
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {outcome.returns.map(({ days, assetReturn, btcReturn, relative }) => (
            <tr key={days}>
              <th scope="row">{days}</th>
              <Return value={assetReturn} />
              {!isBitcoin && (
                <>
                  <Return value={btcReturn} />
                  <Return value={relative} />
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <Scores outcome={outcome} />
    </details>
  );
}

function Return({ value }: { value: number | null }) {
  return <td className="n">{value === null ? <span className="told">not known</span> : change(value)}</td>;
}

function Scores({ outcome: { brier, logScore, baseBrier, baseLogScore } }: { outcome: Outcome }) {
  if (brier === null || logScore === null) return null;
  return (
    <p className="told">
      Brier score {scoreWords(brier)}, logarithmic {scoreWords(logScore)}
      {baseBrier !== null && baseLogScore !== null && `; its base rate alone ${scoreWords(baseBrier)} and ${scoreWords(baseLogScore)}`}.
    </p>
  );
}
