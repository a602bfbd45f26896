import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { askSearch } from "./ask/ask-search.ts";
import { callSearch, claimSearch, recordSearch } from "./claim-search.ts";
import { Loading } from "./components/loading.tsx";
import { PageTrouble } from "./components/page-trouble.tsx";
import { Shell } from "./components/shell.tsx";
import { NotFoundPage } from "./pages/not-found.tsx";
import { assetQuery, issueQuery, newestIssuesQuery, queryClient, sourceQuery, sourcesQuery } from "./queries.ts";
import { recordQuery, recordsQuery } from "./record-queries.ts";
import { assetSearch, parseSearch, qualitySearch, readSearch, stringifySearch, wordSearch } from "./search-params.ts";
import { qualityQuery } from "./series-queries.ts";

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage });

// loaders only begin the asking: the page shows its frame at once and fills it when the answer comes
const front = createRoute({
  getParentRoute: () => root,
  path: "/",
  loader: () => void queryClient.prefetchInfiniteQuery(newestIssuesQuery),
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
  loader: ({ params: { id } }) => void queryClient.prefetchQuery(issueQuery(id)),
  component: lazyRouteComponent(() => import("./pages/open-issue.tsx"), "OpenIssuePage"),
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
const assets = createRoute({
  getParentRoute: () => root,
  path: "/assets",
  component: lazyRouteComponent(() => import("./pages/assets.tsx"), "AssetsPage"),
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

export const router = createRouter({
  routeTree: root.addChildren([
    front,
    read.addChildren([readNothing, readIssue]),
    search,
    ask,
    claims,
    calls,
    sources,
    source,
    record,
    assets,
    asset,
    quality,
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
