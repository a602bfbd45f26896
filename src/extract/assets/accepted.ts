import type { Candidate } from "./candidate.ts";
import type { CatalogueAsset } from "./catalogue.ts";
import { ACCEPTED, isBracketed, type Page, score } from "./evidence.ts";
import type { Form } from "./lexicon.ts";

/** A candidate with the reading that has most for it. */
export interface Reading {
  candidate: Candidate;
  form: Form;
  score: number;
}

const LIST_GAP = /^(?:\)?(?:\s?[,/&|+;]\s?\$?|,? (?:and|or|to|vs\.?|versus) \$?)(?:and |or )?|-)$/;
/** A text without a date is read as a new one. */
const NEWEST = "9999-12-31";
const LIST_GAP_LIMIT = 10;

/** The candidates that are mentions: those strong by themselves, and those that these support. */
export function accepted(page: Page, found: Candidate[], published: Date | null, known: ReadonlySet<string>): Reading[] {
  const day = published && !Number.isNaN(published.getTime()) ? published.toISOString().slice(0, 10) : NEWEST;
  const readings = found.flatMap((candidate) => readingsOf(page, candidate, day));
  const support = supported(readings, known);
  return readings
    .map((group, at) => best(group, (reading) => reading.score + support(reading) + fromNeighbours(page, readings, at, reading)))
    .filter((reading) => reading !== null);
}

function readingsOf(page: Page, candidate: Candidate, day: string): Reading[][] {
  const current = candidate.forms.filter(({ from, until }) => (!from || from <= day) && (!until || day < until));
  const readings = current.map((form) => ({ candidate, form, score: score(page, candidate, form) }));
  return readings.length > 0 ? [readings] : [];
}

function best(group: Reading[], total: (reading: Reading) => number): Reading | null {
  let chosen: Reading | null = null;
  let most = ACCEPTED - 1e-9;
  for (const reading of group) {
    const sum = total(reading);
    if (sum <= most) continue;
    most = sum;
    chosen = reading;
  }
  return chosen;
}

/** Another spelling of the asset, accepted elsewhere in the text or in what surrounds it, speaks for this one. */
function supported(groups: Reading[][], known: ReadonlySet<string>): (reading: Reading) => number {
  const sure = new Map<CatalogueAsset, Set<Form>>();
  for (const { form, score } of groups.flat()) {
    if (score >= ACCEPTED) sure.set(form.asset, (sure.get(form.asset) ?? new Set()).add(form));
  }
  return (reading) => {
    const { form, score } = reading;
    const forms = sure.get(form.asset);
    if (score < -1 || isUnsupported(reading)) return 0;
    if (!forms) return known.has(form.asset.slug) ? 2 : 0;
    return forms.size > 1 || !forms.has(form) ? 2 : 1.5;
  };
}

/** A company stands beside its coin in any text about either, and a common abbreviation (ZK, DAO) beside the project that took it. */
function isUnsupported({ candidate, form }: Reading): boolean {
  if (form.symbol?.doubt === "common" && !form.name) return true;
  return form.name?.doubt === "company" && candidate.end - candidate.start === form.name.spelling.length;
}

/** A name with its ticker in brackets, or a list of names or tickers. */
function fromNeighbours(page: Page, groups: Reading[][], at: number, reading: Reading): number {
  return Math.max(fromNeighbour(page, reading, groups[at - 1]), fromNeighbour(page, reading, groups[at + 1]));
}

function fromNeighbour({ text }: Page, reading: Reading, others: Reading[] | undefined): number {
  const other = others?.find(({ form }) => form.asset === reading.form.asset) ?? others?.[0];
  if (!other || reading.score < -3) return 0;
  const [left, right] = reading.candidate.start < other.candidate.start ? [reading, other] : [other, reading];
  if (right.candidate.start - left.candidate.end > LIST_GAP_LIMIT) return 0;
  const gap = text.slice(left.candidate.end, right.candidate.start);
  if (other.form.asset === reading.form.asset) return isBracketed(text, right.candidate) && /^(?:['’]s)? ?\(\$?$/.test(gap) ? 4 : 0;
  return other.score >= ACCEPTED && reading.score > -1 && LIST_GAP.test(gap) ? 2 : 0;
}
