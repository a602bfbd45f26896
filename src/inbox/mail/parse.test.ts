import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMail } from "./parse.ts";

const mail = (lines: string) => parseMail(Buffer.from(lines.replaceAll("\n", "\r\n")));
const HAM = join(process.env.ASSAY_TEST_DATA ?? "../shared/data", "mail", "ham");

describe("reading a mail", () => {
  it("takes subject, sender, date, list and ways to leave from the headers", async () => {
    const letter = await mail(`From: =?utf-8?q?The_L=C3=A9tter?= <Letter@a.example>
Subject: =?utf-8?B?V2Vlayw=?= =?utf-8?B?IDEy?=
Date: Tue, 07 Mar 2023 10:00:00 +0200 (EET)
Message-ID: <1@a.example>
List-Id: The Letter <letter.a.example>
List-Unsubscribe: <mailto:leave@a.example>, <https://a.example/leave?u=1>
List-Unsubscribe-Post: List-Unsubscribe=One-Click
Content-Type: text/html; charset=utf-8

<p>Hello</p>`);
    expect(letter).toMatchObject({
      subject: "Week, 12",
      from: { address: "Letter@a.example", name: "The Létter" },
      fromCount: 1,
      date: new Date("2023-03-07T08:00:00Z"),
      messageId: "1@a.example",
      listId: "letter.a.example",
      listUnsubscribe: { urls: ["https://a.example/leave?u=1"], mailto: "mailto:leave@a.example", oneClick: true },
    });
    expect(letter.html).toContain("<p>Hello</p>");
  });

  it.each([
    ["From: Doe, Ann <ann@a.example>", "ann@a.example", "Doe, Ann", 1],
    ['From: "bank@big.example" <thief@evil.example>', "thief@evil.example", "bank@big.example", 1],
    ["From: ann@a.example (Ann)", "ann@a.example", "Ann", 1],
    ["From: <ann@a.example>, <bob@b.example>", "ann@a.example", null, 2],
    ["From: ann@a.example\nFrom: bob@b.example", "ann@a.example", null, 2],
    ["From: DeBank <>", null, "DeBank", 1],
    ["Subject: no sender", null, null, 0],
  ])("reads the sender of %s", async (header, address, name, fromCount) => {
    expect(await mail(`${header}\n\nHello`)).toMatchObject({ from: { address, name }, fromCount });
  });

  it("reads 8-bit headers and a charset that nobody knows", async () => {
    const raw = Buffer.from("From: a@b.example\r\nSubject: Größe\r\nContent-Type: text/plain; charset=x-unknown-8bit\r\n\r\nGrößer", "latin1");
    expect(await parseMail(raw)).toMatchObject({ subject: "Größe", text: "Größer" });
  });

  it("reads through the envelope line of an mbox", async () => {
    expect(await mail("From ann@a.example Tue Mar  7 10:00:00 2023\nSubject: Hi\n\nHello")).toMatchObject({
      subject: "Hi",
      text: expect.stringContaining("Hello"),
    });
  });

  it("cuts files out of the text that were written into it", async () => {
    const { text, attachments } = await mail("From: a@b.example\n\nSee below\nbegin 644 x.txt\n#0V%T\n`\nend\nBye\n");
    expect(text).toMatch(/See below\s+Bye/);
    expect(attachments).toEqual([expect.objectContaining({ name: "x.txt" })]);
  });

  it("keeps small pictures of the letter for its own page, and no other files", async () => {
    const { inlineImages, attachments } = await mail(`From: a@b.example
Content-Type: multipart/related; boundary=x

--x
Content-Type: text/html

<img src="cid:p1">
--x
Content-Type: image/png
Content-ID: <p1>
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--x
Content-Type: image/svg+xml
Content-ID: <p2>

<svg/>
--x--`);
    expect(inlineImages).toEqual({ p1: "data:image/png;base64,iVBORw0KGgo=" });
    expect(attachments).toHaveLength(2);
  });

  it("survives 2,000 multiparts inside one another", async () => {
    const nested = Array.from({ length: 2_000 }, (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\n`).join("");
    expect(await mail(`From: a@b.example\n${nested}\nHello`)).toMatchObject({ from: { address: "a@b.example" } });
  });

  it("never fails, whatever the bytes", async () => {
    const piece = fc.constantFrom(
      "From: ",
      "<a@b.c>",
      "\r\n",
      "\r\n\r\n",
      "Content-Type: multipart/mixed; boundary=x\r\n",
      "--x\r\n",
      "--x--",
      "Content-Transfer-Encoding: base64\r\n",
      "=?utf-8?q?",
      "?=",
      '"',
      "(",
      "begin 644 x\r\n",
      "\u00ff",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), async (pieces) => {
        await parseMail(Buffer.from(pieces.join(""), "latin1"));
      }),
    );
  });

  it.skipIf(!existsSync(HAM))("finds sender and date of every ordinary sample (skipped where ASSAY_TEST_DATA has no mail)", async () => {
    for (const file of readdirSync(HAM)) {
      const raw = readFileSync(join(HAM, file));
      expect(await parseMail(raw)).toMatchObject({ from: { address: expect.stringContaining("@") }, date: expect.any(Date) });
    }
  });
});
