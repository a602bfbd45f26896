import type { Desk, Job } from "../../../desk.ts";
import type { Embeddings } from "../../../platform/model/embeddings.ts";
import { ModelTrouble } from "../../../platform/model/trouble.ts";
import type { OwnTheme } from "../../../schema/theme.ts";
import { transaction } from "../../../store/database.ts";
import {
  type EmbeddedThemes,
  endEmbeddingsTrouble,
  type IssueToEmbed,
  keepEmbeddedThemes,
  noteEmbeddingsTrouble,
  unreadByEmbedding,
} from "../../../store/embedded-themes.ts";
import { ownThemeChanges, ownThemes } from "../../../store/themes.ts";
import { themeCatalogue } from "../catalogue.ts";
import { ownThemesOfIssue } from "../own-themes.ts";
import { themesIn } from "../themes-in.ts";
import { type EvidenceRead, evidenceRead } from "./evidence-read.ts";
import { isUnsure, themesByNearness } from "./nearness.ts";
import { type Prototype, prototypesOf } from "./prototypes.ts";

const ISSUES_AT_ONCE = 20;
const ISSUES_A_ROUND = 300;
/** A round ends before the next one begins. */
const ROUND_MS = 4 * 60_000;
/** An endpoint that refuses even this is not refusing a letter. */
const PROBE = "stablecoins";

type Passage = EvidenceRead<IssueToEmbed["passages"][number]>;

interface Asking {
  embeddings: Embeddings;
  signal: AbortSignal;
}

/** Where a model of embeddings is configured, it settles the themes of which the evidence of a passage is unsure. Nothing waits for it. */
export const readThemesByEmbedding: Job = {
  name: "read-themes-by-embedding",
  every: "*/5 * * * *",
  async run(desk) {
    if (!desk.embeddings) return;
    const round = { issues: 0, passages: 0 };
    try {
      await read(desk, { embeddings: desk.embeddings, signal: AbortSignal.timeout(ROUND_MS) }, round);
    } catch (error) {
      if (!(error instanceof ModelTrouble)) throw error;
      await tellTrouble(desk, desk.embeddings.name, { error, round });
    }
    if (round.issues > 0) desk.log.info(round, "Read themes by embedding");
    if (round.passages > 0) await desk.queue.enqueue("measure-narratives", {}, "measure");
  },
};

/** Counts in `round` the issues that were read, and the passages that have other themes since. */
async function read(desk: Desk, asking: Asking, round: { issues: number; passages: number }): Promise<void> {
  const model = asking.embeddings.name;
  for (let tried = 0; tried < ISSUES_A_ROUND && !asking.signal.aborted; tried += ISSUES_AT_ONCE) {
    const change = await ownThemeChanges(desk.db);
    const own = await ownThemes(desk.db);
    const issues = await unreadByEmbedding(desk.db, { model, change, issues: ISSUES_AT_ONCE });
    if (issues.length === 0) return;
    const found = issues.map((issue) => ({ issue, passages: evidenceRead(issue, own) }));
    const near = await nearnessOf(desk, asking, { passages: found.flatMap(({ passages }) => passages), own });
    for (const { issue, passages } of found) {
      const given = givenTo(issue, passages, near);
      const kept = await transaction(desk.db, (tx) => keepEmbeddedThemes(tx, given, { model, change, own: own.map(({ theme }) => theme) }));
      if (kept === null) continue;
      round.issues += 1;
      round.passages += kept;
    }
  }
}

interface Nearness {
  prototypes: Prototype[];
  vectors: Map<string, Float32Array>;
}

/** Vectors of the passages whose evidence is unsure; of the others nothing is asked. Throws ModelTrouble that all issues would meet. */
async function nearnessOf(desk: Desk, asking: Asking, { passages, own }: { passages: Passage[]; own: OwnTheme[] }): Promise<Nearness> {
  const unsure = passages.filter((passage) => isUnsure([...passage.scores, ...passage.own]));
  if (unsure.length === 0) return { prototypes: [], vectors: new Map() };
  const { embeddings, signal } = asking;
  const prototypes = await prototypesOf(embeddings, [...themeCatalogue.themes, ...own], { signal });
  const vectors = await vectorsOf(desk, asking, unsure);
  if (await endEmbeddingsTrouble(desk.db)) desk.log.info({ model: embeddings.name }, "The endpoint of embeddings answers again");
  return { prototypes, vectors };
}

async function vectorsOf(desk: Desk, { embeddings, signal }: Asking, passages: readonly Passage[]): Promise<Map<string, Float32Array>> {
  const vectors = new Map<string, Float32Array>();
  const embed = async (some: readonly Passage[]) => {
    const made = await embeddings.embed(
      some.map(({ text }) => text),
      { signal },
    );
    for (const [i, vector] of made.entries()) vectors.set(some[i]?.id ?? "", vector);
  };
  try {
    await embed(passages);
  } catch (error) {
    if (!isOfTexts(error)) throw error;
    await embeddings.embed([PROBE], { signal });
    for (const passage of passages)
      await embed([passage]).catch((alone: unknown) => {
        if (!isOfTexts(alone)) throw alone;
        desk.log.warn({ passage: passage.id, error: alone.message }, "A passage has no embedding and keeps the themes of its evidence");
      });
  }
  return vectors;
}

/** Whether a trouble may be with these texts alone. */
function isOfTexts(error: unknown): error is ModelTrouble {
  return error instanceof ModelTrouble && (error.kind === "refused" || error.kind === "unfit");
}

function givenTo({ issue, title, text }: IssueToEmbed, passages: readonly Passage[], { prototypes, vectors }: Nearness): EmbeddedThemes {
  const read = passages.map((passage) => {
    const near = { vector: vectors.get(passage.id) ?? null, prototypes };
    return { ...passage, given: themesByNearness(passage.scores, near), ownGiven: themesByNearness(passage.own, near) };
  });
  return {
    issue,
    passages: read.map(({ id, words, toldAt, isPaid, themes, given, ownGiven }) => ({
      id,
      words,
      toldAt,
      isPaid,
      before: themes,
      themes: given.map(({ theme }) => theme),
      own: ownGiven.map(({ theme }) => theme),
    })),
    scores: themesIn(text, { title }),
    ownScores: ownThemesOfIssue(read.map(({ words, isPaid, ownGiven }) => ({ words, paid: isPaid, scores: ownGiven }))),
  };
}

/** Once, and not again each round; a round that ran out of time in the middle is none. */
async function tellTrouble(desk: Desk, model: string, { error, round }: { error: ModelTrouble; round: { issues: number } }): Promise<void> {
  if (error.kind === "cancelled" && round.issues > 0) return;
  const message = error.kind === "cancelled" ? `no answer within the ${ROUND_MS / 60_000} minutes of a round` : error.message;
  if (await noteEmbeddingsTrouble(desk.db, { model, message }, desk.clock.now()))
    desk.log.warn({ model, error: message }, "No embeddings come; themes are given by their evidence alone until they do");
}
