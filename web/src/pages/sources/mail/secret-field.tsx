import { useId } from "react";
import type { Mailbox } from "../../../api.ts";

interface Props {
  kind: Mailbox["secretKind"];
  value: string;
  change: (value: string) => void;
}

const HINTS: Record<Mailbox["secretKind"], string> = {
  password:
    "An app password, made at your provider for the desk alone: it can be taken back by itself. Not the one you sign in with. Kept encrypted.",
  token: "It lasts as long as its issuer says; the desk does not renew it. Kept encrypted.",
};

/** The password or token of a mailbox, with what it should be. */
export function SecretField({ kind, value, change }: Props) {
  const hint = useId();
  return (
    <>
      <label>
        {kind === "token" ? "Access token" : "App password"}
        <input
          type="password"
          autoComplete="off"
          required
          maxLength={8_000}
          aria-describedby={hint}
          value={value}
          onChange={({ target }) => change(target.value)}
        />
      </label>
      <p id={hint} className="told">
        {HINTS[kind]}
      </p>
    </>
  );
}
