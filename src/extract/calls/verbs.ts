/** How a verb moves a price: which way by itself, or only with a target behind it. */
export interface Verb {
  direction: "up" | "down" | null;
  /** `target`: says nothing without a level; `place`: is at a level rather than comes to it. */
  needs: "nothing" | "target" | "place";
  /** A change that the verb itself tells: to double is 1. */
  change: number | null;
}

export type Form = "base" | "gerund" | "noun";

const UP =
  "rise/rising rally/rallying surge/surging climb/climbing soar/soaring jump/jumping gain/gaining appreciate/appreciating skyrocket/skyrocketing moon/mooning rebound/rebounding recover/recovering bounce/bouncing advance/advancing pump/pumping spike/spiking rocket/rocketing explode/exploding increase/increasing grow/growing strengthen/strengthening ascend/ascending rip/ripping";
const DOWN =
  "fall/falling drop/dropping decline/declining crash/crashing plunge/plunging tumble/tumbling dip/dipping slide/sliding sink/sinking plummet/plummeting dump/dumping collapse/collapsing slump/slumping correct/correcting retreat/retreating depreciate/depreciating weaken/weakening decrease/decreasing crater/cratering tank/tanking lose/losing shed/shedding retrace/retracing slip/slipping nosedive/nosediving";
const REACH =
  "reach/reaching hit/hitting touch/touching test/testing retest/retesting go/going move/moving head/heading return/returning revisit/revisiting get/getting come/coming target/targeting see/seeing make/making set/setting print/printing post/posting achieve/achieving attain/attaining visit/visiting push/pushing run/running swing/swinging";
const OVER =
  "cross/crossing surpass/surpassing exceed/exceeding top/topping pass/passing break/breaking breach/breaching reclaim/reclaiming eclipse/eclipsing smash/smashing";
const PLACE =
  "trade/trading close/closing end/ending finish/finishing be/being sit/sitting settle/settling stand/standing stay/staying remain/remaining hold/holding hover/hovering";
const TIMES: Record<string, number> = { double: 1, triple: 2, quadruple: 3, halve: -0.5 };

const UP_NOUNS =
  "rally rise surge rebound recovery upswing bounce gain gains increase pump upside jump uptrend climb appreciation upmove breakout uptick";
const DOWN_NOUNS =
  "drop fall decline crash plunge correction pullback dip slump selloff downside retracement collapse dump downtrend breakdown retreat losses drawdown decrease downturn";

const forms: Record<Form, Map<string, Verb>> = { base: new Map(), gerund: new Map(), noun: new Map() };

function add(list: string, verb: Verb): void {
  for (const pair of list.split(" ")) {
    const [base = "", gerund = ""] = pair.split("/");
    forms.base.set(base, verb);
    forms.gerund.set(gerund, verb);
  }
}

add(UP, { direction: "up", needs: "nothing", change: null });
add(DOWN, { direction: "down", needs: "nothing", change: null });
add(REACH, { direction: null, needs: "target", change: null });
add(OVER, { direction: "up", needs: "target", change: null });
add(PLACE, { direction: null, needs: "place", change: null });
add("bottom/bottoming", { direction: "down", needs: "target", change: null });
add("peak/peaking", { direction: "up", needs: "target", change: null });
for (const [word, change] of Object.entries(TIMES))
  add(`${word}/${word.replace(/e$/, "")}ing`, { direction: change > 0 ? "up" : "down", needs: "nothing", change });
for (const word of UP_NOUNS.split(" ")) forms.noun.set(word, { direction: "up", needs: "nothing", change: null });
for (const word of DOWN_NOUNS.split(" ")) forms.noun.set(word, { direction: "down", needs: "nothing", change: null });

export function verbNamed(word: string, form: Form): Verb | null {
  return forms[form].get(word) ?? null;
}
