import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { askSearch } from "./ask/ask-search.ts";
import { briefQuery, newestBriefQuery } from "./brief-queries.ts";
import { callSearch, claimSearch, recordSearch } from "./claim-search.ts";
import { Loading } from "./components/loading.tsx";
import { PageTrouble } from "./components/page-trouble.tsx";
import { Shell } from "./components/shell.tsx";
import { overlapQuery } from "./overlap/queries.ts";
import { overlapSearch } from "./overlap/search.ts";
import { NotFoundPage } from "./pages/not-found.tsx";
import { assetQuery, issueQuery, newestIssuesQuery, queryClient, sourceQuery, sourcesQuery } from "./queries.ts";
import { recordQuery, recordsQuery } from "./record-queries.ts";
import { hostListsQuery, readingSettingsQuery } from "./safety-queries.ts";
import { checklistQuery, needsQuery, readingListQuery, readingPlanQuery, rubricQuery, scoreQuery, scoresQuery } from "./score-queries.ts";
import { scoreSearch } from "./scores/weights.ts";
import { assetSearch, parseSearch, qualitySearch, readSearch, stringifySearch, wordSearch } from "./search-params.ts";
import { qualityQuery } from "./series-queries.ts";
import { shortlistQuery } from "./shortlist/queries.ts";
import { narrativeQuery, newestStoriesQuery, storyQuery } from "./told-queries.ts";
import { briefSearch, narrativeSearch, storySearch } from "./told-search.ts";

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage });

// loaders only begin the asking: the page shows its frame at once and fills it when the answer comes
const front = createRoute({
  getParentRoute: () => root,
  path: "/",
  loader() {
    void queryClient.prefetchInfiniteQuery(newestIssuesQuery);
    void queryClient.prefetchQuery(newestBriefQuery);
    void queryClient.prefetchInfiniteQuery(newestStoriesQuery);
  },
  component: lazyRouteComponent(() => import("./pages/front.tsx"), "FrontPage"),
});
const read = createRoute({
  getParentRoute: () => root,
  path: "/read",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("./pages/read.tsx"), "ReadPage"),
});
const readNothing = createRoute({
  getParentRoute: () => read,
  path: "/",
  component: lazyRouteComponent(() => import("./pages/read.tsx"), "NothingOpen"),
});
const readIssue = createRoute({
  getParentRoute: () => read,
  path: "$id",
  loader({ params: { id } }) {
    void queryClient.prefetchQuery(issueQuery(id));
    void queryClient.prefetchQuery(readingSettingsQuery);
  },
  component: lazyRouteComponent(() => import("./pages/open-issue.tsx"), "OpenIssuePage"),
});
const briefs = createRoute({
  getParentRoute: () => root,
  path: "/briefs",
  component: lazyRouteComponent(() => import("./pages/briefs.tsx"), "BriefsPage"),
});
const brief = createRoute({
  getParentRoute: () => root,
  path: "/briefs/$day",
  validateSearch: briefSearch,
  loaderDeps: ({ search: { weekly = false } }) => ({ weekly }),
  loader: ({ params: { day }, deps: { weekly } }) => void queryClient.prefetchQuery(briefQuery(day, weekly)),
  component: lazyRouteComponent(() => import("./pages/brief.tsx"), "BriefPage"),
});
const stories = createRoute({
  getParentRoute: () => root,
  path: "/stories",
  validateSearch: storySearch,
  component: lazyRouteComponent(() => import("./pages/stories.tsx"), "StoriesPage"),
});
const story = createRoute({
  getParentRoute: () => root,
  path: "/stories/$id",
  loader: ({ params: { id } }) => void queryClient.prefetchQuery(storyQuery(id)),
  component: lazyRouteComponent(() => import("./pages/story.tsx"), "StoryPage"),
});
const narratives = createRoute({
  getParentRoute: () => root,
  path: "/narratives",
  validateSearch: narrativeSearch,
  component: lazyRouteComponent(() => import("./pages/narratives.tsx"), "NarrativesPage"),
});
const narrative = createRoute({
  getParentRoute: () => root,
  path: "/narratives/$id",
  validateSearch: narrativeSearch,
  loaderDeps: ({ search: { asOf } }) => ({ asOf }),
  loader: ({ params: { id }, deps: { asOf } }) => void queryClient.prefetchQuery(narrativeQuery(id, asOf)),
  component: lazyRouteComponent(() => import("./pages/narrative.tsx"), "NarrativePage"),
});
const search = createRoute({
  getParentRoute: () => root,
  path: "/search",
  validateSearch: wordSearch,
  component: lazyRouteComponent(() => import("./pages/search.tsx"), "SearchPage"),
});
const ask = createRoute({
  getParentRoute: () => root,
  path: "/ask",
  validateSearch: askSearch,
  component: lazyRouteComponent(() => import("./pages/ask.tsx"), "AskPage"),
});
const claims = createRoute({
  getParentRoute: () => root,
  path: "/claims",
  validateSearch: claimSearch,
  component: lazyRouteComponent(() => import("./pages/claims.tsx"), "ClaimsPage"),
});
const calls = createRoute({
  getParentRoute: () => root,
  path: "/calls",
  validateSearch: callSearch,
  component: lazyRouteComponent(() => import("./pages/calls.tsx"), "CallsPage"),
});
const sources = createRoute({
  getParentRoute: () => root,
  path: "/sources",
  loader() {
    void queryClient.prefetchQuery(sourcesQuery);
    void queryClient.prefetchQuery(recordsQuery);
  },
  component: lazyRouteComponent(() => import("./pages/sources.tsx"), "SourcesPage"),
});
const overlap = createRoute({
  getParentRoute: () => root,
  path: "/sources/overlap",
  validateSearch: overlapSearch,
  loaderDeps: ({ search: { days, asOf } }) => ({ days, asOf }),
  loader: ({ deps }) => void queryClient.prefetchQuery(overlapQuery(deps)),
  component: lazyRouteComponent(() => import("./pages/overlap.tsx"), "OverlapPage"),
});
const source = createRoute({
  getParentRoute: () => root,
  path: "/sources/$slug",
  loader: ({ params: { slug } }) => void queryClient.prefetchQuery(sourceQuery(slug)),
  component: lazyRouteComponent(() => import("./pages/source.tsx"), "SourcePage"),
});
const record = createRoute({
  getParentRoute: () => root,
  path: "/sources/$slug/record",
  validateSearch: recordSearch,
  loaderDeps: ({ search: { asOf } }) => ({ asOf }),
  loader: ({ params: { slug }, deps: { asOf } }) => void queryClient.prefetchQuery(recordQuery(slug, asOf)),
  component: lazyRouteComponent(() => import("./pages/record.tsx"), "RecordPage"),
});
const which = createRoute({
  getParentRoute: () => root,
  path: "/which",
  validateSearch: scoreSearch,
  loaderDeps: ({ search: { weights } }) => ({ weights }),
  loader: ({ deps: { weights } }) => void queryClient.prefetchQuery(scoresQuery(weights)),
  component: lazyRouteComponent(() => import("./pages/which.tsx"), "WhichPage"),
});
const score = createRoute({
  getParentRoute: () => root,
  path: "/sources/$slug/score",
  validateSearch: scoreSearch,
  loaderDeps: ({ search: { weights } }) => ({ weights }),
  loader: ({ params: { slug }, deps: { weights } }) => void queryClient.prefetchQuery(scoreQuery(slug, weights)),
  component: lazyRouteComponent(() => import("./pages/score.tsx"), "ScorePage"),
});
const guide = createRoute({
  getParentRoute: () => root,
  path: "/which/guide",
  loader() {
    void queryClient.prefetchQuery(needsQuery);
    void queryClient.prefetchQuery(readingListQuery);
  },
  component: lazyRouteComponent(() => import("./pages/guide.tsx"), "GuidePage"),
});
const method = createRoute({
  getParentRoute: () => root,
  path: "/which/method",
  loader: () => void queryClient.prefetchQuery(rubricQuery),
  component: lazyRouteComponent(() => import("./pages/method.tsx"), "MethodPage"),
});
const plan = createRoute({
  getParentRoute: () => root,
  path: "/which/plan",
  loader() {
    void queryClient.prefetchQuery(needsQuery);
    void queryClient.prefetchQuery(readingPlanQuery);
  },
  component: lazyRouteComponent(() => import("./pages/plan.tsx"), "PlanPage"),
});
const checklist = createRoute({
  getParentRoute: () => root,
  path: "/sources/$slug/checklist",
  loader: ({ params: { slug } }) => void queryClient.prefetchQuery(checklistQuery(slug)),
  component: lazyRouteComponent(() => import("./pages/checklist.tsx"), "ChecklistPage"),
});
const assets = createRoute({
  getParentRoute: () => root,
  path: "/assets",
  component: lazyRouteComponent(() => import("./pages/assets.tsx"), "AssetsPage"),
});
const shortlist = createRoute({
  getParentRoute: () => root,
  path: "/shortlist",
  loader: () => void queryClient.prefetchQuery(shortlistQuery),
  component: lazyRouteComponent(() => import("./pages/shortlist.tsx"), "ShortlistPage"),
});
const asset = createRoute({
  getParentRoute: () => root,
  path: "/assets/$asset",
  validateSearch: assetSearch,
  loader: ({ params }) => void queryClient.prefetchQuery(assetQuery(params.asset)),
  component: lazyRouteComponent(() => import("./pages/asset.tsx"), "AssetPage"),
});
const quality = createRoute({
  getParentRoute: () => root,
  path: "/quality",
  validateSearch: qualitySearch,
  loader: () => void queryClient.prefetchQuery(qualityQuery),
  component: lazyRouteComponent(() => import("./pages/quality.tsx"), "QualityPage"),
});
const safety = createRoute({
  getParentRoute: () => root,
  path: "/safety",
  loader() {
    void queryClient.prefetchQuery(readingSettingsQuery);
    void queryClient.prefetchQuery(hostListsQuery);
  },
  component: lazyRouteComponent(() => import("./pages/safety.tsx"), "SafetyPage"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    front,
    read.addChildren([readNothing, readIssue]),
    briefs,
    brief,
    stories,
    story,
    narratives,
    narrative,
    search,
    ask,
    claims,
    calls,
    sources,
    overlap,
    source,
    record,
    which,
    score,
    guide,
    plan,
    method,
    checklist,
    assets,
    shortlist,
    asset,
    quality,
    safety,
  ]),
  parseSearch,
  stringifySearch,
  defaultPreload: "intent",
  scrollRestoration: true,
  defaultPendingComponent: Loading,
  defaultErrorComponent: PageTrouble,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
