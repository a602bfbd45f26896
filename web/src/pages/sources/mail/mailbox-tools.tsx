import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { announce } from "../../../announce.ts";
import { answered, client, type Mailbox, sentence } from "../../../api.ts";
import { counted } from "../../../counts.ts";
import { ChangeDialog } from "../change-dialog.tsx";
import { SecretField } from "./secret-field.tsx";

type Tool = "secret" | "disconnect";

/** What can be done with a mailbox. */
export function MailboxTools({ mailbox }: { mailbox: Mailbox }) {
  const { id, name, state, secretKind } = mailbox;
  const [tool, setTool] = useState<Tool | null>(null);
  const queries = useQueryClient();
  const rest = useMutation({
    mutationFn: (next: Mailbox["state"]) => answered(client.PATCH("/v1/mailboxes/{id}", { params: { path: { id } }, body: { state: next } })),
    onSuccess(changed) {
      announce(changed.state === "paused" ? `${name} rests` : `${name} is read again`);
      return queries.invalidateQueries({ queryKey: ["mailboxes"] });
    },
    onError: (error) => announce(sentence(error)),
  });
  const next = state === "paused" ? "active" : "paused";
  return (
    <div className="tools" role="toolbar" aria-label={`The mailbox ${name}`}>
      <button type="button" className="quiet" disabled={rest.isPending} onClick={() => rest.mutate(next)}>
        {next === "paused" ? "Pause" : "Resume"}
      </button>
      <button type="button" className="quiet" onClick={() => setTool("secret")}>
        {secretKind === "token" ? "New token" : "New password"}
      </button>
      <button type="button" className="quiet" onClick={() => setTool("disconnect")}>
        Disconnect
      </button>
      {tool === "secret" && <SecretDialog mailbox={mailbox} close={() => setTool(null)} />}
      {tool === "disconnect" && <DisconnectDialog mailbox={mailbox} close={() => setTool(null)} />}
    </div>
  );
}

interface Asked {
  mailbox: Mailbox;
  close: () => void;
}

function SecretDialog({ mailbox: { id, name, secretKind }, close }: Asked) {
  const [secret, setSecret] = useState("");
  return (
    <ChangeDialog
      title={`${secretKind === "token" ? "New token" : "New password"} for ${name}`}
      does="Save"
      close={close}
      change={() => answered(client.PATCH("/v1/mailboxes/{id}", { params: { path: { id } }, body: { secret } }))}
      changed={() => announce(`${name} is tried with it`)}
    >
      <SecretField kind={secretKind} value={secret} change={setSecret} />
    </ChangeDialog>
  );
}

function DisconnectDialog({ mailbox: { id, name, taken }, close }: Asked) {
  return (
    <ChangeDialog
      title={`Disconnect ${name}?`}
      does="Disconnect"
      isGrave
      close={close}
      change={() => answered(client.DELETE("/v1/mailboxes/{id}", { params: { path: { id } } }))}
      changed={() => announce(`${name} and its password are forgotten`)}
    >
      <p>
        The desk forgets it and its password.{" "}
        {taken > 0 && `The ${counted(taken, "letter")} that ${taken === 1 ? "was" : "were"} taken from it stay. `}
        Take the app password back at your provider too.
      </p>
    </ChangeDialog>
  );
}
