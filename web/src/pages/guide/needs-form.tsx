import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { announce } from "../../announce.ts";
import { answered, client, type Needs } from "../../api.ts";
import { TroubleNote } from "../../components/page-trouble.tsx";
import { needsIn, USES } from "../../scores/needs-form.ts";

const LEVELS: [Needs["level"], string][] = [
  [null, "Any"],
  ["newcomer", "Newcomer"],
  ["practised", "Practised"],
  ["professional", "Professional"],
];

/** What for, how long, for how much: kept, so that the plan and the warnings go by it too. */
export function NeedsForm({ needs }: { needs: Needs }) {
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (changes: Partial<Needs>) => answered(client.PATCH("/v1/needs", { body: changes })),
    onSuccess: () => {
      announce("Saved: the list is made anew");
      return Promise.all(["needs", "reading-list", "reading-plan", "cautions"].map((key) => queries.invalidateQueries({ queryKey: [key] })));
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    change.mutate(needsIn(event.currentTarget));
  };
  return (
    <form className="desk needs-form" onSubmit={submit}>
      <fieldset>
        <legend>What for? None means everything</legend>
        {USES.map(([use, words]) => (
          <label key={use} className="check">
            <input type="checkbox" name="uses" value={use} defaultChecked={needs.uses.includes(use)} /> {words}
          </label>
        ))}
      </fieldset>
      <label className="above">
        Minutes a week <input type="number" name="minutesAWeek" min={5} max={3000} defaultValue={needs.minutesAWeek ?? ""} placeholder="not said" />
      </label>
      <label className="above">
        USD a month{" "}
        <input type="number" name="usdAMonth" min={0} max={100000} step="any" defaultValue={needs.usdAMonth ?? ""} placeholder="not said" />
      </label>
      <label className="above">
        You are{" "}
        <select name="level" defaultValue={needs.level ?? ""}>
          {LEVELS.map(([level, words]) => (
            <option key={words} value={level ?? ""}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label className="above">
        Languages <input name="languages" defaultValue={needs.languages.join(", ")} placeholder="any; or en, de" maxLength={80} />
      </label>
      <label className="above">
        Your sizing rule <input name="sizingRule" defaultValue={needs.sizingRule} placeholder="none; as: no position above 2 %" maxLength={400} />
      </label>
      <p className="buttons">
        <button type="submit" className="main" disabled={change.isPending}>
          Make the list
        </button>
      </p>
      {change.isError && <TroubleNote error={change.error} />}
    </form>
  );
}
