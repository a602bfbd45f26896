import type { Login } from "./login.ts";

/** What of a mailbox is seldom other than usual. */
export function MoreLogin({ login, change }: { login: Login; change: (part: Partial<Login>) => void }) {
  return (
    <>
      <label>
        Folder or label
        <input required maxLength={300} value={login.folder} onChange={({ target }) => change({ folder: target.value })} />
      </label>
      <label>
        Leave alone what came before (if you like)
        <input type="date" value={login.since} onChange={({ target }) => change({ since: target.value })} />
      </label>
      <details className="more-login">
        <summary>Encryption, token, receiving server</summary>
        <label className="ticked">
          <input type="checkbox" checked={login.secure} onChange={({ target }) => change({ secure: target.checked })} />
          <span>Encrypted from the first byte, as on port 993. Otherwise STARTTLS is demanded.</span>
        </label>
        <label className="ticked">
          <input
            type="checkbox"
            checked={login.secretKind === "token"}
            onChange={({ target }) => change({ secretKind: target.checked ? "token" : "password" })}
          />
          <span>Sign in with an OAuth access token instead of a password</span>
        </label>
        <label>
          Receiving server whose Authentication-Results you trust
          <input
            maxLength={253}
            placeholder="mx.example.org"
            spellCheck={false}
            value={login.trustedServer}
            onChange={({ target }) => change({ trustedServer: target.value })}
          />
        </label>
      </details>
    </>
  );
}
