import type { SourceRecord } from "../../api.ts";
import type { Tally } from "./words.ts";

type Claims = SourceRecord["claims"];

/** What was said in a year or a quarter; null where nothing was. */
export interface Period {
  /** 2024, or 2024-Q2 */
  name: string;
  tally: Tally | null;
}

const QUARTERS = 4;

/** Every period from the first to the last, those without a figure too. */
export function periodsOf({ byYear, byQuarter }: Claims, by: "year" | "quarter"): Period[] {
  const told = new Map<string, Tally>(by === "year" ? byYear.map((each) => [each.year, each]) : byQuarter.map((each) => [each.quarter, each]));
  const names = [...told.keys()];
  const [first, last] = [numberOf(names[0] ?? "", by), numberOf(names.at(-1) ?? "", by)];
  return Array.from({ length: last - first + 1 }, (_, place) => {
    const name = nameOf(first + place, by);
    return { name, tally: told.get(name) ?? null };
  });
}

function numberOf(name: string, by: "year" | "quarter"): number {
  const year = Number(name.slice(0, 4));
  return by === "year" ? year : year * QUARTERS + Number(name.slice(6)) - 1;
}

function nameOf(number: number, by: "year" | "quarter"): string {
  return by === "year" ? String(number) : `${Math.floor(number / QUARTERS)}-Q${(number % QUARTERS) + 1}`;
}

/** “2024”, “Q2 2024” */
export function periodWords(name: string): string {
  const [year, quarter] = name.split("-");
  return quarter ? `${quarter} ${year}` : name;
}
