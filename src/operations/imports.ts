import { basename } from "node:path";
import { z } from "zod";
import { type Desk, operation } from "../desk.ts";
import { messageOf, Refused } from "../platform/errors.ts";
import { AssetSlug } from "../schema/asset.ts";
import type { Person } from "../schema/person.ts";
import { Run } from "../schema/run.ts";
import { SeriesSource } from "../schema/series.ts";
import { SeriesMapping } from "../sources/series/mapped.ts";
import { addRun, runById } from "../store/runs.ts";

const SAMPLE_FOLDER = new URL("../../sample/", import.meta.url).pathname;

export const importFiles = operation({
  name: "import_files",
  summary: "Brings files into the desk: mail, mbox, feeds, OPML, HTML, text, NDJSON, series CSV, folders, .zip and .gz of these",
  route: "POST /v1/imports",
  upload: "paths",
  role: "analyst",
  changes: true,
  input: z.object({
    paths: z.array(z.string().min(1)).min(1),
    title: z.string().max(300).optional(),
    asset: AssetSlug.optional().describe("what a file of series is about, where it does not say so"),
    source: SeriesSource.optional().describe("who a file of series is from, where it does not say so"),
    mapping: z.string().max(10_000).optional().describe("how to read a CSV of another form: JSON, see the guide's page on series"),
    wait: z.boolean().default(false),
  }),
  output: Run,
  command: { words: ["import"], positional: ["paths"], given: { wait: true }, text: runText, failed: tookNothing },
  async run(desk, { paths, title, asset, source, mapping, wait }, { person }) {
    return start(desk, person, {
      title:
        title ??
        paths
          .map((path) => basename(path))
          .join(", ")
          .slice(0, 300),
      kind: "import",
      input: { paths, asset, source, mapping: mapping === undefined ? undefined : mappingIn(mapping) },
      wait,
    });
  },
});

function mappingIn(text: string): SeriesMapping {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Refused(`mapping: ${messageOf(error)}`);
  }
  const parsed = SeriesMapping.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Refused(`mapping: ${issue?.path.join(".") || "(whole)"}: ${issue?.message}`);
}

export const openSample = operation({
  name: "open_sample",
  summary: "Fills the desk with the sample: invented letters, plainly marked, to see everything at work without a network",
  route: "POST /v1/sample",
  role: "analyst",
  changes: true,
  input: z.object({ wait: z.boolean().default(false) }),
  output: Run,
  command: { words: ["sample"], given: { wait: true }, text: runText, failed: tookNothing },
  async run(desk, { wait }, { person }) {
    return start(desk, person, { title: "Sample desk", kind: "sample", input: { paths: [SAMPLE_FOLDER], sample: true }, wait });
  },
});

/** Work on files of this machine is done in this process: awaited on the command line, in the background behind the page. */
async function start(
  desk: Desk,
  person: Person,
  { title, kind, input, wait }: { title: string; kind: "import" | "sample"; input: Record<string, unknown>; wait: boolean },
): Promise<Run> {
  const id = await addRun(desk.db, { kind, title, owner: person.id, input, now: desk.clock.now() });
  const work = desk.perform("import", { run: id });
  if (wait) await work;
  else {
    work
      .then(() => desk.queue.enqueue("poll-feeds", {}, "poll")) // an OPML may have brought feeds
      .catch((error: unknown) => desk.log.error({ run: id, error: messageOf(error) }, "Import failed")); // the run's row says it too
  }
  return (await runById(desk.db, id)) as Run;
}

/** Nothing was taken, and something was wrong. */
function tookNothing({ state, done, failures }: Run): boolean {
  return state === "failed" || (done === 0 && failures.length > 0);
}

function runText({ message, failures, state }: Run): string {
  const shown = failures.slice(0, 20).map(({ name, message: why }) => `  ${name}: ${why}`);
  const more = failures.length > shown.length ? [`  … and ${failures.length - shown.length} more`] : [];
  return [`${state === "done" ? "Imported" : "Stopped"}: ${message ?? ""}`, ...(shown.length > 0 ? ["Not read:", ...shown, ...more] : [])].join("\n");
}
