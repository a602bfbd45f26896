import { useQuery } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { Choice } from "../components/choice.tsx";
import { WordsBox } from "../components/words-box.tsx";
import { assetsQuery, sourcesQuery } from "../queries.ts";
import { type WordSearch, wordSearch } from "../search-params.ts";

const ASSETS = 200;

/** Words and filters; what is asked stands in the address, so that a search can be kept and sent on. */
export function SearchForm({ search, ask }: { search: WordSearch; ask: (search: WordSearch) => void }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    ask(asked(event.currentTarget));
  };
  const change = (event: FormEvent<HTMLFormElement>) => {
    if (event.target instanceof HTMLInputElement && event.target.type === "search") return; // words are asked for when they are whole
    ask(asked(event.currentTarget));
  };
  return (
    <search>
      <form className="search-form desk" onSubmit={submit} onChange={change}>
        <WordsBox label="Words" value={search.q} placeholder='blobs "fee market" -airdrop' spellCheck={false}>
          Search
        </WordsBox>
        <Filters search={search} />
      </form>
    </search>
  );
}

function Filters({ search }: { search: WordSearch }) {
  const { data: sources } = useQuery(sourcesQuery);
  const { data: assets } = useQuery(assetsQuery({ days: 36_500, limit: ASSETS }));
  return (
    <div className="filters">
      <Choice name="source" label="Source" value={search.source} options={sources?.map(({ slug, name }) => [slug, name])} />
      <Choice name="asset" label="Asset" value={search.asset} options={assets?.map(({ asset, name, symbol }) => [asset, `${name} (${symbol})`])} />
      <label>
        From <input key={search.from} type="date" name="from" defaultValue={search.from} />
      </label>
      <label>
        To <input key={search.to} type="date" name="to" defaultValue={search.to} />
      </label>
      <label>
        <input type="checkbox" name="unread" value="true" defaultChecked={search.unread} /> Unread
      </label>
      <label>
        <input type="checkbox" name="starred" value="true" defaultChecked={search.starred} /> Starred
      </label>
      <label>
        Order{" "}
        <select name="order" defaultValue={search.order ?? "newest"}>
          <option value="newest">Newest first</option>
          <option value="best">Best first</option>
        </select>
      </label>
    </div>
  );
}

function asked(form: HTMLFormElement): WordSearch {
  return wordSearch(Object.fromEntries(new FormData(form)));
}
