import { requestOf } from "./form.ts";
import type { Raw } from "./paid.ts";
import type { Answer, Question } from "./question.ts";

interface Known {
  kept<T>(question: Question<T>): Promise<(Answer<T> & { text: string }) | null>;
  keep<T>(question: Question<T>, said: { text: string; model: string }): Promise<void>;
  raw: Raw;
}

/** The text of an answer as it comes. Whoever stops reading ends the call. */
export function inPieces({ kept, keep, raw }: Known) {
  return async function* tell<T>(question: Question<T>): AsyncGenerator<string, { model: string }> {
    const found = await kept(question);
    if (found) {
      yield found.text;
      return { model: found.model };
    }
    const gone = new AbortController();
    const signal = question.signal ? AbortSignal.any([gone.signal, question.signal]) : gone.signal;
    const pieces = new TransformStream<string, string>(undefined, { highWaterMark: Number.POSITIVE_INFINITY });
    const writer = pieces.writable.getWriter();
    const whole = raw(requestOf(question), { ...question, signal }, (piece) => void writer.write(piece).catch(() => {}));
    whole
      .then(
        () => writer.close(),
        (error) => writer.abort(error),
      )
      .catch(() => {}); // nobody reads on
    try {
      yield* pieces.readable;
      const said = await whole;
      await keep(question, said);
      return { model: said.model };
    } finally {
      gone.abort();
    }
  };
}
