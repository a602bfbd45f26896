import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { NarrativeInTime, Series } from "../../api.ts";
import { Course } from "../../charts/course.tsx";
import { withGaps } from "../../charts/periods.ts";
import { useAssetNames } from "../../claims/asset-names.ts";
import { LoadingLines } from "../../components/loading.tsx";
import { TroubleNote } from "../../components/page-trouble.tsx";
import { pointDay } from "../../dates.ts";
import { change } from "../../figures.ts";
import { type Basket, basketOf, START } from "../../narratives/basket.ts";
import type { Stretch } from "../../ranges.ts";
import { seriesQuery } from "../../series-queries.ts";
import { themesQuery } from "../../told-queries.ts";
import { alarmMarks } from "./alarm-marks.ts";
import { AroundAlarms } from "./around-alarms.tsx";

const NONE: Series[] = [];
const MOST_ASSETS = 40;
const LEVEL = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1, minimumFractionDigits: 1 });

interface Props {
  narrative: NarrativeInTime;
  stretch: Stretch;
  asOf: string | undefined;
}

/** What the assets of it did over the same time: each weighs the same, every day. */
export function BasketPrice({ narrative, stretch, asOf }: Props) {
  const { data: themes, isPending } = useQuery(themesQuery);
  const ofTheme = themes?.find(({ theme }) => theme === narrative.id)?.assets ?? [];
  const assets = (ofTheme.length > 0 ? ofTheme : narrative.assets).slice(0, MOST_ASSETS);
  const asked = { assets: assets.join(","), metrics: "price_usd", ...stretch, step: "day" as const, as: "return" as const, ...(asOf && { asOf }) };
  const { data = NONE, error, refetch, isLoading } = useQuery({ ...seriesQuery(asked), enabled: !isPending && assets.length > 0 });
  const priced = useMemo(() => data.filter(({ points }) => points.length > 0), [data]);
  const basket = useMemo(() => basketOf(priced), [priced]);
  if (error) return <TroubleNote error={error} again={() => void refetch()} />;
  if (isPending || isLoading) return <LoadingLines lines={6} />;
  if (basket.dates.length < 2) return <NoPrices count={assets.length} />;
  return <Shown basket={basket} assets={assets} priced={priced} narrative={narrative} stretch={stretch} isNamed={ofTheme.length === 0} />;
}

function NoPrices({ count }: { count: number }) {
  return (
    <div className="panel">
      <div className="panel-head">
        <h3>Price of its assets</h3>
      </div>
      <p className="told">
        {count === 0
          ? "It names no asset."
          : `The desk has no price of this time of any of its ${count} assets. Watch one of them, or bring in its series.`}
      </p>
    </div>
  );
}

interface ShownProps {
  basket: Basket;
  assets: string[];
  priced: Series[];
  narrative: NarrativeInTime;
  stretch: Stretch;
  /** made of the assets that it names, for want of a basket of its own */
  isNamed: boolean;
}

function Shown({ basket, assets, priced, narrative: { alarms }, stretch, isNamed }: ShownProps) {
  const nameOf = useAssetNames();
  const plot = useMemo(() => {
    const points = basket.dates.map((date, place): [string, number] => [date, basket.index[place] ?? START]);
    return { ...withGaps(points), unit: "", isBars: false, isLog: false, stretch, breaks: alarmMarks(alarms) };
  }, [basket, stretch, alarms]);
  const last = basket.index.at(-1) ?? START;
  const isThin = priced.length * 2 < assets.length;
  return (
    <div>
      <Course
        name="Price of its assets"
        label={`An index of its assets: ${START} on ${pointDay(basket.dates[0] ?? "")}, ${LEVEL.format(last)} on ${pointDay(basket.dates.at(-1) ?? "")}.`}
        plot={plot}
        words={(value) => LEVEL.format(value)}
        standing={`${LEVEL.format(last)} (${change(last / START - 1)})`}
        caption={
          <>
            {isThin && (
              <b className="thin">
                Fewer than half of its assets have prices here ({priced.length} of {assets.length}): it says little of the rest.{" "}
              </b>
            )}
            {START} at the beginning; {isNamed ? "the assets that it names" : "the assets of the theme"} weigh the same every day, by their daily
            returns in dollars: {priced.map(({ asset }) => nameOf(asset).name).join(", ")}
            {isThin ? "" : ` (${priced.length} of ${assets.length})`}.
          </>
        }
        table={{
          columns: ["Day", "Index", "Assets"],
          rows: basket.dates.map((date, place) => [pointDay(date), LEVEL.format(basket.index[place] ?? START), String(basket.counts[place] ?? 0)]),
        }}
      />
      <AroundAlarms basket={basket} alarms={alarms} />
    </div>
  );
}
