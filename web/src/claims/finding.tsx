import type { Claim } from "../api.ts";
import { useAssetNames } from "./asset-names.ts";
import { observedWords, saidWords, toleranceWords } from "./values.ts";
import { evidenceWords, isPlainReason, readingWords, reasonWords } from "./words.ts";

/** What a sentence was read as, what it says and what the data gives. */
export function Finding({ claim }: { claim: Claim }) {
  const nameOf = useAssetNames();
  const { check } = claim;
  const symbol = claim.asset ? nameOf(claim.asset).symbol : null;
  const said = saidWords(claim, symbol);
  return (
    <div className="finding">
      <p className="read-as">{readingWords(claim, nameOf)}</p>
      {(said !== null || check.observed !== null) && (
        <dl className="held-against">
          {said !== null && <Value name="Said" words={said} />}
          {check.observed !== null && <Value name="Data" words={observedWords(check.observed, claim, symbol)} />}
        </dl>
      )}
      {!isPlainReason(check) && <p>{reasonWords(check, nameOf)}</p>}
      {check.tolerance !== null && (
        <small>{[evidenceWords(check), `tolerance ${toleranceWords(check.tolerance, claim, symbol)}`].filter(Boolean).join(" · ")}</small>
      )}
    </div>
  );
}

function Value({ name, words }: { name: string; words: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{words}</dd>
    </div>
  );
}
