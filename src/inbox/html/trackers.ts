import { hides } from "./style.ts";

// where mail services count openings
const OPEN_TRACKING =
  /\/(track\/open|wf\/open|open\.(php|aspx|gif)|opens?\/[\w-]{16,}|o\.gif|e\/o\/|trk\/open|api\/track\/open|pixel(\.gif|\.png|\/)|beacon(\.gif|\/)|1x1\.(gif|png)|spacer\.gif\?|imp\?|collect\?v=)|^https?:\/\/(eotrx\.substackcdn\.com|open\.convertkit-mail\d?\.com|[\w-]+\.list-manage\.com\/track|(www\.)?google-analytics\.com|t\.sidekickopen|mailtrack\.io|mandrillapp\.com\/track|links?\.[\w.-]+\/o\/|email\.[\w.-]+\/o\/|(ad|pixel)\.[\w-]+\.[a-z]+\/|pixel\.wp\.com|feeds\.feedburner\.com\/~r\/)/i;
const SMALLEST_SEEN = 2;

/** Whether an image is there to be loaded and not to be seen. */
export function isTracker({ src = "", width, height, style = "" }: Record<string, string>): boolean {
  if (/^(data|cid):/i.test(src.trim())) return false;
  const isDot =
    [width, height, sizeIn(style, "width"), sizeIn(style, "height")].filter((size) => size !== null && pixels(size) <= SMALLEST_SEEN).length >= 2;
  return isDot || hides(style) || OPEN_TRACKING.test(src);
}

function sizeIn(style: string, side: string): string | null {
  return style.match(new RegExp(`(?:^|[;\\s])${side}\\s*:\\s*([\\d.]+(?:px)?)(?![\\d.%a-z])`, "i"))?.[1] ?? null;
}

function pixels(size: string | undefined): number {
  return /^\s*[\d.]+(px)?\s*$/i.test(size ?? "") ? Number.parseFloat(size ?? "") : Number.POSITIVE_INFINITY;
}
