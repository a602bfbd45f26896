import { z } from "zod";
import type { Desk, Job } from "../../desk.ts";
import type { Fetched } from "../../platform/fetch.ts";
import { assetsToQuote, recordMinutes, recordQuotes } from "../../store/quotes.ts";
import { askedWait } from "../feed/cadence.ts";
import { MinuteBook } from "./minute-book.ts";
import { quotesEvent } from "./quote-writer.ts";

const SOURCE = "coingecko";
const COINGECKO = "https://api.coingecko.com/api/v3";
const MAX_BYTES = 1024 * 1024;
const DEADLINE_MS = 20_000;
const MINUTE_MS = 60_000;
const MAX_REST_MINUTES = 30;
const OK = 200;

/** Dollars and seconds since 1970. A coin that has no price now comes without one. */
const Prices = z.record(z.string(), z.object({ usd: z.number().nullish(), last_updated_at: z.int().nullish() }));
type Prices = z.output<typeof Prices>;

type Asked = { prices: Prices; answer: Fetched } | { failure: string; waitSeconds: number };

/** Asks for the newest price of every watched asset, all in one request, each minute. After a failure it rests, longer each time. */
export function quotePricesFrom(baseUrl: string): Job {
  let failures = 0;
  let restUntil = 0;
  return {
    name: "quote-prices",
    every: "* * * * *",
    async run(desk) {
      const now = desk.clock.now();
      if (now.getTime() < restUntil || !desk.config.market.providers.includes(SOURCE)) return;
      const assets = await assetsToQuote(desk.db, now);
      if (assets.length === 0) return;
      const asked = await ask(desk, baseUrl, assets);
      if ("failure" in asked) {
        failures += 1;
        restUntil = now.getTime() + restMs(failures, asked.waitSeconds);
        desk.log[failures === 1 ? "info" : "debug"]({ failure: asked.failure, failures }, "Could not ask for prices"); // told once, not each minute
        return;
      }
      failures = 0;
      const quoted = await keep(desk, asked.prices, asked.answer);
      desk.log.debug({ assets: assets.length, quoted }, "Asked for prices");
    },
  };
}

export const quotePrices = quotePricesFrom(COINGECKO);

/** One, two, four … minutes; half a minute less, so that the tick of the clock at their end is not missed. */
function restMs(failures: number, askedSeconds: number): number {
  return Math.max(Math.min(MAX_REST_MINUTES, 2 ** (failures - 1)) * MINUTE_MS - MINUTE_MS / 2, askedSeconds * 1000);
}

async function ask({ fetch, clock }: Desk, baseUrl: string, assets: string[]): Promise<Asked> {
  const query = new URLSearchParams({ ids: assets.join(","), vs_currencies: "usd", include_last_updated_at: "true", precision: "full" });
  const answer = await fetch(`${baseUrl}/simple/price?${query}`, {
    headers: { accept: "application/json" },
    maxBytes: MAX_BYTES,
    deadlineMs: DEADLINE_MS,
  });
  if ("failed" in answer) return { failure: answer.message, waitSeconds: 0 };
  const { "retry-after": retryAfter = "" } = answer.headers;
  if (answer.status !== OK)
    return { failure: `the server answered ${answer.status}`, waitSeconds: askedWait({ "retry-after": retryAfter }, clock.now()) };
  const prices = Prices.safeParse(parsed(answer.body));
  return prices.success ? { prices: prices.data, answer } : { failure: "the answer is not as agreed", waitSeconds: 0 };
}

/** A price that is asked for each minute is all that is known of that minute: it is kept as such at once, and whatever comes in the same minute adds to it. */
async function keep({ db, clock, events }: Desk, prices: Prices, { headers }: Fetched): Promise<number> {
  const book = new MinuteBook();
  const now = clock.now();
  const receivedAt = now.getTime();
  const sentAt = Date.parse(headers.date ?? "");
  book.hear(SOURCE, Number.isNaN(sentAt) ? receivedAt : sentAt, receivedAt); // prices are minutes old when they come: they don't tell its clock
  for (const [asset, { usd, last_updated_at: updated }] of Object.entries(prices))
    if (usd && updated) book.offer({ asset, source: SOURCE, price: usd, observedAt: updated * 1000, receivedAt });
  const quotes = book.takeChanged(receivedAt);
  await recordQuotes(db, quotes);
  await recordMinutes(db, book.takeAll(), now);
  if (quotes.length > 0) events.emit(quotesEvent(quotes, receivedAt));
  return quotes.length;
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString());
  } catch {
    return null; // a page instead of an answer: not as agreed
  }
}
