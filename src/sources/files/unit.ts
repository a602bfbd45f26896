import type { DeliveryFormat } from "../../schema/delivery.ts";
import type { RunFailure } from "../../schema/run.ts";

/** One thing found in a file: bytes to deliver, a list of feeds to follow, series to read while the file is open, or what could not be read. */
export type FileUnit =
  | { kind: "delivery"; origin: string; format: DeliveryFormat; bytes: Uint8Array }
  | { kind: "opml"; origin: string; bytes: Uint8Array }
  | ({ kind: "series"; form: "csv" | "market-chart" } & Pick<Content, "origin" | "head" | "chunks">)
  | { kind: "failure"; failure: RunFailure };

/** Limits on what one import may unfold to. They come before any parser. */
export const LIMITS = {
  documentBytes: 25 * 1024 * 1024,
  /** Unpacked bytes of one archive, all levels together. */
  archiveBytes: 2 * 1024 * 1024 * 1024,
  archiveEntries: 50_000,
  /** Unpacked to packed; text seldom passes 20, a bomb starts at 1,000. */
  archiveRatio: 200,
  ratioFloorBytes: 1024 * 1024,
  depth: 3,
  folderDepth: 16,
} as const;

export function failure(origin: string, code: string, message: string): FileUnit {
  return { kind: "failure", failure: { name: origin, code, message } };
}

export function tooLarge(origin: string, what: string, bytes: number = LIMITS.documentBytes): FileUnit {
  return failure(origin, "too-large", `${what} is larger than ${Math.round(bytes / 1024 / 1024)} MB`);
}

/** The content of a file, wherever it stands: on disk, or inside an archive. */
export interface Content {
  origin: string;
  size: number;
  head: Uint8Array;
  chunks(): AsyncIterable<Uint8Array>;
}

/** Opens content of any kind; handed to archives, which hold further content. */
export type OpenContent = (content: Content, depth: number) => AsyncGenerator<FileUnit>;
