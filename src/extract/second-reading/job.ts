import type { Desk, Job } from "../../desk.ts";
import { messageOf } from "../../platform/errors.ts";
import { Proposal } from "../../schema/second-reading.ts";
import { addClaims } from "../../store/claims.ts";
import { markModelRead, type UnreadByModel, unreadByModel } from "../../store/second-reading.ts";
import { assetsIn } from "../assets/assets-in.ts";
import { unchecked } from "../claims/unchecked.ts";
import { accepted } from "./accepted.ts";
import { INSTRUCTIONS, questionFor } from "./instructions.ts";

const DAYS_BACK = 30;
const AT_ONCE = 20;

/** Where a model is configured, it reads the newest letters a second time and proposes claims that were missed. What the text does not bear out is dropped. */
export const readAgainByModel: Job = {
  name: "read-again-by-model",
  every: "*/10 * * * *",
  async run(desk) {
    if (!desk.model) return;
    const letters = await unreadByModel(desk.db, { now: desk.clock.now(), days: DAYS_BACK, limit: AT_ONCE });
    let added = 0;
    for (const letter of letters) added += await readAgain(desk, desk.model, letter);
    if (letters.length > 0) desk.log.info({ letters: letters.length, claims: added }, "Read again by a model");
    if (added > 0) await desk.queue.enqueue("check-claims", {}, "check");
  },
};

async function readAgain({ db, clock, log }: Desk, model: NonNullable<Desk["model"]>, letter: UnreadByModel): Promise<number> {
  const { issue, version, title, text, blocks, published, known } = letter;
  try {
    const { claims } = await model.answer({ instructions: INSTRUCTIONS, text: questionFor(text, { published, known }), form: Proposal });
    const assets = assetsIn(text, { published, title });
    const found = accepted(claims, { text, blocks, assets, published, known });
    const added = found.map((claim) => ({ ...claim, plain: null, check: unchecked() }));
    await addClaims(db, [{ issue, version, published, claims: added }], clock.now());
    await markModelRead(db, { issue, version }, clock.now());
    return added.length;
  } catch (error) {
    log.warn({ issue, model: model.name, error: messageOf(error) }, "A model's reading failed"); // it is tried again with the next round
    return 0;
  }
}
