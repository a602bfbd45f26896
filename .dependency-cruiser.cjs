// Who may import whom. A file imports its own layer or an earlier one, never a later one.
const LAYERS = [
  ["schema", "^src/schema/"],
  ["platform", "^src/platform/"],
  ["store", "^src/store/"],
  ["desk", "^src/(desk|config|version)\\.ts$"],
  ["stages", "^src/(sources|inbox|verify|extract|insights|brief|edition|alerts)/"],
  ["reading", "^src/(reading|inspection)\\.ts$"],
  ["thinking", "^src/thinking\\.ts$"],
  ["threads", "^src/(reading-threads\\.ts|reading\\.worker\\.ts|thinking-threads\\.ts|thinking\\.worker\\.ts)$"],
  ["pipeline", "^src/(pipeline|import|import-series|upkeep)\\.ts$"],
  ["operations", "^src/operations/"],
  ["doors", "^src/doors/"],
  ["main", "^src/(main|open-desk|open-models)\\.ts$"],
];
const STAGES = ["sources", "inbox", "verify", "extract", "insights", "brief", "edition", "alerts"];
const TESTS = "\\.test\\.ts$";

const later = LAYERS.slice(0, -1).map(([name, path], i) => ({
  name: `${name}-imports-no-later-layer`,
  severity: "error",
  from: { path, pathNot: TESTS },
  to: { path: LAYERS.slice(i + 1).map(([, other]) => other) },
}));

const apart = STAGES.map((stage) => ({
  name: `${stage}-imports-no-other-stage`,
  severity: "error",
  from: { path: `^src/${stage}/`, pathNot: TESTS },
  to: { path: `^src/(${STAGES.filter((other) => other !== stage).join("|")})/` },
}));

module.exports = {
  forbidden: [
    ...later,
    ...apart,
    { name: "schema-and-platform-apart", severity: "error", from: { path: "^src/platform/", pathNot: TESTS }, to: { path: "^src/schema/" } },
    {
      name: "pure-but-for-the-job",
      comment: "In verify, extract and insights only job.ts touches the store, the queue or the desk.",
      severity: "error",
      from: { path: "^src/(verify|extract|insights)/", pathNot: `/job\\.ts$|${TESTS}` },
      to: { path: "^src/(store/|desk\\.ts|platform/(queue|fetch)\\.ts)" },
    },
    {
      name: "doors-ask-operations",
      comment: "A door knows no stage and no store.",
      severity: "error",
      from: { path: "^src/doors/", pathNot: TESTS },
      to: { path: "^src/(store|sources|inbox|verify|extract|insights|brief|edition|alerts)/" },
    },
    { name: "web-stands-alone", severity: "error", from: { path: "^web/" }, to: { path: "^src/" } },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "no-orphans", severity: "error", from: { orphan: true, pathNot: `\\.d\\.ts$|${TESTS}` }, to: {} },
    { name: "only-what-is-declared", severity: "error", from: {}, to: { dependencyTypes: ["npm-no-pkg", "npm-unknown", "unknown"] } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
  },
};
