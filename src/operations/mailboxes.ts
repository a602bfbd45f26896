import { z } from "zod";
import { operation } from "../desk.ts";
import { Conflict, notFound } from "../platform/errors.ts";
import { MailProvider } from "../schema/mail-provider.ts";
import { Mailbox, MailboxLogin } from "../schema/mailbox.ts";
import type { Person } from "../schema/person.ts";
import { adviceOn, MAIL_PROVIDERS } from "../sources/imap/providers.ts";
import type { Session } from "../store/database.ts";
import { addMailbox, changeMailbox, deleteMailbox, mailboxes, noteAdviceRead, type StoredMailbox } from "../store/mailboxes.ts";

export const connectMailbox = operation({
  name: "connect_mailbox",
  summary: "Connects a mailbox by IMAP: its letters are taken as they come, and nothing in it is changed",
  route: "POST /v1/mailboxes",
  role: "owner",
  changes: true,
  input: MailboxLogin,
  output: Mailbox,
  async run({ db, secrets, clock }, login, { person }) {
    const seal = (secret: string, id: string) => secrets.seal(secret, id);
    const id = await addMailbox(db, person, login, { seal, now: clock.now() });
    if (id === null) throw new Conflict(`the folder ${login.folder} of ${login.username} is connected already`);
    return one(db, person, id);
  },
});

export const listMailboxes = operation({
  name: "list_mailboxes",
  summary: "Connected mailboxes: how far they are read, and what went wrong",
  route: "GET /v1/mailboxes",
  role: "owner",
  changes: false,
  input: z.object({}),
  output: z.object({ items: z.array(Mailbox) }),
  command: {
    words: ["mailboxes"],
    text: ({ items }) => items.map(lineOf).join("\n") || "No mailbox is connected. On the page: Sources, Connect a mailbox.",
  },
  async run({ db }, _, { person }) {
    return { items: (await mailboxes(db, person)).map(advised) };
  },
});

export const changeMailboxTo = operation({
  name: "change_mailbox",
  summary: "Gives a mailbox a new password or token, or lets it rest",
  route: "PATCH /v1/mailboxes/{id}",
  role: "owner",
  changes: true,
  input: z.object({ id: z.uuid(), secret: MailboxLogin.shape.secret.optional(), state: Mailbox.shape.state.optional() }),
  output: Mailbox,
  async run({ db, secrets, clock }, { id, secret, state }, { person }) {
    const change = { ...(secret === undefined ? {} : { secret: secrets.seal(secret, id) }), ...(state === undefined ? {} : { state }) };
    if (!(await changeMailbox(db, person, id, change, clock.now()))) notFound("there is no such mailbox");
    return one(db, person, id);
  },
});

export const quietMailboxAdvice = operation({
  name: "quiet_mailbox_advice",
  summary: "Notes that you have read what would make a mailbox safer: you are not told again",
  route: "PUT /v1/mailboxes/{id}/advice-read",
  role: "owner",
  changes: true,
  input: z.object({ id: z.uuid() }),
  output: Mailbox,
  command: { words: ["mailboxes", "quiet"], positional: ["id"], text: ({ name }) => `${name}: read. The page keeps the advice, folded.` },
  async run({ db }, { id }, { person }) {
    if (!(await noteAdviceRead(db, person, id))) notFound("there is no such mailbox");
    return one(db, person, id);
  },
});

export const listMailProviders = operation({
  name: "list_mail_providers",
  summary: "How providers of mail want programs to sign in by IMAP, as far as the catalogue knows, each with its page and the day it was read",
  route: "GET /v1/mail-providers",
  role: "reader",
  changes: false,
  input: z.object({}),
  output: z.object({ items: z.array(MailProvider) }),
  command: {
    words: ["mailboxes", "providers"],
    text: ({ items }) =>
      items
        .map(({ name, hosts, signIn, page, readOn }) => `${name} (${hosts.join(", ")}): ${signIn.replace("-", " ")}, as of ${readOn}\n  ${page}`)
        .join("\n"),
  },
  async run() {
    return { items: MAIL_PROVIDERS };
  },
});

export const disconnectMailbox = operation({
  name: "disconnect_mailbox",
  summary: "Forgets a mailbox and its password; letters that were taken stay",
  route: "DELETE /v1/mailboxes/{id}",
  role: "owner",
  changes: true,
  input: z.object({ id: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  command: { words: ["mailboxes", "disconnect"], positional: ["id"], text: () => "Forgotten. The letters that were taken from it stay." },
  async run({ db }, { id }, { person }) {
    if (!(await deleteMailbox(db, person, id))) notFound("there is no such mailbox");
    return { id };
  },
});

async function one(db: Session, person: Person, id: string): Promise<Mailbox> {
  return advised((await mailboxes(db, person)).find((each) => each.id === id) ?? notFound("there is no such mailbox"));
}

function advised(mailbox: StoredMailbox): Mailbox {
  return { ...mailbox, advice: adviceOn(mailbox) };
}

function lineOf({ id, name, username, folder, state, taken, failure, connectedAt, advice, adviceRead }: Mailbox): string {
  const how =
    state === "paused" ? "paused" : (failure ?? (connectedAt ? `connected ${connectedAt.slice(0, 16).replace("T", " ")}` : "not connected yet"));
  const told = adviceRead ? [] : [...advice.map((sentence) => `  - ${sentence}`), `  Once read: assay mailboxes quiet ${id}`];
  return [`${name}: ${username}, ${folder}, ${taken} letters, ${how}`, `  ${id}`, ...told].join("\n");
}
