import { z } from "zod";

/** True or false, also as the words that a query string carries. */
export const yesNo = z.preprocess((value) => (value === "true" ? true : value === "false" ? false : value), z.boolean()).meta({ type: "boolean" });
