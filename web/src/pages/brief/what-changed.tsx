import { Link } from "@tanstack/react-router";
import type { BriefContent } from "../../api.ts";
import { ClaimCounts } from "../../components/claim-counts.tsx";
import { sourceWords } from "../../stories/words.ts";
import { Quotation } from "./quotation.tsx";

type Item = BriefContent["items"][number];

/** The stories, each in sentences of those who told it. */
export function WhatChanged({ items, model }: { items: Item[]; model: string | null }) {
  return (
    <section aria-labelledby="changed">
      <h2 id="changed" className="kicker">
        What changed
      </h2>
      {items.length === 0 && <p className="no-data">Nothing that two sources tell of, and nothing of its own weight.</p>}
      {items.map((item, place) => (
        <article key={item.story} className={place === 0 ? "brief-item first" : "brief-item"} aria-labelledby={`item-${item.story}`}>
          <h3 id={`item-${item.story}`}>
            <Link className="headline" to="/stories/$id" params={{ id: item.story }} data-story={item.story}>
              {item.title}
            </Link>
          </h3>
          {item.sentences.map((sentence) => (
            <Quotation key={`${sentence.issue} ${sentence.start}`} cited={sentence} isWorded={item.isAbstract} />
          ))}
          <p className="told">
            {toldBy(item)}
            {item.isAbstract && `, worded by ${model ?? "a model"} from the places that it leads to`}
            <ClaimCounts holds={item.holds} fails={item.fails} />
          </p>
        </article>
      ))}
    </section>
  );
}

function toldBy({ sources, independent, firstSource }: Item): string {
  if (sources === 1) return `Told by ${firstSource ?? "one source"} alone`;
  return `Told by ${sourceWords({ sources, independent })}${firstSource ? `; first by ${firstSource}` : ""}`;
}
