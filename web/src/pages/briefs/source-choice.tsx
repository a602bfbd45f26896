import { useQuery } from "@tanstack/react-query";
import { counted } from "../../counts.ts";
import { sourcesQuery } from "../../queries.ts";

/** From which sources a brief is made; none chosen stands for all of them. */
export function SourceChoice({ chosen }: { chosen: string[] }) {
  const { data: sources } = useQuery(sourcesQuery);
  return (
    <details open={chosen.length > 0}>
      <summary>From {chosen.length === 0 ? "all sources" : `only ${counted(chosen.length, "source")}`}</summary>
      <fieldset className="choices">
        <legend className="told">Only these; with none ticked, all</legend>
        {!sources && chosen.map((slug) => <input key={slug} type="hidden" name="sources" value={slug} />)}
        {sources?.map(({ slug, name }) => (
          <label key={slug}>
            <input type="checkbox" name="sources" value={slug} defaultChecked={chosen.includes(slug)} /> {name}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
