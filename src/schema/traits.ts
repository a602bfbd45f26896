import { z } from "zod";
import { BlockLabel } from "./block.ts";

/** A sentence and where it stands in the text of its issue, in UTF-16 offsets. */
export const Spot = z.object({ start: z.int(), end: z.int(), text: z.string().describe("its beginning, where it is long") });
export type Spot = z.output<typeof Spot>;

/** How an issue is made, as far as its scores need it; measured from its text, its markup and its links. */
export const Traits = z.object({
  /** The first sentence of the first block of each kind; editorial text is left out. */
  kinds: z.array(Spot.extend({ label: BlockLabel })),
  headings: z.int(),
  /** Items of lists, and cells of tables: what can be taken in at a glance. */
  listed: z.int(),
  paragraphs: z.int(),
  /** It begins with what is in it. */
  opening: Spot.nullable(),
  /** Läsbarhetsindex: words a sentence, and long words among a hundred. Null where there are too few words. */
  lix: z.number().nullable(),
  /** A sentence that owns up to an error. */
  correction: Spot.nullable(),
  /** How its people can be reached: by what it says, or the address it was sent from. */
  contact: Spot.nullable(),
  answerable: z.boolean(),
  /** Host of a place where its readers meet. */
  community: z.string().nullable(),
  /** Publishers' hosts that it links to. */
  cites: z.array(z.string()),
  mail: z.object({ proven: z.boolean().nullable(), oneClick: z.boolean(), hasWayOut: z.boolean() }).nullable(),
  unsafeLinks: z.int(),
  firstUnsafe: z.string().nullable(),
  trackers: z.int(),
});
export type Traits = z.output<typeof Traits>;
