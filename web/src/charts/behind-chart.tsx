import { type ReactNode, useState } from "react";

/** Rows that a table shows; the others are in the file, where there is one. */
export const SHOWN = 300;

/** A table that opens behind a chart. What is in it is made when it is opened. */
export function BehindChart({ name, above, children }: { name: string; above?: ReactNode; children: () => ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="points" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>
        Table<span className="unseen"> of {name}</span>
      </summary>
      {isOpen && (
        <>
          {above}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
          <section className="scroll" tabIndex={0} aria-label={`${name}, figures`}>
            <table>{children()}</table>
          </section>
        </>
      )}
    </details>
  );
}
