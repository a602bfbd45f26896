const THOUSANDS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const INDIAN = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/;
const CONTINENTAL = /^\d{1,3}(?:\.\d{3})+,\d+$/;
const DOTTED_THOUSANDS = /^\d{1,3}(?:\.\d{3}){2,}$/;
const PLAIN = /^(?:\d+(?:\.\d+)?|\.\d+)$/;
const DECIMAL_COMMA = /^\d+,\d+$/;

/** The value of a run of digits, points and commas; null where it is no single number (an address, a list). */
export function numeralValue(run: string): number | null {
  if (PLAIN.test(run)) return Number(run);
  if (THOUSANDS.test(run) || INDIAN.test(run)) return Number(run.replaceAll(",", ""));
  if (CONTINENTAL.test(run)) return Number(run.replaceAll(".", "").replace(",", "."));
  if (DOTTED_THOUSANDS.test(run)) return Number(run.replaceAll(".", ""));
  if (DECIMAL_COMMA.test(run)) return Number(run.replace(",", "."));
  return null;
}
