import type { Series } from "../../api.ts";
import { sourcesOf } from "../../charts/periods.ts";
import { pointDay } from "../../dates.ts";
import { change, figure, tick } from "../../figures.ts";
import { vendorName } from "../../series-words.ts";
import type { PriceShown } from "./price-shown.ts";

/** The figures of the day under the pointer; of the last one while it is elsewhere. */
export function Reading({ shown, at }: { shown: PriceShown; at: string | null }) {
  const { candles, line, volume, step } = shown;
  const date = at ?? (candles ? candles.at(-1)?.date : line.at(-1)?.[0]) ?? "";
  const candle = candles?.find((each) => each.date === date);
  const traded = volume.findLast(([day]) => day === date)?.[1];
  const close = candle?.close ?? line.find(([day]) => day === date)?.[1];
  return (
    <p className="reading" aria-hidden="true">
      <span>
        {candle && (step === "week" || step === "month") ? `${step} from ` : ""}
        {pointDay(date)}
      </span>
      {candle && <span>open {figure(candle.open, "usd")}</span>}
      {candle && <span>high {figure(candle.high, "usd")}</span>}
      {candle && <span>low {figure(candle.low, "usd")}</span>}
      {close !== undefined && <span>{candle ? `close ${figure(close, "usd")}` : figure(close, "usd")}</span>}
      {traded !== undefined && <span>volume {tick(traded, "usd")}</span>}
    </p>
  );
}

/** From what to what it went, and how far in between; over a break nothing is computed. */
export function courseWords({ points, breaks, unit }: Pick<Series, "points" | "breaks" | "unit">): string {
  const sorted = points.toSorted(([, a], [, b]) => a - b);
  const [first, last, low, high] = [points[0], points.at(-1), sorted[0], sorted.at(-1)];
  if (!first || !last || !low || !high) return "";
  const words = ([date, value]: [string, number]) => `${figure(value, unit)} on ${pointDay(date)}`;
  if (first === last) return `${words(first)}.`;
  const isWhole = !breaks.some(({ date, kind }) => kind !== "collapse" && date > first[0] && date <= last[0]);
  const course = `From ${words(first)} to ${words(last)}${isWhole && first[1] > 0 ? `: ${change(last[1] / first[1] - 1)}` : ""}.`;
  return isWhole ? `${course} Highest close ${words(high)}, lowest ${words(low)}.` : course;
}

const STEPS = { hour: "by hour", day: "by day", week: "by week", month: "by month" } as const;

interface Caption {
  price: Series;
  volume: Series | undefined;
  shown: PriceShown;
}

export function PriceCaption({ price, volume, shown }: Caption) {
  const { candles, venue, isLog, step } = shown;
  const last = (candles ? candles.at(-1)?.date : price.points.at(-1)?.[0]) ?? "";
  const words = [
    `${venue ? vendorName(venue) : sourcesOf(price).map(vendorName).join(", ")} ${STEPS[step]}, last ${candles && step !== "day" ? `${step} from ` : ""}${pointDay(last)}`,
    candles && "hollow rose, filled fell",
    shown.volume.length > 0 && volumeWords(shown, volume),
    isLog && "logarithmic scale",
  ];
  return (
    <>
      {courseWords({ ...price, points: shown.told })}{" "}
      <span className="told">
        {words.filter(Boolean).join(" · ")} · drawn with{" "}
        <a href="https://www.tradingview.com/" target="_blank" rel="noreferrer">
          TradingView Lightweight Charts
        </a>
        , © 2025 TradingView, Inc.
      </span>
    </>
  );
}

function volumeWords({ candles, step }: PriceShown, volume: Series | undefined): string {
  if (candles || !volume) return "bars are volume";
  const from = sourcesOf(volume).map(vendorName).join(", ");
  return step === "week" || step === "month" ? `bars are volume a day, mean of each ${step}, ${from}` : `bars are volume, ${from}`;
}
