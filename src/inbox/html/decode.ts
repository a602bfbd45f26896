import { decodeAs } from "../text/charset.ts";

const SNIFFED_BYTES = 4_096;

/** A web page as text: by its byte order mark, the HTTP header, its own <meta>, or what its bytes are. */
export function decodePage(bytes: Uint8Array, contentType?: string | null): string {
  const start = Buffer.from(bytes.subarray(0, SNIFFED_BYTES)).toString("latin1");
  const declared =
    start.match(/<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i)?.[1] ?? start.match(/<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)/i)?.[1];
  const served = contentType?.match(/charset\s*=\s*["']?([\w.:-]+)/i)?.[1];
  return decodeAs(bytes, [served, declared]).replaceAll("\u0000", "");
}
