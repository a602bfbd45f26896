import { z } from "zod";
import { type Caller, type Desk, operation } from "../desk.ts";
import { answerTold, writtenAnswer } from "../insights/answers/written-answer.ts";
import { messageOf } from "../platform/errors.ts";
import { ModelTrouble } from "../platform/model/trouble.ts";
import { Answer, type Quote, type Quoted } from "../schema/answer.ts";
import { AssetSlug } from "../schema/asset.ts";
import { SourceSlug } from "../schema/source.ts";
import { yesNo } from "../schema/yes-no.ts";
import { quotedFor } from "./asking/quoted.ts";

/** So long a person waits for the model; the quotes are there at once. */
const MODEL_MS = 45_000;

const Input = z.object({
  q: z.string().trim().min(1).max(500).describe("the question; a time, sources and assets that it names narrow the search"),
  from: z.iso.date().optional().describe("published on this day or later; goes before the question's own words"),
  to: z.iso.date().optional().describe("published on this day or earlier"),
  source: SourceSlug.optional(),
  asset: AssetSlug.optional(),
  quotesOnly: yesNo.default(false).describe("true asks no model, also where one is configured"),
});
type Input = z.output<typeof Input>;

export const ask = operation({
  name: "ask",
  summary: "What your sources said: quotes that speak to a question, and with a model an answer that stands on them",
  route: "GET /v1/ask",
  role: "reader",
  changes: false,
  input: Input,
  output: Answer,
  command: { words: ["ask"], positional: ["q"], text: answerText },
  async run(desk, input, caller) {
    const quoted = await quotedFor(desk, input, caller);
    return { ...quoted, ...(await answered(desk, input, quoted)) };
  },
});

export const tellAnswer = operation({
  name: "tell_answer",
  summary: "The same as it comes, one JSON object a line: `quoted` first, then each `sentence` of the model, then `end`",
  route: "GET /v1/ask/telling",
  role: "reader",
  changes: false,
  input: Input,
  output: z.string().describe("NDJSON"),
  flow: { type: () => "application/x-ndjson; charset=utf-8", pieces },
  async run(desk, input, caller) {
    let text = "";
    for await (const piece of pieces(desk, input, caller)) text += piece;
    return text;
  },
});

async function answered(desk: Desk, { quotesOnly }: Input, quoted: Quoted): Promise<Pick<Answer, "answer" | "note">> {
  if (quoted.sources.length === 0) return { answer: null, note: nothingFound(quoted) };
  if (quotesOnly || !desk.model) return { answer: null, note: null };
  try {
    const answer = await writtenAnswer(quoted, { model: desk.model, signal: AbortSignal.timeout(MODEL_MS) });
    return { answer, note: answer ? null : NOT_BORNE_OUT };
  } catch (error) {
    return { answer: null, note: noteOn(error) };
  }
}

async function* pieces(desk: Desk, input: Input, caller: Caller): AsyncGenerator<string> {
  const quoted = await quotedFor(desk, input, caller);
  yield line({ type: "quoted", ...quoted });
  if (quoted.sources.length === 0) return yield line({ type: "end", model: null, dropped: null, note: nothingFound(quoted) });
  if (input.quotesOnly || !desk.model) return yield line({ type: "end", model: null, dropped: null, note: null });
  const told = answerTold(quoted, { model: desk.model, signal: AbortSignal.timeout(MODEL_MS) });
  let count = 0;
  try {
    for (;;) {
      const { value, done } = await told.next();
      if (done) return yield line({ type: "end", ...value, note: count > 0 ? null : NOT_BORNE_OUT });
      count += 1;
      yield line({ type: "sentence", ...value });
    }
  } catch (error) {
    yield line({ type: "end", model: null, dropped: null, note: noteOn(error) });
  } finally {
    await told.return({ model: "", dropped: 0 }); // whoever stopped reading ends the call
  }
}

const NOT_BORNE_OUT = "The model gave no answer that the quotes bear out.";

function noteOn(error: unknown): string {
  if (error instanceof ModelTrouble) return `No answer of the model: ${messageOf(error)}.`;
  throw error;
}

function nothingFound({ searched }: Quoted): string {
  const { words, sources, assets, from, to, issues } = searched;
  if (words.length + sources.length + assets.length === 0 && from === null && to === null)
    return "The question names nothing that can be looked for: name a subject, a source, an asset or a time.";
  return issues === 0 ? "No issue speaks of this." : "Issues were found, but no sentence in them that speaks to this and stands by itself.";
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

function answerText({ answer, note, searched, sources, leftOut }: Answer): string {
  const written = answer
    ? [...answer.sentences.map(({ text, cites }) => `${text} [${cites.join(", ")}]`), `(written by ${answer.model} from the quotes below)`, ""]
    : [];
  return [
    ...written,
    ...(note ? [note, ""] : []),
    ...sources.flatMap(({ name, quotes }) => [name, ...quotes.map(quoteText), ""]),
    searchedText(searched),
    leftOutText(leftOut),
  ]
    .filter((each) => each !== null)
    .join("\n");
}

function quoteText({ number, text, published, claims }: Quote): string {
  const marks = claims.map(({ verdict }) => (verdict === "supported" ? "✓" : verdict === "contradicted" ? "✗" : "?")).join("");
  return `  [${number}] ${published.slice(0, 10)}  ${text.replaceAll(/\s+/g, " ")}${marks ? `  ${marks}` : ""}`;
}

function searchedText({ words, from, to, sources, assets, issues }: Quoted["searched"]): string {
  const narrowed = [
    ...words,
    ...assets.map(({ name }) => name),
    ...sources.map(({ name }) => `by ${name}`),
    ...(from ? [`from ${from}`] : []),
    ...(to ? [`until ${to}`] : []),
  ];
  return `Looked for: ${narrowed.join(", ") || "nothing"}; in ${issues} ${issues === 1 ? "issue" : "issues"}.`;
}

function leftOutText({ sponsored, dangerous, copies, further }: Quoted["leftOut"]): string | null {
  const parts = [
    ...(further > 0 ? [`${further} further ${further === 1 ? "sentence" : "sentences"}`] : []),
    ...(sponsored > 0 ? [`${sponsored} of sponsors and the like`] : []),
    ...(dangerous > 0 ? [`${dangerous} dangerous ${dangerous === 1 ? "issue" : "issues"}`] : []),
    ...(copies > 0 ? [`${copies} ${copies === 1 ? "copy" : "copies"}`] : []),
  ];
  return parts.length > 0 ? `Left out: ${parts.join(", ")}.` : null;
}
