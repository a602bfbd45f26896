import { Written } from "./cited.ts";

const Sentence = Written.shape.sentences.element;

/** The sentences of an answer that is being told, each as soon as the next one begins; returns what the telling returns. What has another form is passed over. */
export async function* sentencesTold<R>(pieces: AsyncGenerator<string, R>): AsyncGenerator<Written["sentences"][number], R> {
  const { parsePartialJson } = await import("ai");
  let text = "";
  let told = 0;
  for (;;) {
    const { value, done } = await pieces.next();
    if (!done) text += value;
    if (!done && !value.includes("{")) continue;
    const { value: read } = await parsePartialJson(text);
    const found = sentencesIn(read);
    const whole = done ? found : found.slice(0, -1); // the last one may go on
    for (const sentence of whole.slice(told)) {
      const fit = Sentence.safeParse(sentence);
      if (fit.success) yield fit.data;
    }
    told = Math.max(told, whole.length);
    if (done) return value;
  }
}

function sentencesIn(read: unknown): unknown[] {
  const sentences = typeof read === "object" && read !== null && "sentences" in read ? read.sentences : null;
  return Array.isArray(sentences) ? sentences : [];
}
