/** The same value with every string fit for PostgreSQL and JSON: no NUL, no half surrogate pairs. Typed arrays pass untouched; what is fit already is not copied. */
export function wellFormed<T>(value: T): T {
  return clean(value) as T;
}

function clean(value: unknown): unknown {
  if (isFit(value)) return value;
  if (typeof value === "string") return value.replaceAll("\0", " ").toWellFormed();
  if (Array.isArray(value)) return value.map(clean);
  return Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, clean(inner)]));
}

function isFit(value: unknown): boolean {
  if (typeof value === "string") return value.isWellFormed() && !value.includes("\0");
  if (value === null || typeof value !== "object" || ArrayBuffer.isView(value) || value instanceof Date) return true;
  for (const inner of Array.isArray(value) ? value : Object.values(value)) if (!isFit(inner)) return false;
  return true;
}
