import { checkedDocument, documentDraft, draftsOf } from "./inbox/drafts.ts";
import { parseOpml } from "./inbox/feed/opml.ts";
import { messageOf, Unreadable } from "./platform/errors.ts";
import { readDraft, readFeed } from "./reading.ts";
import type { InspectedFile, Inspection, Reading, ReadingError } from "./schema/reading.ts";
import type { SenderChecks } from "./schema/sender.ts";

/** Reads one document given as fields; whatever is wrong with it stands in its place. */
export async function inspectDocument(
  value: unknown,
  { id = idOf(value), checks }: { id?: string; checks?: SenderChecks } = {},
): Promise<Reading | ReadingError> {
  try {
    return await readDraft(id, await documentDraft(checkedDocument(value)), checks);
  } catch (error) {
    return errorIn(id, error);
  }
}

/** Reads the bytes of one file: one result, or with `items` one for each entry of a feed. */
export async function inspectFile({ id, format, bytes, items }: InspectedFile, checks: SenderChecks = {}): Promise<Inspection[]> {
  try {
    if (format === "opml") return [{ id, kind: "opml", documents: parseOpml(bytes) }];
    if (format === "document") return [await inspectDocument(JSON.parse(new TextDecoder().decode(bytes)), { checks })];
    if (format === "feed" && !items) return [readFeed(id, bytes, {})];
    const drafts = await draftsOf({ format, bytes, hints: {}, origin: id });
    return await Promise.all(drafts.map((draft) => readDraft(format === "feed" ? `${id}#${draft.part}` : id, draft, checks)));
  } catch (error) {
    return [errorIn(id, error)];
  }
}

function errorIn(id: string, error: unknown): ReadingError {
  return { id, error: { code: error instanceof Unreadable ? error.code : "fault", message: messageOf(error) } };
}

function idOf(value: unknown): string {
  return typeof value === "object" && value !== null && "id" in value && typeof value.id === "string" ? value.id : "";
}
