import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useCallback, useMemo, useState } from "react";
import { Drawing } from "../../charts/drawing.tsx";
import { FiguresTable } from "../../charts/figures-table.tsx";
import type { Ink } from "../../charts/ink.ts";
import type { RiverDrawing } from "../../charts/river.ts";
import { LoadingLines } from "../../components/loading.tsx";
import { TroubleNote } from "../../components/page-trouble.tsx";
import { pointDay } from "../../dates.ts";
import { type Layer, type Shares, sharesOf } from "../../narratives/shares.ts";
import { partWords } from "../../narratives/words.ts";
import { narrativesQuery } from "../../told-queries.ts";

const YEAR_DAYS = 365;

/** What share of all that was told each theme had, week by week over a year. */
export function River({ asOf }: { asOf: string | undefined }) {
  const { data: found, error, refetch } = useQuery(narrativesQuery({ asOf, days: YEAR_DAYS }));
  const shares = useMemo(() => (found?.asOf ? sharesOf(found.narratives, found.asOf) : null), [found]);
  return (
    <section className="river" aria-labelledby="river">
      <h2 id="river">What is told, over the year</h2>
      {error && <TroubleNote error={error} again={() => void refetch()} />}
      {!found && !error && <LoadingLines lines={10} />}
      {shares && (shares.dates.length < 2 ? <p className="no-data">There is not a fortnight of it yet.</p> : <Flow shares={shares} />)}
    </section>
  );
}

function Flow({ shares: { dates, layers } }: { shares: Shares }) {
  const [lit, setLit] = useState<number | null>(0);
  const [at, setAt] = useState<number | null>(null);
  const draw = useCallback(
    (box: HTMLElement, ink: Ink) => begun(box, ink, { dates, layers: layers.map((layer) => layer.shares), lit, point: setAt }),
    [dates, layers, lit],
  );
  const shown = at ?? dates.length - 1;
  return (
    <figure>
      <div className="flow">
        <Drawing className="drawing" label={labelOf({ dates, layers })} draw={draw} />
        <div>
          <p className="told">Share in the week until {pointDay(dates[shown] ?? "")}</p>
          <ul className="bare layers">
            {layers
              .map((layer, place) => (
                <LayerRow key={layer.label} layer={layer} at={shown} isLit={place === lit} light={() => setLit(place === lit ? null : place)} />
              ))
              .toReversed()}
          </ul>
        </div>
      </div>
      <figcaption>
        Shares of all voices, stacked, the largest theme of the year at the bottom; what tells of several counts for each by its part. Themes that
        somebody told of in the last week have a layer; what is left above them tells of others, or of none. Press a name to tell its layer apart.
      </figcaption>
      <FiguresTable
        name="Shares over the year"
        columns={["Week until", ...layers.map(({ label }) => label)]}
        rows={dates.map((date, place) => [pointDay(date), ...layers.map((layer) => partWords(layer.shares[place] ?? 0))])}
      />
    </figure>
  );
}

async function begun(box: HTMLElement, ink: Ink, drawing: RiverDrawing) {
  const { drawRiver } = await import("../../charts/river.ts");
  return () => drawRiver(box, drawing, ink);
}

function LayerRow({ layer: { id, label, shares }, at, isLit, light }: { layer: Layer; at: number; isLit: boolean; light: () => void }) {
  return (
    <li className={isLit ? "row lit" : "row"}>
      <i aria-hidden="true" />
      <button type="button" className="quiet" aria-pressed={isLit} onClick={light}>
        {label}
      </button>
      <span className="told">{partWords(shares[at] ?? 0)}</span>
      {id && (
        <Link className="told" to="/narratives/$id" params={{ id }}>
          open<span className="unseen"> {label}</span>
        </Link>
      )}
    </li>
  );
}

function labelOf({ dates, layers }: Shares): string {
  const [first, last] = [dates[0] ?? "", dates.at(-1) ?? ""];
  const told = layers.map(({ label, shares }) => `${label} ${partWords(shares[0] ?? 0)}, then ${partWords(shares.at(-1) ?? 0)}`);
  return `Shares of what was told, from ${pointDay(first)} to ${pointDay(last)}. ${told.join("; ")}.`;
}
