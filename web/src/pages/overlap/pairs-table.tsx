import { Link } from "@tanstack/react-router";
import type { Overlap, SourcePair } from "../../api.ts";
import { BehindChart, SHOWN } from "../../charts/behind-chart.tsx";
import { counted, grouped } from "../../counts.ts";
import { valueIn, valueWords } from "../../overlap/measures.ts";
import type { Measure } from "../../overlap/search.ts";

/** The figures of the map, those most alike first; each leads to its two sources. */
export function PairsTable({ found: { sources, pairs }, by, name }: { found: Overlap; by: Measure; name: string }) {
  const nameOf = new Map(sources.map((source) => [source.slug, source.name]));
  const both = (pair: SourcePair) => Math.max(valueIn(pair, pair.a, by) ?? -1, valueIn(pair, pair.b, by) ?? -1);
  const sorted = pairs.toSorted((one, two) => both(two) - both(one));
  const isMutual = by === "themes" || by === "assets";
  const above = pairs.length > SHOWN && (
    <p className="told">
      The {SHOWN} most alike of {grouped(pairs.length)} pairs.
    </p>
  );
  return (
    <BehindChart name={name} above={above}>
      {() => (
        <>
          <thead>
            <tr>
              <th scope="col">Sources</th>
              <th scope="col" className="n">
                {isMutual ? "Alike" : by === "lead" ? "The first leads" : "Of the first"}
              </th>
              {!isMutual && (
                <th scope="col" className="n">
                  {by === "lead" ? "The second leads" : "Of the second"}
                </th>
              )}
              <th scope="col" className="n">
                Cases
              </th>
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, SHOWN).map((pair) => (
              <tr key={`${pair.a} ${pair.b}`}>
                <th scope="row">
                  <Link from="/sources/overlap" to="/sources/overlap" search={(search) => ({ ...search, a: pair.a, b: pair.b })} hash="pair">
                    {nameOf.get(pair.a)} and {nameOf.get(pair.b)}
                  </Link>
                </th>
                <td className="n">{spoken(valueIn(pair, pair.a, by), by)}</td>
                {!isMutual && <td className="n">{spoken(valueIn(pair, pair.b, by), by)}</td>}
                <td className="n">{casesOf(pair, by)}</td>
              </tr>
            ))}
          </tbody>
        </>
      )}
    </BehindChart>
  );
}

function spoken(value: number | null, by: Measure): string {
  return value === null ? "not enough evidence" : valueWords(value, by);
}

function casesOf({ stories, themes, assets, text, lead }: SourcePair, by: Measure): string {
  if (by === "stories") return `${grouped(stories.shared)} of ${grouped(stories.storiesA)} and ${grouped(stories.storiesB)} stories`;
  if (by === "text") return `${grouped(text.passagesA)} and ${grouped(text.passagesB)} passages`;
  if (by === "lead") return counted(lead.cases, "story", "stories");
  const { issuesA, issuesB } = by === "themes" ? themes : assets;
  return `${grouped(issuesA)} and ${grouped(issuesB)} issues`;
}
