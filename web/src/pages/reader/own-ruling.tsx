import { useEffect, useRef, useState } from "react";
import type { Issue } from "../../api.ts";
import { TroubleNote } from "../../components/page-trouble.tsx";
import { useCalendar } from "../../dates.ts";
import { RulingForm } from "./ruling-form.tsx";
import { type Ruling, useRuling } from "./rulings.ts";

const CHOICES: [verdict: Ruling["verdict"], words: string][] = [
  ["trusted", "This is genuine"],
  ["danger", "This is dangerous"],
];

/** What the reader says of an issue's safety, and where it can be said or taken back. */
export function OwnRuling({ issue: { id, trust, sender } }: { issue: Issue }) {
  const { keep, withdraw } = useRuling(id);
  const [asked, setAsked] = useState<Ruling["verdict"] | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (wasAsked.current && asked === null) box.current?.querySelector("button")?.focus(); // the form that had the focus is gone
    wasAsked.current = asked !== null;
  }, [asked]);
  if (asked)
    return (
      <RulingForm
        key={asked}
        verdict={asked}
        domain={sender?.domain ?? null}
        isPending={keep.isPending}
        error={keep.error}
        save={(ruling) => keep.mutate(ruling, { onSuccess: () => setAsked(null) })}
        close={() => setAsked(null)}
      />
    );
  return (
    <div ref={box}>
      {trust.ruling && <Ruled ruling={trust.ruling} />}
      <p className="disagree">
        {trust.ruling && (
          <button type="button" className="quiet" disabled={withdraw.isPending} onClick={() => trust.ruling && withdraw.mutate(trust.ruling.kind)}>
            Take it back
          </button>
        )}
        {CHOICES.filter(([verdict]) => verdict !== trust.ruling?.verdict).map(([verdict, words]) => (
          <button key={verdict} type="button" className="quiet" onClick={() => setAsked(verdict)}>
            {words}
          </button>
        ))}
      </p>
      {withdraw.isError && <TroubleNote error={withdraw.error} />}
    </div>
  );
}

function Ruled({ ruling: { kind, value, verdict, note, at } }: { ruling: Ruling }) {
  const { moment } = useCalendar();
  return (
    <p className="own">
      <b>You:</b> {verdict === "trusted" ? "genuine" : "dangerous"}
      {kind === "domain" && `, as is all from ${value}`}
      {note ? (
        <>
          . <q>{note}</q>
        </>
      ) : (
        "."
      )}
      <br />
      <small>{moment(at)}</small>
    </p>
  );
}
