import { useState } from "react";
import { announce } from "../../../announce.ts";
import { answered, client } from "../../../api.ts";
import { ChangeDialog } from "../change-dialog.tsx";
import { EMPTY_LOGIN, type Login, loginOf } from "./login.ts";
import { MoreLogin } from "./more-login.tsx";
import { ProviderHint } from "./provider-hint.tsx";
import { SecretField } from "./secret-field.tsx";

/** Connects a mailbox by IMAP. Nothing is guessed: its server says where it is. */
export function ConnectDialog({ close }: { close: () => void }) {
  const [login, setLogin] = useState(EMPTY_LOGIN);
  const change = (part: Partial<Login>) => setLogin((before) => ({ ...before, ...part }));
  return (
    <ChangeDialog
      title="Connect a mailbox"
      does="Connect"
      close={close}
      change={() => answered(client.POST("/v1/mailboxes", { body: loginOf(login) }))}
      changed={({ name }) => announce(`${name} is connected to; its letters come by themselves`)}
    >
      <label>
        What you call it
        <input required maxLength={100} value={login.name} onChange={({ target }) => change({ name: target.value })} />
      </label>
      <div className="host-port">
        <label>
          IMAP server
          <input
            required
            maxLength={253}
            pattern="[\w.:\-]+"
            title="a name such as imap.example.org"
            placeholder="imap.example.org"
            spellCheck={false}
            value={login.host}
            onChange={({ target }) => change({ host: target.value })}
          />
        </label>
        <label>
          Port
          <input required type="number" min={1} max={65_535} value={login.port} onChange={({ target }) => change({ port: target.value })} />
        </label>
      </div>
      <label>
        User name
        <input
          required
          maxLength={320}
          autoComplete="off"
          spellCheck={false}
          value={login.username}
          onChange={({ target }) => change({ username: target.value })}
        />
      </label>
      <SecretField kind={login.secretKind} value={login.secret} change={(secret) => change({ secret })} />
      <ProviderHint host={login.host} secretKind={login.secretKind} />
      <MoreLogin login={login} change={change} />
    </ChangeDialog>
  );
}
