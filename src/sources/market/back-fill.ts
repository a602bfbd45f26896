import type { Desk, Job } from "../../desk.ts";
import { messageOf } from "../../platform/errors.ts";
import type { Step } from "../../schema/series.ts";
import { mentionedAssets } from "../../store/assets.ts";
import { type BackFill, backFills, noteBackFill } from "../../store/backfills.ts";
import { writePoints } from "../../store/points.ts";
import { assetsToQuote } from "../../store/quotes.ts";
import { addRun, updateRun } from "../../store/runs.ts";
import { HOUR_MS } from "../series/table.ts";
import { newAsk } from "./ask.ts";
import type { Ask, Provider } from "./provider.ts";
import { type MarketSettings, providers } from "./registry.ts";
import { isAboutTheRequest, ProviderTrouble } from "./trouble.ts";

const STEP: Step = "day";
const MENTIONED = 60;
const DEPTH_YEARS = 5;
const YEAR_HOURS = 8_766;
const DAY_HOURS = 24;
const MINUTES_A_RUN = 8;
const MINUTE_MS = 60_000;
const FIRST_REST_MINUTES = 15;
const MAX_REST_MINUTES = 24 * 60;
/** Beside what letters mention: the whole market, and what the rest of the world does. */
const ALWAYS = ["market", "us-policy-rate", "us-10y", "us-m2", "us-cpi", "dollar-index", "gold", "sp500"];

/** One history that is to be brought further. */
interface Due {
  provider: Provider;
  state: BackFill;
}

/** What a run has done so far, shown as it goes. */
interface Progress {
  id: string | null;
  done: number;
  total: number;
  added: number;
  failures: { name: string; code: string; message: string }[];
}

/**
 * Brings in the daily history of the assets that are watched or written about, from free sources, and keeps it up to date. Bounded in
 * depth and time; page by page, so that it goes on where it stopped. Without a network it costs one request a provider, ever more seldom.
 */
export function backFillFrom(baseUrls: MarketSettings["baseUrls"] = undefined): Job {
  const asks = new Map<string, Ask>();
  const askOf = (desk: Desk, provider: Provider): Ask => {
    const ask = asks.get(provider.id) ?? newAsk({ fetch: desk.fetch, provider, clock: desk.clock });
    asks.set(provider.id, ask);
    return ask;
  };
  return {
    name: "back-fill",
    every: "*/15 * * * *",
    async run(desk) {
      const due = await dueHistories(desk, baseUrls);
      if (due.length === 0) return;
      const progress: Progress = { id: null, done: 0, total: due.length, added: 0, failures: [] };
      const lanes = Map.groupBy(due, ({ provider }) => provider.id);
      await Promise.all([...lanes.values()].map((lane) => bringLane(desk, lane, askOf, progress)));
      if (progress.added > 0) await desk.queue.enqueue("judge-series", {}, "judge");
      await told(desk, progress, "done");
      desk.log.info({ histories: progress.done, points: progress.added, failures: progress.failures.length }, "Brought in histories");
    },
  };
}

export const backFill = backFillFrom();

async function dueHistories({ db, clock, config }: Desk, baseUrls: MarketSettings["baseUrls"]): Promise<Due[]> {
  const now = clock.now();
  const mentioned = await mentionedAssets(db, { from: new Date(0), to: now, limit: MENTIONED });
  const wanted = [...new Set([...(await assetsToQuote(db, now)), ...mentioned.map(({ asset }) => asset)])];
  if (wanted.length === 0) return []; // a desk without letters needs no prices yet
  const known = new Map((await backFills(db)).map((state) => [`${state.provider} ${state.asset} ${state.step}`, state]));
  const { providers: enabled, ...settings } = config.market;
  return providers({ ...settings, baseUrls })
    .filter(({ provider, lacking }) => lacking.length === 0 && enabled.includes(provider.id))
    .flatMap(({ provider }) =>
      [...wanted, ...ALWAYS].flatMap((asset): Due[] => {
        if (provider.metricsOf(asset, STEP).length === 0) return [];
        const fresh = { provider: provider.id, asset, step: STEP, reached: null, failures: 0, failure: null, nextAt: now };
        const state = known.get(`${provider.id} ${asset} ${STEP}`) ?? fresh;
        return state.nextAt <= now ? [{ provider, state }] : [];
      }),
    );
}

/** The histories of one provider, one after another, until its time is over or it gives nothing more. */
async function bringLane(desk: Desk, lane: Due[], askOf: (desk: Desk, provider: Provider) => Ask, progress: Progress): Promise<void> {
  const end = desk.clock.now().getTime() + MINUTES_A_RUN * MINUTE_MS;
  for (const due of lane) {
    if (desk.clock.now().getTime() > end) return; // the next run goes on
    const trouble = await bring(desk, due, askOf(desk, due.provider), progress);
    if (trouble && !(trouble instanceof ProviderTrouble && isAboutTheRequest(trouble))) return; // it would answer the next one no better
    progress.done += 1;
  }
}

/** One history, page by page. Returns what stopped it. */
async function bring(desk: Desk, { provider, state }: Due, ask: Ask, progress: Progress): Promise<unknown> {
  const now = desk.clock.now();
  const to = Math.floor(now.getTime() / HOUR_MS / DAY_HOURS) * DAY_HOURS;
  const from = state.reached ? state.reached.getTime() / HOUR_MS : to - Math.floor((DEPTH_YEARS * YEAR_HOURS) / DAY_HOURS) * DAY_HOURS;
  let reached = state.reached;
  try {
    for await (const page of provider.history(ask, { asset: state.asset, step: STEP, from, to, now })) {
      const { added, revised } = await writePoints(desk.db, page.points, { arrival: "afterwards", now: desk.clock.now() });
      reached = new Date(page.reached * HOUR_MS);
      progress.added += added + revised;
      await noteBackFill(desk.db, { ...state, reached, failures: 0, failure: null, nextAt: desk.clock.now() }, desk.clock.now());
      await told(desk, progress, "running", `${state.asset} from ${provider.name} up to ${reached.toISOString().slice(0, 10)}`);
    }
    const tomorrow = new Date((to + DAY_HOURS + 1) * HOUR_MS); // an hour after the day's end most vendors have it
    await noteBackFill(desk.db, { ...state, reached, failures: 0, failure: null, nextAt: tomorrow }, desk.clock.now());
    return null;
  } catch (error) {
    await noteTrouble(desk, { ...state, reached }, error, progress);
    return error;
  }
}

async function noteTrouble(desk: Desk, state: BackFill, error: unknown, progress: Progress): Promise<void> {
  const now = desk.clock.now();
  const failures = state.failures + 1;
  const rest = Math.min(MAX_REST_MINUTES, FIRST_REST_MINUTES * 2 ** (failures - 1)) * MINUTE_MS;
  const asked = error instanceof ProviderTrouble ? (error.retryAt?.getTime() ?? 0) : 0;
  const nextAt = new Date(Math.max(now.getTime() + rest, asked));
  await noteBackFill(desk.db, { ...state, failures, failure: messageOf(error), nextAt }, now);
  progress.failures.push({
    name: `${state.asset}, ${state.provider}`,
    code: error instanceof ProviderTrouble ? error.kind : "fault",
    message: messageOf(error),
  });
}

/** Shows how it goes as a run, from the first points on: a desk without a network has nothing to show each quarter of an hour. */
async function told(desk: Desk, progress: Progress, state: "running" | "done", at?: string): Promise<void> {
  const { done, total, added, failures } = progress;
  const now = desk.clock.now();
  if (!progress.id && added === 0) return;
  progress.id ??= await addRun(desk.db, { kind: "back-fill", title: "History of prices and chains", owner: null, input: {}, now });
  const message = [`${added.toLocaleString("en")} points of ${done} of ${total} histories`, ...(at ? [at] : [])].join("; ");
  const change = { state, done, total, failures, message };
  await updateRun(desk.db, progress.id, change, now);
  desk.events.emit({ type: "run", data: { id: progress.id, ...change, added: 0, failures: failures.length } });
}
