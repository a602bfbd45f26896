import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { LoadingLines } from "../../components/loading.tsx";
import { More } from "../../components/more.tsx";
import { TroubleNote } from "../../components/page-trouble.tsx";
import { counted } from "../../counts.ts";
import { pointDay } from "../../dates.ts";
import { sigmas } from "../../narratives/words.ts";
import { alarmsQuery } from "../../told-queries.ts";

const SHOWN = 12;

/** The days on which a narrative crossed its threshold. */
export function Alarms({ asOf }: { asOf: string | undefined }) {
  const found = useInfiniteQuery(alarmsQuery(SHOWN));
  const alarms = found.data?.pages.flatMap(({ items }) => items).filter(({ day }) => !asOf || day <= asOf);
  return (
    <section aria-labelledby="alarms">
      <h2 id="alarms">Alarms</h2>
      <p className="told">
        The day on which a theme’s momentum crossed 3 σ, in the last seven days or the last three, or that of something emerging 5 σ. Beside it stands
        the momentum of seven days. It says that much is told of it, not that it is true.
      </p>
      {found.isError && !alarms && <TroubleNote error={found.error} again={() => void found.refetch()} />}
      {found.isPending && <LoadingLines lines={8} />}
      {alarms?.length === 0 && !found.hasNextPage && <p className="no-data">None {asOf ? "until then" : "yet"}.</p>}
      {alarms?.map(({ day, narrative: { id, label, kind, momentum, hasPast, sources } }) => (
        <div className="row" key={`${day} ${id}`}>
          <span>
            <Link to="/narratives/$id" params={{ id }} search={{ asOf: day }}>
              {label}
            </Link>
            <span className="byline told">
              {pointDay(day)} · {kind === "emerging" ? "emerging" : "a theme of the list"} · {counted(sources, "source")}
            </span>
          </span>
          <span className="told">{hasPast ? sigmas(momentum) : "no past yet"}</span>
        </div>
      ))}
      <More query={found} />
    </section>
  );
}
