import { useQuery } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { Days, SourceAndAsset } from "../../claims/filter-fields.tsx";
import { Choice } from "../../components/choice.tsx";
import { themesQuery } from "../../told-queries.ts";
import { type StorySearch, storySearch } from "../../told-search.ts";

const LEAST: [value: string, label: string][] = [
  ["1", "1, alone too"],
  ["3", "3"],
  ["5", "5"],
  ["10", "10"],
];

/** Which stories are listed; kept in the address. */
export function StoryFilters({ search, ask }: { search: StorySearch; ask: (search: StorySearch) => void }) {
  const { data: themes } = useQuery(themesQuery);
  const { source, asset, theme, leastSources, from, to } = search;
  const change = ({ currentTarget }: FormEvent<HTMLFormElement>) => ask(storySearch(Object.fromEntries(new FormData(currentTarget))));
  return (
    <search>
      <form className="filters desk" onChange={change} onSubmit={(event) => event.preventDefault()} aria-label="Filters">
        <SourceAndAsset source={source} asset={asset} />
        <Choice name="theme" label="Theme" value={theme} options={themes?.map(({ theme: slug, name }) => [slug, name])} />
        <Choice name="leastSources" label="Told by at least" any="2 sources" value={leastSources?.toString()} options={LEAST} />
        <Days from={from} to={to} />
      </form>
    </search>
  );
}
