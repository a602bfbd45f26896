/** The same value with every string fit for PostgreSQL and JSON: no NUL, no half surrogate pairs. Typed arrays pass untouched. */
export function wellFormed<T>(value: T): T {
  return clean(value) as T;
}

function clean(value: unknown): unknown {
  if (typeof value === "string") return value.isWellFormed() && !value.includes("\0") ? value : value.replaceAll("\0", " ").toWellFormed();
  if (Array.isArray(value)) return value.map(clean);
  if (value === null || typeof value !== "object" || ArrayBuffer.isView(value) || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)]));
}
