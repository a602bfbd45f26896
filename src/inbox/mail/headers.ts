import { decodeAs } from "../text/charset.ts";

export interface HeaderLine {
  /** lower case */
  key: string;
  /** the whole field as it came, unfolded: "Subject: …" */
  line: string;
}

const MAX_HEADERS = 3_000;
const MAX_LINE = 10_000;
const MAX_HEADER_BYTES = 512 * 1024;

/** The header fields of a message in order; bytes that are not ASCII are read as UTF-8, else in the charset that the mail names. */
export function headerLinesOf(raw: Uint8Array): HeaderLine[] {
  const block = Buffer.from(raw.buffer, raw.byteOffset, headerEnd(raw));
  const charset = block.toString("latin1").match(/charset\s*=\s*"?([\w.:-]+)/i)?.[1];
  const unfolded = decodeAs(block, ["utf-8", charset])
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/\n[\t ]+/g, " ");
  return unfolded
    .split("\n")
    .slice(0, MAX_HEADERS)
    .flatMap((line) => {
      const [, key] = line.match(/^([!-9;-~]{1,100})[\t ]*:/) ?? [];
      return key ? [{ key: key.toLowerCase(), line: line.slice(0, MAX_LINE) }] : [];
    });
}

/** Where the first empty line begins, within what is read at all. */
function headerEnd(raw: Uint8Array): number {
  const limit = Math.min(raw.byteLength, MAX_HEADER_BYTES);
  for (let at = 0; at < limit; at++) {
    if (raw[at] !== 0x0a) continue;
    const next = raw[at + 1] === 0x0d ? raw[at + 2] : raw[at + 1];
    if (next === 0x0a) return at + 1;
  }
  return limit;
}

/** The value of the first field of this name, white space made single. */
export function headerValue(lines: HeaderLine[], key: string): string | null {
  const line = lines.find((one) => one.key === key)?.line;
  return line
    ? line
        .slice(line.indexOf(":") + 1)
        .replaceAll(/\s+/g, " ")
        .trim() || null
    : null;
}

export function headerValues(lines: HeaderLine[], key: string): string[] {
  return lines.filter((one) => one.key === key).flatMap((one) => headerValue([one], key) ?? []);
}
