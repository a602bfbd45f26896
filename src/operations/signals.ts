import { z } from "zod";
import { type Desk, operation } from "../desk.ts";
import { signalsOn } from "../insights/signals/job.ts";
import { DAY_MS, isoDay } from "../platform/clock.ts";
import { NotFound, Refused } from "../platform/errors.ts";
import { AssetSlug } from "../schema/asset.ts";
import { SIGNAL_METHOD, SignalsAsOf } from "../schema/signal.ts";
import { keptSignals } from "../store/signals.ts";
import { signalsText } from "./signal-text.ts";

const asOf = z.iso.date().optional().describe("as known at the end of this day; default: now, with days that have ended");

export const listSignals = operation({
  name: "list_signals",
  summary: "What every rule says of every asset at the end of a day, with entry, exit and stop, and the record of each rule after costs",
  route: "GET /v1/signals",
  role: "reader",
  changes: false,
  input: z.object({ asOf }),
  output: SignalsAsOf,
  command: { words: ["signals"], text: signalsText },
  async run(desk, input) {
    return signalsOfDesk(desk, input.asOf);
  },
});

export const getAssetSignals = operation({
  name: "get_asset_signals",
  summary: "What every rule says of one asset at the end of a day, and the record of each rule",
  route: "GET /v1/assets/{asset}/signals",
  role: "reader",
  changes: false,
  input: z.object({ asset: AssetSlug, asOf }),
  output: SignalsAsOf.extend({ asset: AssetSlug }).meta({ id: "AssetSignals" }),
  async run(desk, { asset, asOf: day }) {
    const { signals, withheld, ...rest } = await signalsOfDesk(desk, day);
    const own = { signals: signals.filter((each) => each.asset === asset), withheld: withheld.filter((each) => each.asset === asset) };
    if (own.signals.length === 0 && own.withheld.length === 0) throw new NotFound(`the desk holds no daily prices of ${asset}`);
    return { asset, ...rest, ...own };
  },
});

/** What was kept of the day, frozen when it was made; else made now. */
async function signalsOfDesk(desk: Pick<Desk, "db" | "clock" | "think">, day: string | undefined): Promise<SignalsAsOf> {
  const now = desk.clock.now();
  const kept = await keptSignals(desk.db, { day: day ?? isoDay(now.getTime() - DAY_MS), method: SIGNAL_METHOD });
  return kept ?? signalsOn(desk, momentOf(day, now));
}

/** The end of a day, or now. */
export function momentOf(day: string | undefined, now: Date): Date {
  if (day === undefined) return now;
  const end = new Date(Date.parse(day) + DAY_MS);
  if (end.getTime() > now.getTime() + DAY_MS) throw new Refused("as-of: lies in the future");
  return end;
}
