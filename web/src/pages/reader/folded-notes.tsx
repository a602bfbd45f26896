import { StateMark } from "../../calls/state-mark.tsx";
import type { Pointing } from "./pointing.ts";
import { RemarkNote } from "./remark-note.tsx";
import type { Remark } from "./remarks.ts";

/** The notes of a paragraph under it, where there is no margin. */
export function FoldedNotes({ remarks, pointing }: { remarks: Remark[]; pointing: Pointing }) {
  const noted = remarks.filter(({ id }) => pointing.noted.has(id));
  if (noted.length === 0) return null;
  return (
    <details className="folded">
      <summary>
        {[...Map.groupBy(noted, ({ words }) => words)].map(([words, [first, ...rest]]) =>
          first ? (
            <span key={words}>
              <StateMark state={first} />
              {rest.length > 0 && ` (${rest.length + 1})`}
            </span>
          ) : null,
        )}
      </summary>
      {noted.map((remark) => (
        <RemarkNote key={remark.id} remark={remark} isLit={remark.id === pointing.remark} acts={pointing.acts} />
      ))}
    </details>
  );
}
