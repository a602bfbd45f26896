import type { Block } from "../../api.ts";
import { Hallmark } from "../../components/hallmark.tsx";
import { share } from "../../figures.ts";
import { BLOCK_WORDS, shapeOfBlock } from "./block-words.ts";

const WHY: Partial<Record<Block["label"], string>> = {
  sponsor: "This piece reads as paid copy.",
  "red-flag": "This piece reads like those that part readers from their money.",
};

/** What stands beside a piece that is paid for, or dangerous. */
export function BlockNote({ block }: { block: Block }) {
  const { label, confidence } = block;
  const shape = shapeOfBlock(block);
  if (!shape) return null;
  return (
    <section className={`note ${shape}`}>
      <h2>
        <Hallmark of={shape} /> {BLOCK_WORDS[label]}
      </h2>
      <p>
        {WHY[label]} <small>{share(Math.round(confidence * 100) / 100)} sure, by its words.</small>
      </p>
    </section>
  );
}
