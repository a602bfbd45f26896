import { z } from "zod";
import { type Desk, operation } from "../desk.ts";
import { notFound } from "../platform/errors.ts";
import { SourceSlug } from "../schema/source.ts";
import type { RecordCall, RecordClaim } from "../store/record.ts";
import { sourceIdBySlug } from "../store/sources.ts";
import { cases } from "./record.ts";
import { Window, windowOf } from "./series-window.ts";

const COLUMNS = [
  "type",
  "id",
  "published",
  "issue",
  "title",
  "quote",
  "asset",
  "metric",
  "kind",
  "value",
  "unit",
  "bound",
  "from",
  "to",
  "stance",
  "verdict",
  "verdict_without_conventions",
  "observed",
  "tolerance",
  "series",
  "source",
  "reason",
  "probability",
  "disputed",
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string | number | null>>;

const Input = z.object({ slug: SourceSlug, asOf: Window.shape.asOf, format: z.enum(["csv", "ndjson"]).default("csv") });
type Input = z.output<typeof Input>;

export const exportRecord = operation({
  name: "export_record",
  summary: "Every case that a source's record counts: claims with their checks, calls with their outcomes",
  route: "POST /v1/export/record",
  role: "reader",
  changes: false,
  input: Input,
  output: z.string().describe("CSV with its header, or one JSON object a line"),
  command: { words: ["export", "record"], positional: ["slug"], text: (text) => text.trimEnd() },
  flow: { type: ({ format }) => (format === "csv" ? "text/csv; charset=utf-8" : "application/x-ndjson"), pieces },
  async run(desk, input) {
    let text = "";
    for await (const piece of pieces(desk, input)) text += piece;
    return text;
  },
});

async function* pieces(desk: Desk, { slug, asOf, format }: Input): AsyncGenerator<string> {
  if (!(await sourceIdBySlug(desk.db, slug))) notFound(`there is no source ${slug}`);
  const moment = asOf === undefined ? undefined : windowOf({ asOf }, desk.clock.now()).asOf;
  const { claims, calls } = await cases(desk, slug, moment);
  const line = format === "csv" ? csvLine : (row: Row) => `${JSON.stringify(row)}\n`;
  if (format === "csv") yield `${COLUMNS.join(",")}\n`;
  yield claims.map((claim) => line(claimRow(claim))).join("");
  yield calls.map((call) => line(callRow(call))).join("");
}

function claimRow({ id, published, issue, title, claim, check, plainVerdict, disputed }: RecordClaim): Row {
  const { quote, asset, metric, kind, value, unit, bound, from, to, stance } = claim;
  return {
    type: "claim",
    id,
    published: published.toISOString(),
    issue,
    title,
    ...{ quote, asset, metric, kind, value, unit, bound, from, to, stance },
    verdict: check?.verdict ?? "unverifiable",
    verdict_without_conventions: plainVerdict,
    observed: check?.observed ?? null,
    tolerance: check?.tolerance ?? null,
    series: check?.series ?? null,
    source: check?.source ?? null,
    reason: check?.reason ?? "not checked yet",
    disputed,
  };
}

function callRow({ id, published, issue, title, call, outcome }: RecordCall): Row {
  const { quote, asset, kind, level, change, due, stance, probability, scorable, reason } = call;
  return {
    type: "call",
    id,
    published: published.toISOString(),
    issue,
    title,
    ...{ quote, asset, kind, stance, probability },
    metric: "price",
    value: level ?? change,
    to: due,
    verdict: scorable ? (outcome?.state ?? "open") : "not scorable",
    observed: outcome?.observed ?? null,
    reason: scorable ? (outcome?.reason ?? "not looked at yet") : reason,
  };
}

function csvLine(row: Row): string {
  return `${COLUMNS.map((column) => cell(row[column])).join(",")}\n`;
}

/** A cell of a CSV. One that a spreadsheet would take for a formula is quoted with an apostrophe: the words are strangers'. */
function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
