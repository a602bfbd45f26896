import { Outlet, useParams } from "@tanstack/react-router";
import { usePageTitle } from "../page-title.ts";
import { IssueList } from "./reader/issue-list.tsx";

/** The list, and beside it the issue that is open. On a phone one of the two is shown. */
export function ReadPage() {
  const { id } = useParams({ strict: false });
  return (
    <div className={id ? "reader has-issue" : "reader"}>
      <IssueList />
      <Outlet />
    </div>
  );
}

export function NothingOpen() {
  usePageTitle("Read");
  return (
    <div className="nothing-open">
      <h1>Read</h1>
      <p>
        Choose an issue from the list, or press <kbd>j</kbd> and <kbd>o</kbd>.
      </p>
    </div>
  );
}
