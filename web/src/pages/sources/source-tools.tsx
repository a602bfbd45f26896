import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { announce } from "../../announce.ts";
import { answered, client, type Source } from "../../api.ts";
import { counted } from "../../counts.ts";
import { sourcesQuery } from "../../queries.ts";
import { ChangeDialog } from "./change-dialog.tsx";
import { FollowSwitch } from "./follow-switch.tsx";

type Tool = "rename" | "merge" | "delete";

/** What can be done with a source. */
export function SourceTools({ source }: { source: Source }) {
  const [tool, setTool] = useState<Tool | null>(null);
  const close = () => setTool(null);
  return (
    <div className="tools" role="toolbar" aria-label="This source">
      <FollowSwitch source={source} />
      <button type="button" className="quiet" onClick={() => setTool("rename")}>
        Rename
      </button>
      <button type="button" className="quiet" onClick={() => setTool("merge")}>
        Merge
      </button>
      <button type="button" className="quiet" onClick={() => setTool("delete")}>
        Delete
      </button>
      {tool === "rename" && <RenameDialog source={source} close={close} />}
      {tool === "merge" && <MergeDialog source={source} close={close} />}
      {tool === "delete" && <DeleteDialog source={source} close={close} />}
    </div>
  );
}

interface Asked {
  source: Source;
  close: () => void;
}

function RenameDialog({ source: { slug, name }, close }: Asked) {
  const [newName, setNewName] = useState(name);
  return (
    <ChangeDialog
      title={`Rename ${name}`}
      does="Rename"
      close={close}
      change={() => answered(client.PATCH("/v1/sources/{slug}", { params: { path: { slug } }, body: { name: newName.trim() } }))}
      changed={(source) => announce(`It is called ${source.name} now`)}
    >
      <label>
        Name
        <input required maxLength={200} value={newName} onChange={({ target }) => setNewName(target.value)} />
      </label>
    </ChangeDialog>
  );
}

function MergeDialog({ source: { slug, name, issues }, close }: Asked) {
  const navigate = useNavigate();
  const { data: sources = [] } = useQuery(sourcesQuery);
  const [into, setInto] = useState("");
  return (
    <ChangeDialog
      title={`Merge ${name} into another`}
      does="Merge"
      close={close}
      change={() => answered(client.POST("/v1/sources/{slug}/merge", { params: { path: { slug } }, body: { into } }))}
      changed={(merged) => void navigate({ to: "/sources/$slug", params: { slug: merged.slug } })}
    >
      <p>{counted(issues, "issue")}, its feeds and all it is known by become the other’s. This can be undone only alias by alias.</p>
      <label>
        Into
        <select required value={into} onChange={({ target }) => setInto(target.value)}>
          <option value="">Choose a source</option>
          {sources
            .filter((other) => other.slug !== slug)
            .map((other) => (
              <option key={other.slug} value={other.slug}>
                {other.name}
              </option>
            ))}
        </select>
      </label>
    </ChangeDialog>
  );
}

function DeleteDialog({ source: { slug, name, issues }, close }: Asked) {
  const navigate = useNavigate();
  return (
    <ChangeDialog
      title={`Delete ${name}?`}
      does={`Delete ${counted(issues, "issue")}`}
      isGrave
      close={close}
      change={() => answered(client.DELETE("/v1/sources/{slug}", { params: { path: { slug } } }))}
      changed={() => {
        announce(`Deleted ${name} and everything derived from it`);
        void navigate({ to: "/sources" });
      }}
    >
      <p>
        Its {counted(issues, "issue")} and everything derived from them go for good. To keep the issues and only stop the feed, unfollow it instead.
      </p>
    </ChangeDialog>
  );
}
