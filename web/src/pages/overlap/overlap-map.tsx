import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { CSSProperties } from "react";
import type { Overlap, OverlapSource } from "../../api.ts";
import { MEASURE_WORDS, pairsByPlace, valueIn, valueWords } from "../../overlap/measures.ts";
import { MEASURES, type Measure } from "../../overlap/search.ts";
import { PairsTable } from "./pairs-table.tsx";

const WITH_FIGURES = 14; // of more sources the fields are too small for words
const STRONGEST = 38; // percent of ink: with more, words on it could not be read in both themes

/** How alike each two sources are: the stronger the shade, the more. The same stands in the table behind it, which keys and screen readers reach. */
export function OverlapMap({ found }: { found: Overlap }) {
  const { by = "stories" } = useSearch({ from: "/sources/overlap" });
  const { label, says } = MEASURE_WORDS[by];
  return (
    <section aria-labelledby="in-common" className="in-common">
      <div className="panel-head">
        <h2 id="in-common">In common</h2>
        <MeasureSwitch by={by} />
      </div>
      <p className="told measure">{says}</p>
      <Fields found={found} by={by} />
      <PairsTable found={found} by={by} name={`${label} in common`} />
    </section>
  );
}

function MeasureSwitch({ by }: { by: Measure }) {
  return (
    <nav className="ranges" aria-label="Alike by">
      {MEASURES.map((measure) => (
        <Link
          key={measure}
          from="/sources/overlap"
          to="/sources/overlap"
          search={(search) => ({ ...search, by: measure })}
          resetScroll={false}
          aria-current={measure === by ? "true" : undefined}
        >
          {MEASURE_WORDS[measure].label}
        </Link>
      ))}
    </nav>
  );
}

function Fields({ found: { sources, pairs }, by }: { found: Overlap; by: Measure }) {
  const byPlace = pairsByPlace(pairs);
  const value = (row: string, column: string) => {
    const pair = byPlace.get(`${row} ${column}`);
    return pair ? valueIn(pair, row, by) : null;
  };
  const most = Math.max(0, ...pairs.flatMap((pair) => [valueIn(pair, pair.a, by) ?? 0, valueIn(pair, pair.b, by) ?? 0]));
  return (
    <figure className="overlap-map" style={{ "--sources": sources.length } as CSSProperties}>
      <div className="scroll" aria-hidden="true">
        <div className="fields">
          <span />
          {sources.map(({ slug, name }) => (
            <span key={slug} className="column">
              {name}
            </span>
          ))}
          {sources.map((row) => (
            <Row key={row.slug} row={row} sources={sources} by={by} most={most} value={value} />
          ))}
        </div>
      </div>
      <figcaption>
        {most === 0
          ? "Nothing of that was found."
          : `The stronger the shade, the more: the strongest is ${valueWords(most, by)}. “?” is not enough evidence. A field opens its two sources.`}
      </figcaption>
    </figure>
  );
}

interface RowProps {
  row: OverlapSource;
  sources: OverlapSource[];
  by: Measure;
  most: number;
  value: (row: string, column: string) => number | null;
}

function Row({ row, sources, by, most, value }: RowProps) {
  const search = useSearch({ from: "/sources/overlap" });
  const navigate = useNavigate({ from: "/sources/overlap" });
  return (
    <>
      <span className="line">{row.name}</span>
      {sources.map((column) => {
        if (column.slug === row.slug) return <span key={column.slug} className="self" />;
        const own = value(row.slug, column.slug);
        const isOpen = search.a === row.slug && search.b === column.slug;
        const shade = most > 0 && own !== null ? Math.round((own / most) * STRONGEST) : 0;
        return (
          <button
            key={column.slug}
            type="button"
            tabIndex={-1}
            className={isOpen ? "field open" : "field"}
            style={{ "--shade": `${shade}%` } as CSSProperties}
            title={`${row.name} and ${column.name}: ${own === null ? "not enough evidence" : valueWords(own, by)}`}
            onClick={() => void navigate({ search: { ...search, a: row.slug, b: column.slug }, hash: "pair" })}
          >
            {sources.length <= WITH_FIGURES || own === null ? valueWords(own, by).replace(" %", "") : ""}
          </button>
        );
      })}
    </>
  );
}
