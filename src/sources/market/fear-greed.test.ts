import { describe, expect, it } from "vitest";
import { days, describeTroubles, everyDay, gather, hourOf, impatientAsk, openReplay } from "../../../test/replay-server.ts";
import { fearGreed } from "./fear-greed.ts";

/** Newest first, from today on. */
function index(): unknown {
  const rows = everyDay(hourOf("2024-02-20"), hourOf("2024-03-15")).map((hour, i) => ({
    value: String(20 + i),
    value_classification: "Fear",
    timestamp: String(hour * 3_600),
  }));
  return { name: "Fear and Greed Index", data: rows.toReversed(), metadata: { error: null } };
}

describe("The fear and greed index", () => {
  describeTroubles({
    open: (url) => fearGreed({ baseUrl: url }),
    request: days("market", "2024-02-20"),
    answer: index,
    change: { from: '"value":"43"', to: '"value":"Greed"', told: /at data\.0\.value, is not a whole number/ },
  });

  it("bears its day, and is taken when the day has ended", async () => {
    const replay = await openReplay(index);
    const provider = fearGreed({ baseUrl: replay.url });
    const { points, pages } = await gather(provider, impatientAsk(provider).ask, days("market", "2024-03-12", "2024-03-15"));
    expect(points).toEqual({ "market fear_greed alternative.me 2024-03-12": 41, "market fear_greed alternative.me 2024-03-13": 42 });
    expect(pages.at(-1)?.reached).toBe(hourOf("2024-03-14"));
    expect(replay.asked[0]?.url.pathname).toBe("/fng/");
    await replay.close();
  });

  it("above 100 is refused, and so is an error that comes with HTTP 200", async () => {
    const replay = await openReplay(() => ({ data: [{ value: "130", timestamp: String(hourOf("2024-03-12") * 3_600) }] }));
    const provider = fearGreed({ baseUrl: replay.url });
    const get = () => gather(provider, impatientAsk(provider).ask, days("market", "2024-03-12"));
    expect((await get()).trouble).toMatchObject({ kind: "format", message: expect.stringContaining("fear_greed can't be 130") });
    replay.answer = () => ({ data: [], metadata: { error: "Out of order" } });
    expect((await get()).trouble).toMatchObject({ kind: "server", message: "alternative.me: Out of order" });
    await replay.close();
  });
});
