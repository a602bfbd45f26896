import { useQuery } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { type ClaimSearch, claimSearch } from "../../claim-search.ts";
import { EVERY_ASSET } from "../../claims/asset-names.ts";
import { METRIC_WORDS, METRICS, STANCE_WORDS, STANCES } from "../../claims/choices.ts";
import { Choice } from "../../components/choice.tsx";
import { assetsQuery, sourcesQuery } from "../../queries.ts";

/** Which claims are listed; kept in the address. */
export function ClaimFilters({ search, ask }: { search: ClaimSearch; ask: (search: ClaimSearch) => void }) {
  const { data: sources } = useQuery(sourcesQuery);
  const { data: assets } = useQuery(assetsQuery(EVERY_ASSET));
  const { source, asset, metric, stance, from, to, disputed, revised, verdict } = search;
  const change = ({ currentTarget }: FormEvent<HTMLFormElement>) =>
    ask(claimSearch({ ...Object.fromEntries(new FormData(currentTarget)), ...(verdict && { verdict }) }));
  return (
    <search>
      <form className="filters desk" onChange={change} onSubmit={(event) => event.preventDefault()} aria-label="Filters">
        <Choice name="source" label="Source" value={source} options={sources?.map(({ slug, name }) => [slug, name])} />
        <Choice name="asset" label="Asset" value={asset} options={assets?.map(({ asset: slug, name, symbol }) => [slug, `${name} (${symbol})`])} />
        <Choice name="metric" label="Figure" value={metric} options={METRICS.map((each) => [each, METRIC_WORDS[each]])} />
        <Choice name="stance" label="How said" value={stance} options={STANCES.map((each) => [each, STANCE_WORDS[each]])} />
        <label>
          From <input key={from} type="date" name="from" defaultValue={from} />
        </label>
        <label>
          To <input key={to} type="date" name="to" defaultValue={to} />
        </label>
        <label>
          <input key={String(disputed)} type="checkbox" name="disputed" value="true" defaultChecked={disputed} /> Disputed by you
        </label>
        <label>
          <input key={String(revised)} type="checkbox" name="revised" value="true" defaultChecked={revised} /> Revised
        </label>
      </form>
    </search>
  );
}
