const list = (words: string) => words.trim().split(/\s+/);

/** Words that speak well of a coin, a project or a market. Of those with several forms, the stem that they share, with a star. */
const GOOD = list(`
  adopt* advanc* approv* bullish boom* boost* breakthrough* climb* confiden* constructive demand* dominat* encourag* endors* exceed* expand* flourish* gain* good great grew grow* healthy
  higher improv* inflow* innovat* integrat* leader* milestone* momentum optimis* outperform* partnership* popular* positive profit* promis* prosper* rally rallied rallies rallying
  rebound* record recover* relief reliable resilien* reward* rise* rising robust rose safe safer skyrocket* soar* solid stable strength* strong stronger strongest succeed* success*
  support* surg* surpass* thriv* top topp* transparent trust* undervalued upbeat uptrend upside vibrant win wins winning won accumulat* upgraded
`);
const BAD = list(`
  abus* accus* afraid alarm* attack* ban banned bankrupt* bearish breach* broke broken bubble bug* censor* charg* cheat* collaps* concern* congest* contagion crack* crackdown crash*
  crisis critic* cut cuts danger* deadlock* declin* default* delay* delist* deni* depeg* depress* dip dipped dispute* downgrad* downtrend downturn drain* drop* dump* exploit* fail*
  fake fall fallen falling fear* fell fine fined flaw* fraud* freez* froze* hack* halt* harm* illegal insolven* investigat* lag* lawsuit* liquidat* lose loses losing loss* lost lower
  manipulat* negative outage* outflow* overvalued panic* pessimis* phish* plummet* plung* poor pressure* probe* problem* reject* restrict* risk* rug sanction* scam* scandal* scare* sell-off selloff shortfall
  shrink* shrank shut* slash* slid slide* slowdown slump* stagnant stole* stolen struggl* stuck subpoena* sue sued sues suffer* suspen* tension* theft* threat* trouble* tumbl* turmoil
  uncertain* underperform* unlawful unsafe unstable victim* violat* volatil* vulnerab* warn* weak weaker weakness withdrew worr* worse worst worthless wreck*
`);
export const NEGATIONS: ReadonlySet<string> = new Set(
  list(
    "no not never none neither nor cannot without hardly barely fails failed fail lack lacks lacking less isn doesn didn don won wasn aren couldn wouldn hasn haven avoid avoids avoided stops stopped end ended",
  ),
);

const whole = new Map<string, 1 | -1>();
const stems = new Map<string, 1 | -1>();
for (const [words, sign] of [
  [GOOD, 1],
  [BAD, -1],
] as const)
  for (const word of words) {
    if (word.endsWith("*")) stems.set(word.slice(0, -1), sign);
    else whole.set(word, sign);
  }
const LONGEST_STEM = Math.max(...[...stems.keys()].map((stem) => stem.length));
const SHORTEST_STEM = Math.min(...[...stems.keys()].map((stem) => stem.length));

/** 1 for a good word, -1 for a bad one, 0 for any other; the longest stem that fits decides. */
export function signOfWord(key: string): 1 | -1 | 0 {
  return whole.get(key) ?? signOfStem(key);
}

function signOfStem(key: string): 1 | -1 | 0 {
  for (let length = Math.min(key.length, LONGEST_STEM); length >= SHORTEST_STEM; length -= 1) {
    const sign = stems.get(key.slice(0, length));
    if (sign) return sign;
  }
  return 0;
}
