import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import type { Dispute, KeptClaim } from "../api.ts";
import { TroubleNote } from "../components/page-trouble.tsx";
import { useDispute } from "./disputes.ts";
import { OWN_WORDS } from "./verdicts.ts";

type Verdict = Dispute["verdict"];

const CHOICES = Object.entries(OWN_WORDS) as [Verdict, string][];
const NOTE_CHARS = 2_000;

/** Where a reader who disagrees says so, and takes it back. */
export function Disagreement({ claim: { id, dispute } }: { claim: Pick<KeptClaim, "id" | "dispute"> }) {
  const { keep, withdraw } = useDispute(id);
  const [isOpen, setIsOpen] = useState(false);
  const again = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) again.current?.focus(); // the form that had the focus is gone
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (isOpen)
    return (
      <DisputeForm
        dispute={dispute}
        isPending={keep.isPending}
        error={keep.error}
        save={(judgement) => keep.mutate(judgement, { onSuccess: () => setIsOpen(false) })}
        close={() => setIsOpen(false)}
      />
    );
  return (
    <p className="disagree">
      <button type="button" className="quiet" ref={again} onClick={() => setIsOpen(true)}>
        {dispute ? "Change your judgement" : "You disagree?"}
      </button>
      {dispute && (
        <button
          type="button"
          className="quiet"
          disabled={withdraw.isPending}
          onClick={() => withdraw.mutate(undefined, { onSuccess: () => again.current?.focus() })}
        >
          Withdraw it
        </button>
      )}
      {withdraw.isError && <TroubleNote error={withdraw.error} />}
    </p>
  );
}

interface FormProps {
  dispute: Dispute | null;
  isPending: boolean;
  error: unknown;
  save: (judgement: { verdict: Verdict; note: string }) => void;
  close: () => void;
}

function DisputeForm({ dispute, isPending, error, save, close }: FormProps) {
  const [verdict, note] = [useId(), useId()];
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    save(judgementIn(event.currentTarget));
  };
  return (
    <form className="dispute" onSubmit={submit}>
      <label htmlFor={verdict}>You find that</label>
      <select id={verdict} ref={first} name="verdict" defaultValue={dispute?.verdict ?? "supported"}>
        {CHOICES.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
      <label htmlFor={note}>because</label>
      <textarea id={note} name="note" required maxLength={NOTE_CHARS} rows={3} defaultValue={dispute?.note} />
      {error !== null && <TroubleNote error={error} />}
      <p className="told">The desk’s verdict stays beside yours.</p>
      <p className="disagree">
        <button type="submit" className="main" disabled={isPending}>
          Save
        </button>
        <button type="button" className="quiet" onClick={close}>
          Cancel
        </button>
      </p>
    </form>
  );
}

function judgementIn(form: HTMLFormElement): { verdict: Verdict; note: string } {
  const given = new FormData(form);
  const verdict = CHOICES.find(([each]) => each === given.get("verdict"))?.[0] ?? "unverifiable";
  return { verdict, note: String(given.get("note") ?? "").trim() };
}
