import { Fragment, useMemo, useRef } from "react";
import type { Block, Issue } from "../../api.ts";
import { useIsWide } from "../../wide.ts";
import { BlockLabel } from "./block-label.tsx";
import { joined, shapeOfBlock } from "./block-words.ts";
import type { Span } from "./cited.ts";
import { FoldedNotes } from "./folded-notes.tsx";
import { type Paragraph, paragraphsOf } from "./paragraphs.ts";
import type { Pointing } from "./pointing.ts";
import type { Remark } from "./remarks.ts";
import { TextLine } from "./text-line.tsx";
import { usePointed } from "./use-pointed.ts";

/** The main text, a paragraph a line. What the margin speaks of is marked. */
export function IssueText({ issue, remarks, cited, pointing }: { issue: Issue; remarks: Remark[]; cited: Span | null; pointing: Pointing }) {
  const groups = useMemo(() => groupsOf(issue, { remarks, cited }), [issue, remarks, cited]);
  const box = useRef<HTMLDivElement>(null);
  usePointed(box, pointing.acts);
  if (groups.length === 0) return <p className="told">This issue has no text of its own. “As sent” shows what came.</p>;
  return (
    <div className="text" lang={issue.language ?? undefined} ref={box}>
      {groups.map(({ block, paragraphs }) =>
        block ? (
          <div key={block.start} id={`block-${block.start}`} className={`block ${shapeOfBlock(block) ?? ""}`}>
            <BlockLabel block={block} />
            <Lines paragraphs={paragraphs} pointing={pointing} />
          </div>
        ) : (
          <Lines key={`from ${paragraphs[0]?.start}`} paragraphs={paragraphs} pointing={pointing} />
        ),
      )}
    </div>
  );
}

function Lines({ paragraphs, pointing }: { paragraphs: Paragraph[]; pointing: Pointing }) {
  const isWide = useIsWide();
  const { asset, remark, acts } = pointing;
  return paragraphs.map((paragraph) => (
    <Fragment key={paragraph.start}>
      <TextLine
        paragraph={paragraph}
        litAsset={paragraph.stretches.some((stretch) => stretch.asset !== null && stretch.asset === asset) ? asset : null}
        litRemark={paragraph.remarks.some(({ id }) => id === remark) ? remark : null}
        goToNote={acts.goToNote}
      />
      {!isWide && <FoldedNotes remarks={paragraph.remarks} pointing={pointing} />}
    </Fragment>
  ));
}

interface Group {
  block: Block | null;
  paragraphs: Paragraph[];
}

/** Paragraphs of the same block stand together. */
function groupsOf(issue: Issue, named: { remarks: Remark[]; cited: Span | null }): Group[] {
  const groups: Group[] = [];
  for (const paragraph of withoutTitle(paragraphsOf({ ...issue, blocks: joined(issue.blocks, issue.text) }, named), issue.title)) {
    const last = groups.at(-1);
    if (last && last.block === paragraph.block) last.paragraphs.push(paragraph);
    else groups.push({ block: paragraph.block, paragraphs: [paragraph] });
  }
  return groups;
}

function withoutTitle(paragraphs: Paragraph[], title: string): Paragraph[] {
  const first = paragraphs[0]?.stretches.map(({ text }) => text).join("");
  return first?.trim() === title.trim() ? paragraphs.slice(1) : paragraphs;
}
