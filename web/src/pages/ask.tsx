import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { FormEvent } from "react";
import { type AskSearch, askSearch } from "../ask/ask-search.ts";
import { useTelling } from "../ask/telling.ts";
import { LoadingLines } from "../components/loading.tsx";
import { TroubleNote } from "../components/page-trouble.tsx";
import { WordsBox } from "../components/words-box.tsx";
import { usePageTitle } from "../page-title.ts";
import { LookedFor } from "./ask/looked-for.tsx";
import { QuotesBySource } from "./ask/quotes-by-source.tsx";
import { WrittenAnswer } from "./ask/written-answer.tsx";

const EXAMPLES = [
  "What did my sources say about restaking since May?",
  "stablecoin supply last month",
  "Which risks of Ethereum were named this year?",
];

/** A question, answered in quotes of the desk’s sources. */
export function AskPage() {
  const search = useSearch({ from: "/ask" });
  const navigate = useNavigate({ from: "/ask" });
  usePageTitle(search.q ? `${search.q}: ask` : "Ask");
  return (
    <div className="ask-page">
      <h1>Ask</h1>
      <AskForm key={search.q ?? ""} search={search} ask={(next) => void navigate({ search: next })} />
      {search.q ? <Told search={search} /> : <Help />}
    </div>
  );
}

/** What the address narrows the question to stays. */
function AskForm({ search, ask }: { search: AskSearch; ask: (search: AskSearch) => void }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    ask(askSearch({ ...search, ...Object.fromEntries(new FormData(event.currentTarget)) }));
  };
  return (
    <search>
      <form className="search-form desk" onSubmit={submit}>
        <WordsBox label="Question" value={search.q} placeholder={EXAMPLES[0]} maxLength={500}>
          Ask
        </WordsBox>
      </form>
    </search>
  );
}

function Help() {
  return (
    <div className="told help">
      <p>The answer comes in the words of your sources. A time, sources and assets that you name narrow it down.</p>
      <ul>
        {EXAMPLES.map((q) => (
          <li key={q}>
            <Link to="/ask" search={{ q }}>
              {q}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Told({ search }: { search: AskSearch }) {
  const { quoted, sentences, end, error, again } = useTelling(search);
  if (error && !quoted) return <TroubleNote error={error} again={again} />;
  if (!quoted) return <LoadingLines lines={10} />;
  const count = quoted.sources.reduce((sum, { quotes }) => sum + quotes.length, 0);
  return (
    <div className="two">
      <div>
        <WrittenAnswer sentences={sentences} end={end} />
        {error !== null && <TroubleNote error={error} again={again} />}
        <p role="status" className="kicker">
          {countWords(count, quoted.sources.length)}
        </p>
        <QuotesBySource sources={quoted.sources} />
      </div>
      <aside>
        <LookedFor quoted={quoted} />
      </aside>
    </div>
  );
}

function countWords(quotes: number, sources: number): string {
  if (quotes === 0) return "No quotes";
  return `${quotes} ${quotes === 1 ? "quote" : "quotes"} of ${sources} ${sources === 1 ? "source" : "sources"}`;
}
