import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mail } from "../../../test/builders.ts";
import { type TestDesk, testDesk } from "../../../test/desk.ts";
import { cuttingLine, type Dovecot, dovecotProgram, openDovecot } from "../../../test/dovecot.ts";
import { changeMailboxTo, connectMailbox, disconnectMailbox, listMailboxes } from "../../operations/mailboxes.ts";
import type { Mailbox } from "../../schema/mailbox.ts";
import { mailboxListener } from "./listener.ts";

const WAIT_MS = 15_000;
const LETTERS = 30;

if (!dovecotProgram) process.stderr.write("mailbox tests are skipped: Dovecot is not on this machine (apt-get install dovecot-imapd)\n");

describe.skipIf(!dovecotProgram)("a mailbox on a real IMAP server", () => {
  let test: TestDesk;
  let server: Dovecot;
  let listening: { close(): Promise<void> } | null = null;

  beforeAll(async () => {
    test = await testDesk();
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    await test.emptied();
    server = await openDovecot();
    return async () => {
      await listening?.close();
      listening = null;
      await server.close();
    };
  });

  const letters = (count: number, from = 0) =>
    Array.from({ length: count }, (_, i) => mail({ subject: `Letter ${from + i}`, messageId: `<${from + i}@ledger.example>` }));

  async function connect(parts: Record<string, unknown> = {}): Promise<Mailbox> {
    const login = { name: "Post", host: "127.0.0.1", port: server.port, secure: false, username: server.username, secret: server.password, ...parts };
    const mailbox = await test.ask<Mailbox>(connectMailbox, login);
    listening = await mailboxListener({ lookMs: 50, leaseMs: 5_000, retryMs: () => 30 }).open(test.desk);
    return mailbox;
  }

  const first = async () => (await test.ask<{ items: Mailbox[] }>(listMailboxes)).items[0];

  async function until(condition: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + WAIT_MS;
    while (!(await condition())) {
      if (Date.now() > end)
        throw new Error(`it did not come about; the mailbox: ${JSON.stringify(await first())}; the server: ${server.log().slice(-1_500)}`);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }

  const titles = async () => (await test.issues()).map(({ title }) => title).sort();
  const holds = (count: number) => until(async () => (await test.issues()).length === count);

  it("gives what is there, then what comes, and is left as it was", async () => {
    server.deliver(...letters(3));
    await connect();
    await holds(3);
    server.deliver(...letters(1, 3));
    await holds(4);
    expect(await titles()).toEqual(["Letter 0", "Letter 1", "Letter 2", "Letter 3"]);
    expect(server.names().filter((name) => name.includes(":2,") && !name.endsWith(":2,"))).toEqual([]); // no mark was set
    expect(await first()).toMatchObject({ taken: 4, failures: 0, failure: null });
  });

  it("goes on where the line was cut, and takes nothing twice", async () => {
    server.deliver(...letters(LETTERS));
    const line = await cuttingLine(server.port);
    line.cutAfter(12_000);
    await connect({ port: line.port });
    await until(async () => line.cuts >= 3);
    line.cutAfter(null);
    await holds(LETTERS);
    expect(await first()).toMatchObject({ taken: LETTERS });
    await listening?.close();
    listening = null;
    await line.close();
  });

  it("may lose letters while it is read", async () => {
    server.deliver(...letters(LETTERS));
    await connect();
    server.remove(...Array.from({ length: LETTERS - 5 }, (_, i) => i + 5));
    server.deliver(...letters(2, LETTERS));
    await until(async () => (await titles()).includes(`Letter ${LETTERS + 1}`));
    const found = await titles();
    expect(found.length).toBeGreaterThanOrEqual(2);
    expect(new Set(found).size).toBe(found.length);
  });

  it("that numbers its letters anew is read again without doubling one", async () => {
    server.deliver(...letters(4));
    const mailbox = await connect();
    await holds(4);
    await listening?.close();
    server.renumber();
    server.deliver(...letters(1, 4));
    await test.ask(changeMailboxTo, { id: mailbox.id, state: "active" });
    listening = await mailboxListener({ lookMs: 50, leaseMs: 5_000, retryMs: () => 30 }).open(test.desk);
    await holds(5);
    expect((await titles()).at(-1)).toBe("Letter 4");
  });

  it("that refuses the password says what to do, and is tried again with the new one", async () => {
    server.deliver(...letters(1));
    const mailbox = await connect({ secret: "another password" });
    await until(async () => ((await first())?.failures ?? 0) > 0);
    expect((await first())?.failure).toContain("app password");
    await test.ask(changeMailboxTo, { id: mailbox.id, secret: server.password });
    await holds(1);
  });

  it("that rests or is forgotten is read no more, and its letters stay", async () => {
    server.deliver(...letters(1));
    const mailbox = await connect();
    await holds(1);
    await test.ask(changeMailboxTo, { id: mailbox.id, state: "paused" });
    await new Promise((resolve) => setTimeout(resolve, 200)); // the watch ends at the next look, 50 ms later
    server.deliver(...letters(1, 1));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await titles()).toEqual(["Letter 0"]);
    await test.ask(changeMailboxTo, { id: mailbox.id, state: "active" });
    await holds(2);
    await test.ask(disconnectMailbox, { id: mailbox.id });
    expect(await titles()).toEqual(["Letter 0", "Letter 1"]);
  });

  it("gives older letters only as far back as it is told to", async () => {
    server.deliver(...letters(2)); // Dovecot dates them by their files: now
    await connect({ since: "2999-01-01" });
    await until(async () => (await first())?.connectedAt !== null);
    expect(await titles()).toEqual([]);
  });

  it("keeps its password sealed", async () => {
    await connect();
    const rows = await test.desk.db.selectFrom("mailboxes").select(["id", "secret"]).execute();
    expect(rows[0]?.secret.includes(server.password)).toBe(false);
    expect(test.desk.secrets.open(rows[0]?.secret ?? Buffer.alloc(0), rows[0]?.id ?? "")).toBe(server.password);
    expect(() => test.desk.secrets.open(rows[0]?.secret ?? Buffer.alloc(0), "another mailbox")).toThrow(/does not open/);
  });
});
