import { Link, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import type { AssetHistory, HeldSeries } from "../../api.ts";
import { type Stretch, stretchOf } from "../../ranges.ts";
import { Panels } from "./panels.tsx";
import { PriceFigure } from "./price-figure.tsx";
import { RangeLinks } from "./range-links.tsx";

const OF_THE_PRICE = new Set(["price_usd", "open_usd", "high_usd", "low_usd", "volume_usd"]);

/** What is measured of an asset, as against what is written of it. */
export function PrimaryData({ history }: { history: AssetHistory }) {
  const { asset, name, series } = history;
  const { range = "1y" } = useSearch({ from: "/assets/$asset" });
  const stretch = useMemo(() => {
    const held = heldStretch(series);
    return held && stretchOf(range, held);
  }, [series, range]);
  if (!stretch) return <NothingHeld history={history} />;
  const ofPrice = series.filter(({ metric }) => metric === "price_usd");
  const others = series.filter(({ metric, step }) => !OF_THE_PRICE.has(metric) && step === "day");
  return (
    <>
      <RangeLinks range={range} stretch={stretch} />
      {ofPrice.length > 0 && (
        <PriceFigure
          asset={asset}
          name={name}
          stretch={stretch}
          hourly={ofPrice.every(({ step }) => step === "hour")}
          hasCandles={series.some(({ metric, step }) => metric === "open_usd" && step === "day")}
        />
      )}
      {others.length > 0 && <Panels history={history} held={others} stretch={stretch} hasPrice={ofPrice.length > 0} />}
      <p className="told">
        <Link to="/quality" search={{ asset }}>
          How good this data is
        </Link>
        : gaps, age, revisions, and how far vendors agree.
      </p>
    </>
  );
}

/** From the first to the last day of which anything is held. */
function heldStretch(series: HeldSeries[]): Stretch | null {
  const days = series.filter(({ step }) => step === "day");
  const shown = days.length > 0 ? days : series;
  const firsts = shown.flatMap(({ first }) => first?.slice(0, 10) ?? []).toSorted();
  const lasts = shown.flatMap(({ last }) => last?.slice(0, 10) ?? []).toSorted();
  const [from, to] = [firsts[0], lasts.at(-1)];
  return from && to ? { from, to } : null;
}

function NothingHeld({ history: { name, watched } }: { history: AssetHistory }) {
  return (
    <p className="no-data">
      No primary data of {name} yet: {watched ? "its history is asked for as you watch it" : "watch it"}, or <Link to="/sources">import a CSV</Link>.
    </p>
  );
}
