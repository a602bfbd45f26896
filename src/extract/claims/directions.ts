const verbs = (list: string) => list.trim().split(/\s+/);

const UP =
  verbs(`up rise rises rose risen rising increase increases increased increasing grow grows grew grown growing gain gains gained gaining climb climbs climbed climbing
  jump jumps jumped jumping surge surges surged surging soar soars soared soaring rally rallies rallied rallying advance advanced advancing appreciate appreciated appreciating
  expand expanded expanding spike spiked spiking rebound rebounded rebounding recover recovered recovering raising returning skyrocketed skyrocketing swelled climbed upward higher
  returned growth appreciation rally increases jumped inflated accelerated pumped`);
const DOWN =
  verbs(`down fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases decreased decreasing dip dips dipped dipping
  sink sinks sank sunk sinking slip slips slipped slipping slide slides slid sliding plunge plunges plunged plunging tumble tumbles tumbled tumbling crash crashes crashed crashing
  lose loses lost losing shed shedding shrink shrank shrunk shrinking contracted contracting retreated retreating correct corrected plummet plummeted plummeting collapse collapsed
  depreciated depreciating loss losses lower downward drawdown drawdowns correction pullback selloff cooled contraction slumped slumping slump`);

/** Words that tell a change, with its sign. */
export const DIRECTIONS: ReadonlyMap<string, 1 | -1> = new Map([
  ...UP.map((word): [string, 1] => [word, 1]),
  ...DOWN.map((word): [string, -1] => [word, -1]),
]);

/** Words that tell a change when they follow the figure: a 10 % gain, 5 % higher. */
export const CHANGE_NOUNS: ReadonlyMap<string, 1 | -1> = new Map(
  (
    [
      [
        1,
        "increase growth gain gains rise jump surge spike rally rebound appreciation return returns advance climb uptick bump boost higher up upward recovery",
      ],
      [
        -1,
        "decrease decline drop fall loss losses dip crash plunge correction drawdown pullback slump contraction reduction lower down downward sell selloff collapse slide",
      ],
    ] as const
  ).flatMap(([sign, list]) => list.split(" ").map((word): [string, 1 | -1] => [word, sign])),
);

/** Reached a level, from below or not told from where. */
export const REACHES: ReadonlySet<string> = new Set(
  verbs(`reach reached reaches reaching hit hits hitting touch touched touching top topped tops topping pass passed passing cross crossed crosses crossing surpass surpassed surpassing exceed exceeds exceeded exceeding
    break broke breaking breach breached eclipse eclipsed eclipsing approach approached approaching peak peaked peaking bottom bottomed bottoming average averaged averages averaging total totaled totaling totalled
    stand stands stood close closed closing open opened trade traded trading trades sit sits remain remained hold held holding hover hovering hovered stabilized stabilised settle currently had has have is was were are been at near stayed
    finished ended exceeds dominating accounting represents recorded saw`),
);

/** These tell that the level was passed. */
export const PASSES: ReadonlySet<string> = new Set(
  verbs(
    "top topped tops topping pass passed passing cross crossed crosses crossing surpass surpassed surpassing exceed exceeds exceeded exceeding eclipse eclipsed eclipsing breach breached broke breaking",
  ),
);

/** Changes that are a figure in one word. */
export const FACTORS: ReadonlyMap<string, number> = new Map([
  ["doubled", 1],
  ["doubling", 1],
  ["tripled", 2],
  ["tripling", 2],
  ["quadrupled", 3],
  ["quadrupling", 3],
  ["quintupled", 4],
  ["halved", -0.5],
  ["halving", -0.5],
]);
