import type { Needs } from "../api.ts";

type Use = Needs["uses"][number];

export const USES: [Use, string][] = [
  ["daily-pulse", "A daily pulse"],
  ["defi-native", "DeFi from inside"],
  ["institutional-daily", "Institutional takes"],
  ["thematic", "Themes and theses"],
  ["on-chain-cycle", "On-chain and the cycle"],
  ["data-first-weekly", "Data first, weekly"],
  ["liquidity-venues", "Liquidity and venues"],
  ["etf-flows", "ETFs and flows"],
  ["macro", "Macro"],
];

/** The needs that a form describes. */
export function needsIn(form: HTMLFormElement): Partial<Needs> {
  const given = new FormData(form);
  const number = (name: string) => (given.get(name) ? Number(given.get(name)) : null);
  const level = String(given.get("level") ?? "");
  return {
    uses: USES.map(([use]) => use).filter((use) => given.getAll("uses").includes(use)),
    minutesAWeek: number("minutesAWeek"),
    usdAMonth: number("usdAMonth"),
    level: level === "newcomer" || level === "practised" || level === "professional" ? level : null,
    languages: String(given.get("languages") ?? "")
      .split(",")
      .map((each) => each.trim())
      .filter((each) => each !== ""),
    sizingRule: String(given.get("sizingRule") ?? ""),
  };
}
