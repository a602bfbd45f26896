import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { type Alias, answered, client, type Source } from "../../api.ts";
import { ALIAS_WORDS } from "../../components/alias-words.ts";
import { ChangeDialog } from "./change-dialog.tsx";

/** What the source is known by. One that is a newsletter of its own can be taken out. */
export function Aliases({ source }: { source: Source }) {
  const [splitting, setSplitting] = useState<Alias | null>(null);
  return (
    <section aria-labelledby="aliases">
      <h2 id="aliases" className="kicker">
        Known by
      </h2>
      {source.aliases.map((alias) => (
        <div className="row" key={`${alias.kind} ${alias.value}`}>
          <span className="told origin">
            {ALIAS_WORDS[alias.kind]} {alias.value}
          </span>
          {source.aliases.length > 1 && (
            <button type="button" className="quiet" aria-label={`Split off ${alias.value}`} onClick={() => setSplitting(alias)}>
              Split off
            </button>
          )}
        </div>
      ))}
      {splitting && <SplitDialog source={source} alias={splitting} close={() => setSplitting(null)} />}
    </section>
  );
}

function SplitDialog({ source: { slug, name }, alias, close }: { source: Source; alias: Alias; close: () => void }) {
  const navigate = useNavigate();
  const [newName, setNewName] = useState("");
  return (
    <ChangeDialog
      title={`Split off ${alias.value}`}
      does="Split off"
      close={close}
      change={() => answered(client.POST("/v1/sources/{slug}/split", { params: { path: { slug } }, body: { ...alias, name: newName.trim() } }))}
      changed={(made) => void navigate({ to: "/sources/$slug", params: { slug: made.slug } })}
    >
      <p>
        It becomes a source of its own, with the issues of {name} that came by {ALIAS_WORDS[alias.kind]} {alias.value} alone.
      </p>
      <label>
        Its name
        <input required maxLength={200} value={newName} onChange={({ target }) => setNewName(target.value)} />
      </label>
    </ChangeDialog>
  );
}
