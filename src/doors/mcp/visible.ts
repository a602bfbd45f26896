// Tags and further variation selectors, by which a text can hold words that nobody sees; marks that turn the direction of writing; controls but for line ends and tabs.
const HIDDEN = /[\u{E0000}-\u{E01EF}\u202A-\u202E\u2066-\u2069]|(?![\t\n\r])\p{Cc}/gu;

/** The same value with each character that hides or disguises words replaced by U+FFFD, as many UTF-16 units long: places in a text stay true. */
export function visible<T>(value: T): T {
  return shown(value) as T;
}

function shown(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll(HIDDEN, (hidden) => "\uFFFD".repeat(hidden.length));
  if (Array.isArray(value)) return value.map(shown);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shown(inner)]));
}
