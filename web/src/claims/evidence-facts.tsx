import type { ReactNode } from "react";
import type { WholeClaim } from "../api.ts";
import { useCalendar } from "../dates.ts";
import { share } from "../figures.ts";
import { vendorName } from "../series-words.ts";
import type { NameOf } from "./asset-names.ts";
import { toleranceWords } from "./values.ts";
import { VERDICT_WORDS } from "./verdicts.ts";
import { readingWords, reasonWords } from "./words.ts";

/** What speaks for the verdict, and how far it can be trusted. */
export function EvidenceFacts({ claim, nameOf }: { claim: WholeClaim; nameOf: NameOf }) {
  const { moment } = useCalendar();
  const { check, precision, spread, cites, ownChart, checkedAt, asset } = claim;
  return (
    <dl className="facts">
      <Fact name="Why">{reasonWords(check, nameOf)}</Fact>
      <Fact name="Days">
        {claim.windowStated ? "Told by the text." : "Not told by the text: the source’s usual ones, or the day it was published."}
      </Fact>
      {claim.attributedTo && <Fact name="Said by">{claim.attributedTo}, as the letter tells it.</Fact>}
      {precision !== null && precision > 0 && <Fact name="Printed to">{toleranceWords(precision, claim, asset ? nameOf(asset).symbol : null)}</Fact>}
      {spread && <Fact name="Vendors differ">{spreadWords(spread)}</Fact>}
      <Conventions claim={claim} nameOf={nameOf} />
      {cites.length > 0 && (
        <Fact name="It leans on">
          {cites.map(({ href, text }) => (
            <a key={`${href} ${text}`} href={href} target="_blank" rel="noreferrer">
              {text}
            </a>
          ))}
        </Fact>
      )}
      {ownChart && (
        <Fact name="Its own chart">
          <a href={ownChart.href} target="_blank" rel="noreferrer">
            {ownChart.text || "The picture beside the sentence"}
          </a>
        </Fact>
      )}
      {checkedAt && <Fact name="Checked">{moment(checkedAt)}</Fact>}
    </dl>
  );
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What would come out if the sentence were read as anybody's. */
function Conventions({ claim, nameOf }: { claim: WholeClaim; nameOf: NameOf }) {
  const { plain, plainVerdict, check, source } = claim;
  if (!plain || !plainVerdict) return null;
  const isSame = plainVerdict === check.verdict;
  return (
    <Fact name={`Without the conventions of ${source.name}`}>
      {isSame ? "The same. " : `${VERDICT_WORDS[plainVerdict]}. `}
      Read as {readingWords({ ...claim, ...plain }, nameOf)}.
    </Fact>
  );
}

function spreadWords({ source, other, median, worst, days }: NonNullable<WholeClaim["spread"]>): string {
  return `${vendorName(source)} and ${vendorName(other)} by ${share(median)} on a usual day, ${share(worst)} at worst, over ${days} days.`;
}
