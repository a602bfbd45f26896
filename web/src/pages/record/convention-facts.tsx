import type { Convention } from "../../api.ts";
import { type NameOf, useAssetNames } from "../../claims/asset-names.ts";
import { METRIC_WORDS } from "../../claims/choices.ts";
import { Fact } from "../../claims/evidence-facts.tsx";
import { pointDay } from "../../dates.ts";

const ENDS = { publication: "", sunday: "Its data ends on the Sunday before it appears.", friday: "Its data ends on the Friday before it appears." };

/** How a source's figures are read where its sentences do not say, and why. */
export function ConventionFacts({ convention, name }: { convention: Convention; name: string }) {
  const nameOf = useAssetNames();
  const { version, basis, fittedUntil, evidence } = convention;
  return (
    <section aria-labelledby="convention">
      <h2 id="convention">Its conventions</h2>
      <p>
        How {name} is read where its sentences do not say. {rulesOf(convention, nameOf).join(" ")}
      </p>
      <dl className="facts across">
        <Fact name="Version">{version}</Fact>
        <Fact name="Where it comes from">
          {basis === "stated"
            ? "The source says so itself."
            : `Fitted on its issues${fittedUntil ? ` until ${pointDay(fittedUntil)}` : ""}, and frozen since.`}
        </Fact>
        <Fact name="Evidence">{evidence}</Fact>
      </dl>
    </section>
  );
}

function rulesOf({ period, weeklyMeans, dataEnds, asset, onlyAsset, freeFloat }: Convention, nameOf: NameOf): string[] {
  return [
    period && `A change without a time is counted over a ${period}.`,
    weeklyMeans && "Weekly changes compare the means of two weeks.",
    ENDS[dataEnds],
    asset && (onlyAsset ? `It writes of ${nameOf(asset).name} alone.` : `A figure of a network that names none is ${nameOf(asset).name}’s.`),
    freeFloat.length > 0 && `Of ${freeFloat.map((metric) => METRIC_WORDS[metric]).join(" and ")} it may mean the free float.`,
  ].flatMap((rule) => (rule ? [rule] : []));
}
