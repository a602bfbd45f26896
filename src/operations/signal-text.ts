import type { SignalBacktest, SignalRecord, SignalsAsOf } from "../schema/signal.ts";

const WORDS = { "1": "for", "0": "neither", "-1": "against" } as const;

/** Signals in lines: what speaks for or against each asset, and what each rule was worth. */
export function signalsText({ asOf, signals, withheld, records }: Pick<SignalsAsOf, "asOf" | "signals" | "withheld" | "records">): string {
  if (signals.length === 0 && withheld.length === 0) return "No series yet. Try: assay import FILE.csv";
  const held = signals.filter(({ signal }) => signal !== 0);
  const lines = held.map(
    ({ asset, rule, signal, since, price, stop }) =>
      `${asset.padEnd(24)} ${rule.padEnd(20)} ${WORDS[`${signal}`].padEnd(8)} since ${since}, close ${shown(price)}, stop ${shown(stop)}`,
  );
  const apart = withheld.length === 0 ? [] : [`${withheld.length} withheld, such as ${withheld[0]?.asset}: ${withheld[0]?.reason}`];
  return [`As of ${asOf}: ${held.length} of ${signals.length} signals speak`, ...lines, ...apart, "", ...recordLines(records)].join("\n");
}

/** How each rule did, in two lines. */
export function signalBacktestText({ from, to, costs, rules }: SignalBacktest): string {
  const paid = `after ${percent(costs.trade)} of each trade and ${percent(costs.short)} a year of what is held short`;
  return [`${from} to ${to}, each year with parameters chosen before it, ${paid}`, ...recordLines(rules)].join("\n");
}

function recordLines(records: readonly Omit<SignalRecord, "byAsset">[]): string[] {
  return records.flatMap((record) => {
    const { rule, withheld, sharpe, standardError, yearly, maxDrawdown, hitRate, trades, trials, deflatedSharpe, buyAndHold } = record;
    if (withheld !== null) return [`${rule}: ${withheld}`];
    return [
      `${rule}: Sharpe ${number(sharpe)} ± ${number(standardError)}, ${percent(yearly)} a year, worst fall ${percent(maxDrawdown)}, ${percent(hitRate)} of ${trades} trades gained`,
      `  held instead: Sharpe ${number(buyAndHold.sharpe)} ± ${number(buyAndHold.standardError)}, ${percent(buyAndHold.yearly)} a year, worst fall ${percent(buyAndHold.maxDrawdown)}; chosen from ${trials}, deflated Sharpe ratio ${number(deflatedSharpe)}`,
    ];
  });
}

function number(value: number | null): string {
  return value === null ? "-" : value.toFixed(2);
}

function percent(value: number | null): string {
  return value === null ? "-" : `${(value * 100).toFixed(1)} %`;
}

function shown(value: number | null): string {
  return value === null ? "-" : `$${Number(value.toPrecision(5))}`;
}
