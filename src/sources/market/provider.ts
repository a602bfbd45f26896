import type { z } from "zod";
import type { Metric, Points, Step } from "../../schema/series.ts";

export interface AskOptions {
  headers?: Record<string, string>;
  maxBytes?: number;
}

/** What a vendor says went wrong, where it says so inside an answer that looks well. */
export interface Objection {
  kind: "rate-limit" | "server" | "refused";
  text: string;
}

/** Asks a provider politely: paused between requests, retried while that makes sense, given up for a while when it keeps failing. Throws ProviderTrouble. */
export interface Ask {
  /** JSON that fits the schema; an answer that doesn't is a trouble, never half-used. */
  json<T extends z.ZodType>(url: string, schema: T, options?: AskOptions & { objection?: (body: unknown) => Objection | null }): Promise<z.output<T>>;
  /** Plain text such as CSV; a web page in its place is a trouble. */
  text(url: string, options?: AskOptions): Promise<string>;
}

export interface HistoryRequest {
  asset: string;
  step: Step;
  /** The first hour (from 1970, UTC) that is wanted, and the one before which to stop. */
  from: number;
  to: number;
  now: Date;
}

/**
 * A run of points without a gap in its asking: everything that the provider has of the request before hour `reached` has been given.
 * `reached` stops before a day that may still come, so that the next request begins there.
 */
export interface Page {
  points: Points;
  reached: number;
}

/** A vendor of series, one file each. Its pages are stored as they come, so a back-fill goes on where it stopped. */
export interface Provider {
  /** The source that its points carry. */
  id: string;
  name: string;
  /** Where it is asked, without the path: tests put a local server there. */
  baseUrl: string;
  pauseMs: number;
  steps: Step[];
  /** An asset that it surely has, to try it with. */
  example: string;
  /** What it gives of an asset; nothing where it does not know it. */
  metricsOf(asset: string, step?: Step): Metric[];
  /** Throws ProviderTrouble; the pages given before stay good. */
  history(ask: Ask, request: HistoryRequest): AsyncGenerator<Page>;
}
