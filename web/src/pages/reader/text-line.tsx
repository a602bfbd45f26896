import { memo } from "react";
import type { KeptClaim } from "../../api.ts";
import { shapeOf } from "../../claims/verdicts.ts";
import { BLOCK_WORDS } from "./block-words.ts";
import { ClaimMark } from "./claim-mark.tsx";
import type { Paragraph, Stretch } from "./paragraphs.ts";

interface Props {
  paragraph: Paragraph;
  litAsset: string | null;
  litClaim: string | null;
  goToNote: (claim: string) => void;
}

/** A paragraph: its claims underlined, with a shape where each ends. */
export const TextLine = memo(function TextLine({ paragraph: { stretches, claims, isShort }, litAsset, litClaim, goToNote }: Props) {
  return (
    <p className={isShort ? "short" : undefined}>
      {stretches.map((stretch, place) => (
        <Words
          key={stretch.start}
          stretch={stretch}
          beginsBlock={stretch.block !== null && stretch.block !== stretches[place - 1]?.block}
          claims={claims.filter(({ id }) => stretch.claims.includes(id))}
          litAsset={litAsset}
          litClaim={litClaim}
          goToNote={goToNote}
        />
      ))}
    </p>
  );
});

interface WordsProps extends Pick<Props, "litAsset" | "litClaim" | "goToNote"> {
  stretch: Stretch;
  beginsBlock: boolean;
  claims: KeptClaim[];
}

function Words({ stretch, beginsBlock, claims, litAsset, litClaim, goToNote }: WordsProps) {
  const { text, block, end } = stretch;
  const names = classesOf(stretch, claims, { litAsset, litClaim });
  return (
    <>
      {beginsBlock && block && (
        <small className="label" id={`block-${block.start}`}>
          {BLOCK_WORDS[block.label]}
        </small>
      )}
      {names ? (
        <span className={names} data-claims={claims.length > 0 ? stretch.claims.join(" ") : undefined}>
          {text}
        </span>
      ) : (
        text
      )}
      {claims
        .filter((claim) => claim.end === end)
        .map((claim) => (
          <ClaimMark key={claim.id} claim={claim} isLit={claim.id === litClaim} goToNote={goToNote} />
        ))}
    </>
  );
}

function classesOf(
  { asset, block, claims: ids }: Stretch,
  claims: KeptClaim[],
  { litAsset, litClaim }: Pick<Props, "litAsset" | "litClaim">,
): string {
  const worst = claims.find((claim) => shapeOf(claim) === "fails") ?? claims[0];
  return [
    asset !== null && "mention",
    worst && `claim ${shapeOf(worst)}`,
    block && "within",
    ((asset !== null && asset === litAsset) || (litClaim !== null && ids.includes(litClaim))) && "lit",
  ]
    .filter(Boolean)
    .join(" ");
}
