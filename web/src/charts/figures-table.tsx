import { grouped } from "../counts.ts";
import { BehindChart, SHOWN } from "./behind-chart.tsx";

interface Props {
  name: string;
  /** the first of them names the rows */
  columns: string[];
  /** the oldest first; each as many as there are columns */
  rows: string[][];
}

/** The figures behind a chart, the newest first. */
export function FiguresTable({ name, columns, rows }: Props) {
  const above = rows.length > SHOWN && (
    <p className="told">
      The newest {SHOWN} of {grouped(rows.length)}.
    </p>
  );
  return (
    <BehindChart name={name} above={above}>
      {() => (
        <>
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
        </>
      )}
    </BehindChart>
  );
}
