import { z } from "zod";

/** A number written as text, as exchanges do so that no digit is lost on the way. */
export const Decimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?([eE][-+]?\d+)?$/, "is not a decimal")
  .transform(Number);

/** As Decimal, or null where the vendor has no value. */
export const DecimalOrNull = Decimal.nullish().transform((value) => value ?? null);
