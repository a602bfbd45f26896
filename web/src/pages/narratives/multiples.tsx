import { useMemo } from "react";
import { scaleOf } from "../../narratives/scale.ts";
import type { Tracked } from "../../narratives/track.ts";
import { Multiple } from "./multiple.tsx";

interface Props {
  narratives: Tracked[];
  asOf: string;
  days: number;
}

const MOVED = 1; // standard deviations: within them a share is as it usually is

/** Every narrative as a small chart of the same scale: first what emerges, then what went up, what stayed, what went down. */
export function Multiples({ narratives, asOf, days }: Props) {
  const scale = useMemo(() => scaleOf(narratives, asOf, days), [narratives, asOf, days]);
  return (
    <>
      <p className="told measure">
        Momentum is the share of the last seven days against the ninety before, in robust standard deviations (σ); the stroke at the end of each line
        is its 95 % interval. All charts have the same scale.
      </p>
      {groupsOf(narratives).map(({ id, heading, says, narratives: group }) =>
        group.length === 0 ? null : (
          <section key={id} className="multiples" aria-labelledby={id}>
            <h2 id={id}>{heading}</h2>
            <p className="told">{says}</p>
            <div className="panels">
              {group.map((narrative) => (
                <Multiple key={narrative.id} narrative={narrative} scale={scale} />
              ))}
            </div>
          </section>
        ),
      )}
    </>
  );
}

function groupsOf(narratives: Tracked[]): { id: string; heading: string; says: string; narratives: Tracked[] }[] {
  const themes = narratives.filter(({ kind }) => kind === "theme");
  const measured = themes.filter(({ hasPast }) => hasPast);
  return [
    {
      id: "emerging",
      heading: "Emerging",
      says: "Not of the list of themes: words that at least three independent sources suddenly use, named by those that tell most.",
      narratives: narratives.filter(({ kind }) => kind === "emerging"),
    },
    {
      id: "up",
      heading: "Going up",
      says: "Told more than it was, by one standard deviation or more.",
      narratives: measured.filter(({ momentum }) => momentum >= MOVED),
    },
    {
      id: "down",
      heading: "Going down",
      says: "Told less than it was, by one standard deviation or more.",
      narratives: measured.filter(({ momentum }) => momentum <= -MOVED).toReversed(),
    },
    {
      id: "steady",
      heading: "About as before",
      says: "Within one standard deviation of its own past.",
      narratives: measured.filter(({ momentum }) => Math.abs(momentum) < MOVED),
    },
    {
      id: "young",
      heading: "Without a past",
      says: "Told of for less than three weeks, so there is nothing to hold them against yet.",
      narratives: themes.filter(({ hasPast }) => !hasPast),
    },
  ];
}
