// The dependency rule of docs/architecture: imports point inwards, shared knows nobody, and a feature is
// entered only through its index.ts.
const features = 'src/main/core/features';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'shared-knows-nobody',
      severity: 'error',
      comment: 'src/shared may import only itself and zod, the contract builder and pure date code.',
      from: { path: '^src/shared' },
      to: { path: '^src/(main|preload|renderer)' },
    },
    {
      name: 'shared-has-no-runtime',
      severity: 'error',
      from: { path: '^src/shared' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-knows-no-host',
      severity: 'error',
      comment: 'The core runs under plain Node, so that all of it can be tested there.',
      from: { path: '^src/main/core/' },
      to: { path: '^src/(main/hosts|main/[^/]+\\.ts$|preload|renderer)|^node_modules/(electron|ws|react)/' },
    },
    {
      name: 'core-speaks-no-network',
      severity: 'error',
      from: { path: '^src/main/core/' },
      to: { path: '^(node:)?(http|https|http2|net|tls|dgram|dns)(/|$)' },
    },
    {
      name: 'hosts-enter-the-core-by-its-front',
      severity: 'error',
      from: { path: '^src/main/(hosts/|[^/]+\\.ts$)' },
      to: { path: '^src/main/core/', pathNot: '^src/main/core/(core|worker)\\.ts$' },
    },
    {
      name: 'hosts-know-no-entry',
      severity: 'error',
      from: { path: '^src/main/hosts' },
      to: { path: '^src/main/[^/]+\\.ts$' },
    },
    {
      name: 'one-host-knows-not-the-other',
      severity: 'error',
      from: { path: '^src/main/hosts/(electron|browser)/' },
      to: { path: '^src/main/hosts/(electron|browser)/', pathNot: '^src/main/hosts/$1/' },
    },
    {
      name: 'electron-only-in-its-host',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/(main/(index|core-process)\\.ts|main/hosts/electron/|preload/)' },
      to: { path: '^node_modules/electron/' },
    },
    {
      name: 'renderer-knows-only-shared',
      severity: 'error',
      from: { path: '^src/renderer' },
      to: { path: '^src/(main|preload)' },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^src/renderer' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'preload-knows-only-shared',
      severity: 'error',
      from: { path: '^src/preload' },
      to: { path: '^src/(main|renderer)' },
    },
    {
      name: 'feature-through-its-index',
      severity: 'error',
      comment: 'One feature of the core reaches another only through its index.ts.',
      from: { path: `^${features}/([^/]+)/` },
      to: { path: `^${features}/[^/]+/`, pathNot: [`^${features}/$1/`, `^${features}/[^/]+/index\\.ts$`] },
    },
    {
      name: 'renderer-feature-through-its-index',
      severity: 'error',
      comment: 'One screen reaches another only through its index file or page.',
      from: { path: '^src/renderer/features/([^/]+)/' },
      to: {
        path: '^src/renderer/features/[^/]+/',
        pathNot: ['^src/renderer/features/$1/', '^src/renderer/features/[^/]+/index\\.tsx?$'],
      },
    },
    {
      name: 'kit-knows-no-feature',
      severity: 'error',
      from: { path: '^src/renderer/ui' },
      to: { path: '^src/renderer/(features|app)' },
    },
    {
      name: 'sqlite-behind-the-connection',
      severity: 'error',
      comment: 'Another engine with the same interface must be able to take its place.',
      from: { path: '^src', pathNot: '^src/main/core/(db/|app\\.ts$)' },
      to: { path: '^node_modules/better-sqlite3', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-dev-dependencies-in-the-app',
      severity: 'error',
      from: { path: '^src' },
      to: {
        dependencyTypes: ['npm-dev'],
        pathNot: '^node_modules/(electron|@types)/',
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|\\.cache|src/main/launch)/' },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.css'],
    },
  },
};
