import { z } from "zod";

/** How a person wants letters shown. */
export const ReadingSettings = z
  .object({ careful: z.boolean().default(false).describe("links that lead to connecting a wallet are shown as text with their address") })
  .meta({ id: "ReadingSettings" });
export type ReadingSettings = z.output<typeof ReadingSettings>;
