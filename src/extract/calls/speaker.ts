import type { Token } from "../numbers/token.ts";
import type { Heard } from "./frame.ts";
import { writtenOf } from "./frame.ts";

export interface Told {
  stance: "own" | "attributed";
  attributedTo: string | null;
}

const SAYING =
  /^(?:says?|said|predicts?|predicted|forecasts?|forecasted|expects?|expected|believes?|believed|thinks?|sees?|anticipates?|anticipated|estimates?|estimated|projects|projected|claims?|claimed|argues?|argued|notes?|noted|suggests?|suggested|writes?|wrote|told|tells|tweeted|warns?|warned|adds?|added|explains?|explained|states?|stated|reckons?|maintains?|opined?|opines|speculates?|speculated|envisions?|foresees?|asserts?|asserted|highlights?|highlighted|reiterated?|reiterates|outlined|posits?|posited|concluded|concludes|shared|targets?|set|sets|eyes|hinted|hints|remarked|speculating|calls|called|lays|maps|mapped|identifies|identified|stressed|pointed|observed|observes|revealed|reveals|cautioned|cautions|declared|contends|mentions|mentioned|saying|predicting|warning|expecting|suggesting|believing|arguing|projecting|forecasting|claiming|estimating|asserting)$/;
const PEOPLE =
  /^(?:analysts?|traders?|experts?|strategists?|economists?|researchers?|bank|bulls|bears|investors|community|chartists?|observers|algorithm|model|models|ai|chatgpt|forecaster|forecasters|founder|ceo|firm|technician|veteran|influencer|pundits?|host|executive|billionaire|investor|trader|some|many|insiders?|team|report|study|analysis|chart|note|prediction|views|respondents|supporters|holders|proponents)$/;
/** Forms in which nobody tells a forecast of his own. */
const OF_OTHERS =
  /^(?:predicts|predicting|thinks|believes|says|saying|sees|expects|envisions|forecasts|forecasting|asserting|claiming|arguing|convinced|confident|speculated|speculates|predicted|stated|believed|claimed|argued|suggesting|anticipates)$/;
const PRONOUNS = /^(?:he|she|they)$/;
const OWN = /^(?:we|i)$/;
const BETWEEN =
  /^(?:also|has|have|had|recently|further|then|now|still|previously|even|just|already|today|once|again|went|goes|on|to|say|who|are|is|was|were|that|earlier|appears|seems|confidently|is|been|be|continues|continued|adamantly|boldly|firmly|currently)$/;
const NAME = /^\p{Lu}[\p{L}\d.'’-]*$/u;
const JOINTS = /^(?:of|at|de|van|von|&|the|and|der|-|\.)$/;
const MAX_NAME = 60;
const MAX_APPOSITION = 25;

/** Whose forecast it is: that of whoever the sentence quotes, or the author's own. */
export function speakerOf(frame: Heard, cue: number): Told {
  const according = accordingTo(frame);
  if (according) return according;
  const { tokens } = frame;
  let unnamed: Told | null = null;
  for (let at = Math.min(cue, tokens.length - 1); at >= 0; at -= 1) {
    if (!SAYING.test(tokens[at]?.key ?? "")) continue;
    const told = subjectOfSaying(frame, at);
    if (told?.attributedTo || told?.stance === "own") return told;
    unnamed ??= told;
  }
  if (unnamed) return unnamed;
  const others = toldOfOthers(frame, cue);
  if (others) return others;
  const behind = sayingBehind(frame, cue);
  if (behind) return behind;
  if (frame.context.isQuoted || isInQuotes(tokens, cue)) return { stance: "attributed", attributedTo: frame.context.speaker };
  return { stance: "own", attributedTo: null };
}

/** A verb that only others are told with, whose subject stands further away: the name before it. */
function toldOfOthers(frame: Heard, cue: number): Told | null {
  const verb = frame.tokens.findLastIndex(({ key }, at) => at <= cue && OF_OTHERS.test(key));
  if (verb < 0 || /^(?:is|are|was|were|be|been)$/.test(frame.tokens[verb - 1]?.key ?? "")) return null;
  if (verb === cue && frame.tokens[verb]?.key === "predicted") return null;
  const words = frame.tokens.slice(0, verb).map(({ key }) => key);
  if (words.some((word) => /^(?:we|i|our|my)$/.test(word)) && !isInQuotes(frame.tokens, verb)) return { stance: "own", attributedTo: null };
  return { stance: "attributed", attributedTo: lastName(frame, verb) ?? frame.context.speaker };
}

function lastName(frame: Heard, verb: number): string | null {
  for (let end = verb; end > 0; end -= 1) {
    const name = isNamePart(frame, end - 1) ? nameUpTo(frame, end) : null;
    if (name) return name;
  }
  return null;
}

function accordingTo(frame: Heard): Told | null {
  if (/\bin (?:his|her|their) (?:opinion|view|estimation|words)\b/i.test(frame.sentence.text))
    return { stance: "attributed", attributedTo: frame.context.speaker };
  const at = frame.tokens.findIndex(({ key }, i) => key === "according" && frame.tokens[i + 1]?.key === "to");
  if (at < 0) return null;
  return { stance: "attributed", attributedTo: nameFrom(frame, at + 2) ?? peopleFrom(frame, at + 2) ?? frame.context.speaker };
}

/** Who stands before a verb of saying. */
function subjectOfSaying(frame: Heard, verb: number): Told | null {
  const { tokens } = frame;
  let end = verb;
  while (end > 0 && BETWEEN.test(tokens[end - 1]?.key ?? "")) end -= 1;
  if (tokens[end - 1]?.text === ",") end = beforeApposition(frame, end - 1) ?? end;
  if (tokens[end - 1]?.text === ")") end = beforeBracket(tokens, end - 1);
  const last = tokens[end - 1];
  if (!last) return null;
  if (OWN.test(last.key)) return isInQuotes(tokens, verb) || frame.context.isQuoted ? null : { stance: "own", attributedTo: null };
  if (PRONOUNS.test(last.key)) return { stance: "attributed", attributedTo: frame.context.speaker };
  const name = nameUpTo(frame, end);
  if (name) return { stance: "attributed", attributedTo: name };
  if (!PEOPLE.test(last.key)) return null;
  return {
    stance: "attributed",
    attributedTo:
      /^(?:the|this)$/.test(tokens[end - 2]?.key ?? "") || /^(?:the|this)$/.test(tokens[end - 3]?.key ?? "")
        ? (frame.context.speaker ?? last.key)
        : peopleUpTo(frame, end),
  };
}

/** "…, says Jane Doe"; "…, he added". */
function sayingBehind(frame: Heard, cue: number): Told | null {
  const { tokens } = frame;
  for (let at = cue + 1; at < tokens.length; at += 1) {
    if (!SAYING.test(tokens[at]?.key ?? "")) continue;
    const isAfterMark = /^[,”"’]$/.test(tokens[at - 1]?.text ?? "");
    const name = isAfterMark ? nameFrom(frame, at + 1) : null;
    if (name) return { stance: "attributed", attributedTo: name };
    const opens = tokens.slice(Math.max(cue, at - 12), at).some(({ text }) => /^[,”"]$/.test(text));
    const told = opens ? subjectOfSaying(frame, at) : null;
    if (told?.stance === "attributed") return told;
  }
  return null;
}

function beforeApposition({ tokens }: Heard, comma: number): number | null {
  for (let at = comma - 1; at >= Math.max(0, comma - MAX_APPOSITION); at -= 1) if (tokens[at]?.text === ",") return at;
  return null;
}

function beforeBracket(tokens: readonly Token[], close: number): number {
  for (let at = close - 1; at >= Math.max(0, close - MAX_APPOSITION); at -= 1) if (tokens[at]?.text === "(") return at;
  return close;
}

/** The capitalised run that ends before a token, unless it names an asset. */
function nameUpTo(frame: Heard, end: number): string | null {
  let first = end;
  while (first > 0 && end - first < 6 && isNamePart(frame, first - 1)) first -= 1;
  while (first < end && !NAME.test(frame.tokens[first]?.text ?? "")) first += 1;
  return joined(frame, first, end);
}

function nameFrom(frame: Heard, at: number): string | null {
  let first = at;
  while (
    first < at + 5 &&
    /^(?:the|a|an|crypto|popular|pseudonymous|veteran|analyst|trader|strategist|former|renowned|ceo|founder|analysts|researchers|prominent|data|from|by|research|at)$/.test(
      frame.tokens[first]?.text ?? "",
    )
  )
    first += 1;
  let next = first;
  while (next - first < 6 && isNamePart(frame, next)) next += 1;
  while (next > first && JOINTS.test(frame.tokens[next - 1]?.key ?? "")) next -= 1;
  return joined(frame, first, next);
}

function isNamePart({ tokens, assets }: Heard, at: number): boolean {
  const text = tokens[at]?.text ?? "";
  if (assets.some(({ first, next }) => at >= first && at < next)) return false;
  if (at === 0 && /^(?:the|this|in|on|but|and|however|while|as|a|an|if|when|it|that|there|for|one|some|many|here)$/i.test(text)) return false;
  return NAME.test(text) || (JOINTS.test(text) && NAME.test(tokens[at - 1]?.text ?? "") && NAME.test(tokens[at + 1]?.text ?? ""));
}

function joined(frame: Heard, first: number, next: number): string | null {
  if (next <= first) return null;
  const name = writtenOf(frame, first, next)
    .replace(/['’]s$/, "")
    .trim();
  return name.length > 1 &&
    name.length <= MAX_NAME &&
    /^\p{Lu}/u.test(name) &&
    !PEOPLE.test(name.toLowerCase()) &&
    !/\b(?:Price|Prediction|Analysis|Update|News|Market)\b/.test(name) &&
    !/^(?:CEO|AI|USD?|US|UK|X|Twitter|YouTube|Telegram|CNBC|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|ETF|SEC|The|He|She|They|It|This|January|February|March|April|May|June|July|August|September|October|November|December)$/.test(
      name,
    )
    ? name
    : null;
}

function peopleUpTo(frame: Heard, end: number): string {
  const before = frame.tokens[end - 2];
  const isQualified =
    before?.kind === "word" &&
    /^(?:crypto|some|many|several|most|market|technical|other|top|bitcoin|industry|popular|pseudonymous)$/.test(before.key);
  return writtenOf(frame, isQualified ? end - 2 : end - 1, end).toLowerCase();
}

function peopleFrom(frame: Heard, at: number): string | null {
  for (let place = at; place < at + 4; place += 1) if (PEOPLE.test(frame.tokens[place]?.key ?? "")) return frame.tokens[place]?.key ?? null;
  return null;
}

/** Whether a quotation stands open before a token. */
function isInQuotes(tokens: readonly Token[], at: number, wasOpen = false): boolean {
  let open = wasOpen;
  for (let i = 0; i < at; i += 1) {
    const text = tokens[i]?.text;
    if (text === "“") open = true;
    else if (text === "”") open = false;
    else if (text === '"') open = !open;
  }
  return open;
}

/** Who the sentence says spoke, and whether it leaves a quotation open: for the sentences that follow. */
export function speakerLeft(frame: Heard): { speaker: string | null; isQuoted: boolean } {
  const isQuoted = isInQuotes(frame.tokens, frame.tokens.length, frame.context.isQuoted);
  const source = accordingTo(frame)?.attributedTo ?? null;
  return { speaker: (source && isName(source) ? source : null) ?? namedSpeaker(frame) ?? frame.context.speaker, isQuoted };
}

function namedSpeaker(frame: Heard): string | null {
  for (let at = 0; at < frame.tokens.length; at += 1) {
    if (!SAYING.test(frame.tokens[at]?.key ?? "")) continue;
    const told = subjectOfSaying(frame, at);
    if (told?.stance === "attributed" && told.attributedTo && isName(told.attributedTo)) return told.attributedTo;
    const behind = /^[,”"]$/.test(frame.tokens[at - 1]?.text ?? "") ? nameFrom(frame, at + 1) : null;
    if (behind) return behind;
  }
  return null;
}

function isName(words: string): boolean {
  return /^\p{Lu}/u.test(words);
}
