import type { Sentence, Telling } from "../../ask/telling.ts";

/** What a model wrote from the quotes, as far as it has come; each sentence leads to the quotes that it stands on. */
export function WrittenAnswer({ sentences, end }: Pick<Telling, "sentences" | "end">) {
  return (
    <section className="written" aria-label="Answer" aria-live="polite" aria-busy={end === null}>
      {sentences.length > 0 && (
        <p className="sentences">
          {sentences.map((sentence) => (
            <Said key={sentence.text} sentence={sentence} />
          ))}
        </p>
      )}
      {end === null && <p className="told">The model reads the quotes…</p>}
      {end?.model && sentences.length > 0 && <p className="told">{writtenBy(end.model, end.dropped)}</p>}
      {end?.note && <p className="told">{end.note}</p>}
    </section>
  );
}

function Said({ sentence: { text, cites } }: { sentence: Sentence }) {
  return (
    <span>
      {text}{" "}
      <span className="cites">
        {cites.map((number) => (
          <a key={number} href={`#quote-${number}`} aria-label={`Quote ${number}`}>
            {number}
          </a>
        ))}
      </span>{" "}
    </span>
  );
}

function writtenBy(model: string, dropped: number | null): string {
  const left = dropped ? ` ${Math.round(dropped * 100)} % of its sentences were left out, since the quotes that they cite do not bear them out.` : "";
  return `Written by ${model} from the quotes below; the numbers lead to what each sentence stands on.${left}`;
}
