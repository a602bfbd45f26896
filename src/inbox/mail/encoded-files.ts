export interface MailAttachment {
  name: string | null;
  type: string;
  size: number;
}

interface Encoding {
  start: RegExp;
  end: RegExp;
}

const ENCODINGS: Encoding[] = [
  { start: /^begin(?:-base64)? [0-7]{3,4} (.{1,200})$/, end: /^(end|====)\s*$/ },
  { start: /^=ybegin .*?name=(.{1,200})$/, end: /^=yend\b/ },
];
// of four letters of either encoding about three are bytes
const BYTES_A_LETTER = 0.73;

/** Files that old programs wrote into the text itself (uuencode, yEnc): cut out, and listed. */
export function withoutEncodedFiles(text: string): { text: string; files: MailAttachment[] } {
  const files: MailAttachment[] = [];
  if (!/^(begin|=ybegin)/m.test(text)) return { text, files };
  const lines = text.split(/\r?\n/);
  const lastEnd = new Map(ENCODINGS.map((encoding) => [encoding, lines.findLastIndex((line) => encoding.end.test(line))]));
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const encoding = ENCODINGS.find(({ start }) => start.test(line));
    const name = encoding?.start.exec(line)?.[1]?.trim();
    // without an end below it is a sentence that happens to start like that
    if (!encoding || at > (lastEnd.get(encoding) ?? -1)) kept.push(line);
    else {
      const first = at;
      while (at < lines.length && !encoding.end.test(lines[at] ?? "")) at += 1;
      const letters = lines.slice(first + 1, at).reduce((sum, { length }) => sum + length, 0);
      files.push({ name: name || null, type: "application/octet-stream", size: Math.floor(letters * BYTES_A_LETTER) });
    }
  }
  return { text: kept.join("\n"), files };
}
