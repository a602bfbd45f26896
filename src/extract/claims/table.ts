import type { Sentence } from "../../platform/sentences.ts";
import type { AssetSlug } from "../../schema/asset.ts";
import type { MentionSpan } from "../mention-spans.ts";
import type { Quantity } from "../numbers/quantities.ts";
import type { Time } from "../windows/time.ts";
import { STABLECOINS } from "./conventions.ts";
import type { Draft } from "./draft.ts";
import { type Measure, type MetricWord, UNITS } from "./metrics.ts";
import { type Scene, scene } from "./scene.ts";

const SEPARATOR = /\s\|\s/g;
const MAX_CELLS = 24;
const CHANGE = /\b(?:change|chg|return|returns|gain|growth|[%Δ]|performance|perf)(?:\b|$)|[%Δ]/i;

/** A line "a | b | c". */
export function isRow(text: string): boolean {
  return text.includes(" | ");
}

/** What a row's or a column's heading says. */
interface Heading {
  asset: AssetSlug | null;
  metric: MetricWord | null;
  time: Time | null;
  isChange: boolean;
}

export interface CellClaim {
  scene: Scene;
  draft: Draft;
  time: Time | null;
}

type Rest = Pick<Scene, "convention" | "now" | "context">;

/** Reads the rows of one table, line by line: figures of what the heading of their row and column say. */
export function tableReader(rest: Rest): (line: Sentence, mentions: readonly MentionSpan[]) => CellClaim[] {
  let heads: Heading[] | null = null;
  let lastEnd = -1;
  return (line, mentions) => {
    const parts = cellsOf(line).map((cell) => scene(cell, within(mentions, cell), rest));
    const isNext = line.start <= lastEnd + 2;
    lastEnd = line.end;
    if (!isNext || heads === null) {
      heads = parts.some(isFigure) ? null : parts.map(headingOf);
      return [];
    }
    return rowClaims(parts, heads);
  };
}

function cellsOf(line: Sentence): Sentence[] {
  const cells: Sentence[] = [];
  let from = 0;
  for (const match of line.text.matchAll(SEPARATOR)) {
    cells.push(cell(line, from, match.index));
    from = match.index + match[0].length;
    if (cells.length >= MAX_CELLS) return cells;
  }
  cells.push(cell(line, from, line.text.length));
  return cells;
}

function cell(line: Sentence, from: number, to: number): Sentence {
  return { start: line.start + from, end: line.start + to, text: line.text.slice(from, to) };
}

function within(mentions: readonly MentionSpan[], { start, end }: Sentence): MentionSpan[] {
  return mentions.filter((mention) => mention.start >= start && mention.end <= end);
}

/** A cell that is a figure and nothing else of weight. */
function isFigure({ quantities, tokens }: Scene): boolean {
  const [only] = quantities;
  return quantities.length === 1 && only !== undefined && only.hasDigits && tokens.length - (only.next - only.first) <= 2;
}

function headingOf({ assets, metrics, times, sentence }: Scene): Heading {
  return {
    asset: assets[0]?.asset ?? null,
    metric: metrics[0]?.is ?? null,
    time: times.find(({ kind }) => kind !== "average" && kind !== "none") ?? null,
    isChange: CHANGE.test(sentence.text) || times.some(({ kind }) => kind === "lookback"),
  };
}

function rowClaims(parts: readonly Scene[], heads: readonly Heading[]): CellClaim[] {
  const [first, ...cells] = parts;
  const row = first && headingOf(first);
  if (!row || !first || isFigure(first)) return [];
  return cells.flatMap((part, i) => {
    const column = heads[i + 1];
    const [quantity] = part.quantities;
    return column && quantity && isFigure(part) ? (cellClaim(part, quantity, row, column) ?? []) : [];
  });
}

function cellClaim(part: Scene, quantity: Quantity, row: Heading, column: Heading): CellClaim | null {
  const asset = row.asset ?? column.asset;
  const word = row.metric ?? column.metric;
  const isChange = row.isChange || column.isChange;
  if (!asset || (row.asset && column.asset && row.asset !== column.asset)) return null;
  const draft = quantity.unit === "percent" ? percentCell(quantity, asset, word, isChange) : amountCell(quantity, asset, word);
  return draft && { scene: part, draft, time: row.time ?? column.time };
}

function percentCell(quantity: Quantity, asset: AssetSlug, word: MetricWord | null, isChange: boolean): Draft | null {
  if (!isChange && quantity.sign === null)
    return word?.measures.includes("part") ? cellDraft(quantity, asset, { word, measure: "part", kind: "level" }) : null;
  const value = (quantity.sign ?? 1) * quantity.value;
  const metric = !word || word.metric === "price" ? "return" : word.metric;
  return { ...cellDraft(quantity, asset, { word, measure: "part", kind: "change" }), metric, value };
}

function amountCell(quantity: Quantity, asset: AssetSlug, word: MetricWord | null): Draft | null {
  if (!word || quantity.sign !== null || quantity.value <= 0) return null;
  const fitting = MEASURES[quantity.unit]?.find((measure) => word.measures.includes(measure));
  return fitting && (fitting !== "money" || quantity.currency === "USD")
    ? cellDraft(quantity, asset, { word, measure: fitting, kind: "level" })
    : null;
}

const MEASURES: Partial<Record<Quantity["unit"], readonly Measure[]>> = { money: ["money"], hash: ["hash"], plain: ["count", "ratio", "native"] };

function cellDraft(
  quantity: Quantity,
  asset: AssetSlug,
  { word, measure, kind }: { word: MetricWord | null; measure: Measure; kind: Draft["kind"] },
): Draft {
  const name = word?.metric ?? "return";
  return {
    quantity,
    index: 0,
    asset,
    metric: name === "supply" && STABLECOINS.has(asset) ? "stablecoin_supply" : name,
    kind,
    value: quantity.value,
    value2: quantity.value2,
    unit: UNITS[measure],
    first: quantity.first,
    next: quantity.next,
    role: null,
    isElliptic: false,
    confidence: 0.8,
  };
}
