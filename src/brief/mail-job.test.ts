import { once } from "node:events";
import { createServer } from "node:net";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { document } from "../../test/builders.ts";
import { type TestDesk, testDesk } from "../../test/desk.ts";
import { tellStories } from "../insights/stories/job.ts";
import { briefFeed } from "../operations/brief-feed.ts";
import { changeBriefSettings, getBrief, listBriefs } from "../operations/briefs.ts";
import { leaveBriefs } from "../operations/leave-briefs.ts";
import { listStories } from "../operations/stories.ts";
import { newMailer } from "../platform/mailer.ts";
import { writeBriefs } from "./job.ts";
import { mailBriefs } from "./mail-job.ts";
import { leaveAddress } from "./ways.ts";

const NEWS =
  "Curve pools were drained of sixty million dollars after a bug in the Vyper compiler let attackers reenter them, and whitehats returned a tenth of the funds.";
const MORE =
  "The Vyper bug let attackers drain four Curve pools of sixty million dollars; the compiler's authors asked every user of the old version to withdraw.";

let test: TestDesk;
let received: string[] = [];
let refuse: "rcpt" | "data" | null = null;
let server: SMTPServer;

beforeAll(async () => {
  test = await testDesk();
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onRcptTo: (_, __, done) => done(refuse === "rcpt" ? Object.assign(new Error("no such reader"), { responseCode: 550 }) : null),
    onData(stream, _, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        received.push(Buffer.concat(parts).toString("utf8"));
        done(refuse === "data" ? Object.assign(new Error("disk full"), { responseCode: 452 }) : null);
      });
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as { port: number };
  test.desk.config = { ...test.desk.config, mail: { url: `smtp://127.0.0.1:${port}`, from: "brief@desk.example" }, url: "https://desk.example" };
  test.desk.mailer = newMailer(test.desk.config.mail ?? { url: "", from: "" });
});
afterAll(async () => {
  await new Promise<void>((done) => server.close(done));
  await test.close();
});
beforeEach(async () => {
  await test.emptied();
  test.at();
  [received, refuse] = [[], null];
});

async function told(): Promise<void> {
  test.at("2024-03-04T05:00:00Z");
  await test.take(
    {
      format: "document",
      bytes: Buffer.from(document(1, { text: NEWS, title: "Curve pools drained", published: "2024-03-04T03:00:00Z", source: "ledger" })),
    },
    {
      format: "document",
      bytes: Buffer.from(document(2, { text: MORE, title: "Vyper bug hits Curve", published: "2024-03-04T04:00:00Z", source: "herald" })),
    },
  );
  await tellStories.run(test.desk, {});
  await test.ask(changeBriefSettings, { email: "reader@desk.example", weekly: false });
  test.at("2024-03-04T07:30:00Z");
}

type Line = { day: string; mailedAt: string | null; mailFailure: string | null };
const lines = async () => (await test.ask<{ items: Line[] }>(listBriefs)).items;

describe("a brief by mail", () => {
  it("is written and sent once, as plain text and HTML, with a way out", async () => {
    await told();
    await writeBriefs.run(test.desk, {}); // asks for mail-briefs, which the test desk does at once
    await mailBriefs.run(test.desk, {});
    await writeBriefs.run(test.desk, {});
    expect(received).toHaveLength(1);
    const mail = await simpleParser(received[0] ?? "");
    expect(mail.subject).toContain("Brief of 2024-03-04");
    expect(mail.text).toContain("Vyper");
    expect(String(mail.html)).toContain('<meta name="color-scheme" content="light dark">');
    expect(received[0]).toMatch(/List-Unsubscribe-Post: List-Unsubscribe=One-Click/);
    expect(await lines()).toMatchObject([{ day: "2024-03-04", mailFailure: null, mailedAt: expect.any(String) }]);
  });

  it("is tried again where the server refused it", async () => {
    await told();
    refuse = "rcpt";
    await writeBriefs.run(test.desk, {});
    expect(await lines()).toMatchObject([{ mailedAt: null, mailFailure: expect.stringContaining("no such reader") }]);
    refuse = null;
    await mailBriefs.run(test.desk, {});
    expect([received.length, (await lines())[0]?.mailFailure]).toEqual([1, null]);
  });

  it("is not sent again where the server had it and then failed, and that is said", async () => {
    await told();
    refuse = "data";
    await writeBriefs.run(test.desk, {});
    refuse = null;
    await mailBriefs.run(test.desk, {});
    expect(received).toHaveLength(1);
    expect(await lines()).toMatchObject([{ mailedAt: expect.any(String), mailFailure: expect.stringContaining("disk full") }]);
  });

  it("is tried again where no server answers, within bounds of time", async () => {
    const silent = createServer().listen(0, "127.0.0.1");
    await once(silent, "listening");
    const { port } = silent.address() as { port: number };
    await new Promise<void>((done) => silent.close(() => done()));
    const sent = await newMailer({ url: `smtp://127.0.0.1:${port}`, from: "brief@desk.example" }).send({
      to: "a@b.example",
      subject: "",
      text: "",
      html: "",
      messageId: "<a@b>",
      headers: {},
    });
    expect(sent.outcome).toBe("failed");
  });

  it("ends by the address that each holds, and by no other", async () => {
    await told();
    const owner = (await test.desk.db.selectFrom("people").select("id").executeTakeFirstOrThrow()).id;
    const token = (leaveAddress(test.desk, owner) ?? "").split("/").at(-1) ?? "";
    await expect(leaveBriefs(test.desk, `${token.slice(0, -4)}AAAA`)).rejects.toThrow(/does not open/);
    await leaveBriefs(test.desk, token);
    await writeBriefs.run(test.desk, {});
    expect([received.length, (await lines()).length]).toEqual([0, 1]);
  });

  it("is never written of nothing", async () => {
    test.at("2024-03-04T07:30:00Z");
    await writeBriefs.run(test.desk, {});
    expect(await lines()).toEqual([]);
  });
});

describe("the brief of a day", () => {
  it("is what was frozen that morning, and asked of a day before it is made from what had come by then", async () => {
    await told();
    await writeBriefs.run(test.desk, {});
    type Shown = { kept: boolean; content: { items: { title: string; sentences: { text: string }[] }[]; issues: number } };
    const kept = await test.ask<Shown>(getBrief, { date: "2024-03-04" });
    expect(kept).toMatchObject({ kept: true, content: { issues: 2, items: [{ sentences: [{ text: expect.stringMatching(/Vyper/) }, {}] }] } });
    expect(await test.ask<Shown>(getBrief, { date: "2024-03-03" })).toMatchObject({ kept: false, content: { issues: 0, items: [] } });
    await expect(test.ask(getBrief, { date: "2024-03-09" })).rejects.toThrow(/not begun/);
  });

  it("knows nothing that was told after its hour, also when it is asked for later", async () => {
    await told();
    type Shown = { content: { items: { title: string; sources: number }[] } };
    const then = (await test.ask<Shown>(getBrief, { date: "2024-03-04" })).content.items;
    test.at("2024-03-06T05:00:00Z");
    const later =
      "Those who drained Curve pools by the Vyper bug have sent thirty of sixty million dollars back, and prosecutors in Seoul look for the others.";
    await test.take({
      format: "document",
      bytes: Buffer.from(
        document(3, {
          text: later,
          title: "Attackers who drained Curve pools by a Vyper bug send half back",
          published: "2024-03-06T04:00:00Z",
          source: "times",
        }),
      ),
    });
    await tellStories.run(test.desk, {});
    const [now] = (await test.ask<Shown["content"]>(listStories)).items;
    expect(now).toMatchObject({ sources: 3 });
    expect(now?.title).not.toBe(then[0]?.title); // it is named anew, and the brief of then keeps the name of then
    expect((await test.ask<Shown>(getBrief, { date: "2024-03-04" })).content.items).toEqual(then);
  });

  it("is in the feeds, whole", async () => {
    await told();
    await writeBriefs.run(test.desk, {});
    const rss = await test.ask<string>(briefFeed);
    expect(rss).toMatch(/<rss version="2.0"[\s\S]*Vyper/);
    const { items } = JSON.parse(await test.ask<string>(briefFeed, { format: "json" })) as { items: { content_html: string; url: string }[] };
    expect(items).toMatchObject([{ url: "https://desk.example/briefs/2024-03-04", content_html: expect.stringContaining("<blockquote>") }]);
  });
});
