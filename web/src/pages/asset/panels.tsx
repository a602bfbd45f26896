import { useQuery } from "@tanstack/react-query";
import type { AssetHistory, HeldSeries } from "../../api.ts";
import { LoadingLines } from "../../components/loading.tsx";
import { TroubleNote } from "../../components/page-trouble.tsx";
import { pointDay } from "../../dates.ts";
import type { Stretch } from "../../ranges.ts";
import { seriesQuery } from "../../series-queries.ts";
import { Panel } from "./panel.tsx";

const FIRST = [
  "market_cap_usd",
  "net_flow_usd",
  "aum_usd",
  "active_addresses",
  "transactions",
  "fees_usd",
  "fees_native",
  "hash_rate",
  "tvl_usd",
  "mvrv",
  "nvt",
];

interface Props {
  history: AssetHistory;
  held: HeldSeries[];
  stretch: Stretch;
  hasPrice: boolean;
}

/** Everything else that is measured: small charts over the same time. */
export function Panels({ history: { asset, name }, held, stretch, hasPrice }: Props) {
  const metrics = [...new Set(held.map(({ metric }) => metric))].toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
  const within = metrics.filter((metric) => held.some((each) => each.metric === metric && isWithin(each, stretch)));
  const asked = useQuery({ ...seriesQuery({ assets: asset, metrics: within.join(","), ...stretch, step: "day" }), enabled: within.length > 0 });
  const found = within.length > 0 ? asked.data : [];
  const shown = metrics.flatMap((metric) => found?.find((each) => each.metric === metric && each.points.length > 0) ?? []);
  const isLone = metrics.length === 1 && !hasPrice;
  return (
    <section aria-labelledby="panels">
      <h2 id="panels" className={hasPrice ? "panels-title" : "unseen"}>
        Behind the price
      </h2>
      {asked.error && <TroubleNote error={asked.error} again={() => void asked.refetch()} />}
      {!found && !asked.error && <LoadingLines lines={8} />}
      {found && (
        <div className={isLone ? "panels lone" : "panels"}>
          {shown.map((series) => (
            <Panel key={series.metric} asset={name} name={nameOf(held, series.metric)} series={series} stretch={stretch} isLone={isLone} />
          ))}
        </div>
      )}
      {found && <NotInThisTime held={held.filter(({ metric }) => !shown.some((series) => series.metric === metric))} />}
    </section>
  );
}

/** What is held, but not of the time shown, with the day on which it ends. */
function NotInThisTime({ held }: { held: HeldSeries[] }) {
  if (held.length === 0) return null;
  const ends = new Map<string, string>();
  for (const { metric, last } of held) if (last && last > (ends.get(metric) ?? "")) ends.set(metric, last);
  return (
    <p className="told">
      Not of this time: {[...ends].map(([metric, last]) => `${nameOf(held, metric)} (last ${pointDay(last.slice(0, 10))})`).join(", ")}.
    </p>
  );
}

function nameOf(held: HeldSeries[], metric: string): string {
  return held.find((each) => each.metric === metric)?.name ?? metric;
}

function isWithin({ first, last }: HeldSeries, { from, to }: Stretch): boolean {
  return (first ?? "") <= `${to}T23:59` && (last ?? "") >= from;
}

function place(metric: string): number {
  const at = FIRST.indexOf(metric);
  return at < 0 ? FIRST.length : at;
}
