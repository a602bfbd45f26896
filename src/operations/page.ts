import { z } from "zod";

/** Fields by which every list is paged. */
export const pageInput = {
  limit: z.coerce.number().int().min(1).max(100).default(30),
  cursor: z.string().max(500).optional().describe("`nextCursor` of the page before"),
};

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}
