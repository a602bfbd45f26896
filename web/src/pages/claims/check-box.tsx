import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useId } from "react";
import type { TextToCheck } from "../../api.ts";
import { checkText } from "../../claim-queries.ts";
import { TroubleNote } from "../../components/page-trouble.tsx";
import { useCalendar } from "../../dates.ts";
import { sourcesQuery } from "../../queries.ts";
import { CheckedClaims } from "./checked-claims.tsx";

/** Where any sentence can be held against the data; nothing of it is kept. */
export function CheckBox() {
  const [title, words, hint] = [useId(), useId(), useId()];
  const { data: sources } = useQuery(sourcesQuery);
  const { today } = useCalendar();
  const check = useMutation({ mutationFn: checkText });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const asked = textIn(event.currentTarget);
    const isSample = sources?.find(({ slug }) => slug === asked.source)?.sample;
    check.mutate({ ...asked, ...(isSample && { simulated: true }) });
  };
  return (
    <section className="check-box" aria-labelledby={title}>
      <h2 id={title}>Check a sentence</h2>
      <form className="desk" onSubmit={submit}>
        <label htmlFor={words} className="unseen">
          Sentence
        </label>
        <textarea id={words} name="text" rows={2} required placeholder="Bitcoin rose 12 % over the past week." aria-describedby={hint} />
        <p className="check-options">
          <label>
            Said on <input type="date" name="published" max={today()} />
          </label>
          <label>
            by{" "}
            <select name="source">
              <option value="">anybody</option>
              {sources?.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" className="main" disabled={check.isPending}>
            {check.isPending ? "Reading…" : "Check"}
          </button>
          <span className="told" id={hint}>
            Without a day, “the past week” ends today. Nothing of it is kept.
          </span>
        </p>
      </form>
      {check.isError && <TroubleNote error={check.error} />}
      <div role="status">{check.data && <CheckedClaims checked={check.data} />}</div>
    </section>
  );
}

function textIn(form: HTMLFormElement): TextToCheck {
  const given = new FormData(form);
  const [published, source] = [String(given.get("published") ?? ""), String(given.get("source") ?? "")];
  return { text: String(given.get("text") ?? ""), ...(published && { published }), ...(source && { source }) };
}
