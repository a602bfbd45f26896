import { z } from "zod";

/** A list of bad hosts that the desk follows. */
export const HostList = z
  .object({
    url: z.string(),
    name: z.string(),
    hosts: z.int(),
    fetchedAt: z.iso.datetime().nullable(),
    changedAt: z.iso.datetime().nullable().describe("when what it lists last became another"),
    failure: z.string().nullable(),
  })
  .meta({ id: "HostList" });
export type HostList = z.output<typeof HostList>;
