import { useMemo, useRef } from "react";
import type { Block, Issue, KeptClaim } from "../../api.ts";
import { useBeside } from "./beside.ts";
import { BlockNote } from "./block-note.tsx";
import { joined, shapeOfBlock } from "./block-words.ts";
import { ClaimNote } from "./claim-note.tsx";
import type { Pointing } from "./pointing.ts";

type Note = { start: number; claim: KeptClaim; block?: never } | { start: number; block: Block; claim?: never };

/** Notes that stand beside the words they are about, in the text's order. */
export function BesideNotes({ issue, pointing }: { issue: Issue; pointing: Pointing }) {
  const box = useRef<HTMLDivElement>(null);
  const notes = useMemo(() => notesOf(issue, pointing.noted), [issue, pointing.noted]);
  useBeside(box, notes);
  return (
    <div className="beside" ref={box}>
      {notes.map(({ claim, block, start }) => (
        <div key={claim?.id ?? start} data-beside={claim ? `.text [data-claims~="${claim.id}"]` : `#block-${start}`}>
          {claim && <ClaimNote claim={claim} isLit={claim.id === pointing.claim} acts={pointing.acts} />}
          {block && <BlockNote block={block} />}
        </div>
      ))}
    </div>
  );
}

function notesOf({ claims, blocks, text }: Issue, noted: ReadonlySet<string>): Note[] {
  const ofClaims = claims.filter(({ id }) => noted.has(id)).map((claim): Note => ({ start: claim.start, claim }));
  const ofBlocks = joined(blocks, text)
    .filter(shapeOfBlock)
    .map((block): Note => ({ start: block.start, block }));
  return [...ofBlocks, ...ofClaims].toSorted((a, b) => a.start - b.start);
}
