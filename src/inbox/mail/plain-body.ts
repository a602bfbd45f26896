import { decodeAs } from "../text/charset.ts";

const MAX_BODY_BYTES = 2_000_000;

/** The body of a message taken as one text, its transfer encoding undone; for messages whose structure cannot be read. */
export function plainBody(message: Uint8Array): { html: string | false; text: string | undefined } {
  const raw = Buffer.from(message.subarray(0, MAX_BODY_BYTES)).toString("latin1");
  const gap = raw.match(/\r?\n\r?\n/);
  const header = raw.slice(0, gap?.index ?? 0);
  const body = raw.slice(gap ? (gap.index ?? 0) + gap[0].length : 0);
  const text = decodeAs(transferred(body, header), [header.match(/charset\s*=\s*"?([\w.:-]+)/i)?.[1]]);
  return /^\s*<(!doctype|html|body|div|table|p)\b/i.test(text) ? { html: text, text: undefined } : { html: false, text };
}

function transferred(body: string, header: string): Buffer {
  const encoding = header.match(/^content-transfer-encoding:\s*([\w-]+)/im)?.[1]?.toLowerCase();
  if (encoding === "base64") return Buffer.from(body, "base64");
  if (encoding !== "quoted-printable") return Buffer.from(body, "latin1");
  const plain = body.replaceAll(/=[\t ]*\r?\n/g, "").replaceAll(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, "latin1");
}
