import type { Desk, Job } from "../../desk.ts";
import type { Model } from "../../platform/model/model.ts";
import { ModelTrouble } from "../../platform/model/trouble.ts";
import { Proposal } from "../../schema/second-reading.ts";
import { addClaims } from "../../store/claims.ts";
import { markModelRead, noteModelFailure, type UnreadByModel, unreadByModel } from "../../store/second-reading.ts";
import { assetsIn } from "../assets/assets-in.ts";
import { unchecked } from "../claims/unchecked.ts";
import { accepted } from "./accepted.ts";
import { INSTRUCTIONS, questionFor } from "./instructions.ts";

const DAYS_BACK = 30;
const AT_ONCE = 20;
/** A round ends before the queue would think that it has died, and before the next one begins. */
const ROUND_MS = 8 * 60_000;

/** Where a model is configured, it reads the newest letters a second time and proposes claims that were missed. What the text does not bear out is dropped. */
export const readAgainByModel: Job = {
  name: "read-again-by-model",
  every: "*/10 * * * *",
  async run(desk) {
    if (!desk.model) return;
    const letters = await unreadByModel(desk.db, { now: desk.clock.now(), days: DAYS_BACK, limit: AT_ONCE });
    const signal = AbortSignal.timeout(ROUND_MS);
    let added = 0;
    let read = 0;
    try {
      for (const letter of letters) {
        const found = await readAgain(desk, desk.model, letter, signal);
        if (found === null) continue;
        added += found;
        read += 1;
      }
    } catch (error) {
      if (!(error instanceof ModelTrouble)) throw error;
      desk.log.warn({ left: letters.length - read, error: error.message }, "The model was left alone until the next round");
    }
    if (read > 0) desk.log.info({ letters: read, claims: added }, "Read again by a model");
    if (added > 0) await desk.queue.enqueue("check-claims", {}, "check");
  },
};

/** How many claims were added; null where the model made nothing of this letter, which is then tried again. Throws ModelTrouble that all letters would meet. */
async function readAgain({ db, clock, log }: Desk, model: Model, letter: UnreadByModel, signal: AbortSignal): Promise<number | null> {
  const { issue, version, title, text, blocks, published, known } = letter;
  try {
    const { value, model: by } = await model.answer({
      instructions: INSTRUCTIONS,
      text: questionFor(text, { published, known }),
      form: Proposal,
      signal,
    });
    const assets = assetsIn(text, { published, title });
    const found = accepted(value.claims, { text, blocks, assets, published, known });
    const added = found.map((claim) => ({ ...claim, plain: null, check: unchecked() }));
    await addClaims(db, [{ issue, version, published, claims: added }], clock.now());
    await markModelRead(db, { issue, version, model: by }, clock.now());
    return added.length;
  } catch (error) {
    if (!(error instanceof ModelTrouble) || (error.kind !== "unfit" && error.kind !== "refused")) throw error;
    log.warn({ issue, model: model.name, error: error.message }, "A model's reading failed");
    await noteModelFailure(db, { issue, version });
    return null;
  }
}
