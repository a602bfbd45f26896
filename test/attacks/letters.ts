import { prose } from "../builders.ts";

const BATCH = 10;
const NOT_XML = /[^\t\n\r\u0020-\u{10ffff}]/gu;
const SOURCE = "attack-documents";

const NOT_LINE = /[^\u0020-\u{10ffff}]+/gu;

/** The strings in groups, as several paragraphs of one letter. What swallows its neighbours also has a letter of its own. */
export function batches(attacks: string[]): string[] {
  return Array.from({ length: Math.ceil(attacks.length / BATCH) }, (_, i) =>
    attacks
      .slice(i * BATCH, (i + 1) * BATCH)
      .map((attack) => `<p>Note ${i}: ${attack}</p>`)
      .join("\n"),
  );
}

/** One letter a string of markup; and one a string of text, which stands wherever a mail has words. */
export function attackMail(markup: string[], fields: string[]): string {
  return [...markup.map(markupLetter), ...fields.map(fieldLetter)].join("\n");
}

function markupLetter(attack: string, number: number): string {
  return message([
    "From: Attack Post <post@attack-post.example>",
    `Subject: Attack letter ${number}`,
    `Date: ${dateOf(number)}`,
    `Message-ID: <markup-${number}@attack-post.example>`,
    "MIME-Version: 1.0",
    "Content-Type: text/html; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    ...base64Lines(`<html><body><p>Letter ${number}: bitcoin rose.</p>${attack}<p>The end of ${number}.</p></body></html>`),
  ]);
}

/** Every second one writes the string as it is, the others as an encoded word. */
function fieldLetter(attack: string, number: number): string {
  const line = attack.replaceAll(NOT_LINE, " ").slice(0, 800);
  const word = number % 2 === 0 ? line : `=?utf-8?B?${Buffer.from(attack.slice(0, 300)).toString("base64")}?=`;
  return message([
    `From: ${word} <post-${number}@field-post.example>`,
    `Subject: ${word}`,
    `Date: ${dateOf(number)}`,
    `Message-ID: <field-${number}@field-post.example>`,
    `List-Id: ${word} <list-${number}.field-post.example>`,
    `List-Unsubscribe: <javascript:hit(0)>, <data:text/html,${encodeURIComponent(line)}>, <mailto:leave@field-post.example?subject=${encodeURIComponent(line)}>`,
    "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
    `Reply-To: ${word} <answer@field-post.example>`,
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="cut"',
    "",
    "--cut",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    ...base64Lines(`Field letter ${number}. ${attack}\n\n${prose(40_000 + number)}`),
    "--cut",
    `Content-Type: application/octet-stream; name="${word}"`,
    `Content-Disposition: attachment; filename="${word}"; filename*=utf-8''${encodeURIComponent(line)}`,
    "",
    "attached",
    "--cut--",
  ]);
}

function message(lines: string[]): string {
  return ["From MAILER-DAEMON Tue Mar 24 10:00:00 2026", ...lines, ""].join("\n");
}

/** A feed whose titles are strings of text and whose items hold strings of markup. */
export function attackFeed(markup: string[], fields: string[]): string {
  const items = batches(markup).map((batch, i) => {
    const title = fields[i % fields.length] ?? "";
    return `<item><title>${escaped(title)}</title><link>${i % 2 ? "javascript:hit(0)" : `https://attack-feed.example/p/${i}`}</link><guid isPermaLink="false">entry-${i}</guid><author>${escaped(title)}</author><category>${escaped(title)}</category><pubDate>${dateOf(i)}</pubDate><description>${escaped(`<p>${prose(41_000 + i)}</p>${batch}`)}</description></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${escaped(fields[0] ?? "")}</title><link>javascript:hit(0)</link><description>x</description>${items.join("")}</channel></rss>`;
}

/** A web page that holds all the strings. */
export function attackPage(batch: string, number: number): string {
  return `<!doctype html><html lang="en"><head><title>Attack page ${number}</title></head><body onload="hit(0)"><article><h1>Attack page ${number}</h1><p>${prose(42_000 + number)}</p><p>${prose(42_500 + number)}</p>${batch}</article></body></html>`;
}

/** Documents whose every field is a string of text. */
export function attackDocuments(fields: string[]): string {
  return fields
    .map((field, number) =>
      JSON.stringify({
        id: `${field.slice(0, 100)} ${number}`,
        title: field,
        source: SOURCE,
        published: new Date(dateOf(number)).toISOString(),
        url: field.slice(0, 1_000),
        before: field,
        text: `Field document ${number}. ${field}\n\n${prose(43_000 + number)}`,
      }),
    )
    .join("\n");
}

export function attackOpml(fields: string[], site: string): string {
  const outlines = fields.map(
    (field, i) =>
      `<outline text="${escaped(field)}" title="${escaped(field)}" type="rss" htmlUrl="javascript:hit(0)" xmlUrl="${i === 0 ? "javascript:hit(0)" : `${site}/feed-${i}.xml`}"/>`,
  );
  return `<?xml version="1.0"?><opml version="2.0"><head><title>${escaped(fields[1] ?? "")}</title></head><body>${outlines.join("")}</body></opml>`;
}

function dateOf(number: number): string {
  return new Date(Date.UTC(2026, 2, 1, 6, number)).toUTCString();
}

function base64Lines(text: string): string[] {
  return (
    Buffer.from(text)
      .toString("base64")
      .match(/.{1,76}/g) ?? []
  );
}

/** As XML; what XML cannot hold goes. */
function escaped(text: string): string {
  return text.replaceAll(NOT_XML, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
