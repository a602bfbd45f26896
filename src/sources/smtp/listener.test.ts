import { connect } from "node:net";
import nodemailer from "nodemailer";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { feed, mail, prose } from "../../../test/builders.ts";
import { type TestDesk, testDesk } from "../../../test/desk.ts";
import { freePort } from "../../../test/dovecot.ts";
import { listAddresses, makeAddress, takeAddressBack } from "../../operations/own-addresses.ts";
import type { OwnAddress } from "../../schema/mailbox.ts";
import { ownAddresses } from "./listener.ts";
import { rate } from "./rate.ts";

const DOMAIN = "desk.example";
const MEGABYTE = 1024 * 1024;

let test: TestDesk;
let port: number;
let listening: { close(): Promise<void> };
beforeAll(async () => {
  test = await testDesk();
  port = await freePort();
  test.desk.config.smtp = { port, host: "127.0.0.1", domain: DOMAIN, protocol: "smtp" };
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.emptied();
  await test.take({ bytes: mail() }); // Ledger Weekly is a source now
  listening = await ownAddresses.open(test.desk);
  return () => listening.close();
});

const newAddress = async () => (await test.ask<OwnAddress>(makeAddress, { source: "ledger-weekly" })).address;

/** Sends a letter as a mail server does, in the protocol's own words. */
function send(to: string | string[], raw: Uint8Array, from = "bounces@ledger.example"): Promise<unknown> {
  const client = nodemailer.createTransport({ host: "127.0.0.1", port, secure: false, ignoreTLS: true, name: "mx.ledger.example" });
  return client.sendMail({ envelope: { from, to }, raw: Buffer.from(raw) }).finally(() => client.close());
}

describe("an address of the desk's own", () => {
  it("takes letters into the newsletter it was made for, and counts them", async () => {
    const address = await newAddress();
    await send(address, mail({ from: "Another Name <news@other.example>", subject: "By address" }));
    const found = (await test.issues()).find(({ title }) => title === "By address");
    expect(found?.source.slug).toBe("ledger-weekly");
    const { items } = await test.ask<{ items: OwnAddress[] }>(listAddresses);
    expect(items[0]).toMatchObject({ address, taken: 1 });
  });

  it("keeps with a letter who handed it over", async () => {
    await send(await newAddress(), mail({ subject: "With an envelope" }));
    const rows = await test.desk.db.selectFrom("deliveries").select("hints").where("channel", "=", "mail").execute();
    expect(rows[0]?.hints.envelope).toMatchObject({
      mailFrom: "bounces@ledger.example",
      helo: "mx.ledger.example",
      clientIp: expect.stringContaining("127.0.0.1"),
    });
  });

  it("and the feed bring the same letter once", async () => {
    const html = `<p>${prose(77)}</p>`;
    const address = await newAddress();
    await test.take({ channel: "feed", format: "feed", bytes: feed({ items: [{ title: "Twice", html }] }), hints: {} });
    await send(address, mail({ subject: "Twice", html }));
    expect((await test.issues()).filter(({ title }) => title === "Twice")).toHaveLength(1);
  });

  it.each([
    ["that nobody made", async () => `nobody@${DOMAIN}`],
    ["of another domain", async () => (await newAddress()).replace(DOMAIN, "elsewhere.example")],
    [
      "that was taken back",
      async () => {
        const address = await newAddress();
        await test.ask(takeAddressBack, { address });
        return address;
      },
    ],
  ])("takes nothing for one %s", async (_, address) => {
    await expect(send(await address(), mail())).rejects.toThrow(/no such address/);
    expect(await test.issues()).toHaveLength(1);
  });

  it("refuses a letter of more than 25 MB, and hears the next", async () => {
    const address = await newAddress();
    const large = mail({
      text: "x"
        .repeat(70)
        .concat("\r\n")
        .repeat(Math.ceil((26 * MEGABYTE) / 72)),
    });
    await expect(send(address, large)).rejects.toThrow(/25 MB|size|large/i);
    await send(address, mail({ subject: "A small one" }));
    expect((await test.issues()).map(({ title }) => title)).toContain("A small one");
  });

  it("lets nobody sign in, and passes nothing on", async () => {
    const answers = await spoken([
      "EHLO mx.example",
      "AUTH PLAIN AGEAYg==",
      "VRFY reader",
      "MAIL FROM:<a@b.example>",
      "RCPT TO:<victim@other.example>",
    ]);
    expect(answers.join("\n")).not.toMatch(/250[- ]AUTH/);
    expect(answers.at(1)).toMatch(/^5/);
    expect(answers.at(-1)).toMatch(/^550/);
  });

  it("survives a sender that says what it should not", async () => {
    await spoken(["\0\0\0", "DATA", `EHLO ${"x".repeat(5_000)}`, "MAIL FROM:<\u202e@b>", "RCPT TO:<<<<>"]);
    await send(await newAddress(), mail({ subject: "Still open" }));
    expect((await test.issues()).map(({ title }) => title)).toContain("Still open");
  });
});

/** Says lines to the server, one after each answer, and gives the answers. */
function spoken(lines: string[]): Promise<string[]> {
  return new Promise((resolve) => {
    const answers: string[] = [];
    const socket = connect(port, "127.0.0.1");
    let next = 0;
    const end = () => {
      socket.destroy();
      resolve(answers);
    };
    socket.setTimeout(3_000, end).on("error", end).on("close", end);
    socket.on("data", (chunk) => {
      const text = chunk.toString();
      if (next > 0) answers.push(text);
      if (next >= lines.length) return end();
      if (/^\d{3} /m.test(text)) socket.write(`${lines[next]}\r\n`);
      next += 1;
      return undefined;
    });
  });
}

describe("a rate", () => {
  it("is that of the last minute, each host for itself", () => {
    const letters = rate(2);
    expect([0, 1, 2, 59_999, 60_001].map((at) => letters.allows("a", at))).toEqual([true, true, false, false, true]);
    expect(letters.allows("b", 3)).toBe(true);
  });
});
