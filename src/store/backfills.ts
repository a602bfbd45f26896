import type { Step } from "../schema/series.ts";
import type { Session } from "./database.ts";

export interface BackFill {
  provider: string;
  asset: string;
  step: Step;
  /** Everything before is here. */
  reached: Date | null;
  failures: number;
  failure: string | null;
  nextAt: Date;
}

/** How far each provider's histories have been brought in. */
export async function backFills(db: Session): Promise<BackFill[]> {
  const rows = await db.selectFrom("backfills").selectAll().orderBy("provider").orderBy("asset").execute();
  return rows.map(({ provider, asset, step, reached, failures, failure, next_at }) => ({
    provider,
    asset,
    step,
    reached,
    failures,
    failure,
    nextAt: next_at,
  }));
}

export async function noteBackFill(db: Session, { provider, asset, step, reached, failures, failure, nextAt }: BackFill, now: Date): Promise<void> {
  const state = { reached, failures, failure, next_at: nextAt, updated_at: now };
  await db
    .insertInto("backfills")
    .values({ provider, asset, step, ...state })
    .onConflict((conflict) => conflict.columns(["provider", "asset", "step"]).doUpdateSet(state))
    .execute();
}
