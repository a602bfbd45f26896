import type { Block } from "../../api.ts";
import { Hallmark } from "../../components/hallmark.tsx";
import { useIsWide } from "../../wide.ts";
import { BLOCK_WORDS, shapeOfBlock } from "./block-words.ts";

/** What a set-apart piece is. Where there is a margin, the plate there says it to the eye. */
export function BlockLabel({ block }: { block: Block }) {
  const isWide = useIsWide();
  const shape = shapeOfBlock(block);
  return (
    <p className={shape && isWide ? "unseen" : `label ${shape ?? ""}`}>
      {shape && <Hallmark of={shape} />} {BLOCK_WORDS[block.label]}
    </p>
  );
}
