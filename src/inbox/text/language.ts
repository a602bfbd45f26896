import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const MIN_LETTERS = 20;
const READ_LENGTH = 3_000;
// scripts that settle the question alone
const SCRIPTS: [RegExp, string][] = [
  [/\p{Script=Hangul}/gu, "ko"],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/gu, "ja"],
  [/\p{Script=Han}/gu, "zh"],
  [/\p{Script=Thai}/gu, "th"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/\p{Script=Greek}/gu, "el"],
];
/** Any of them: most texts have none, and are not looked through for each. */
const ANY_SCRIPT = /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{Script=Thai}\p{Script=Hebrew}\p{Script=Greek}]/u;
const SCRIPT_SHARE = 0.25;

type Detector = Pick<typeof import("eld/small"), "eld">["eld"];
let detector: Detector | null = null;

/** The language a text is written in (ISO 639-1); null where it is too short or the answer would be a guess. */
export function languageOf(text: string): string | null {
  const sample = text
    .slice(0, 2 * READ_LENGTH)
    .replaceAll(/https?:\/\/\S+|\S+@\S+/g, " ")
    .slice(0, READ_LENGTH);
  const letters = (sample.match(/\p{L}+/gu) ?? []).reduce((sum, run) => sum + run.length, 0);
  const script = ANY_SCRIPT.test(sample) ? scriptOf(sample, letters) : null;
  if (script) return script;
  if (letters < MIN_LETTERS) return null;
  detector ??= loadedDetector();
  const found = detector.detect(sample);
  return found.language && found.isReliable() ? found.language : null;
}

function scriptOf(sample: string, letters: number): string | null {
  return SCRIPTS.find(([pattern]) => (sample.match(pattern)?.length ?? 0) > Math.max(letters * SCRIPT_SHARE, 4))?.[1] ?? null;
}

/** Loaded when first asked, as its tables cost a tenth of a second; `require` because callers want an answer, not a promise. */
function loadedDetector(): Detector {
  const require = createRequire(import.meta.url);
  return (require(fileURLToPath(import.meta.resolve("eld/small"))) as { eld: Detector }).eld;
}
