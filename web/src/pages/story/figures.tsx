import { Link } from "@tanstack/react-router";
import type { Story } from "../../api.ts";
import { StateMark } from "../../calls/state-mark.tsx";
import { type NameOf, useAssetNames } from "../../claims/asset-names.ts";
import { METRIC_WORDS } from "../../claims/choices.ts";
import { SHAPES, VERDICT_WORDS } from "../../claims/verdicts.ts";
import { asWritten, share } from "../../figures.ts";

type Figure = Story["figures"][number];
type Given = Figure["given"][number];

/** What several sources give for one thing, side by side, and what the data says of each. */
export function Figures({ figures }: Pick<Story, "figures">) {
  if (figures.length === 0) return null;
  return (
    <section className="side-by-side" aria-labelledby="figures">
      <h2 id="figures" className="kicker">
        Their figures, side by side
      </h2>
      {figures.map((figure) => (
        <OneFigure key={figure.given[0]?.claim ?? figure.about} figure={figure} />
      ))}
    </section>
  );
}

function OneFigure({ figure }: { figure: Figure }) {
  const nameOf = useAssetNames();
  return (
    <table className="stacking given-figures">
      <caption>
        {aboutWords(figure, nameOf)}: <b>{figure.agree ? "they agree" : "they differ"}</b>
      </caption>
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col" className="n">
            Gives
          </th>
          <th scope="col">In its words</th>
          <th scope="col">Held against the data</th>
        </tr>
      </thead>
      <tbody>
        {figure.given.map((given) => (
          <GivenRow key={given.claim} given={given} figure={figure} symbol={figure.asset ? nameOf(figure.asset).symbol : null} />
        ))}
      </tbody>
    </table>
  );
}

function GivenRow({
  given: { claim, issue, source, quote, value, verdict },
  figure,
  symbol,
}: {
  given: Given;
  figure: Figure;
  symbol: string | null;
}) {
  return (
    <tr>
      <th scope="row">{source.name}</th>
      <td className="n" data-label="Gives">
        {valueWords(value, figure.unit, symbol)}
      </td>
      <td data-label="In its words">
        <Link to="/read/$id" params={{ id: issue }} search={{ claim }}>
          “{quote.trim()}”
        </Link>
      </td>
      <td data-label="The data">
        <StateMark state={{ shape: SHAPES[verdict], words: VERDICT_WORDS[verdict] }} />
      </td>
    </tr>
  );
}

function aboutWords({ asset, metric, about }: Figure, nameOf: NameOf): string {
  const words = METRIC_WORDS[metric as keyof typeof METRIC_WORDS];
  return asset && words ? `${nameOf(asset).name}, ${words}` : about;
}

function valueWords(value: number, unit: Figure["unit"], symbol: string | null): string {
  if (unit === "fraction") return `${value < 0 ? "−" : ""}${share(Math.abs(value))}`;
  if (unit === "pp") return `${share(value).replace(" %", "")} points`;
  if (unit === "hash_per_s") return asWritten(value, "hash-per-s");
  return `${asWritten(value, unit === "usd" ? "usd" : "")}${unit === "native" && symbol ? ` ${symbol}` : ""}`;
}
