import { Hallmark } from "../../components/hallmark.tsx";
import type { Remark } from "./remarks.ts";

const NO_BREAK = "\u2060"; // keeps the shape on the line of the words before it

/** The shape at the end of the words that a note is about, which leads to it. */
export function RemarkMark({
  remark: { id, shape, words },
  isLit,
  goToNote,
}: {
  remark: Remark;
  isLit: boolean;
  goToNote: (remark: string) => void;
}) {
  return (
    <>
      {NO_BREAK}
      <button
        type="button"
        id={`words-${id}`}
        className={isLit ? "claim-mark lit" : "claim-mark"}
        data-remarks={id}
        title={words}
        onClick={() => goToNote(id)}
      >
        <Hallmark of={shape} />
        <span className="unseen">{words}: show the note</span>
      </button>
    </>
  );
}
