import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo, useState } from "react";
import type { Candles, Series } from "../../api.ts";
import type { PriceDrawing } from "../../charts/candles.ts";
import { Drawing } from "../../charts/drawing.tsx";
import type { Ink } from "../../charts/ink.ts";
import { PointsTable } from "../../charts/points-table.tsx";
import { LoadingLines } from "../../components/loading.tsx";
import { TroubleNote } from "../../components/page-trouble.tsx";
import { type Step, type Stretch, stepFor } from "../../ranges.ts";
import { candlesQuery, seriesQuery } from "../../series-queries.ts";
import { BreakList, breaksWithin } from "./break-list.tsx";
import { priceShown } from "./price-shown.ts";
import { courseWords, PriceCaption, Reading } from "./price-words.tsx";

const CANDLE_PX = 2.5; // a year by day on a wide window
const WIDEST_PX = 1100;

interface Props {
  asset: string;
  name: string;
  stretch: Stretch;
  /** only by hour, since the desk has asked for it for less than a day */
  hourly: boolean;
  hasCandles: boolean;
}

/** The price of an asset over its volume: candles where one source has them for the time shown, else a line of the best source of each day. */
export function PriceFigure({ asset, name, stretch, hourly, hasCandles }: Props) {
  const { view } = useSearch({ from: "/assets/$asset" });
  const found = useQuery(seriesQuery({ assets: asset, metrics: "price_usd,volume_usd", ...stretch, step: hourly ? "hour" : "day" }));
  const steps = useSteps(stretch);
  const candles = useQuery({ ...candlesQuery(asset, stretch, steps.candles), enabled: hasCandles });
  if (found.error) return <TroubleNote error={found.error} again={() => void found.refetch()} />;
  if (!found.data || (hasCandles && candles.isPending)) return <LoadingLines lines={14} />;
  const price = found.data.find(({ metric }) => metric === "price_usd");
  if (!price || price.points.length === 0) return <p className="no-data">No price of {name} in this time.</p>;
  return <Shown name={name} stretch={stretch} price={price} series={found.data} candles={candles.data} view={view} steps={steps} />;
}

/** As fine as there is room for. */
function useSteps(stretch: Stretch): { line: Step; candles: Step } {
  return useMemo(() => {
    const room = Math.min(WIDEST_PX, window.innerWidth);
    return { line: stepFor(stretch, room), candles: stepFor(stretch, room / CANDLE_PX) };
  }, [stretch]);
}

interface ShownProps {
  name: string;
  stretch: Stretch;
  price: Series;
  series: Series[];
  candles: Candles | undefined;
  view: "candles" | "line" | undefined;
  steps: { line: Step; candles: Step };
}

function Shown({ name, stretch, price, series, candles, view, steps }: ShownProps) {
  const volume = series.find(({ metric }) => metric === "volume_usd");
  const shown = useMemo(() => priceShown({ price, volume, candles, view, steps }), [price, volume, candles, view, steps]);
  const breaks = useMemo(() => breaksWithin(price, stretch), [price, stretch]);
  const [at, setAt] = useState<string | null>(null);
  const draw = useCallback((box: HTMLElement, ink: Ink) => begun(box, ink, { ...shown, breaks, point: setAt }), [shown, breaks]);
  return (
    <figure className="price">
      <div className="price-head">
        <h2 id="price">Price</h2>
        <Reading shown={shown} at={at} />
        {candles && candles.items.length > 1 && <ViewLinks isLine={shown.candles === null} />}
      </div>
      <Drawing className="drawing" label={`Price of ${name}. ${courseWords({ ...price, points: shown.told })}`} draw={draw} />
      <BreakList breaks={breaks} />
      <figcaption>
        <PriceCaption price={price} volume={volume} shown={shown} />
      </figcaption>
      <PointsTable name="Price" series={price} stretch={stretch} metrics={["price_usd", "open_usd", "high_usd", "low_usd", "volume_usd"]} />
    </figure>
  );
}

async function begun(box: HTMLElement, ink: Ink, drawing: PriceDrawing) {
  const { drawPrice } = await import("../../charts/candles.ts");
  return () => drawPrice(box, drawing, ink);
}

function ViewLinks({ isLine }: { isLine: boolean }) {
  return (
    <nav className="ranges" aria-label="Form">
      {(["candles", "line"] as const).map((view) => {
        const current = isLine === (view === "line") ? "true" : undefined;
        return (
          <Link
            key={view}
            from="/assets/$asset"
            to="/assets/$asset"
            search={(search) => ({ ...search, view })}
            aria-current={current}
            resetScroll={false}
            replace
          >
            {view === "line" ? "Line" : "Candles"}
          </Link>
        );
      })}
    </nav>
  );
}
