import type { ReactNode } from "react";

/** A list of which the first few are shown, and the rest on asking. */
export function FoldedList<T>({ items, shown, children }: { items: T[]; shown: number; children: (item: T) => ReactNode }) {
  if (items.length === 0) return null;
  const rest = items.slice(shown);
  return (
    <>
      <ul className="bare">{items.slice(0, shown).map(children)}</ul>
      {rest.length > 0 && (
        <details className="rest">
          <summary>and {rest.length} more</summary>
          <ul className="bare">{rest.map(children)}</ul>
        </details>
      )}
    </>
  );
}
