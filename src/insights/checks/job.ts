import type { Desk, Job } from "../../desk.ts";
import { type CheckedClaim, claimsTouched, type DueClaim, storeChecks, textsOf, uncheckedClaims } from "../../store/claims.ts";
import { type DailyBook, dailyBook } from "../../store/daily-book.ts";
import { seriesReporters } from "../../store/reported.ts";
import { setSetting, setting } from "../../store/settings.ts";
import { touchedSince } from "../../store/touched.ts";
import { contextOf, judgement } from "./checked.ts";

/** Version of how claims are checked. Raise it when it gets better: every claim is then checked again. */
export const METHOD = 2;

const AT_ONCE = 200;
const SWEPT_AT = "checksSweptAt";

/** Checks every claim that no check of this method has, and again those whose data has changed. */
export const checkClaims: Job = {
  name: "check-claims",
  every: "*/5 * * * *",
  async run(desk) {
    const { db, clock, log } = desk;
    const since = new Date(String((await setting(db, SWEPT_AT)) ?? 0));
    const began = clock.now();
    const shelf = await bookShelf(desk);
    const checked = await checkNew(desk, shelf);
    const again = await checkTouched(desk, shelf, since);
    await setSetting(db, SWEPT_AT, began.toISOString());
    await desk.queue.enqueue("resolve-calls", {}, "resolve"); // of the same letters, by the same series
    if (checked + again > 0) {
      log.info({ checked, again }, "Checked claims");
      desk.events.emit({ type: "issues", data: { checked: checked + again } });
      await desk.queue.enqueue("score-sources", {}, "score");
    }
  },
};

async function checkNew(desk: Desk, shelf: BookShelf): Promise<number> {
  let count = 0;
  for (let due = await next(); due.length > 0; due = await next()) {
    await checkAll(desk, due, shelf);
    count += due.length;
  }
  return count;

  function next(): Promise<DueClaim[]> {
    return uncheckedClaims(desk.db, { method: METHOD, limit: AT_ONCE });
  }
}

async function checkTouched(desk: Desk, shelf: BookShelf, since: Date): Promise<number> {
  const touched = await touchedSince(desk.db, since);
  let count = 0;
  let after: string | null = null;
  do {
    const due: DueClaim[] = await claimsTouched(desk.db, { touched, after, limit: AT_ONCE });
    await checkAll(desk, due, shelf);
    count += due.length;
    after = due.length < AT_ONCE ? null : (due.at(-1)?.id ?? null);
  } while (after !== null);
  return count;
}

async function checkAll(desk: Desk, due: DueClaim[], shelf: BookShelf): Promise<void> {
  const checks = await judgements(desk, due, shelf);
  await storeChecks(desk.db, checks, { method: METHOD, now: desk.clock.now() });
}

/** The checks of claims in the desk, as they come out against what its books hold; stores nothing. */
export async function judgements({ db }: Pick<Desk, "db">, due: DueClaim[], shelf: BookShelf): Promise<CheckedClaim[]> {
  const texts = await textsOf(db, due);
  const found: CheckedClaim[] = [];
  for (const [key, claims] of Map.groupBy(due, (claim) => shelf.keyOf(claim))) {
    const checks = await shelf.book(key).reading((find) =>
      claims.map(({ id, claim, plain, issue, version }) => {
        const context = contextOf(claim, texts.get(`${issue} ${version}`) ?? "");
        return { id, ...judgement(claim, { plain, context, book: { find } }) };
      }),
    );
    found.push(...checks);
  }
  return found;
}

/** The books that claims are held against: simulated series for invented letters, and for everyone all but what they report themselves. */
export interface BookShelf {
  keyOf(claim: { sample: boolean; source: string | null }): string;
  book(key: string): DailyBook;
}

/** Books as of a moment, or of now. */
export async function bookShelf({ db }: Pick<Desk, "db">, asOf?: Date): Promise<BookShelf> {
  const reporters = await seriesReporters(db);
  const books = new Map<string, DailyBook>();
  return {
    keyOf: ({ sample, source }) => `${sample ? "simulated" : "real"} ${source !== null && reporters.has(source) ? source : ""}`,
    book(key) {
      const [kind, source] = key.split(" ");
      const book = books.get(key) ?? dailyBook(db, { asOf, simulated: kind === "simulated", notReportedBy: source || undefined });
      books.set(key, book);
      return book;
    },
  };
}
