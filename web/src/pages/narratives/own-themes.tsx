import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { announce } from "../../announce.ts";
import type { ThemeLine } from "../../api.ts";
import { TroubleNote } from "../../components/page-trouble.tsx";
import { counted } from "../../counts.ts";
import { themeIn } from "../../narratives/theme-form.ts";
import { addTheme, dropTheme, themesQuery } from "../../told-queries.ts";
import { ChangeDialog } from "../sources/change-dialog.tsx";

/** Themes that somebody added, and a way to add another. */
export function OwnThemes() {
  const { data: themes, error, refetch } = useQuery(themesQuery);
  const own = themes?.filter((theme) => theme.own);
  return (
    <section aria-labelledby="own-themes">
      <h2 id="own-themes">Themes of your own</h2>
      <p className="told">
        Besides the {themes ? themes.length - (own?.length ?? 0) : ""} of the list. Issues that came before are read for them as well, within five
        minutes.
      </p>
      {error && <TroubleNote error={error} again={() => void refetch()} />}
      {own?.map((theme) => (
        <OwnTheme key={theme.theme} theme={theme} />
      ))}
      <AddTheme />
    </section>
  );
}

function OwnTheme({ theme: { theme, name, terms, issues } }: { theme: ThemeLine }) {
  const [isAsked, setIsAsked] = useState(false);
  const queries = useQueryClient();
  return (
    <div className="row">
      <span>
        <Link to="/narratives/$id" params={{ id: theme }}>
          {name}
        </Link>
        <span className="byline told">
          {terms.join(", ")} · {counted(issues, "issue")} in 30 days
        </span>
      </span>
      <button type="button" className="quiet" onClick={() => setIsAsked(true)}>
        Drop<span className="unseen"> {name}</span>
      </button>
      {isAsked && (
        <ChangeDialog
          title={`Drop ${name}?`}
          does="Drop it"
          isGrave
          close={() => setIsAsked(false)}
          change={() => dropTheme(theme)}
          changed={() => {
            announce(`Dropped ${name}`);
            void queries.invalidateQueries({ queryKey: ["themes"] });
          }}
        >
          <p>It leaves the list, with what issues were given of it. The issues stay as they are.</p>
        </ChangeDialog>
      )}
    </div>
  );
}

function AddTheme() {
  const queries = useQueryClient();
  const add = useMutation({
    mutationFn: addTheme,
    onSuccess(_, { name }) {
      announce(`Added ${name}: issues are read for it from now on`);
      return queries.invalidateQueries({ queryKey: ["themes"] });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    add.mutate(themeIn(form), { onSuccess: () => form.reset() });
  };
  return (
    <form className="desk add-theme" onSubmit={submit} aria-label="Add a theme">
      <label>
        Name <input name="name" required maxLength={80} placeholder="Restaked bitcoin" />
      </label>
      <label>
        Words that name it alone <input name="terms" required placeholder="Babylon, bitcoin staking" />
      </label>
      <label>
        Words that speak for it beside others <input name="leaning" placeholder="yield, vault" />
      </label>
      <label>
        Assets of its basket <input name="assets" placeholder="bitcoin, babylon" />
      </label>
      {add.isError && <TroubleNote error={add.error} />}
      <button type="submit" disabled={add.isPending}>
        {add.isPending ? "Adding…" : "Add"}
      </button>
    </form>
  );
}
