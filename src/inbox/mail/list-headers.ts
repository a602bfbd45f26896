import { type HeaderLine, headerValue, headerValues } from "./headers.ts";

export interface ListUnsubscribe {
  urls: string[];
  mailto: string | null;
  /** RFC 8058: one POST, no questions */
  oneClick: boolean;
}

const MAX_ADDRESSES = 10;

/** How the sender lets a reader leave, by its List-Unsubscribe headers. */
export function listUnsubscribe(lines: HeaderLine[]): ListUnsubscribe {
  const written = headerValues(lines, "list-unsubscribe").join(", ");
  const bracketed = [...written.matchAll(/<\s*([^<>]+?)\s*>/g)].map(([, address = ""]) => address.replaceAll(/\s/g, ""));
  const addresses = (bracketed.length > 0 ? bracketed : written.split(/[\s,]+/)).slice(0, MAX_ADDRESSES);
  const urls = addresses.filter((address) => /^https?:\/\//i.test(address));
  const mailto = addresses.find((address) => /^mailto:/i.test(address)) ?? null;
  const post = headerValue(lines, "list-unsubscribe-post") ?? "";
  return { urls, mailto, oneClick: /list-unsubscribe\s*=\s*one-click/i.test(post) && urls.some((url) => /^https:/i.test(url)) };
}

/** What stands inside the brackets of List-Id: "letter.example.com" of "The Letter <letter.example.com>". */
export function listId(lines: HeaderLine[]): string | null {
  const written = headerValue(lines, "list-id");
  return written?.match(/<\s*([^<>\s]+)\s*>/)?.[1]?.toLowerCase() ?? written?.match(/^[\w.-]+$/)?.[0].toLowerCase() ?? null;
}
