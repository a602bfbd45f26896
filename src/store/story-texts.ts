import { sql } from "kysely";
import type { Session } from "./database.ts";

/** What a story may be called by: how its issues call themselves, and the text of the passages, the first first. */
export interface TellingText {
  title: string;
  text: string;
  /** It is all that its issue tells. */
  isWhole: boolean;
  terms: string[];
  weights: number[];
}

interface TextRow extends TellingText {
  story: string;
  starts: number;
  ends: number;
}

/** So many passages decide the title of a story. */
const TEXTS_EACH = 12;

/** The first who told of each of these stories in words of their own, of all or of what had been told until a moment. */
export async function tellingTexts(db: Session, stories: string[], until?: Date): Promise<Map<string, TellingText[]>> {
  if (stories.length === 0) return new Map();
  const { rows } = await sql<TextRow>`
    select story, title, text, starts, ends, "isWhole", terms, weights from (
      select p.story_id as story, v.title, v.text, p.starts, p.ends, (p.starts = 0 and p.words * 10 >= i.words * 9) as "isWhole", p.terms, p.weights,
        row_number() over (partition by p.story_id order by p.told_at, p.id) as place
      from passages p join issues i on i.id = p.issue_id join issue_versions v on v.issue_id = p.issue_id and v.version = p.version
      where p.story_id = any(${stories}::uuid[]) and p.copy_of is null and i.safety <> 'danger' ${until ? sql`and p.told_at <= ${until}` : sql``}
    ) told where place <= ${TEXTS_EACH} order by story, place`.execute(db);
  const texts = rows.map(({ text, starts, ends, ...row }) => ({ ...row, text: text.slice(starts, ends) }));
  return Map.groupBy(texts, ({ story }) => story);
}
