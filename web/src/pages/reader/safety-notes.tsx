import type { Issue } from "../../api.ts";
import { Hallmark } from "../../components/hallmark.tsx";
import { counted } from "../../counts.ts";
import { SENDER_WORDS } from "./sender-words.ts";

const SHOWN_LINKS = 6;

type Sender = NonNullable<Issue["sender"]>;

/** Who sent it, where care is due. */
export function SenderNote({ sender }: { sender: Sender | null }) {
  if (!sender || !isDoubtful(sender)) return null;
  const { mark, short } = SENDER_WORDS[sender.verdict];
  return (
    <section className={`note ${mark}`}>
      <h2>
        <Hallmark of={mark} /> {short}
      </h2>
      <SenderReasons sender={sender} />
    </section>
  );
}

export function isDoubtful({ verdict }: Sender): boolean {
  return verdict === "caution" || verdict === "danger";
}

/** What speaks for or against a sender. */
export function SenderReasons({ sender }: { sender: Sender }) {
  return (
    <>
      <p>
        {[sender.name, sender.from].filter(Boolean).join(", ") || "The letter names no sender."}
        {sender.lookalikeOf && `. It looks like ${sender.lookalikeOf} and is not.`}
      </p>
      {sender.reasons.map(({ code, text }) => (
        <p key={`${code} ${text}`}>{text}</p>
      ))}
      <small>
        SPF {sender.spf} · DKIM {sender.dkim} · DMARC {sender.dmarc}
      </small>
    </>
  );
}

/** Links that are not what they seem. */
export function LinksNote({ links }: { links: Issue["links"] }) {
  const doubtful = links.filter(({ verdict }) => verdict !== "ok");
  if (doubtful.length === 0) return null;
  const isDanger = doubtful.some(({ verdict }) => verdict === "danger");
  return (
    <section className={isDanger ? "note danger" : "note fails"}>
      <h2>
        <Hallmark of={isDanger ? "danger" : "fails"} /> {counted(doubtful.length, "link")} to take care with
      </h2>
      {doubtful.slice(0, SHOWN_LINKS).map(({ href, host, text, reasons }) => (
        <p key={`${href} ${text}`}>
          “{text || host}” leads to <b>{host}</b>. {reasons.map((reason) => reason.text).join(" ")}
        </p>
      ))}
      {doubtful.length > SHOWN_LINKS && <small>and {doubtful.length - SHOWN_LINKS} more</small>}
    </section>
  );
}
