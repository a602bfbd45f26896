import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { LoadingLines } from "../../../components/loading.tsx";
import { TroubleNote } from "../../../components/page-trouble.tsx";
import { mailboxesQuery } from "../../../mail-queries.ts";
import { ConnectDialog } from "./connect-dialog.tsx";
import { MailboxRow } from "./mailbox-row.tsx";

/** Mailboxes that are watched, and the way to connect one. */
export function Mailboxes() {
  const { data: mailboxes, error, refetch } = useQuery(mailboxesQuery);
  const [isConnecting, setIsConnecting] = useState(false);
  return (
    <section aria-labelledby="mailboxes">
      <h3 id="mailboxes" className="kicker">
        Mailboxes
      </h3>
      <p className="told">The desk takes letters as they come to a mailbox of yours. It marks, moves and deletes nothing there.</p>
      {error && <TroubleNote error={error} again={() => void refetch()} />}
      {!mailboxes && !error && <LoadingLines lines={2} />}
      {mailboxes?.map((mailbox) => (
        <MailboxRow key={mailbox.id} mailbox={mailbox} />
      ))}
      <button type="button" onClick={() => setIsConnecting(true)}>
        Connect a mailbox
      </button>
      {isConnecting && <ConnectDialog close={() => setIsConnecting(false)} />}
    </section>
  );
}
