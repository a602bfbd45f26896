const HEAD_CHARS = 20_000;

/** How far back a newly followed feed is read, in pages of its archive. */
export const BACKFILL_PAGES = 12;

/**
 * The address of the next older page of a feed, where it says so (RFC 5005 `next` and `prev-archive`) or its software is known to page
 * (WordPress `?paged=`, Ghost `/rss/2/`); null where there is none to ask for.
 */
export function olderPage(body: Uint8Array, url: string): string | null {
  const head = new TextDecoder().decode(body.subarray(0, HEAD_CHARS));
  const linked = head
    .match(/<(?:\w+:)?link\b[^>]*\brel\s*=\s*["'](?:next|prev-archive)["'][^>]*>/i)?.[0]
    ?.match(/\bhref\s*=\s*["']([^"']+)["']/i)?.[1];
  if (linked && URL.canParse(linked.replaceAll("&amp;", "&"), url)) return new URL(linked.replaceAll("&amp;", "&"), url).href;
  if (/<generator>[^<]*wordpress/i.test(head)) return nextWordPressPage(url);
  if (/<generator>\s*Ghost\b/i.test(head)) return nextGhostPage(url);
  return null;
}

function nextWordPressPage(url: string): string {
  const next = new URL(url);
  next.searchParams.set("paged", String(Number(next.searchParams.get("paged") ?? 1) + 1));
  return next.href;
}

function nextGhostPage(url: string): string {
  const next = new URL(url);
  const [, base = next.pathname, page] = next.pathname.match(/^(.*?\/)(?:(\d+)\/)?$/) ?? [];
  next.pathname = `${base.endsWith("/") ? base : `${base}/`}${Number(page ?? 1) + 1}/`;
  return next.href;
}
