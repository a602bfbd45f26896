import { useMemo, useRef } from "react";
import type { Block, Issue } from "../../api.ts";
import { useBeside } from "./beside.ts";
import { BlockNote } from "./block-note.tsx";
import { joined, shapeOfBlock } from "./block-words.ts";
import type { Pointing } from "./pointing.ts";
import { RemarkNote } from "./remark-note.tsx";
import type { Remark } from "./remarks.ts";

type Note = { start: number; remark: Remark; block?: never } | { start: number; block: Block; remark?: never };

/** Notes that stand beside the words they are about, in the text's order. */
export function BesideNotes({ issue, remarks, pointing }: { issue: Issue; remarks: Remark[]; pointing: Pointing }) {
  const box = useRef<HTMLDivElement>(null);
  const notes = useMemo(() => notesOf(issue, remarks, pointing.noted), [issue, remarks, pointing.noted]);
  useBeside(box, notes);
  return (
    <div className="beside" ref={box}>
      {notes.map(({ remark, block, start }) => (
        <div key={remark?.id ?? start} data-beside={remark ? `.text [data-remarks~="${remark.id}"]` : `#block-${start}`}>
          {remark && <RemarkNote remark={remark} isLit={remark.id === pointing.remark} acts={pointing.acts} />}
          {block && <BlockNote block={block} />}
        </div>
      ))}
    </div>
  );
}

function notesOf({ blocks, text }: Issue, remarks: Remark[], noted: ReadonlySet<string>): Note[] {
  const ofRemarks = remarks.filter(({ id }) => noted.has(id)).map((remark): Note => ({ start: remark.start, remark }));
  const ofBlocks = joined(blocks, text)
    .filter(shapeOfBlock)
    .map((block): Note => ({ start: block.start, block }));
  return [...ofBlocks, ...ofRemarks].toSorted((a, b) => a.start - b.start);
}
