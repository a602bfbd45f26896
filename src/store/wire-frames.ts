/** Frames of PostgreSQL's wire protocol (version 3): a type byte, a length that counts itself, the content. */
export interface Frames {
  /** Whole frames that end a request: a simple query, a Sync or a Flush is the last one. */
  batches: Buffer[];
  /** The client says goodbye. */
  ended: boolean;
}

const MAX_FRAME_BYTES = 512 * 1024 * 1024;
const LAST = new Set(["Q", "S", "H", "F"]);
const TERMINATE = "X";

/** Cuts what a client sends into requests that must not be taken apart: between Parse and Sync nobody else may speak. */
export class FrameCutter {
  #bytes: Buffer[] = [];
  #size = 0;
  #held: Buffer[] = [];

  /** Throws RangeError on a frame that cannot be. */
  push(chunk: Buffer): Frames {
    this.#bytes.push(chunk);
    this.#size += chunk.length;
    const frames: Frames = { batches: [], ended: false };
    for (let frame = this.#next(); frame && !frames.ended; frame = this.#next()) {
      const type = String.fromCharCode(frame[0] ?? 0);
      if (type === TERMINATE) frames.ended = true;
      else this.#held.push(frame);
      if (!LAST.has(type)) continue;
      frames.batches.push(Buffer.concat(this.#held));
      this.#held = [];
    }
    return frames;
  }

  /** A start-up packet, which alone has no type byte; null until it is whole. */
  startup(chunk: Buffer): Buffer | null {
    this.#bytes.push(chunk);
    this.#size += chunk.length;
    return this.#take(this.#whole(0));
  }

  /** What a client sent right behind its start-up packet. */
  rest(): Buffer {
    return this.#take(this.#size) ?? Buffer.alloc(0);
  }

  #next(): Buffer | null {
    return this.#take(this.#whole(1));
  }

  /** The length of the frame at hand, or null while its head is not there. */
  #whole(offset: number): number | null {
    if (this.#size < offset + 4) return null;
    const [first] = this.#bytes;
    if (first && first.length < offset + 4) this.#bytes = [Buffer.concat(this.#bytes)];
    const length = this.#bytes[0]?.readInt32BE(offset) ?? 0;
    if (length < 4 || length > MAX_FRAME_BYTES) throw new RangeError(`a frame of ${length} bytes`);
    return offset + length;
  }

  #take(length: number | null): Buffer | null {
    if (length === null || length === 0 || this.#size < length) return null;
    const bytes = this.#bytes.length === 1 && this.#bytes[0] ? this.#bytes[0] : Buffer.concat(this.#bytes);
    this.#bytes = length < bytes.length ? [bytes.subarray(length)] : [];
    this.#size -= length;
    return bytes.subarray(0, length);
  }
}

/** What a server says to a client that has just come: no password, the settings that drivers read, ready. */
export function greeting(version: string): Buffer {
  const settings = {
    server_version: version,
    server_encoding: "UTF8",
    client_encoding: "UTF8",
    DateStyle: "ISO, MDY",
    integer_datetimes: "on",
    standard_conforming_strings: "on",
    TimeZone: "UTC",
  };
  const authenticated = frame("R", Buffer.from([0, 0, 0, 0]));
  const reports = Object.entries(settings).map(([name, value]) => frame("S", Buffer.from(`${name}\0${value}\0`)));
  return Buffer.concat([authenticated, ...reports, frame("K", Buffer.alloc(8)), frame("Z", Buffer.from("I"))]);
}

function frame(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(type, 0, "latin1");
  head.writeInt32BE(content.length + 4, 1);
  return Buffer.concat([head, content]);
}

/** Whether an answer leaves its client inside a transaction: its last frame is ReadyForQuery with status T (open) or E (failed). */
export function leavesTransactionOpen(answer: Buffer): boolean {
  const status = String.fromCharCode(answer.at(-1) ?? 0);
  return answer.at(-6) === "Z".charCodeAt(0) && (status === "T" || status === "E");
}

/** Whether a request begins a transaction by a statement of its own, as drivers do. */
export function opensTransaction(batch: Buffer): boolean {
  return /^Q....(?:begin|start transaction)\b/is.test(batch.toString("latin1", 0, 40));
}

export function endsTransaction(batch: Buffer): boolean {
  return /^Q....(?:commit|rollback)\b/is.test(batch.toString("latin1", 0, 40));
}
