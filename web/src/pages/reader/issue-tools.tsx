import type { Issue } from "../../api.ts";
import { useMark } from "../../marks.ts";
import type { View } from "./view.ts";

/** What can be done with an issue; each has a key too. */
export function IssueTools({ issue: { id, marks }, view, setView }: { issue: Issue; view: View; setView: (view: View) => void }) {
  const mark = useMark();
  return (
    <div className="tools" role="toolbar" aria-label="This issue">
      <button type="button" aria-pressed={marks.starred} onClick={() => void mark(id, { starred: !marks.starred })} aria-keyshortcuts="s">
        {marks.starred ? "Starred" : "Star"}
      </button>
      <button type="button" onClick={() => void mark(id, { read: !marks.read })} aria-keyshortcuts="u">
        {marks.read ? "Mark unread" : "Mark read"}
      </button>
      <button type="button" aria-pressed={marks.archived} onClick={() => void mark(id, { archived: !marks.archived })} aria-keyshortcuts="e">
        {marks.archived ? "Archived" : "Archive"}
      </button>
      <span className="views">
        <button type="button" aria-pressed={view === "text"} onClick={() => setView("text")}>
          Clean text
        </button>
        <button type="button" aria-pressed={view === "as-sent"} onClick={() => setView("as-sent")}>
          As sent
        </button>
      </span>
    </div>
  );
}
