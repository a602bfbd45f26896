import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { document, entry, feed, type ItemParts, mail, prose } from "../../test/builders.ts";
import { type TestDesk, testDesk } from "../../test/desk.ts";
import { doctor } from "../operations/doctor.ts";
import { getIssue, markIssue } from "../operations/issues.ts";
import { deleteSourceWhole, mergeSource, splitSourceOff } from "../operations/sources.ts";
import type { Delivery } from "../schema/delivery.ts";
import type { Issue } from "../schema/issue.ts";
import type { Source } from "../schema/source.ts";
import { setSetting } from "../store/settings.ts";
import { forgetOldDeliveries } from "./job.ts";

const FEED_URL = "https://ledger.example/feed";
let test: TestDesk;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "assay-admission-"));
  test = await testDesk();
});
afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => test.emptied());

/** A feed as a poll delivers it. */
function polled(items: ItemParts[], { url = FEED_URL, ...parts }: { url?: string; title?: string; link?: string } = {}) {
  return { channel: "feed", format: "feed", origin: url, hints: { url }, bytes: feed({ items, ...parts }) } as const;
}

function lettered(parts: Parameters<typeof mail>[0]): Pick<Delivery, "channel" | "format" | "bytes"> {
  return { channel: "mail", format: "mail", bytes: mail(parts) };
}

describe("the same issue by several ways", () => {
  const text = prose(1);
  const letter = () => lettered({ subject: "The week in blocks", text: `Hello reader. ${text} Unsubscribe here.`, date: "2024-03-04T09:05:00Z" });
  const posted = () => polled([entry(1, { title: "The week in blocks", html: `<p>${text}</p>`, published: "2024-03-04T09:00:00Z" })]);

  it("is one issue with two receipts when the feed comes first and the letter after", async () => {
    await test.take(posted());
    await test.take(letter());
    const issue = await test.onlyIssue();
    expect(issue.receipts.map(({ channel }) => channel)).toEqual(["feed", "mail"]);
    expect(await test.sources()).toHaveLength(1);
  });

  it("is one issue with two receipts when the letter comes first and the feed after", async () => {
    await test.take(letter());
    await test.take(posted());
    const issue = await test.onlyIssue();
    expect(issue.receipts.map(({ channel }) => channel)).toEqual(["mail", "feed"]);
    expect(issue.versions).toHaveLength(1); // the letter is the fuller text; the feed's does not replace it
    expect(issue.text).toContain("Hello reader");
  });

  it("is one issue when both wait in one batch", async () => {
    await test.take(posted(), letter());
    expect((await test.onlyIssue()).receipts).toHaveLength(2);
  });

  it("is one issue under an address that gained tracking parameters", async () => {
    const item = entry(2);
    await test.take(polled([item]));
    await test.take(polled([{ ...item, id: "another-id", link: `${item.link}?utm_source=rss&utm_campaign=spring` }]));
    expect((await test.onlyIssue()).url).toBe(item.link);
  });

  it("is a different issue under the same title a month later", async () => {
    await test.take(lettered({ subject: "Weekly recap", text: prose(21), date: "2024-03-01T09:00:00Z" }));
    await test.take(lettered({ subject: "Weekly recap", text: prose(22), date: "2024-04-01T09:00:00Z" }));
    expect(await test.issues()).toHaveLength(2);
  });

  it("stays apart from the others of a publisher who gives every issue the address of the site", async () => {
    const home = "https://ledger.example/";
    await test.take(polled([1, 2, 3].map((n) => entry(n, { link: home }))));
    expect((await test.issues()).map(({ title }) => title).toSorted()).toEqual(["Entry 1", "Entry 2", "Entry 3"]);
  });
});

describe("an import repeated", () => {
  it("adds no row, whatever is in it and however often", async () => {
    let files = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 5 }), fc.boolean(), async (numbers, asMbox) => {
        await test.emptied();
        files += 1;
        const path = join(folder, `${files}.${asMbox ? "mbox" : "ndjson"}`);
        writeFileSync(path, numbers.map((n) => (asMbox ? mboxEntry(n) : document(n))).join(""));
        const first = await test.importing(path);
        expect(first).toMatchObject({ state: "done", failures: [], added: new Set(numbers).size });
        const { runs: _, ...before } = await test.counts();
        expect(await test.importing(path)).toMatchObject({ state: "done", added: 0 });
        const { runs: __, ...after } = await test.counts();
        expect(after).toEqual(before);
      }),
      { numRuns: 12 },
    );
  });

  it("of documents that overlap takes only what is new", async () => {
    const [a, b] = [join(folder, "a.ndjson"), join(folder, "b.ndjson")];
    writeFileSync(a, [1, 2, 3].map((n) => document(n)).join(""));
    writeFileSync(b, [3, 4].map((n) => document(n)).join(""));
    expect((await test.importing(a, b)).added).toBe(4);
    expect(await test.issues()).toHaveLength(4);
  });
});

function mboxEntry(number: number): string {
  const letter = Buffer.from(mail({ messageId: `<${number}@ledger.example>`, subject: `Letter ${number}`, text: prose(number) })).toString();
  return `From editor@ledger.example Mon Mar  4 09:00:00 2024\n${letter.replaceAll("\r\n", "\n")}\n`;
}

describe("an edited feed item", () => {
  const [before, after] = [prose(31), `${prose(31, 120)} ${prose(32, 60)}`];

  it("becomes version 2; the old text stays as it came, with its SHA-256", async () => {
    await test.take(polled([entry(3, { html: `<p>${before}</p>` })]));
    const first = await test.onlyIssue();
    await test.take(polled([entry(3, { html: `<p>${after}</p>`, title: "Entry 3, corrected" })]));
    const second = await test.onlyIssue();
    expect(second).toMatchObject({ id: first.id, version: 2, title: "Entry 3, corrected", text: after });
    expect(second.sha256).not.toBe(first.sha256);
    expect(second.versions.map(({ version, sha256 }) => [version, sha256])).toEqual([
      [1, first.sha256],
      [2, second.sha256],
    ]);
    const old = await test.ask<Issue>(getIssue, { id: first.id, version: 1 });
    expect(old).toMatchObject({ text: before, title: "Entry 3", sha256: first.sha256 });
    // of the words alone, so that a change of layout is none
    expect(first.sha256).toBe(createHash("sha256").update(before.toLowerCase().replaceAll(".", "")).digest("hex"));
  });

  it("makes no third version when the first text comes again", async () => {
    for (const html of [before, after, before]) await test.take(polled([entry(3, { html: `<p>${html}</p>` })]));
    expect((await test.onlyIssue()).versions).toHaveLength(2);
  });

  it("is searched by its new words", async () => {
    await test.take(polled([entry(3, { html: `<p>${before} Zebra.</p>` })]));
    await test.take(polled([entry(3, { html: `<p>${after} Giraffe.</p>` })]));
    expect(await test.issues({ q: "giraffe" })).toHaveLength(1);
    expect(await test.issues({ q: "zebra" })).toHaveLength(0);
  });
});

describe("a near-copy from another publisher", () => {
  it("stays its own issue, linked to the one that came first", async () => {
    await test.take(polled([entry(4, { html: `<p>${prose(41)}</p>` })]));
    await test.take(
      polled([entry(5, { title: "Reprinted", link: "https://mirror.example/p/1", html: `<p>Reprinted. ${prose(41)}</p>` })], {
        url: "https://mirror.example/feed",
        title: "Mirror",
        link: "https://mirror.example/",
      }),
    );
    const [original, copy] = ["Entry 4", "Reprinted"].map(async (title) => (await test.issues()).find((issue) => issue.title === title));
    expect((await copy)?.copyOf).toBe((await original)?.id);
    expect((await copy)?.source.slug).toBe("mirror");
    expect(await test.issues({ copies: "false" })).toHaveLength(1);
    const whole = await test.whole((await original)?.id ?? "");
    expect(whole.copies).toMatchObject([{ title: "Reprinted", source: "Mirror" }]);
  });

  it("of a short notice is no copy: such sentences are everybody's", async () => {
    for (const host of ["one.example", "two.example"])
      await test.take(
        polled([entry(6, { html: "<p>Markets are closed today.</p>" })], { url: `https://${host}/feed`, title: host, link: `https://${host}/` }),
      );
    expect((await test.issues()).map(({ copyOf }) => copyOf)).toEqual([null, null]);
  });
});

describe("a source", () => {
  it("keeps its identity when its name and address change but its list stays", async () => {
    await test.take(lettered({ from: "Ledger Weekly <editor@ledger.example>", listId: "Ledger <list.ledger.example>" }));
    await test.take(lettered({ from: "The Daily Ledger <hello@mailer.example>", listId: "The Daily Ledger <list.ledger.example>" }));
    const [source, ...others] = await test.sources();
    expect(others).toEqual([]);
    expect(source).toMatchObject({ name: "Ledger Weekly", issues: 2 });
    expect(source?.aliases).toContainEqual({ kind: "from", value: "hello@mailer.example" });
  });

  it("is found by the address it added when the list goes away", async () => {
    await test.take(lettered({ from: "A <a@ledger.example>", listId: "<list.ledger.example>" }));
    await test.take(lettered({ from: "B <b@mailer.example>", listId: "<list.ledger.example>" }));
    await test.take(lettered({ from: "C <b@mailer.example>" }));
    expect(await test.sources()).toHaveLength(1);
  });

  it("is one where a platform's sub-domain stands in the feed's address and in the List-Id", async () => {
    await test.take(
      polled([entry(7, { link: "https://blocks.substack.com/p/7" })], {
        url: "https://blocks.substack.com/feed",
        title: "Blocks",
        link: "https://blocks.substack.com",
      }),
    );
    await test.take(lettered({ from: "Ada from Blocks <blocks@substack.com>", listId: "<blocks.substack.com>" }));
    expect(await test.sources()).toMatchObject([{ name: "Blocks", issues: 2 }]);
  });

  it("is two where two publications share a platform", async () => {
    await test.take(lettered({ from: "Blocks <blocks@substack.com>", listId: "<blocks.substack.com>" }));
    await test.take(lettered({ from: "Chains <chains@substack.com>", listId: "<chains.substack.com>" }));
    expect(await test.sources()).toHaveLength(2);
  });

  it("that is merged into another brings its issues, its names and what comes later", async () => {
    await test.take(lettered({ from: "Old <old@old.example>" }));
    await test.take(lettered({ from: "New <new@new.example>" }));
    await test.ask(mergeSource, { slug: "old", into: "new" });
    await test.take(lettered({ from: "Old <old@old.example>" }));
    expect(await test.sources()).toMatchObject([{ slug: "new", issues: 3 }]);
  });

  it("merged knows the issues of both: none is doubled by a later arrival", async () => {
    const item = entry(8);
    await test.take(polled([item], { title: "Site" }));
    await test.take(lettered({ from: "Old <old@old.example>" }));
    await test.ask(mergeSource, { slug: "site", into: "old" });
    await test.take(polled([item, entry(9)], { title: "Site" }));
    expect(await test.sources()).toMatchObject([{ slug: "old", issues: 3 }]); // the letter, entry 8 and entry 9
  });

  it("can be split: an alias leaves with the issues that came by it alone", async () => {
    await test.take(lettered({ from: "Ledger <a@ledger.example>", subject: "From A" }));
    await test.take(lettered({ from: "Ledger <b@ledger.example>", subject: "From B" }));
    await test.ask(mergeSource, { slug: "ledger-2", into: "ledger" }).catch(() => {}); // one source already where the domain told
    const split = await test.ask<Source>(splitSourceOff, { slug: "ledger", kind: "from", value: "b@ledger.example", name: "Ledger B" });
    expect(split).toMatchObject({ slug: "ledger-b", issues: 1 });
    await test.take(lettered({ from: "Ledger <b@ledger.example>", subject: "From B again" }));
    expect((await test.issues({ source: "ledger-b" })).map(({ title }) => title).toSorted()).toEqual(["From B", "From B again"]);
    expect((await test.issues({ source: "ledger" })).map(({ title }) => title)).toEqual(["From A"]);
  });

  it("that is deleted takes along what was derived from it and leaves the others", async () => {
    await test.take(lettered({ from: "Gone <gone@gone.example>", text: `Bitcoin rose against the dollar. ${prose(51)}` }));
    const [gone] = await test.issues();
    await test.ask(markIssue, { id: gone?.id, starred: true });
    const others = [
      polled([entry(10, { html: `<p>Ethereum fell. ${prose(52)}</p>` })]),
      polled([entry(11, { link: "https://mirror.example/1", html: `<p>Bitcoin rose against the dollar. ${prose(51)}</p>` })], {
        url: "https://mirror.example/feed",
        title: "Mirror",
        link: "https://mirror.example",
      }),
    ];
    await test.take(...others);
    await test.ask(deleteSourceWhole, { slug: "gone" });
    expect((await test.sources()).map(({ slug }) => slug).toSorted()).toEqual(["ledger-weekly", "mirror"]);
    expect(await test.counts()).toMatchObject({ issues: 2, issue_versions: 2, deliveries: 2, receipts: 2 });
    expect((await test.counts()).marks).toBeUndefined();
    expect((await test.issues()).map(({ copyOf }) => copyOf)).toEqual([null, null]); // no link leads into the void
  });
});

describe("what a letter is", () => {
  it("shows a request to confirm a subscription as such, not as an issue", async () => {
    await test.take(
      lettered({
        subject: "Confirm your subscription to Ledger Weekly",
        text: "Please click the link below to confirm your subscription.\n\nhttps://ledger.example/confirm/abc\n\nIf you did not sign up, ignore this email.",
      }),
    );
    expect(await test.issues({ kind: "issue" })).toEqual([]);
    expect(await test.issues({ kind: "confirmation" })).toMatchObject([{ kind: "confirmation" }]);
  });

  it("takes the moment of arrival for a date in the future, or for none", async () => {
    test.at("2024-03-05T12:00:00Z");
    await test.take(lettered({ subject: "From the future", date: "2031-01-01T00:00:00Z" }));
    await test.take({ channel: "page", format: "page", bytes: Buffer.from(`<html><title>Undated</title><body><p>${prose(61)}</p></body></html>`) });
    expect((await test.issues()).map(({ published }) => published)).toEqual(["2024-03-05T12:00:00.000Z", "2024-03-05T12:00:00.000Z"]);
  });

  it("that can't be read is marked with the reason, and the others go on", async () => {
    await test.take(
      { channel: "feed", format: "feed", origin: "https://broken.example/feed", bytes: Buffer.from("nothing of a feed") },
      { format: "document", origin: "line 2", bytes: Buffer.from('{"id": 7}') },
      lettered({ subject: "Whole" }),
    );
    expect(await test.issues()).toMatchObject([{ title: "Whole" }]);
    const failed = await test.desk.db
      .selectFrom("deliveries")
      .select(["origin", "failure"])
      .where("state", "=", "failed")
      .orderBy("origin")
      .execute();
    expect(failed).toMatchObject([
      { origin: "https://broken.example/feed", failure: expect.stringMatching(/\w+ \w+/) },
      { origin: "line 2", failure: expect.stringContaining("id") },
    ]);
  });
});

describe("reading everything again", () => {
  it("changes no count and keeps every version with its text", async () => {
    await test.take(polled([entry(1), entry(2)]), lettered({ subject: "A letter", text: `Bitcoin rose. ${prose(71)}` }));
    await test.take(polled([entry(1, { html: `<p>${prose(72)}</p>` }), entry(2)]));
    const [counts, texts] = [await test.counts(), await textsOf()];
    const { reprocessed } = await test.ask<{ reprocessed: number }>(doctor, { reprocess: true, all: true });
    expect(reprocessed).toBe(3);
    expect(await test.counts()).toEqual(counts);
    expect(await textsOf()).toEqual(texts);
  });

  it("leaves the fuller text where a feed's excerpt had only been a further receipt", async () => {
    const text = prose(73);
    await test.take(lettered({ subject: "Entry 12", text, date: "2024-03-12T09:00:00Z" }));
    await test.take(polled([entry(12, { published: "2024-03-12T09:00:00Z", html: `<p>${text.slice(0, 700)}</p>` }), entry(13)]));
    const before = await textsOf();
    expect(before).toHaveLength(2);
    await test.ask(doctor, { reprocess: true, all: true });
    expect(await textsOf()).toEqual(before);
  });

  it("passes over what was forgotten by the retention setting, and keeps its issue", async () => {
    test.at("2024-01-01T00:00:00Z");
    await test.take(lettered({ subject: "Old", date: "2023-12-31T00:00:00Z" }));
    const before = await textsOf();
    test.at("2024-03-01T00:00:00Z");
    await setSetting(test.desk.db, "retentionDays", 30);
    await forgetOldDeliveries.run(test.desk, {});
    expect((await test.desk.db.selectFrom("deliveries").select("size").execute()).map(({ size }) => size)).toEqual([0]);
    await test.ask(doctor, { reprocess: true, all: true });
    expect(await textsOf()).toEqual(before);
    expect(await test.desk.db.selectFrom("deliveries").select(["state", "failure"]).execute()).toEqual([{ state: "read", failure: null }]);
  });
});

function textsOf() {
  return test.desk.db
    .selectFrom("issue_versions")
    .select(["issue_id", "version", "sha256", "title", "text"])
    .orderBy("issue_id")
    .orderBy("version")
    .execute();
}
