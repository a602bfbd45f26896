import iconv from "iconv-lite";

const BYTE_ORDER_MARKS: [string, number[]][] = [
  ["utf-32le", [0xff, 0xfe, 0, 0]],
  ["utf-32be", [0, 0, 0xfe, 0xff]],
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

// what a document without a mark looks like when it starts with "<"
const WIDE_STARTS: [string, number[]][] = [
  ["utf-32be", [0, 0, 0, 0x3c]],
  ["utf-32le", [0x3c, 0, 0, 0]],
  ["utf-16be", [0, 0x3c]],
  ["utf-16le", [0x3c, 0]],
];

// labels read as their supersets, as every browser does (WHATWG Encoding): pages that say Latin-1 mean Windows-1252
const SUPERSETS: Record<string, string> = {
  "us-ascii": "windows-1252",
  ascii: "windows-1252",
  "iso-8859-1": "windows-1252",
  latin1: "windows-1252",
  "iso-8859-9": "windows-1254",
  "iso-8859-11": "windows-874",
  "tis-620": "windows-874",
  gb2312: "gb18030",
  gbk: "gb18030",
  "ks_c_5601-1987": "cp949",
  "euc-kr": "cp949",
  shift_jis: "cp932",
  utf8: "utf-8",
};

/** The encoding that the first bytes give away: a byte order mark, or the zero bytes of a wide encoding. */
export function evidentCharset(bytes: Uint8Array): string | null {
  return startingWith(bytes, BYTE_ORDER_MARKS) ?? startingWith(bytes, WIDE_STARTS);
}

function startingWith(bytes: Uint8Array, starts: [string, number[]][]): string | null {
  return starts.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0] ?? null;
}

/** Text in the first of these encodings that is known and fits every byte; failing all, as UTF-8 or Windows-1252. */
export function decodeAs(bytes: Uint8Array, labels: (string | null | undefined)[]): string {
  const evident = evidentCharset(bytes);
  if (evident) return withoutMark(decodeLoosely(bytes, evident));
  for (const label of labels) {
    const text = label ? decodeExactly(bytes, label) : null;
    if (text !== null) return text;
  }
  return decodeExactly(bytes, "utf-8") ?? decodeLoosely(bytes, mostlyUtf8(bytes) ? "utf-8" : "windows-1252");
}

/** Null where the encoding is unknown or the bytes are not in it. */
function decodeExactly(bytes: Uint8Array, label: string): string | null {
  const name = label.trim().toLowerCase();
  const charset = SUPERSETS[name] ?? name;
  // a wide encoding would have shown itself in the first bytes: the label was written by somebody who re-encoded the text
  if (!iconv.encodingExists(charset) || /^(utf-?(16|32|7)|ucs|base64|hex|binary|internal)/.test(charset.replaceAll("_", "-"))) return null;
  const text = decodeLoosely(bytes, charset);
  return text.includes("\ufffd") && !(charset === "utf-8" && holdsReplacement(bytes)) ? null : withoutMark(text);
}

function decodeLoosely(bytes: Uint8Array, charset: string): string {
  if (charset === "utf-8") return new TextDecoder("utf-8").decode(bytes);
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), charset, { stripBOM: true });
}

/** Whether the text itself has U+FFFD, so that finding it after decoding proves nothing. */
function holdsReplacement(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A few broken bytes in a text that has far more whole multi-byte letters: still UTF-8. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = decodeLoosely(bytes, "utf-8");
  const broken = text.split("\ufffd").length - 1;
  const whole = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return whole > broken * 4;
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
