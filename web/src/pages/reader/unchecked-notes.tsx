import { outcomeWords } from "../../calls/words.ts";
import { useAssetNames } from "../../claims/asset-names.ts";
import { isDecided } from "../../claims/verdicts.ts";
import { reasonWords } from "../../claims/words.ts";
import { Hallmark } from "../../components/hallmark.tsx";
import { counted } from "../../counts.ts";
import type { PointingActs } from "./pointing.ts";
import type { Remark } from "./remarks.ts";

type Props = { remarks: Remark[] } & Pick<PointingActs, "goToNote">;

/** Figures that the data says nothing of, by why. */
export function UncheckedNote({ remarks, goToNote }: Props) {
  const nameOf = useAssetNames();
  const unchecked = remarks.flatMap((remark) =>
    remark.claim && !isDecided(remark.claim) ? [{ ...remark, reason: reasonWords(remark.claim.check, nameOf) }] : [],
  );
  return <Listed title={`${counted(unchecked.length, "figure")} could not be checked`} of={unchecked} goToNote={goToNote} />;
}

/** Forecasts that no price can prove right or wrong, by why. */
export function UnscoredNote({ remarks, goToNote }: Props) {
  const nameOf = useAssetNames();
  const unscored = remarks.flatMap((remark) =>
    remark.call && !remark.call.scorable ? [{ ...remark, reason: outcomeWords(remark.call, nameOf) }] : [],
  );
  return <Listed title={`${counted(unscored.length, "call")} cannot be scored`} of={unscored} goToNote={goToNote} />;
}

interface Listing extends Pick<PointingActs, "goToNote"> {
  title: string;
  of: (Pick<Remark, "id" | "quote"> & { reason: string })[];
}

/** Folded, since there may be many. */
function Listed({ title, of, goToNote }: Listing) {
  if (of.length === 0) return null;
  return (
    <details className="note open unchecked">
      <summary>
        <Hallmark of="open" /> {title}
      </summary>
      {[...Map.groupBy(of, ({ reason }) => reason)].map(([reason, same]) => (
        <div key={reason}>
          <h3>{reason}</h3>
          <ul className="bare">
            {same.map(({ id, quote }) => (
              <li key={id}>
                <button
                  type="button"
                  className="quiet quoted"
                  onClick={({ currentTarget }) => {
                    currentTarget.closest("details")?.removeAttribute("open"); // it would push the note far from its words
                    goToNote(id);
                  }}
                >
                  “{quote.trim()}”
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}
