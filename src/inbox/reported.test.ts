import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { entry, feed, mail, prose } from "../../test/builders.ts";
import { type TestDesk, testDesk } from "../../test/desk.ts";
import { judgeSeries } from "../insights/quality/job.ts";
import { doctor } from "../operations/doctor.ts";
import { type DataQuality, getQuality } from "../operations/quality.ts";
import { deleteSourceWhole, mergeSource } from "../operations/sources.ts";
import { writePoints } from "../store/points.ts";
import { seriesAsKnown } from "../store/series.ts";

let test: TestDesk;
beforeAll(async () => {
  test = await testDesk();
});
afterAll(() => test.close());
beforeEach(() => test.emptied());

const PUBLISHED = "2024-05-27T09:00:00Z"; // a Monday: its week ended on Sunday the 26th

function table(rows: string[][], caption: string): string {
  return `<p>${caption}</p><table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;
}

const flows = (bitcoin: string) =>
  table(
    [
      ["Country", "Week", "AUM"],
      ["Canada", "1.5", "300"],
      ["Total", bitcoin, "4,000"],
    ],
    "Fund flows by country (US$m)",
  );

const letter = ({ bitcoin = "(12.5)", from = "Ledger Weekly <editor@ledger.example>", date = PUBLISHED, seed = 1 } = {}) => ({
  channel: "mail" as const,
  format: "mail" as const,
  bytes: mail({ from, date, messageId: `<flows-${seed}-${bitcoin}@ledger.example>`, html: `<p>${prose(seed)}</p>${flows(bitcoin)}` }),
});

/** Day to value of the market's flow of the week, as known at a moment. */
async function known(asOf?: string, source = "ledger-weekly"): Promise<Record<string, number>> {
  const [series] = await seriesAsKnown(test.desk.db, {
    assets: ["market"],
    metrics: ["weekly_net_flow_usd"],
    step: "day",
    from: new Date("2020-01-01"),
    to: new Date("2030-01-01"),
    asOf: asOf === undefined ? undefined : new Date(asOf),
    source,
  });
  return Object.fromEntries(
    Array.from(series?.hours ?? [], (hour, i) => [new Date(hour * 3_600_000).toISOString().slice(0, 10), series?.values[i] ?? 0]),
  );
}

async function quality(): Promise<DataQuality["series"]> {
  await judgeSeries.run(test.desk, {});
  return (await test.ask<DataQuality>(getQuality)).series;
}

describe("series that a letter reports", () => {
  it("are listed with the newsletter that reports them, a part in brackets", async () => {
    await test.take(letter());
    const listed = (await quality()).map(({ asset, metric, source, reportedBy, first, count }) => ({
      asset,
      metric,
      source,
      reportedBy,
      first,
      count,
    }));
    const row = (metric: string, source: string) => ({ asset: "market", metric, source, reportedBy: "Ledger Weekly", first: "2024-05-26", count: 1 });
    expect(listed).toEqual([
      row("aum_usd", "ledger-weekly"),
      row("aum_usd", "ledger-weekly (canada)"),
      row("weekly_net_flow_usd", "ledger-weekly"),
      row("weekly_net_flow_usd", "ledger-weekly (canada)"),
    ]);
    expect(await known()).toEqual({ "2024-05-26": -12_500_000 });
  });

  it("were known from the letter's publication, not before", async () => {
    await test.take(letter());
    expect(await known("2024-05-27T08:59:59Z")).toEqual({});
    expect(await known(PUBLISHED)).toEqual({ "2024-05-26": -12_500_000 });
  });

  it("were not known before their day was over, nor from a time still ahead", async () => {
    const text = table(
      [
        ["Asset", "AUM"],
        ["Total", "4,000"],
      ],
      "Assets under management as of 27 May 2024 (US$m)",
    );
    const told = { ...letter(), bytes: mail({ date: PUBLISHED, html: `<p>${prose(3)}</p>${text}` }) };
    const knownAt = async () => (await test.desk.db.selectFrom("points").select("known_at").execute()).map(({ known_at }) => known_at.toISOString());
    test.at("2024-05-27T10:00:00Z");
    await test.take(told);
    expect(await knownAt()).toEqual(["2024-05-27T10:00:00.000Z"]); // it is here already
    await test.emptied();
    test.at("2024-06-01T10:00:00Z");
    await test.take(told);
    expect(await knownAt()).toEqual(["2024-05-28T00:00:00.000Z"]);
  });

  it("of a part are never taken for the whole", async () => {
    await test.take(letter());
    const [series] = await seriesAsKnown(test.desk.db, {
      assets: ["market"],
      metrics: ["weekly_net_flow_usd"],
      step: "day",
      from: new Date("2024-01-01"),
      to: new Date("2025-01-01"),
    });
    expect(series?.sources).toEqual(["ledger-weekly"]);
  });

  it("are not doubled when the letter comes again or everything is read again", async () => {
    await test.take(letter());
    const before = await test.counts();
    await test.take({ ...letter(), channel: "file" });
    await test.ask(doctor, { reprocess: true, all: true });
    const after = await test.counts();
    expect({ points: after.points, series: after.series, revisions: after.revisions }).toEqual({ points: before.points, series: before.series });
    expect(await known(PUBLISHED)).toEqual({ "2024-05-26": -12_500_000 });
  });

  it("are completed where reading was interrupted between the letter and its series", async () => {
    await test.take(letter());
    await test.desk.db.deleteFrom("points").execute();
    await test.desk.db.deleteFrom("series").execute();
    await test.desk.db.updateTable("deliveries").set({ state: "waiting" }).execute();
    await test.take();
    expect(await known(PUBLISHED)).toEqual({ "2024-05-26": -12_500_000 });
  });

  it("are revised by an edit, from when the edit came", async () => {
    const item = (bitcoin: string) => ({
      ...entry(1, { published: PUBLISHED, html: `<p>${prose(5)}</p>${flows(bitcoin)}` }),
    });
    const posted = (bitcoin: string) => ({
      channel: "feed" as const,
      format: "feed" as const,
      origin: "https://ledger.example/feed",
      bytes: feed({ items: [item(bitcoin)] }),
    });
    test.at("2024-05-27T10:00:00Z");
    await test.take(posted("1"));
    test.at("2024-05-30T10:00:00Z");
    await test.take(posted("2"));
    expect(await known("2024-05-30T09:00:00Z")).toEqual({ "2024-05-26": 1_000_000 });
    expect(await known("2024-05-30T11:00:00Z")).toEqual({ "2024-05-26": 2_000_000 });
  });

  it("are only its publisher's: a copy in another letter reports nothing", async () => {
    await test.take(letter());
    await test.take(letter({ from: "Mirror <m@mirror.example>" }));
    expect(new Set((await quality()).map(({ reportedBy }) => reportedBy))).toEqual(new Set(["Ledger Weekly"]));
  });

  it("never go into a series that somebody else keeps, and no letter passes for a vendor", async () => {
    const points = {
      keys: [{ asset: "market", metric: "weekly_net_flow_usd", source: "ledger-weekly", step: "day" as const }],
      series: new Int32Array(1),
      hours: Int32Array.of(Date.UTC(2024, 4, 26) / 3_600_000),
      values: Float64Array.of(7),
    };
    await writePoints(test.desk.db, points, { arrival: "afterwards", now: new Date() });
    await test.take(letter(), letter({ from: "FRED <b@fred.example>", seed: 2 }));
    expect(await known()).toEqual({ "2024-05-26": 7 });
    expect(await known(undefined, "fred")).toEqual({});
    expect(await known(undefined, "fred-letter")).toEqual({ "2024-05-26": -12_500_000 });
  });

  it("go with their source when it is deleted, and to the other when it is merged", async () => {
    await test.take(letter(), letter({ from: "Other <o@other.example>", seed: 2 }));
    await test.ask(mergeSource, { slug: "other", into: "ledger-weekly" });
    expect(new Set((await quality()).map(({ reportedBy }) => reportedBy))).toEqual(new Set(["Ledger Weekly"]));
    await test.ask(deleteSourceWhole, { slug: "ledger-weekly" });
    expect(await test.counts()).not.toMatchObject({ series: expect.any(Number) });
    expect((await test.counts()).points).toBeUndefined();
  });
});

it("asks nothing of the series where a letter has no such table", async () => {
  await test.take({
    ...letter(),
    bytes: mail({
      html: `<p>${prose(9)}</p>${table(
        [
          ["Asset", "Price ($)"],
          ["Bitcoin", "68,000"],
        ],
        "Prices",
      )}`,
    }),
  });
  expect((await test.counts()).series).toBeUndefined();
});
