import { type FormEvent, useEffect, useId, useRef } from "react";
import { TroubleNote } from "../../components/page-trouble.tsx";
import type { Ruling } from "./rulings.ts";

const NOTE_CHARS = 1_000;

interface Props {
  verdict: Ruling["verdict"];
  /** whose other issues it may hold for; null where the letter names none */
  domain: string | null;
  isPending: boolean;
  error: unknown;
  save: (ruling: Pick<Ruling, "kind" | "verdict" | "note">) => void;
  close: () => void;
}

/** Where a reader overrules the desk, for one issue or for all that a domain sends. */
export function RulingForm({ verdict, domain, isPending, error, save, close }: Props) {
  const [reach, note] = [useId(), useId()];
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    save({ verdict, kind: given.get("kind") === "domain" ? "domain" : "issue", note: String(given.get("note") ?? "").trim() });
  };
  return (
    <form className="dispute" onSubmit={submit}>
      <label htmlFor={reach}>{verdict === "trusted" ? "You find genuine" : "You find dangerous"}</label>
      <select id={reach} ref={first} name="kind" defaultValue="issue">
        <option value="issue">this issue alone</option>
        {domain && <option value="domain">everything from {domain}</option>}
      </select>
      <label htmlFor={note}>because (if you like)</label>
      <textarea id={note} name="note" maxLength={NOTE_CHARS} rows={2} />
      {error !== null && <TroubleNote error={error} />}
      <p className="told">
        {verdict === "trusted"
          ? "Its links come to life, and what it says counts again. The desk’s own verdict stays beside yours."
          : "It goes into quarantine: its links are dead and nothing is made of it. The desk’s own verdict stays beside yours."}
      </p>
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
