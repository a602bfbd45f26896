import type { SourceRecord } from "../../api.ts";
import { counted } from "../../counts.ts";
import { change } from "../../figures.ts";
import { tooFewWords } from "./words.ts";

type Returns = SourceRecord["calls"]["returns"];

/** What came after its calls on the mean, whatever became of them. */
export function ReturnsTable({ returns }: { returns: Returns }) {
  const isOfOthers = returns.some(({ relative }) => relative.n > 0);
  return (
    <>
      <h3>Mean return after its calls</h3>
      <table className="scores">
        <thead>
          <tr>
            <th scope="col">Days after</th>
            <th scope="col">In the direction called</th>
            {isOfOthers && <th scope="col">Less bitcoin’s, without calls on bitcoin</th>}
          </tr>
        </thead>
        <tbody>
          {returns.map(({ days, asCalled, relative }) => (
            <tr key={days}>
              <th scope="row">{days}</th>
              <Mean figure={asCalled} />
              {isOfOthers && <Mean figure={relative} />}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Mean({ figure: { value, n } }: { figure: Returns[number]["asCalled"] }) {
  const few = tooFewWords(n);
  if (few || value === null) return <td className="told">{few}</td>;
  return (
    <td>
      <b>{change(value)}</b> <small className="told">{counted(n, "case")}</small>
    </td>
  );
}
