import type { KeptClaim } from "../../api.ts";
import { Verdict } from "../../claims/verdict.tsx";
import { verdictWords } from "../../claims/verdicts.ts";
import { ClaimNote } from "./claim-note.tsx";
import type { Pointing } from "./pointing.ts";

/** The notes of a paragraph under it, where there is no margin. */
export function FoldedNotes({ claims, pointing }: { claims: KeptClaim[]; pointing: Pointing }) {
  const noted = claims.filter(({ id }) => pointing.noted.has(id));
  if (noted.length === 0) return null;
  return (
    <details className="folded">
      <summary>
        {[...Map.groupBy(noted, verdictWords)].map(([words, [first, ...rest]]) =>
          first ? (
            <span key={words}>
              <Verdict claim={first} />
              {rest.length > 0 && ` (${rest.length + 1})`}
            </span>
          ) : null,
        )}
      </summary>
      {noted.map((claim) => (
        <ClaimNote key={claim.id} claim={claim} isLit={claim.id === pointing.claim} acts={pointing.acts} />
      ))}
    </details>
  );
}
