import { seededRandom } from "../src/platform/maths/random.ts";

const WORDS =
  "market range volume holders chain fees blocks week price supply demand funds miners spread depth curve yield rate bridge vault layer proof order book venue index basis cohort cycle flow margin desk ledger quorum treasury oracle stake epoch gas rollup issuance custody".split(
    " ",
  );

/** A text of this many words that no other seed gives: long enough to be compared by its fingerprint. */
export function prose(seed: number, words = 160): string {
  const random = seededRandom(seed);
  const sentences: string[] = [];
  for (let left = words; left > 0; left -= 12) {
    const sentence = Array.from({ length: Math.min(12, left) }, () => WORDS[Math.floor(random() * WORDS.length)]).join(" ");
    sentences.push(`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`);
  }
  return sentences.join(" ");
}

export interface MailParts {
  from?: string;
  subject?: string;
  date?: string;
  messageId?: string;
  listId?: string;
  text?: string;
  html?: string;
  headers?: string[];
}

let letters = 0;

/** A letter as it comes over the wire. What is not given does not matter to the test. */
export function mail({
  from = "Ledger Weekly <editor@ledger.example>",
  subject,
  date = "2024-03-04T09:00:00Z",
  html,
  ...rest
}: MailParts = {}): Uint8Array {
  letters += 1;
  const { messageId = `<letter-${letters}@ledger.example>`, listId, text = prose(letters), headers = [] } = rest;
  const lines = [
    `From: ${from}`,
    "To: reader@desk.example",
    `Subject: ${subject ?? `Letter ${letters}`}`,
    `Date: ${new Date(date).toUTCString()}`,
    `Message-ID: ${messageId}`,
    ...(listId ? [`List-Id: ${listId}`] : []),
    ...headers,
    "MIME-Version: 1.0",
    `Content-Type: text/${html === undefined ? "plain" : "html"}; charset=utf-8`,
    "",
    html ?? text,
    "",
  ];
  return Buffer.from(lines.join("\r\n"));
}

export interface FeedParts {
  title?: string;
  link?: string;
  /** Further elements of the channel, such as a generator. */
  head?: string;
  items?: ItemParts[];
}

export interface ItemParts {
  id?: string;
  title?: string;
  link?: string;
  published?: string;
  html?: string;
}

/** An RSS feed. */
export function feed({ title = "Ledger Weekly", link = "https://ledger.example/", head = "", items = [] }: FeedParts = {}): Uint8Array {
  const entries = items.map(
    ({ id, title: entryTitle, link: entryLink, published = "2024-03-04T09:00:00Z", html = "" }) =>
      `<item>${element("title", entryTitle)}${element("link", entryLink)}${id ? `<guid isPermaLink="false">${escaped(id)}</guid>` : ""}<pubDate>${new Date(published).toUTCString()}</pubDate><description>${escaped(html)}</description></item>`,
  );
  return Buffer.from(
    `<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>${element("title", title)}${element("link", link)}${head}${entries.join("\n")}</channel></rss>`,
  );
}

/** A feed's entry that no other number gives. */
export function entry(number: number, parts: ItemParts = {}): ItemParts {
  return {
    id: `entry-${number}`,
    title: `Entry ${number}`,
    link: `https://ledger.example/p/entry-${number}`,
    published: new Date(Date.UTC(2024, 2, 1 + (number % 28), 9)).toISOString(),
    html: `<p>${prose(1_000 + number)}</p>`,
    ...parts,
  };
}

/** One line of NDJSON. */
export function document(number: number, parts: Record<string, unknown> = {}): string {
  return `${JSON.stringify({
    id: `document-${number}`,
    title: `Document ${number}`,
    source: "ledger-weekly",
    published: new Date(Date.UTC(2024, 0, 1 + number)).toISOString(),
    text: prose(10_000 + number),
    ...parts,
  })}\n`;
}

function element(name: string, text: string | undefined): string {
  return text === undefined ? "" : `<${name}>${escaped(text)}</${name}>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
