import type { Operation } from "../desk.ts";
import { ask, tellAnswer } from "./ask.ts";
import { getAsset, listAssets } from "./assets.ts";
import { backup, restore } from "./backup.ts";
import { briefFeed } from "./brief-feed.ts";
import { changeBriefSettings, getBrief, getBriefSettings, listBriefs } from "./briefs.ts";
import { listCalls } from "./calls.ts";
import { getCandles } from "./candles.ts";
import { addEntry, dropEntry, exportCatalogue, importCatalogue, listCatalogue } from "./catalogue.ts";
import { checkText } from "./check-text.ts";
import { chooseSources, getChecklist } from "./choosing.ts";
import { disputeClaim, getClaim, listClaims, withdrawDispute } from "./claims.ts";
import { changeDesk, getDesk } from "./desk.ts";
import { doctor } from "./doctor.ts";
import { exportRecord } from "./export-record.ts";
import { exportSeries } from "./export-series.ts";
import { exportOpml, follow, followCatalogue } from "./follow.ts";
import { followHostList, listHostLists, unfollowHostList } from "./host-lists.ts";
import { importFiles, openSample } from "./imports.ts";
import { getIndex, listIndices } from "./indices.ts";
import { inspectOne } from "./inspect.ts";
import { getIssue, listIssues, markIssue } from "./issues.ts";
import { getAssetIndicators, getLevels } from "./levels.ts";
import { changeMailboxTo, connectMailbox, disconnectMailbox, listMailboxes, listMailProviders, quietMailboxAdvice } from "./mailboxes.ts";
import { getMarket } from "./market.ts";
import { getNarrative, listAlarms, listNarratives } from "./narratives.ts";
import { changeNeeds, getNeeds } from "./needs.ts";
import { getOverlap } from "./overlap.ts";
import { compareSources } from "./overlap-pair.ts";
import { listAddresses, makeAddress, takeAddressBack } from "./own-addresses.ts";
import { publishSources } from "./publish.ts";
import { getQuality } from "./quality.ts";
import { getCorrelations, getQuant } from "./quant.ts";
import { listLatest, listWatched, unwatchAsset, watchAsset } from "./quotes.ts";
import { getRating, listRatings, ratingScores } from "./ratings.ts";
import { getReadingPlan, listCautions, readingCalendar } from "./reading-plan.ts";
import { changeReadingSettings, getReadingSettings } from "./reading-settings.ts";
import { getRecord, listRecords } from "./record.ts";
import { ruleOnIssue, withdrawRuling } from "./rulings.ts";
import { getRun, listRuns } from "./runs.ts";
import { getScenarios } from "./scenarios.ts";
import { getIndicator, getRubric, getScore, listScores } from "./scores.ts";
import { getSentiment } from "./sentiment.ts";
import { getSeries } from "./series.ts";
import { listShortlist, shortlistAsset, unlistAsset } from "./shortlist.ts";
import { getAssetSignals, listSignals } from "./signals.ts";
import { deleteSourceWhole, getSource, listSources, mergeSource, renameSourceTo, splitSourceOff, unfollowSource } from "./sources.ts";
import { getStory, listStories } from "./stories.ts";
import { addTheme, dropTheme, listThemes } from "./themes.ts";
import { unsubscribe } from "./unsubscribe.ts";

/** Everything that can be asked of the desk; each door opens this list. */
export const operations: Operation[] = [
  getDesk,
  changeDesk,
  listIssues,
  getIssue,
  markIssue,
  unsubscribe,
  ruleOnIssue,
  withdrawRuling,
  getReadingSettings,
  changeReadingSettings,
  listClaims,
  getClaim,
  disputeClaim,
  withdrawDispute,
  checkText,
  listCalls,
  ask,
  tellAnswer,
  getBrief,
  briefFeed,
  listBriefs,
  getBriefSettings,
  changeBriefSettings,
  listStories,
  getStory,
  listThemes,
  getSentiment,
  addTheme,
  dropTheme,
  listNarratives,
  getNarrative,
  listAlarms,
  listRecords,
  getRecord,
  exportRecord,
  listScores,
  getRubric,
  getScore,
  getIndicator,
  chooseSources,
  getChecklist,
  publishSources,
  getReadingPlan,
  readingCalendar,
  listCautions,
  listSources,
  getOverlap,
  getSource,
  compareSources,
  follow,
  renameSourceTo,
  unfollowSource,
  mergeSource,
  splitSourceOff,
  deleteSourceWhole,
  listHostLists,
  followHostList,
  unfollowHostList,
  connectMailbox,
  listMailboxes,
  changeMailboxTo,
  quietMailboxAdvice,
  disconnectMailbox,
  listMailProviders,
  makeAddress,
  listAddresses,
  takeAddressBack,
  getNeeds,
  changeNeeds,
  listCatalogue,
  addEntry,
  dropEntry,
  importCatalogue,
  exportCatalogue,
  followCatalogue,
  exportOpml,
  listAssets,
  getAsset,
  getSeries,
  getCandles,
  listSignals,
  getAssetSignals,
  getLevels,
  getAssetIndicators,
  getMarket,
  getQuant,
  getCorrelations,
  getScenarios,
  listIndices,
  getIndex,
  exportSeries,
  listLatest,
  listWatched,
  listShortlist,
  shortlistAsset,
  unlistAsset,
  watchAsset,
  unwatchAsset,
  getQuality,
  listRatings,
  ratingScores,
  getRating,
  importFiles,
  openSample,
  listRuns,
  getRun,
  inspectOne,
  doctor,
  backup,
  restore,
];
