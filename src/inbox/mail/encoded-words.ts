import { decodeAs } from "../text/charset.ts";
import { oneSpaced, visible } from "../text/plain.ts";

interface Word {
  charset: string;
  bytes: Buffer;
}

const ENCODED_WORD = /=\?([\w.:-]+)(?:\*[\w-]*)?\?([bq])\?([^?]*)\?=/gi;

/** A header value with its encoded words (RFC 2047) decoded; words of one charset are joined first, as letters are split between them. */
export function decodedHeader(value: string): string {
  const parts = value.replaceAll(/(\?=)\s+(?==\?[\w.:*-]+\?[bq]\?)/gi, "$1").split(/(=\?[\w.:*-]+\?[bqBQ]\?[^?]*\?=)/);
  let text = "";
  let words: Word[] = [];
  for (const part of parts) {
    const [match] = part.matchAll(ENCODED_WORD);
    if (match) words = appended(words, { charset: match[1]?.toLowerCase() ?? "", bytes: bytesOf(match[2] ?? "", match[3] ?? "") });
    else if (part !== "") {
      text += wordsText(words) + part;
      words = [];
    }
  }
  return oneSpaced(visible(text + wordsText(words)));
}

function appended(words: Word[], word: Word): Word[] {
  const last = words.at(-1);
  if (last?.charset !== word.charset) return [...words, word];
  return [...words.slice(0, -1), { charset: word.charset, bytes: Buffer.concat([last.bytes, word.bytes]) }];
}

function wordsText(words: Word[]): string {
  return words.map(({ charset, bytes }) => decodeAs(bytes, [charset])).join("");
}

function bytesOf(encoding: string, encoded: string): Buffer {
  if (encoding.toLowerCase() === "b") return Buffer.from(encoded, "base64");
  const text = encoded.replaceAll("_", " ").replaceAll(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(text, "latin1");
}
