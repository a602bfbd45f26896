import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { announce } from "../../announce.ts";
import { answered, client, type Needs } from "../../api.ts";
import { TroubleNote } from "../../components/page-trouble.tsx";
import { needsQuery } from "../../score-queries.ts";

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** When dailies are skimmed and weeklies read. */
export function SlotForm() {
  const queries = useQueryClient();
  const { data: needs } = useQuery(needsQuery);
  const change = useMutation({
    mutationFn: (changes: Partial<Needs>) => answered(client.PATCH("/v1/needs", { body: changes })),
    onSuccess: () => {
      announce("Saved: the plan is made anew");
      return Promise.all(["needs", "reading-plan"].map((key) => queries.invalidateQueries({ queryKey: [key] })));
    },
  });
  if (!needs) return <div />;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    change.mutate({ morning: String(given.get("morning")), weeklySlot: { weekday: Number(given.get("weekday")), at: String(given.get("at")) } });
  };
  return (
    <form className="desk needs-form" onSubmit={submit} key={JSON.stringify(needs)}>
      <label className="above">
        Dailies at <input type="time" name="morning" required defaultValue={needs.morning} />
      </label>
      <label className="above">
        Weeklies on{" "}
        <select name="weekday" defaultValue={needs.weeklySlot.weekday}>
          {WEEKDAYS.map((name, n) => (
            <option key={name} value={n + 1}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="above">
        at <input type="time" name="at" required defaultValue={needs.weeklySlot.at} />
      </label>
      <p className="buttons">
        <button type="submit" className="main" disabled={change.isPending}>
          Make the plan
        </button>
      </p>
      {change.isError && <TroubleNote error={change.error} />}
    </form>
  );
}
