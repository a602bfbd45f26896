import { type Period, periodWords } from "./periods.ts";
import { FEW, intervalWords, percent, shareWords } from "./words.ts";

const WHOLE = 100;
const ROOM_FOR_COUNTS = 12; // more periods than these have no room for figures under them

/** For each period the share that held with its interval, over how many figures there were and how many of them could be checked. */
export function PeriodChart({ periods }: { periods: Period[] }) {
  const most = Math.max(...periods.map(({ tally }) => tally?.claims ?? 0));
  return (
    <figure className="periods">
      <div className="plot" role="img" aria-label={labelOf(periods)}>
        {periods.map((period, place) => (
          <Column key={period.name} period={period} most={most} isRoomy={periods.length <= ROOM_FOR_COUNTS} isFirst={place === 0} />
        ))}
        <span className="all">100 %</span>
        <span className="half">50</span>
        <span className="none">0</span>
      </div>
      <figcaption>
        Above: the share that held, with its 95 % interval; hollow where there are fewer than {FEW} cases. Below: figures given, filled as far as they
        could be checked.
      </figcaption>
    </figure>
  );
}

interface ColumnProps {
  period: Period;
  /** figures of the fullest period */
  most: number;
  isRoomy: boolean;
  isFirst: boolean;
}

function Column({ period: { name, tally }, most, isRoomy, isFirst }: ColumnProps) {
  const { share = null, low = null, high = null, n = 0 } = tally?.held ?? {};
  const beginsYear = !name.includes("-") || name.endsWith("Q1");
  return (
    <div className="period" title={tally ? titleOf(name, tally) : undefined}>
      <div className={n < FEW ? "held-share few" : "held-share"}>
        {share !== null && low !== null && high !== null && (
          <>
            <i style={{ insetBlockEnd: `${low * WHOLE}%`, blockSize: `${(high - low) * WHOLE}%` }} />
            <b style={{ insetBlockEnd: `${share * WHOLE}%` }} />
          </>
        )}
      </div>
      <div className="given">
        {tally && (
          <i style={{ blockSize: `${(tally.claims / most) * WHOLE}%` }}>
            <b style={{ blockSize: `${(tally.checkable / tally.claims) * WHOLE}%` }} />
          </i>
        )}
      </div>
      <small>{(beginsYear || (isRoomy && isFirst)) && name.slice(0, 4)}</small>
      {isRoomy && <small>{tally ? `${tally.checkable} of ${tally.claims}` : ""}</small>}
    </div>
  );
}

function titleOf(name: string, { held, supported, checkable, claims }: NonNullable<Period["tally"]>): string {
  const share = held.share === null || held.n < FEW ? "" : `: ${percent(held.share)}, ${intervalWords(held)}`;
  return `${periodWords(name)}: ${claims} figures, ${supported} of ${checkable} held${share}`;
}

function labelOf(periods: Period[]): string {
  const told = periods.flatMap(({ name, tally }) =>
    tally && tally.checkable > 0 ? [`${periodWords(name)} ${shareWords(tally.held)} of ${tally.checkable}`] : [],
  );
  return told.length > 0 ? `Share of figures that held. ${told.join("; ")}.` : "In no period could a figure be checked.";
}
