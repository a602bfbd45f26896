import { Link } from "@tanstack/react-router";
import type { BriefContent } from "../../api.ts";
import { pointDay } from "../../dates.ts";
import { change, figure } from "../../figures.ts";
import { vendorName } from "../../series-words.ts";

/** Prices of what was written about, each with its source and day. */
export function BriefMarket({ market }: Pick<BriefContent, "market">) {
  if (market.length === 0) return null;
  return (
    <section aria-labelledby="market">
      <h2 id="market" className="kicker">
        Market
      </h2>
      {market.map(({ asset, name, symbol, price, change: moved, at, source }) => (
        <div className="row" key={asset}>
          <span>
            <Link to="/assets/$asset" params={{ asset }}>
              {name}
            </Link>{" "}
            <small className="told">{symbol}</small>
            <span className="byline told">
              {vendorName(source)}, {pointDay(at)}
            </span>
          </span>
          <span className="amount">
            <b>{figure(price, "usd")}</b>
            {moved !== null && <small className="told">{change(moved)}</small>}
          </span>
        </div>
      ))}
    </section>
  );
}
