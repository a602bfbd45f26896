import { useState } from "react";
import { grouped } from "../counts.ts";

const SHOWN = 300;

interface Props {
  name: string;
  /** the first of them names the rows */
  columns: string[];
  /** the oldest first; each as many as there are columns */
  rows: string[][];
}

/** The figures behind a chart, the newest first. */
export function FiguresTable(props: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="points" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>
        Table<span className="unseen"> of {props.name}</span>
      </summary>
      {isOpen && <Rows {...props} />}
    </details>
  );
}

function Rows({ name, columns, rows }: Props) {
  return (
    <>
      {rows.length > SHOWN && (
        <p className="told">
          The newest {SHOWN} of {grouped(rows.length)}.
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <section className="scroll" tabIndex={0} aria-label={`${name}, figures`}>
        <table>
          <thead>
            <tr>
              {columns.map((column, place) => (
                <th key={column} scope="col" className={place === 0 ? undefined : "n"}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows
              .slice(-SHOWN)
              .toReversed()
              .map(([first, ...rest]) => (
                <tr key={first}>
                  <th scope="row">{first}</th>
                  {rest.map((cell, place) => (
                    <td key={columns[place + 1]} className="n">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
