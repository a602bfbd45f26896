const TYPES = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif", "image/svg+xml"] as const;
export type PictureType = (typeof TYPES)[number];

export interface Picture {
  type: PictureType;
  bytes: Uint8Array;
}

const SVG_START =
  /^\ufeff?\s*(?:<\?xml[^>]{0,500}\?>\s*|<!--[\s\S]{0,5000}?-->\s*|<!doctype\s+svg[^>[]{0,500}(?:\[[^\]]{0,20000}\])?[^>]{0,20}>\s*)*<svg[\s>/]/i;
const SNIFFED_BYTES = 30_000;
const MAX_BRANDS_BYTES = 128;

/** What a picture is by its first bytes, whatever its server calls it; null for all else. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, SNIFFED_BYTES));
  const ascii = (from: number, to: number) => head.toString("latin1", from, to);
  if (ascii(0, 8) === "\x89PNG\r\n\x1a\n") return "image/png";
  if (ascii(0, 3) === "\xff\xd8\xff") return "image/jpeg";
  if (/^GIF8[79]a$/.test(ascii(0, 6))) return "image/gif";
  if (ascii(0, 4) === "RIFF" && ascii(8, 12) === "WEBP") return "image/webp";
  if (ascii(4, 8) === "ftyp" && brands(head).some((brand) => brand === "avif" || brand === "avis")) return "image/avif";
  return SVG_START.test(head.toString("utf8")) ? "image/svg+xml" : null;
}

/** The formats that a file of the ISO kind says it keeps to, in its first box. */
function brands(head: Buffer): string[] {
  const end = Math.min(head.length, head.readUInt32BE(0), MAX_BRANDS_BYTES);
  return Array.from({ length: Math.max(0, Math.floor(end / 4) - 2) }, (_, i) => head.toString("latin1", 8 + i * 4, 12 + i * 4));
}
