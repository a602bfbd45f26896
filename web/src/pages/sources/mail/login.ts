import type { Mailbox, MailboxLogin } from "../../../api.ts";

/** What is typed; empty where it may be left out. */
export interface Login {
  name: string;
  host: string;
  port: string;
  secure: boolean;
  username: string;
  secret: string;
  secretKind: Mailbox["secretKind"];
  folder: string;
  since: string;
  trustedServer: string;
}

export const EMPTY_LOGIN: Login = {
  name: "",
  host: "",
  port: "993",
  secure: true,
  username: "",
  secret: "",
  secretKind: "password",
  folder: "INBOX",
  since: "",
  trustedServer: "",
};

/** What is asked of the desk for it. */
export function loginOf({ port, since, trustedServer, name, ...login }: Login): MailboxLogin {
  return {
    ...login,
    name: name.trim(),
    port: Number(port),
    ...(since && { since }),
    ...(trustedServer.trim() && { trustedServer: trustedServer.trim() }),
  };
}
