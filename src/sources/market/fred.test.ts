import { describe, expect, it } from "vitest";
import { days, describeTroubles, everyDay, gather, hourOf, impatientAsk, openReplay } from "../../../test/replay-server.ts";
import { HOUR_MS } from "../series/table.ts";
import { fred } from "./fred.ts";

function isoDays(from: string, last: string): string[] {
  return everyDay(hourOf(from), hourOf(last) + 24).map((hour) => new Date(hour * HOUR_MS).toISOString().slice(0, 10));
}

function csv(url: URL): string {
  const [id, from = "", last = ""] = ["id", "cosd", "coed"].map((name) => url.searchParams.get(name) ?? "");
  return [`observation_date,${id}`, ...isoDays(from, last).map((day) => `${day},${day.endsWith("-10") ? "." : "4.25"}`), ""].join("\n");
}

function api(url: URL): unknown {
  const all = isoDays(url.searchParams.get("observation_start") ?? "", url.searchParams.get("observation_end") ?? "");
  const [offset, limit] = [Number(url.searchParams.get("offset")), Number(url.searchParams.get("limit"))];
  const observations = all
    .slice(offset, offset + limit)
    .map((date) => ({ realtime_start: "2024-03-14", date, value: date.endsWith("-10") ? "." : "4.25" }));
  return { count: all.length, offset, limit, observations };
}

describe("FRED's CSV", () => {
  describeTroubles({
    open: (url) => fred({ baseUrl: url }),
    request: days("us-10y", "2024-02-01"),
    answer: csv,
    change: { from: "DGS10", to: "VALUE", told: /no column dgs10/ },
  });

  it("has a level a day; a dot is a day without one", async () => {
    const replay = await openReplay(csv);
    const provider = fred({ baseUrl: replay.url });
    const get = async (asset: string) => (await gather(provider, impatientAsk(provider).ask, days(asset, "2024-03-09", "2024-03-12"))).points;
    expect(await get("us-10y")).toEqual({ "us-10y level fred 2024-03-09": 4.25, "us-10y level fred 2024-03-11": 4.25 });
    expect(await get("us-m2")).toEqual({ "us-m2 level fred 2024-03-09": 4.25e9, "us-m2 level fred 2024-03-11": 4.25e9 }); // from billions of dollars
    expect(replay.asked.map(({ url }) => `${url.pathname}${url.search}`)).toEqual([
      "/graph/fredgraph.csv?id=DGS10&cosd=2024-03-09&coed=2024-03-11",
      "/graph/fredgraph.csv?id=M2SL&cosd=2024-03-09&coed=2024-03-11",
    ]);
    await replay.close();
  });

  it("may still name its first column DATE", async () => {
    const replay = await openReplay(() => "DATE,DFF\n2024-03-01,5.33\n");
    const provider = fred({ baseUrl: replay.url });
    expect((await gather(provider, impatientAsk(provider).ask, days("us-policy-rate", "2024-03-01"))).points).toEqual({
      "us-policy-rate level fred 2024-03-01": 5.33,
    });
    await replay.close();
  });

  it("of monthly series is asked for again until the month's number can't come any more", async () => {
    const replay = await openReplay(() => "observation_date,M2SL\n2024-01-01,20800.1\n");
    const provider = fred({ baseUrl: replay.url });
    const { pages } = await gather(provider, impatientAsk(provider).ask, days("us-m2", "2024-01-01"));
    expect(pages.at(-1)?.reached).toBe(hourOf("2024-01-02")); // February's comes at the end of March
    await replay.close();
  });
});

describe("FRED's API", () => {
  describeTroubles({
    open: (url) => fred({ baseUrl: url, apiKey: "secret" }),
    request: days("us-10y", "2005-01-01"),
    answer: api,
    change: { from: '"value"', to: '"level"', told: /at observations\.0\.value/ },
  });

  it("is paged through, and its key does not get into what is said of a trouble", async () => {
    const replay = await openReplay(api);
    const provider = fred({ baseUrl: replay.url, apiKey: "secret" });
    const { pages } = await gather(provider, impatientAsk(provider).ask, days("us-10y", "2005-01-01"));
    expect(pages.map(({ reached }) => reached)).toEqual([hourOf("2005-01-01") + 5_000 * 24, hourOf("2024-03-14")]);
    replay.faults = [(response) => response.writeHead(400).end('{"error_code":400,"error_message":"Bad Request. The series does not exist."}')];
    const { trouble } = await gather(provider, impatientAsk(provider).ask, days("us-10y", "2024-03-01"));
    expect(trouble).toMatchObject({ kind: "refused", message: "FRED refuses the request (HTTP 400): Bad Request. The series does not exist." });
    await replay.close();
  });
});
