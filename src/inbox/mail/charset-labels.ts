import iconv from "iconv-lite";

const LABELS = /^(content-type:[^\r\n]{0,500}(?:\r?\n[\t ][^\r\n]{0,500}){0,5}?charset\s*=\s*["']?)([\w.:-]{1,60})/gim;
const QUOTED_UTF8 = /=(?:C[2-9A-F]|D[0-9A-F])=[89AB][0-9A-F]|=E[0-9A-F]=[89AB][0-9A-F]=[89AB][0-9A-F]/;

/** The message with charset labels that nobody knows, or that its 8-bit letters belie ("us-ascii"), replaced by what its bytes look like. */
export function withKnownCharsets(message: Uint8Array): Buffer {
  const raw = Buffer.from(message.buffer, message.byteOffset, message.byteLength);
  const text = raw.toString("latin1");
  let likely = "";
  const repaired = text.replaceAll(LABELS, (whole, before: string, label: string) => {
    if (iconv.encodingExists(label) && !/^(us-)?ascii$/i.test(label)) return whole;
    likely ||= likelyCharset(raw, text);
    return before + likely;
  });
  return repaired === text ? raw : Buffer.from(repaired, "latin1");
}

function likelyCharset(raw: Buffer, text: string): string {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(raw);
  } catch {
    return "windows-1252";
  }
  return QUOTED_UTF8.test(text) || !/=[89A-F][0-9A-F]/.test(text) ? "utf-8" : "windows-1252";
}
