import { z } from "zod";

/** An attempt of the desk to leave a letter's list, and what came of it. */
export const Departure = z.object({ done: z.boolean(), message: z.string(), at: z.iso.datetime() }).meta({ id: "Departure" });
export type Departure = z.output<typeof Departure>;
