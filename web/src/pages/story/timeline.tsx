import { Link } from "@tanstack/react-router";
import type { Story } from "../../api.ts";
import { Hallmark } from "../../components/hallmark.tsx";
import { useCalendar } from "../../dates.ts";

type Passage = Story["timeline"][number];

/** Its passages in the order in which they came; those that repeat another’s words say so and fold. */
export function Timeline({ story: { timeline } }: { story: Story }) {
  const titles = new Map(timeline.map(({ issue, source }) => [issue, source.name]));
  return (
    <section className="timeline" aria-labelledby="told">
      <h2 id="told" className="kicker">
        As it was told
      </h2>
      <ol className="bare">
        {timeline.map((passage) => (
          <li key={`${passage.issue} ${passage.start}`} className={passage.copyOf ? "copy" : undefined}>
            <Told passage={passage} original={passage.copyOf ? (titles.get(passage.copyOf) ?? null) : null} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Told({ passage, original }: { passage: Passage; original: string | null }) {
  const { moment } = useCalendar();
  const { issue, title, source, at, start, copyOf, isPaid } = passage;
  return (
    <>
      <p className="told">
        <time dateTime={at}>{moment(at)}</time> ·{" "}
        <Link to="/sources/$slug" params={{ slug: source.slug }}>
          {source.name}
        </Link>
        {copyOf && (
          <>
            {" "}
            ·{" "}
            <Link to="/read/$id" params={{ id: copyOf }}>
              repeats {original ?? "another issue"}
            </Link>
          </>
        )}
        {isPaid && (
          <span className="paid">
            {" "}
            · <Hallmark of="paid" /> paid for
          </span>
        )}
      </p>
      <h3>
        <Link className="headline" to="/read/$id" params={{ id: issue }} search={{ at: start }} data-issue={issue}>
          {title}
        </Link>
      </h3>
      {copyOf ? (
        <details>
          <summary>Its words</summary>
          <Words passage={passage} />
        </details>
      ) : (
        <Words passage={passage} />
      )}
    </>
  );
}

const SHOWN_CHARS = 700;

function Words({ passage: { text, title } }: { passage: Passage }) {
  const paragraphs = text.split("\n").filter((line) => line.trim() !== "" && line.trim() !== title.trim());
  const [shown, rest] = split(paragraphs);
  return (
    <>
      {shown.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {rest.length > 0 && (
        <details>
          <summary>The rest of it</summary>
          {rest.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </details>
      )}
    </>
  );
}

/** As many paragraphs as have room, and at least one. */
function split(paragraphs: string[]): [shown: string[], rest: string[]] {
  let chars = 0;
  const until = paragraphs.findIndex((line, place) => {
    chars += line.length;
    return place > 0 && chars > SHOWN_CHARS;
  });
  return until < 0 ? [paragraphs, []] : [paragraphs.slice(0, until), paragraphs.slice(until)];
}
