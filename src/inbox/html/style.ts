// what a newsletter's look may depend on, and nothing that can load, move over the page or run
const ALLOWED =
  /^(color|background-color|background|font(-(family|size|style|weight|variant))?|line-height|letter-spacing|text-(align|decoration|transform|indent)|vertical-align|white-space|word-break|(min-|max-)?(width|height)|(padding|margin|border)(-(top|right|bottom|left))?(-(color|style|width))?|border-(radius|collapse|spacing)|display|list-style(-type)?|direction)$/;
const SAFE_VALUE = /^(?:[\w\s#%.,!+'"-]|(?:rgb|rgba|hsl|hsla)\([\d\s.,%/deg]*\))+$/i;
/** Lengths below zero move an element over its neighbours, or its text out of sight. */
const BELOW_ZERO = /(^|[\s,(])-[\d.]/;
const MAX_STYLE = 4_000;

/** Declarations of a style attribute as [property, value], those that may stay only. */
export function safeDeclarations(style: string): [string, string][] {
  return style
    .slice(0, MAX_STYLE)
    .split(";")
    .map((declaration): [string, string] => {
      const colon = declaration.indexOf(":");
      return [declaration.slice(0, Math.max(colon, 0)).trim().toLowerCase(), declaration.slice(colon + 1).trim()];
    })
    .filter(([property, value]) => ALLOWED.test(property) && isSafe(value));
}

function isSafe(value: string): boolean {
  return SAFE_VALUE.test(value) && !BELOW_ZERO.test(value) && !/expression|javascript|url|import/i.test(value);
}

/** The style attribute with what is safe in it; null where nothing is left. */
export function safeStyle(style: string): string | null {
  const kept = safeDeclarations(style).map(([property, value]) => `${property}:${value.replaceAll(/\s+/g, " ")}`);
  return kept.join(";") || null;
}

const HIDING: [string, RegExp][] = [
  ["display", /^none\b/i],
  ["visibility", /^hidden\b/i],
  ["opacity", /^0?\.?0+(\s|!|$)/],
  ["max-height", /^0(px)?(\s|!|$)/i],
];

/** Whether an inline style hides its element from readers: how preheaders are written. */
export function hides(style: string): boolean {
  return style
    .slice(0, MAX_STYLE)
    .split(";")
    .some((declaration) => {
      const [property = "", value = ""] = declaration.split(":").map((part) => part.trim());
      return HIDING.some(([name, pattern]) => name === property.toLowerCase() && pattern.test(value));
    });
}

/** What an inline style says of the size of letters; null where nothing. Layout wrappers set zero and their cells set a size again. */
export function sizesFont(style: string): "zero" | "seen" | null {
  const [, size] = style.slice(0, MAX_STYLE).match(/(?:^|;)\s*font(?:-size)?\s*:\s*([^;]+)/i) ?? [];
  if (size === undefined) return null;
  return /^\s*0(\.0+)?(px|pt|em|rem|%)?(\s|!|\/|$)/i.test(size) ? "zero" : "seen";
}
