import { z } from "zod";

export const BlockLabel = z.enum(["sponsor", "disclosure", "disclaimer", "methodology", "paywall", "call-to-action", "red-flag", "editorial"]);
export type BlockLabel = z.output<typeof BlockLabel>;

/** A stretch of an issue and what it is. Offsets are UTF-16, into the text. */
export const Block = z.object({ start: z.int(), end: z.int(), label: BlockLabel, confidence: z.number().min(0).max(1) }).meta({ id: "Block" });
export type Block = z.output<typeof Block>;
