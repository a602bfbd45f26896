import type { z } from "zod";
import type { Metric, Points, Step } from "../../schema/series.ts";

/** Asks a provider politely: paused between requests, retried while that makes sense, given up for a while when it keeps failing. Throws ProviderTrouble. */
export interface Ask {
  /** JSON that fits the schema; an answer that doesn't is a trouble, never half-used. */
  json<T extends z.ZodType>(url: string, schema: T, options?: { headers?: Record<string, string> }): Promise<z.output<T>>;
  text(url: string, options?: { headers?: Record<string, string>; contentType?: RegExp }): Promise<string>;
}

export interface HistoryRequest {
  asset: string;
  step: Step;
  /** The first hour (from 1970, UTC) that is wanted, and the one before which to stop. */
  from: number;
  to: number;
  now: Date;
}

/** A run of points without a gap in its asking: everything of the request before hour `reached` has been given. */
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
  /** What it gives of an asset; nothing where it does not know it. */
  metricsOf(asset: string): Metric[];
  history(ask: Ask, request: HistoryRequest): AsyncGenerator<Page>;
}
