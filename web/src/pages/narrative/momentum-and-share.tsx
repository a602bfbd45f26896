import { useMemo } from "react";
import type { NarrativeInTime } from "../../api.ts";
import { Course } from "../../charts/course.tsx";
import { withGaps } from "../../charts/periods.ts";
import { pointDay } from "../../dates.ts";
import { momentumLabel, momentumPoints, momentumWords } from "../../narratives/track.ts";
import { partWords, sigmas } from "../../narratives/words.ts";
import type { Stretch } from "../../ranges.ts";
import { alarmMarks } from "./alarm-marks.ts";

const PERCENT = 100;

/** Its share of what is told, and that share against its own past, day by day. */
export function MomentumAndShare({ narrative, stretch }: { narrative: NarrativeInTime; stretch: Stretch }) {
  const { label, day, track, momentum, low, high, hasPast, share: part } = narrative;
  const plots = useMemo(() => plotsOf(narrative, stretch), [narrative, stretch]);
  return (
    <>
      <Course
        name="Momentum"
        label={momentumLabel({ label, track, momentum, hasPast })}
        plot={plots.momentum}
        words={sigmas}
        standing={hasPast ? sigmas(momentum) : "no past"}
        caption={`The share of seven days against the ninety before, in robust standard deviations (σ). ${
          low === high ? "" : "The stroke at its end is the 95 % interval of the last day. "
        }Dashed: alarms.`}
        table={{ columns: ["Day", "Momentum"], rows: track.map((point) => [pointDay(point.day), momentumWords(point.momentum)]) }}
      />
      <Course
        name="Share of what is told"
        label={`Share of ${label}: ${partWords(part)} in the seven days until ${pointDay(day)}.`}
        plot={plots.share}
        words={(value) => partWords(value / PERCENT)}
        standing={partWords(part)}
        caption="Percent of all voices of seven days; a source is one voice a day."
        table={{ columns: ["Day", "Share"], rows: track.map((point) => [pointDay(point.day), partWords(point.share)]) }}
      />
    </>
  );
}

function plotsOf({ track, low, high, hasPast, alarms }: NarrativeInTime, stretch: Stretch) {
  const shared = { isBars: false, isLog: false, isArea: true, stretch, breaks: alarmMarks(alarms) };
  return {
    momentum: { ...shared, unit: "sigma", ...withGaps(momentumPoints(track)), interval: hasPast ? { low, high } : null },
    share: { ...shared, unit: "percent", ...withGaps(track.map(({ day, share: part }) => [day, part * PERCENT])) },
  };
}
