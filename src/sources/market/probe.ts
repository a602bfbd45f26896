import { messageOf } from "../../platform/errors.ts";
import type { Points } from "../../schema/series.ts";
import { dayOf, HOUR_MS } from "../series/table.ts";
import type { Ask, Provider } from "./provider.ts";
import type { Listed } from "./registry.ts";
import { ProviderTrouble } from "./trouble.ts";

/** Short enough to be one small request, long enough for vendors that publish days later. */
const DAYS = 10;

export interface Finding {
  provider: string;
  ok: boolean;
  text: string;
}

interface ProbeSettings {
  askOf: (provider: Provider) => Ask;
  now: Date;
}

/** Asks each provider for a few days of what it surely has, all at once. */
export function probe(listed: Listed[], settings: ProbeSettings): Promise<Finding[]> {
  return Promise.all(listed.map((each) => finding(each, settings)));
}

async function finding({ provider, lacking }: Listed, settings: ProbeSettings): Promise<Finding> {
  if (lacking.length > 0) return { provider: provider.id, ok: true, text: `not used: needs ${lacking.join(", ")}` };
  try {
    const newest = await newestPoint(provider, settings);
    const text = newest ? `gives ${provider.example}: ${newest}` : `answers, but has nothing of ${provider.example} in the last ${DAYS} days`;
    return { provider: provider.id, ok: newest !== null, text };
  } catch (error) {
    if (!(error instanceof ProviderTrouble)) throw error;
    return { provider: provider.id, ok: false, text: messageOf(error) };
  }
}

async function newestPoint(provider: Provider, { askOf, now }: ProbeSettings): Promise<string | null> {
  const to = Math.floor(now.getTime() / HOUR_MS / 24) * 24;
  let newest: string | null = null;
  for await (const { points } of provider.history(askOf(provider), { asset: provider.example, step: "day", from: to - DAYS * 24, to, now }))
    newest = newestOf(points) ?? newest;
  return newest;
}

/** `price_usd of 2024-03-13 is 73072.41, 5 series in all` */
function newestOf({ keys, series, hours, values }: Points): string | null {
  const told = Math.max(
    0,
    keys.findIndex(({ metric }) => metric === "price_usd"),
  );
  const newest = series.lastIndexOf(told);
  if (newest < 0) return null;
  const more = keys.length > 1 ? `, ${keys.length} series in all` : "";
  return `${keys[told]?.metric} of ${dayOf(hours[newest] ?? 0)} is ${values[newest]}${more}`;
}
