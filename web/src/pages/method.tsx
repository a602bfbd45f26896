import { useQuery } from "@tanstack/react-query";
import { LoadingLines } from "../components/loading.tsx";
import { TroubleNote } from "../components/page-trouble.tsx";
import { usePageTitle } from "../page-title.ts";
import { rubricQuery } from "../score-queries.ts";
import { WhichHead } from "../scores/which-head.tsx";

/** The published rubric: what is scored, how heavily, and how it is measured. */
export function MethodPage() {
  usePageTitle("How scores are made");
  const { data: rubric, error, refetch } = useQuery(rubricQuery);
  return (
    <div className="method-page">
      <WhichHead title="How scores are made">
        Each indicator is a mean of cases between 0 and 1, set on a scale from the part that gives no points to the part that gives all, with Wilson’s
        95 % interval for so many cases. A score is the weighted mean of what is known; its interval lets everything unknown be anything from 0 to
        100. A text that is sent twice counts once; copies and letters in quarantine count for nobody.
      </WhichHead>
      {error && <TroubleNote error={error} again={() => void refetch()} />}
      {!rubric && !error && <LoadingLines lines={20} />}
      {rubric?.criteria.map(({ name, title, how, weight, indicators }) => (
        <section key={name} aria-labelledby={`method-${name}`}>
          <h2 id={`method-${name}`}>
            {title} <small className="told">weight {weight}</small>
          </h2>
          <p className="told">{how}</p>
          <table>
            <caption className="unseen">Indicators of {title}</caption>
            <thead>
              <tr>
                <th scope="col">Indicator</th>
                <th scope="col" className="n">
                  Part
                </th>
                <th scope="col" className="n">
                  Least cases
                </th>
                <th scope="col">How it is measured</th>
              </tr>
            </thead>
            <tbody>
              {indicators.map((indicator) => (
                <tr key={indicator.name}>
                  <th scope="row">{indicator.title}</th>
                  <td className="n">{Math.round(100 * indicator.weight)} %</td>
                  <td className="n">{indicator.least}</td>
                  <td>{indicator.how}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  );
}
