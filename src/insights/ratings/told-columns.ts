import { DAY_MS } from "../../platform/clock.ts";
import type { PanelColumn } from "./panel.ts";

interface SaidOnDay {
  asset: string;
  day: string;
  value: number;
}

/** What letters say of assets, as columns: known on the day on which it was told. Where nothing was said there is no value. */
export function toldColumns(metric: string, said: readonly SaidOnDay[]): PanelColumn[] {
  return [...Map.groupBy(said, ({ asset }) => asset)].map(([asset, own]) =>
    columnOf(asset, metric, new Map(own.map((each) => [dayNumber(each.day), each.value]))),
  );
}

/** Mentions of each asset, 0 on days on which others were written of and it was not: from the first day that anything was told. */
export function mentionColumns(said: readonly SaidOnDay[], { assets, last }: { assets: readonly string[]; last: number }): PanelColumn[] {
  const first = Math.min(...said.map(({ day }) => dayNumber(day)));
  if (!Number.isFinite(first)) return [];
  const byAsset = Map.groupBy(said, ({ asset }) => asset);
  return assets.map((asset) => {
    const values = new Map(Array.from({ length: last - first + 1 }, (_, i): [number, number] => [first + i, 0]));
    for (const { day, value } of byAsset.get(asset) ?? []) values.set(dayNumber(day), value);
    return columnOf(asset, "told_mentions", values);
  });
}

function columnOf(asset: string, metric: string, values: ReadonlyMap<number, number>): PanelColumn {
  const days = [...values.keys()].sort((a, b) => a - b);
  return { asset, metric, days, values: days.map((day) => values.get(day) ?? 0), lagDays: new Uint8Array(days.length), breaks: [] };
}

function dayNumber(day: string): number {
  return Math.round(Date.parse(day) / DAY_MS);
}
