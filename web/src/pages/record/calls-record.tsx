import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { SourceRecord } from "../../api.ts";
import { grouped } from "../../counts.ts";
import { Calibration } from "./calibration.tsx";
import { ReturnsTable } from "./returns-table.tsx";
import { ScoresTable } from "./scores-table.tsx";
import { intervalWords, percent, tooFewWords } from "./words.ts";

/** What came of its forecasts. */
export function CallsRecord({ record: { calls, source } }: { record: SourceRecord }) {
  return (
    <section aria-labelledby="calls">
      <div className="section-head">
        <h2 id="calls">Calls</h2>
        {calls.calls > 0 && (
          <p className="told">
            <Link to="/calls" search={{ source: source.slug }}>
              All calls of {source.name}
            </Link>
          </p>
        )}
      </div>
      {calls.calls === 0 ? <p className="no-data">Its letters foretell no price.</p> : <Counts calls={calls} />}
      {calls.calls > 0 && <HowRight calls={calls} />}
    </section>
  );
}

/** Scores, calibration and returns, as far as there are cases enough to tell anything. */
function HowRight({ calls }: { calls: SourceRecord["calls"] }) {
  const fewResolved = tooFewWords(calls.resolved);
  const followed = Math.max(0, ...calls.returns.map(({ asCalled }) => asCalled.n));
  return (
    <>
      {fewResolved ? (
        <p className="told">How well its chances were weighed: {fewResolved} resolved.</p>
      ) : (
        <>
          <ScoresTable calls={calls} />
          <Calibration bins={calls.calibration} />
        </>
      )}
      {tooFewWords(followed) ? <p className="told">What came after its calls: {tooFewWords(followed)}.</p> : <ReturnsTable returns={calls.returns} />}
    </>
  );
}

function Counts({ calls: { calls, scorable, open, resolved, unresolvable, right, hitRate } }: { calls: SourceRecord["calls"] }) {
  return (
    <ul className="band">
      <Count figure={grouped(calls)}>in all</Count>
      <Count figure={grouped(scorable)}>clear enough to be scored</Count>
      <Count figure={grouped(open)}>still open</Count>
      <Count figure={grouped(resolved)}>resolved{unresolvable > 0 && `, ${grouped(unresolvable)} cannot be`}</Count>
      <Count figure={resolved === 0 ? "none yet" : `${grouped(right)} of ${grouped(resolved)}`}>
        right
        {resolved > 0 &&
          (tooFewWords(resolved) ? `: ${tooFewWords(resolved)}` : hitRate.share !== null && `: ${percent(hitRate.share)}, ${intervalWords(hitRate)}`)}
      </Count>
    </ul>
  );
}

function Count({ figure, children }: { figure: string; children: ReactNode }) {
  return (
    <li>
      <b>{figure}</b>
      {children}
    </li>
  );
}
