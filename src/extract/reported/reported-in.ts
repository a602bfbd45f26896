import type { ReportedPoint } from "../../schema/series.ts";
import { dateBeside } from "./context.ts";
import { endedWeek } from "./dates.ts";
import { pointsOf } from "./table-points.ts";
import { tablesIn } from "./tables.ts";

const MAX_POINTS = 500;
const HEAD_LINES = 5;
const SAME = 0.01;
const TELLING = /flow|under management|\baum\b|net assets|spread|depth/i;

/**
 * Figures that a letter publishes as primary data, read from its tables: flows of the week and assets under management of funds, spreads
 * and depths of exchanges. Better none than wrong: what is not clear in meaning, unit or day is left out, as are figures that contradict each other.
 */
export function reportedIn(text: string, { published, title }: { published: Date | null; title: string }): ReportedPoint[] {
  if (!text.includes("|") || !TELLING.test(text)) return [];
  const tables = tablesIn(text).filter(({ captions, header, rows }) =>
    [...captions, ...header, ...rows.map(({ cells }) => cells[0] ?? ""), ...rows.map(({ section }) => section ?? "")].some((words) =>
      TELLING.test(words),
    ),
  );
  if (tables.length === 0) return [];
  const head = [title, ...text.split("\n", HEAD_LINES)];
  const fallback = (notes: string[]) => dateBeside(notes, head, published) ?? (published && endedWeek(published));
  return agreed(tables.flatMap((table) => pointsOf(table, { published, fallback }))).slice(0, MAX_POINTS);
}

/** One value a figure; figures that a letter gives twice and otherwise are given up. The whole comes before its parts. */
function agreed(points: ReportedPoint[]): ReportedPoint[] {
  const groups = Map.groupBy(points, ({ asset, metric, scope, date }) => JSON.stringify([asset, metric, scope, date]));
  const kept = [...groups.values()].flatMap(([first, ...others]) => {
    const isAgreed = first && others.every(({ value }) => Math.abs(value - first.value) <= SAME * Math.abs(first.value));
    return isAgreed ? [first] : [];
  });
  return kept.toSorted((a, b) => Number(a.scope !== null) - Number(b.scope !== null));
}
