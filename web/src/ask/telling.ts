import { useEffect, useState } from "react";
import { type QuotedAnswer, Trouble } from "../api.ts";
import type { AskSearch } from "./ask-search.ts";

export type Quoted = Omit<QuotedAnswer, "answer" | "note">;
export type Sentence = NonNullable<QuotedAnswer["answer"]>["sentences"][number];

/** An answer as far as it has come. */
export interface Telling {
  quoted: Quoted | null;
  sentences: Sentence[];
  end: { model: string | null; dropped: number | null; note: string | null } | null;
  error: unknown;
}

type Line = ({ type: "quoted" } & Quoted) | ({ type: "sentence" } & Sentence) | ({ type: "end" } & NonNullable<Telling["end"]>);

const NOTHING: Telling = { quoted: null, sentences: [], end: null, error: null };

/** Asks, and tells what has come so far; another question, or leaving the page, ends it. `again` asks once more. */
export function useTelling(search: AskSearch): Telling & { again(): void } {
  const [telling, setTelling] = useState(NOTHING);
  const [turn, setTurn] = useState(0);
  const query = new URLSearchParams({ ...search }).toString();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn asks the same again
  useEffect(() => {
    const gone = new AbortController();
    setTelling(NOTHING);
    told(query, gone.signal, (line) => setTelling((before) => after(before, line))).catch((error: unknown) => {
      if (!gone.signal.aborted) setTelling((before) => ({ ...before, error }));
    });
    return () => gone.abort();
  }, [query, turn]);
  return { ...telling, again: () => setTurn((before) => before + 1) };
}

function after(before: Telling, line: Line): Telling {
  if (line.type === "quoted") return { ...before, quoted: line };
  return line.type === "sentence" ? { ...before, sentences: [...before.sentences, line] } : { ...before, end: line };
}

async function told(query: string, signal: AbortSignal, take: (line: Line) => void): Promise<void> {
  const response = await fetch(`/v1/ask/telling?${query}`, { signal }).catch((error: unknown) => {
    throw signal.aborted ? error : new Trouble(0, "The desk does not answer. Is it still running?");
  });
  if (!response.ok || !response.body) throw new Trouble(response.status, await detailOf(response));
  let rest = "";
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = `${rest}${part.value}`.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (!signal.aborted) take(JSON.parse(line));
  }
}

async function detailOf(response: Response): Promise<string> {
  const problem = (await response.json().catch(() => null)) as { detail?: string } | null;
  return problem?.detail ?? `the desk answered ${response.status}`;
}
