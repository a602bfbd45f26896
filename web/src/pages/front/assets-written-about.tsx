import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { LoadingLines } from "../../components/loading.tsx";
import { counted } from "../../counts.ts";
import { useCalendar } from "../../dates.ts";
import { assetsQuery } from "../../queries.ts";

const LOOK_BACK_DAYS = 30;
const ROWS = 10;
const DAY_MS = 86_400_000;

/** The assets in most issues of the month before the page's day. */
export function AssetsWrittenAbout({ until, daysAgo }: { until: string; daysAgo: number }) {
  const { shortDay } = useCalendar();
  const { data: assets } = useQuery(assetsQuery({ days: Math.max(1, daysAgo + LOOK_BACK_DAYS), limit: ROWS }));
  return (
    <section aria-labelledby="assets">
      <h2 id="assets" className="kicker">
        Assets written about since {shortDay(new Date(Date.parse(until) - LOOK_BACK_DAYS * DAY_MS).toISOString())}
      </h2>
      {!assets && <LoadingLines lines={6} />}
      {assets?.length === 0 && <p className="told">None was recognised.</p>}
      {assets?.map(({ asset, name, symbol, issues, sources }) => (
        <div className="row" key={asset}>
          <span>
            <Link to="/assets/$asset" params={{ asset }}>
              {name}
            </Link>{" "}
            <small className="told">{symbol}</small>
          </span>
          <span className="told">
            {counted(issues, "issue")}, {counted(sources, "source")}
          </span>
        </div>
      ))}
    </section>
  );
}
