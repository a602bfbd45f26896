import type { Block } from "../../schema/block.ts";
import type { Image } from "../../schema/issue.ts";
import { linkPoints } from "./addresses.ts";
import { type Carried, carriedBy, contextFor, endingPoints, NOTHING, patronPoints, positionPoints, promotionPoints } from "./context.ts";
import { type Evidence, evidenceIn, sum } from "./evidence.ts";
import type { DocumentLink } from "./link.ts";
import { blocksOf, type Mark, marksOf } from "./marks.ts";
import { type Paragraph, paragraphsBefore, paragraphsOf } from "./paragraphs.ts";
import { type Patrons, patronsIn } from "./patrons.ts";

export interface BlockContext {
  /** Text that precedes; it gives the first paragraphs their context. */
  before?: string;
  title?: string;
  links?: DocumentLink[];
  images?: Image[];
  kind?: "mail" | "page" | "text";
}

const LONGEST_BEFORE = 1_000;
const LONGEST_TITLE = 500;

/** What each stretch of a text is: its blocks in order, without gap or overlap, editorial where nothing is marked. */
export function blocksIn(text: string, { before = "", title = "", links = [], images = [], kind = "page" }: BlockContext = {}): Block[] {
  const paragraphs = paragraphsOf(text);
  const evidence = paragraphs.map(evidenceIn);
  const earlier = paragraphsBefore(before.slice(-LONGEST_BEFORE));
  const patrons = patronsIn({ paragraphs: [...earlier, ...paragraphs], evidence: [...earlier.map(evidenceIn), ...evidence], images, links });
  const addressed = linkPoints(text, paragraphs, links, patrons);
  const promotion = promotionPoints(evidence, titleEvidence(title));
  const marks: Mark[] = [];
  let carried = carriedFrom(earlier, patrons);
  for (const [at, paragraph] of paragraphs.entries()) {
    const found = evidence[at] ?? evidenceIn(paragraph);
    const context = contextFor(carried, paragraph, found, patrons);
    const points = sum([
      found.whole,
      context.points,
      addressed.get(at) ?? {},
      positionPoints(at, paragraphs.length),
      patronPoints(paragraph, found, patrons, context.points),
      (found.whole["red-flag"] ?? 0) > 0 ? promotion : {},
      at === paragraphs.length - 1 ? endingPoints(paragraph, kind) : {},
    ]);
    const made = marksOf(paragraph, found, points);
    marks.push(...made);
    carried = carriedBy(paragraph, found, made, context);
  }
  return blocksOf(marks);
}

function titleEvidence(title: string): Evidence {
  const [first] = paragraphsOf(title.slice(0, LONGEST_TITLE));
  return evidenceIn(first ?? { sentences: [], words: 0 });
}

/** The context that the text before leaves. */
function carriedFrom(earlier: Paragraph[], patrons: Patrons): Carried {
  let carried = NOTHING;
  for (const paragraph of earlier) {
    const evidence = evidenceIn(paragraph);
    const context = contextFor(carried, paragraph, evidence, patrons);
    carried = carriedBy(paragraph, evidence, marksOf(paragraph, evidence, sum([evidence.whole, context.points])), context);
  }
  return carried;
}
