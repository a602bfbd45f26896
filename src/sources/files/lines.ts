import { type FileUnit, failure, LIMITS, tooLarge } from "./unit.ts";

const LF = 0x0a;
const FROM_LINE = /^From \S.*\d/;
const FROM_LINE_BYTES = 512;

interface Piece {
  bytes: Uint8Array;
  tooLong: boolean;
}

/** Newline-delimited JSON: one document a line, streamed; a line too long or not JSON is passed over and named. */
export async function* ndjsonUnits(chunks: AsyncIterable<Uint8Array>, origin: string): AsyncGenerator<FileUnit> {
  let number = 0;
  for await (const { bytes, tooLong } of linesOf(chunks)) {
    number += 1;
    const name = `${origin}:${number}`;
    if (tooLong) yield tooLarge(name, "the line");
    else if (isJsonObject(bytes)) yield { kind: "delivery", origin: name, format: "document", bytes };
    else if (bytes.some((byte) => byte > 0x20)) yield failure(name, "not-json", "the line is not a JSON object");
  }
}

/** An mbox, streamed: a message begins at a "From " line after an empty one. */
export async function* mboxUnits(chunks: AsyncIterable<Uint8Array>, origin: string): AsyncGenerator<FileUnit> {
  let message: Message = { lines: [], size: 0 };
  let number = 0;
  let afterEmpty = true;
  for await (const { bytes, tooLong } of linesOf(chunks)) {
    const line = bytes.length < FROM_LINE_BYTES ? Buffer.from(bytes).toString("latin1") : "";
    if (afterEmpty && FROM_LINE.test(line)) {
      if (message.size > 0) yield messageUnit(message, `${origin}#${number}`);
      number += 1;
      message = { lines: [], size: 0 };
    } else {
      message.size += tooLong ? LIMITS.documentBytes + 1 : bytes.length + 1;
      if (message.size <= LIMITS.documentBytes) message.lines.push(unquoted(bytes, line), NEWLINE);
    }
    afterEmpty = bytes.length === 0 || (bytes.length === 1 && bytes[0] === 0x0d);
  }
  if (message.size > 0) yield messageUnit(message, `${origin}#${number}`);
}

interface Message {
  lines: Uint8Array[];
  /** Bytes seen; of a message beyond the limit the rest is not kept. */
  size: number;
}

function messageUnit({ lines, size }: Message, origin: string): FileUnit {
  if (size > LIMITS.documentBytes) return tooLarge(origin, "the message");
  const bytes = Buffer.concat(lines);
  return bytes.some((byte) => byte > 0x20) ? { kind: "delivery", origin, format: "mail", bytes } : failure(origin, "empty", "the message is empty");
}

const NEWLINE = Uint8Array.of(LF);

/** mboxrd: ">From " in a body was written for "From ". */
function unquoted(bytes: Uint8Array, line: string): Uint8Array {
  return /^>+From /.test(line) ? bytes.subarray(1) : bytes;
}

/** Lines without their newline; of a line beyond the limit only the beginning is kept. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  let parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(LF); at !== -1; at = chunk.indexOf(LF, from)) {
      parts.push(chunk.subarray(from, at));
      yield pieceOf(parts, size + at - from);
      parts = [];
      size = 0;
      from = at + 1;
    }
    size += chunk.length - from;
    if (size <= LIMITS.documentBytes) parts.push(chunk.subarray(from));
  }
  if (size > 0) yield pieceOf(parts, size);
}

function pieceOf(parts: Uint8Array[], size: number): Piece {
  return size > LIMITS.documentBytes ? { bytes: new Uint8Array(), tooLong: true } : { bytes: Buffer.concat(parts), tooLong: false };
}

function isJsonObject(bytes: Uint8Array): boolean {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
