import type { Series } from "../../api.ts";
import { sourcesOf } from "../../charts/periods.ts";
import { pointDay } from "../../dates.ts";
import { change, figure, tick } from "../../figures.ts";
import { vendorName } from "../../series-words.ts";
import type { PriceShown } from "./price-shown.ts";

/** The figures of the day under the pointer; of the last one while it is elsewhere. */
export function Reading({ shown, at }: { shown: PriceShown; at: string | null }) {
  const { candles, line, volume } = shown;
  const date = at ?? (candles ? candles.at(-1)?.date : line.at(-1)?.[0]) ?? "";
  const candle = candles?.find((each) => each.date === date);
  const traded = volume.findLast(([day]) => day === date)?.[1];
  const close = candle?.close ?? line.find(([day]) => day === date)?.[1];
  return (
    <p className="reading" aria-hidden="true">
      <span>{pointDay(date)}</span>
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

export function PriceCaption({ price, shown }: { price: Series; shown: PriceShown }) {
  const { candles, venue, isLog, volume } = shown;
  const sources = venue ? vendorName(venue) : sourcesOf(price).map(vendorName).join(", ");
  const last = (candles ? candles.at(-1)?.date : price.points.at(-1)?.[0]) ?? "";
  return (
    <>
      {courseWords(price)}{" "}
      <span className="told">
        {[
          sources,
          `${candles ? stepOf(candles.map(({ date }) => date)) : STEPS[price.step]}, last ${pointDay(last)}`,
          candles && "hollow rose, filled fell",
          volume.length > 0 && "bars are volume",
          isLog && "logarithmic scale",
        ]
          .filter(Boolean)
          .join(" · ")}{" "}
        · drawn with{" "}
        <a href="https://www.tradingview.com/" target="_blank" rel="noreferrer">
          TradingView Lightweight Charts
        </a>
        , © 2025 TradingView, Inc.
      </span>
    </>
  );
}

function stepOf([first = "", second = ""]: string[]): string {
  const days = (Date.parse(second) - Date.parse(first)) / 86_400_000;
  return days >= 28 ? STEPS.month : days >= 7 ? STEPS.week : STEPS.day;
}
