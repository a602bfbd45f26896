/** What a file is, by its first bytes and, where those leave it open, its name. */
export type FileFormat = "zip" | "gzip" | "mbox" | "mail" | "feed" | "opml" | "page" | "ndjson" | "csv" | "market-chart" | "text" | "unknown";

export const HEAD_BYTES = 8_192;

const MAIL_HEADER =
  /^(?:from|to|subject|date|received|return-path|message-id|mime-version|delivered-to|content-type|dkim-signature|x-[\w-]+|reply-to|sender|cc|list-[\w-]+|authentication-results|arc-[\w-]+|envelope-to|status|in-reply-to|references|priority|organization|user-agent|content-transfer-encoding|bcc|precedence|errors-to|thread-[\w-]+|importance|accept-language|feedback-id|auto-submitted|resent-[\w-]+)\s*:/i;
const FIELD = /^[!-9;-~]+\s*:/;
const MAIL_NAMES = /\.(eml|msg|mime|email)$/i;
const BY_NAME: [RegExp, FileFormat][] = [
  [MAIL_NAMES, "mail"],
  [/\.mbox$/i, "mbox"],
  [/\.(ndjson|jsonl)$/i, "ndjson"],
  [/\.opml$/i, "opml"],
  [/\.(rss|atom|rdf|cdf)$/i, "feed"],
  [/\.(html?|xhtml)$/i, "page"],
  [/\.xml$/i, "feed"],
  [/\.(csv|tsv)$/i, "csv"],
  [/\.(txt|md|markdown)$/i, "text"],
];

/** Comments, processing instructions, declarations: they may quote any element, and stand before the root. */
const NOT_ELEMENTS = /<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|<![a-z](?:[^>[]|\[[\s\S]*?(?:\]|$))*>?/gi;
const FEED_ROOTS = new Set(["rss", "feed", "rdf", "channel"]);
const HTML_ROOTS = new Set([
  "html",
  "head",
  "body",
  "div",
  "table",
  "p",
  "article",
  "section",
  "main",
  "h",
  "span",
  "a",
  "center",
  "font",
  "meta",
  "style",
]);

export function formatOf(head: Uint8Array, name: string): FileFormat {
  if (starts(head, [0x50, 0x4b, 0x03, 0x04]) || starts(head, [0x50, 0x4b, 0x05, 0x06])) return "zip";
  if (starts(head, [0x1f, 0x8b])) return "gzip";
  const text = plainStart(head);
  if (/^From \S.*\d{4}/.test(text) && !MAIL_NAMES.test(name)) return /\.mbox$/i.test(name) || /\nFrom \S.*\d{4}/.test(text) ? "mbox" : "mail";
  return markup(text) ?? json(text, name) ?? mail(text) ?? BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? "unknown";
}

/** Whether this is a feed, by what is in it alone; something may stand before its root, such as a warning of the program that made it. */
export function isFeed(head: Uint8Array): boolean {
  const format = formatOf(head, "");
  return format === "feed" || (format !== "page" && format !== "opml" && /<(?:rss|feed|rdf:rdf|channel)[\s>]/i.test(plainStart(head)));
}

function markup(text: string): FileFormat | null {
  if (!text.startsWith("<")) return null;
  if (/^<!doctype\s+html/i.test(text)) return "page";
  const root =
    text
      .replaceAll(NOT_ELEMENTS, "")
      .match(/<(?:[\w.-]+:)?([a-z]+)/i)?.[1]
      ?.toLowerCase() ?? "";
  if (root === "opml") return "opml";
  if (FEED_ROOTS.has(root)) return "feed";
  return HTML_ROOTS.has(root) ? "page" : null;
}

function json(text: string, name: string): FileFormat | null {
  if (!text.startsWith("{")) return null;
  if (/"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/.test(text)) return "feed";
  if (/"prices"\s*:\s*\[\s*\[/.test(text)) return "market-chart";
  if (/\.(ndjson|jsonl)$/i.test(name) || /^\{.*\}\s*$/m.test(text.split("\n", 1)[0] ?? "")) return "ndjson";
  if (/"items"\s*:\s*\[/.test(text)) return "feed";
  return /"(?:text|html|raw)"\s*:/.test(text) ? "ndjson" : null;
}

function mail(text: string): FileFormat | null {
  const lines = text.split(/\r?\n/, 12).filter((line) => !/^(?:>?From |\s)/.test(line));
  const [first = ""] = lines;
  if (!FIELD.test(first)) return null;
  return lines.some((line) => MAIL_HEADER.test(line)) ? "mail" : null;
}

function starts(bytes: Uint8Array, magic: number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

/** The beginning as text: byte order mark and leading white space gone, UTF-16 and UTF-32 recognised by their zeros. */
function plainStart(head: Uint8Array): string {
  const encoding =
    head[0] === 0xfe || (head[0] === 0 && head[1] !== 0) ? "utf-16be" : head[0] === 0xff || (head[1] === 0 && head[0] !== 0) ? "utf-16le" : "utf-8";
  return new TextDecoder(encoding).decode(head).replaceAll("\0", "").trimStart();
}
