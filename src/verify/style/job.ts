import type { Desk } from "../../desk.ts";
import { storeStyles, unmeasuredIssues } from "../../store/styles.ts";
import { styleOf } from "./measures.ts";

/** Version of how an issue's style is measured. Raise it when that becomes another: every issue is then measured again. */
const METHOD = 1;
const AT_ONCE = 20; // some milliseconds each, in which the desk does not answer

/** Measures how each new issue is written and built. */
export async function measureStyles({ db }: Desk): Promise<void> {
  const next = () => unmeasuredIssues(db, { method: METHOD, limit: AT_ONCE });
  for (let issues = await next(); issues.length > 0; issues = await next())
    await storeStyles(
      db,
      issues.map(({ id, ...issue }) => ({ id, style: styleOf(issue) })),
      METHOD,
    );
}
