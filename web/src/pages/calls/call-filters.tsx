import { useQuery } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { type CallSearch, callSearch } from "../../claim-search.ts";
import { EVERY_ASSET } from "../../claims/asset-names.ts";
import { Choice } from "../../components/choice.tsx";
import { assetsQuery, sourcesQuery } from "../../queries.ts";

/** Which calls are listed; kept in the address. */
export function CallFilters({ search, ask }: { search: CallSearch; ask: (search: CallSearch) => void }) {
  const { data: sources } = useQuery(sourcesQuery);
  const { data: assets } = useQuery(assetsQuery(EVERY_ASSET));
  const { source, asset, scorable, from, to, state } = search;
  const change = ({ currentTarget }: FormEvent<HTMLFormElement>) =>
    ask(callSearch({ ...Object.fromEntries(new FormData(currentTarget)), ...(state && { state }) }));
  return (
    <search>
      <form className="filters desk" onChange={change} onSubmit={(event) => event.preventDefault()} aria-label="Filters">
        <Choice name="source" label="Source" value={source} options={sources?.map(({ slug, name }) => [slug, name])} />
        <Choice name="asset" label="Asset" value={asset} options={assets?.map(({ asset: slug, name, symbol }) => [slug, `${name} (${symbol})`])} />
        <Choice
          name="scorable"
          label="Scored"
          value={scorable}
          options={[
            ["true", "can be"],
            ["false", "too vague"],
          ]}
        />
        <label>
          From <input key={from} type="date" name="from" defaultValue={from} />
        </label>
        <label>
          To <input key={to} type="date" name="to" defaultValue={to} />
        </label>
      </form>
    </search>
  );
}
