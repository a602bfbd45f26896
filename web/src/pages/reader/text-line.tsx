import { memo } from "react";
import { BLOCK_WORDS } from "./block-words.ts";
import { CITED } from "./cited.ts";
import type { Paragraph, Stretch } from "./paragraphs.ts";
import { RemarkMark } from "./remark-mark.tsx";
import type { Remark } from "./remarks.ts";

interface Props {
  paragraph: Paragraph;
  litAsset: string | null;
  litRemark: string | null;
  goToNote: (remark: string) => void;
}

/** A paragraph: what the desk speaks of underlined, with a shape where each ends. */
export const TextLine = memo(function TextLine({ paragraph: { stretches, remarks, isShort }, litAsset, litRemark, goToNote }: Props) {
  return (
    <p className={isShort ? "short" : undefined}>
      {stretches.map((stretch, place) => (
        <Words
          key={stretch.start}
          stretch={stretch}
          beginsCited={stretch.isCited && !stretches[place - 1]?.isCited}
          beginsBlock={stretch.block !== null && stretch.block !== stretches[place - 1]?.block}
          remarks={remarks.filter(({ id }) => stretch.remarks.includes(id))}
          litAsset={litAsset}
          litRemark={litRemark}
          goToNote={goToNote}
        />
      ))}
    </p>
  );
});

interface WordsProps extends Pick<Props, "litAsset" | "litRemark" | "goToNote"> {
  stretch: Stretch;
  beginsCited: boolean;
  beginsBlock: boolean;
  remarks: Remark[];
}

function Words({ stretch, beginsCited, beginsBlock, remarks, litAsset, litRemark, goToNote }: WordsProps) {
  const { text, block, end } = stretch;
  const names = classesOf(stretch, remarks, { litAsset, litRemark });
  return (
    <>
      {beginsBlock && block && (
        <small className="label" id={`block-${block.start}`}>
          {BLOCK_WORDS[block.label]}
        </small>
      )}
      {names ? (
        <span
          id={beginsCited ? CITED : undefined}
          tabIndex={beginsCited ? -1 : undefined}
          className={names}
          data-remarks={remarks.length > 0 ? stretch.remarks.join(" ") : undefined}
        >
          {text}
        </span>
      ) : (
        text
      )}
      {remarks
        .filter((remark) => remark.end === end)
        .map((remark) => (
          <RemarkMark key={remark.id} remark={remark} isLit={remark.id === litRemark} goToNote={goToNote} />
        ))}
    </>
  );
}

function classesOf(
  { asset, block, isCited, remarks: ids }: Stretch,
  remarks: Remark[],
  { litAsset, litRemark }: Pick<Props, "litAsset" | "litRemark">,
): string {
  const worst = remarks.find(({ shape }) => shape === "fails") ?? remarks.find(({ shape }) => shape === "danger") ?? remarks[0];
  return [
    asset !== null && "mention",
    worst && `claim ${worst.shape}`,
    block && "within",
    isCited && "cited",
    ((asset !== null && asset === litAsset) || (litRemark !== null && ids.includes(litRemark))) && "lit",
  ]
    .filter(Boolean)
    .join(" ");
}
