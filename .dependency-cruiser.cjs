// The picture in ARCHITECTURE.md, made checkable. scripts/import-rules.test.ts plants a violation of each rule.

/** package → the packages it may import */
const PACKAGES = {
  domain: [],
  ingest: ["domain"],
  charts: ["domain"],
  db: ["domain"],
  reports: ["domain", "charts"],
  api: ["domain", "ingest", "charts", "db", "reports"],
};
const APPS = {
  server: ["domain", "db", "api"],
  web: ["domain", "charts", "api"],
};
const PURE = "^packages/(domain|ingest|charts|reports)/";
const GALLERY = "^apps/web/src/gallery/";
const TEST = "\\.(test|spec)\\.tsx?$|/testing/";

const direction = (kind, table) =>
  Object.entries(table).map(([name, may]) => ({
    name: `direction-${name}`,
    comment: `${kind}/${name} may import of ours: ${may.join(", ") || "nothing"}`,
    from: { path: `^${kind}/${name}/` },
    to: { path: "^(packages|apps)/", pathNot: [`^${kind}/${name}/`, ...may.map((m) => `^packages/${m}/`)] },
  }));

const rules = [
  ...direction("packages", PACKAGES),
  ...direction("apps", APPS),
  {
    name: "no-circular",
    comment: "A cycle has no bottom to start reading from.",
    from: {},
    to: { circular: true },
  },
  {
    name: "domain-takes-zod-only",
    comment: "The heart depends on one library.",
    from: { path: "^packages/domain/", pathNot: TEST },
    to: { path: "node_modules/", pathNot: "node_modules/zod/" },
  },
  {
    name: "pure-packages-do-no-io",
    comment: "Bytes and facts come in as arguments.",
    from: { path: PURE, pathNot: TEST },
    to: { dependencyTypes: ["core"], pathNot: "^(node:)?(buffer|util)$" },
  },
  {
    name: "web-takes-api-types-only",
    comment: "The browser talks to api over tRPC; only its types are shared.",
    from: { path: "^apps/web/" },
    to: { path: "^packages/api/", dependencyTypesNot: ["type-only"] },
  },
  {
    name: "features-are-islands",
    comment: "What two features need belongs in shared.",
    from: { path: "^apps/web/src/features/([^/]+)/" },
    to: { path: "^apps/web/src/features/", pathNot: "^apps/web/src/features/$1/" },
  },
  {
    name: "shared-knows-no-feature",
    from: { path: "^apps/web/src/shared/" },
    to: { path: "^apps/web/src/(features|routes)/" },
  },
  {
    name: "feature-knows-no-route",
    from: { path: "^apps/web/src/features/" },
    to: { path: "^apps/web/src/routes/" },
  },
  {
    name: "one-door-to-the-database",
    comment: "Prisma and pg stay behind packages/db.",
    from: { path: "^(packages|apps)/", pathNot: "^packages/db/" },
    to: { path: "^packages/db/src/generated/|node_modules/(@prisma|pg)/" },
  },
  {
    name: "one-door-to-echarts",
    comment: "Keeps ECharts out of the first chunk and its life cycle in one effect.",
    from: { path: "^(packages|apps)/", pathNot: ["^apps/web/src/shared/chart/", TEST] },
    to: { path: "node_modules/echarts/", dependencyTypesNot: ["type-only"] },
  },
  {
    name: "builders-only-in-tests",
    comment: "And in the gallery, which no build holds.",
    from: { path: "^(packages|apps)/", pathNot: [TEST, GALLERY] },
    to: { path: "/src/testing/" },
  },
  {
    name: "one-door-to-the-gallery",
    comment: "Its route, which only the development server loads.",
    from: { path: "^(packages|apps)/", pathNot: [GALLERY, "^apps/web/src/routes/gallery\\.route\\.tsx$"] },
    to: { path: GALLERY },
  },
  {
    name: "product-knows-no-tooling",
    comment: "Scripts, end-to-end tests and benchmarks use the product, never the other way.",
    from: { path: "^(packages|apps)/" },
    to: { path: "^(scripts|e2e|bench|prisma)/" },
  },
  {
    name: "cross-package-by-name",
    comment: "Import @rectify/x/..., never ../../x/src/...",
    from: { path: "^(packages|apps)/([^/]+)/" },
    to: {
      path: "^(packages|apps)/",
      pathNot: "^$1/$2/",
      dependencyTypes: ["local"],
      dependencyTypesNot: ["aliased", "npm", "npm-dev", "npm-no-pkg", "npm-unknown"],
    },
  },
  {
    name: "resolvable",
    comment: "An import nobody can resolve is an import nobody checked.",
    from: {},
    to: { couldNotResolve: true },
  },
];

module.exports = {
  forbidden: rules.map((rule) => ({ severity: "error", ...rule })),
  options: {
    doNotFollow: { path: ["node_modules", "/generated/"] },
    exclude: { path: "/(dist|\\.types)/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
      extensions: [".ts", ".tsx", ".mts", ".js", ".mjs", ".css"],
    },
  },
};
