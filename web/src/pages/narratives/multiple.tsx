import { Link } from "@tanstack/react-router";
import { useCallback, useMemo, useState } from "react";
import { begun } from "../../charts/course.tsx";
import { Drawing } from "../../charts/drawing.tsx";
import { FiguresTable } from "../../charts/figures-table.tsx";
import type { Ink } from "../../charts/ink.ts";
import { withGaps } from "../../charts/periods.ts";
import { counted } from "../../counts.ts";
import { pointDay } from "../../dates.ts";
import type { Scale } from "../../narratives/scale.ts";
import { momentumLabel, momentumPoints, momentumWords, type Tracked } from "../../narratives/track.ts";
import { partWords, sigmaRange, sigmas } from "../../narratives/words.ts";

const TERMS_SHOWN = 6;

/** One narrative among the others: its momentum day by day, and how it stands. */
export function Multiple({ narrative, scale: { from, to, range } }: { narrative: Tracked; scale: Scale }) {
  const { id, label, kind, momentum, low, high, hasPast, terms, track } = narrative;
  const plot = useMemo(
    () => ({
      ...withGaps(momentumPoints(track)),
      unit: "sigma",
      isBars: false,
      isLog: false,
      isSmall: true,
      isArea: true,
      range,
      interval: hasPast ? { low, high } : null,
      stretch: { from, to },
      breaks: [],
    }),
    [track, from, to, range, hasPast, low, high],
  );
  const [at, setAt] = useState<number | null>(null);
  const draw = useCallback((box: HTMLElement, ink: Ink) => begun(box, ink, { ...plot, point: setAt }), [plot]);
  const under = at === null ? null : plot.values[at];
  return (
    <figure className="panel multiple">
      <div className="panel-head">
        <h3>
          <Link className="headline" to="/narratives/$id" params={{ id }}>
            {label}
          </Link>
        </h3>
        <p className="reading" aria-hidden="true">
          {typeof under === "number" ? `${pointDay(plot.dates[at ?? 0] ?? "")} ${sigmas(under)}` : hasPast ? sigmas(momentum) : "no past"}
        </p>
      </div>
      <Drawing className="drawing" label={momentumLabel(narrative)} draw={draw} />
      <figcaption>
        {kind === "emerging" && <span className="terms">{terms.slice(0, TERMS_SHOWN).join(", ")}</span>}
        <Standing narrative={narrative} />
        {hasPast && <span className="unseen"> Between {sigmaRange(low, high)}.</span>}
      </figcaption>
      <FiguresTable
        name={`${label}, momentum and share`}
        columns={["Day", "Momentum", "Share"]}
        rows={track.map((point) => [pointDay(point.day), momentumWords(point.momentum), partWords(point.share)])}
      />
    </figure>
  );
}

function Standing({ narrative: { stage, share: part, sources, documents } }: { narrative: Tracked }) {
  return (
    <>
      {stage} · {partWords(part)} of what is told
      <br />
      {counted(sources, "source")}, {counted(documents, "issue")}
    </>
  );
}
