import { useQuery } from "@tanstack/react-query";
import type { AssetHistory, HeldSeries } from "../../api.ts";
import { LoadingLines } from "../../components/loading.tsx";
import { TroubleNote } from "../../components/page-trouble.tsx";
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
          {metrics.map((metric) => (
            <Panel
              key={metric}
              asset={name}
              held={held.filter((each) => each.metric === metric)}
              series={found.find((each) => each.metric === metric)}
              stretch={stretch}
              isLone={isLone}
            />
          ))}
        </div>
      )}
    </section>
  );
}

function isWithin({ first, last }: HeldSeries, { from, to }: Stretch): boolean {
  return (first ?? "") <= `${to}T23:59` && (last ?? "") >= from;
}

function place(metric: string): number {
  const at = FIRST.indexOf(metric);
  return at < 0 ? FIRST.length : at;
}
