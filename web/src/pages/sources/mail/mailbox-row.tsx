import type { Mailbox } from "../../../api.ts";
import { Hallmark } from "../../../components/hallmark.tsx";
import { separated } from "../../../components/issue-words.tsx";
import { counted } from "../../../counts.ts";
import { fromNow, useCalendar } from "../../../dates.ts";
import { MailboxAdvice } from "./mailbox-advice.tsx";
import { MailboxTools } from "./mailbox-tools.tsx";

/** A mailbox: how it does, what came from it, and what would make it safer. */
export function MailboxRow({ mailbox }: { mailbox: Mailbox }) {
  const { shortDay } = useCalendar();
  const { id, name, username, host, folder, since, taken, tooLarge } = mailbox;
  return (
    <article className="mailbox" aria-labelledby={`mailbox-${id}`}>
      <h4 id={`mailbox-${id}`}>{name}</h4>
      <p className="told origin">
        {separated([username, `${folder} at ${host}`, since && `from ${shortDay(since)} on`, `${counted(taken, "letter")} taken`])}
      </p>
      {tooLarge > 0 && <p className="told">{counted(tooLarge, "letter")} left alone: above 25 MB</p>}
      <State mailbox={mailbox} />
      <MailboxAdvice mailbox={mailbox} />
      <MailboxTools mailbox={mailbox} />
    </article>
  );
}

function State({ mailbox: { state, failure, failures, connectedAt } }: { mailbox: Mailbox }) {
  if (state === "paused") return <p>Paused: nothing is taken from it.</p>;
  if (failure)
    return (
      <p>
        <span className="fails">
          <Hallmark of="fails" /> Not connected{failures > 1 && ` after ${failures} attempts`}:
        </span>{" "}
        {failure}
      </p>
    );
  return <p>{connectedAt ? `Connected ${fromNow(connectedAt)}.` : "Connecting…"}</p>;
}
