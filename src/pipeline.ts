import { writeBriefs } from "./brief/job.ts";
import { mailBriefs } from "./brief/mail-job.ts";
import type { Job, Listener } from "./desk.ts";
import { judgeAffiliations } from "./extract/flags/job.ts";
import { readAgainByModel } from "./extract/second-reading/job.ts";
import { readThemesByEmbedding } from "./extract/themes/by-embedding/job.ts";
import { readOwnThemes } from "./extract/themes/job.ts";
import { measureTraits } from "./extract/traits/job.ts";
import { runImport } from "./import.ts";
import { forgetOldDeliveries, readDeliveries } from "./inbox/job.ts";
import { resolveCalls } from "./insights/calls/job.ts";
import { checkClaims } from "./insights/checks/job.ts";
import { measureNarratives } from "./insights/narratives/job.ts";
import { judgeSeries } from "./insights/quality/job.ts";
import { rateAssets } from "./insights/ratings/job.ts";
import { replayScores, scoreSources } from "./insights/scores/job.ts";
import { measureSignals } from "./insights/signals/job.ts";
import { tellStories } from "./insights/stories/job.ts";
import { pollFeeds } from "./sources/feed/poll.ts";
import { fetchHostLists } from "./sources/host-lists/job.ts";
import { watchMailboxes } from "./sources/imap/listener.ts";
import { binanceQuotes } from "./sources/live/binance-socket.ts";
import { quotePrices } from "./sources/live/quotes-job.ts";
import { rollUpQuotes } from "./sources/live/roll-up-job.ts";
import { backFill } from "./sources/market/back-fill.ts";
import { ownAddresses } from "./sources/smtp/listener.ts";
import { keepDatabase } from "./upkeep.ts";
import { judgeSafety } from "./verify/job.ts";

/** Every job, in the order the data flows. */
export const jobs: Job[] = [
  pollFeeds,
  runImport,
  readDeliveries,
  judgeSafety,
  fetchHostLists,
  judgeAffiliations,
  readAgainByModel,
  quotePrices,
  rollUpQuotes,
  backFill,
  judgeSeries,
  rateAssets,
  checkClaims,
  resolveCalls,
  measureTraits,
  readOwnThemes,
  readThemesByEmbedding,
  tellStories,
  measureNarratives,
  measureSignals,
  scoreSources,
  replayScores,
  writeBriefs,
  mailBriefs,
  forgetOldDeliveries,
  keepDatabase,
];

/** What is listened to while the process stays open. */
export const listeners: Listener[] = [watchMailboxes, ownAddresses, binanceQuotes];
