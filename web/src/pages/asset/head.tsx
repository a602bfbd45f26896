import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Age } from "../../ages.tsx";
import type { AssetHistory } from "../../api.ts";
import { counted } from "../../counts.ts";
import { pointDay, useCalendar } from "../../dates.ts";
import { figure } from "../../figures.ts";
import { latestQuery, type Price } from "../../series-queries.ts";
import { vendorName } from "../../series-words.ts";
import { ShortlistSwitch } from "../../shortlist/switch.tsx";
import { WatchSwitch } from "./watch-switch.tsx";

export function AssetHead({ history }: { history: AssetHistory }) {
  const { asset, name, symbol, months, sources } = history;
  const { data: [price] = [] } = useQuery(latestQuery([asset]));
  const issues = months.reduce((sum, month) => sum + month.issues, 0);
  const isMarket = asset === "market";
  return (
    <header className="page-head asset-head">
      <div>
        <p className="kicker">
          <Link to="/assets">Assets</Link>
        </p>
        <h1>
          {name} {!isMarket && <small>{symbol}</small>}
        </h1>
        <p className="told">{issues === 0 ? "Named by no issue yet" : `In ${counted(issues, "issue")} of ${counted(sources.length, "source")}`}</p>
      </div>
      {price && <NewestPrice price={price} />}
      {!isMarket && (
        <div className="tools">
          <ShortlistSwitch asset={asset} name={name} />
          <WatchSwitch history={history} />
        </div>
      )}
    </header>
  );
}

function NewestPrice({ price: { priceUsd, at, bornAt, source, kind } }: { price: Price }) {
  const { moment } = useCalendar();
  return (
    <p className="newest-price">
      <b>{figure(priceUsd, "usd")}</b>{" "}
      <span className="told">
        <time dateTime={at} title={moment(at)}>
          <Age bornAt={bornAt} /> old
        </time>
        , {vendorName(source)}
        {kind !== "quote" && `, close of ${lastOf(at, kind)}`}
      </span>
    </p>
  );
}

/** The day or hour that ended then. */
function lastOf(at: string, kind: "hour" | "day"): string {
  const within = new Date(Date.parse(at) - 1).toISOString();
  return pointDay(kind === "day" ? within.slice(0, 10) : `${within.slice(0, 13)}:00Z`);
}
