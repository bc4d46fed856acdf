/** The rules of the house about who may import whom; `npm test` holds them. */
const features =
  'committee|programme|meetings|tasks|reports|intake|documents|search|safety|overview|workspace'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shared-imports-no-floor',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(electron|renderer)/' },
    },
    {
      name: 'renderer-knows-only-shared',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^electron/' },
    },
    {
      name: 'electron-knows-no-renderer',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'contract-in-renderer-is-types',
      comment: 'zod schemas stay out of the renderer: the contract is imported as types.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^shared/contract/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'electron-as-a-value-in-the-shell-alone',
      severity: 'error',
      from: {
        path: '^(electron|shared|renderer)/',
        pathNot: '^electron/(main|preload)\\.ts$|^electron/preferences/electron-preferences\\.ts$',
      },
      to: {
        path: '^(electron|electron-store)$|node_modules/(electron|electron-store)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'a-store-belongs-to-its-feature',
      comment: 'One feature reaches another through its service, never through its SQL.',
      severity: 'error',
      from: { path: `^electron/(${features})/` },
      to: { path: `^electron/(${features})/.*store\\.ts$`, pathNot: '^electron/$1/' },
    },
    {
      name: 'a-feature-page-knows-no-other-page',
      severity: 'error',
      from: { path: `^renderer/(${features})/` },
      to: { path: `^renderer/(${features})/`, pathNot: '^renderer/$1/' },
    },
    {
      name: 'no-undeclared-packages',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?(raw|url|inline)$|^virtual:' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^node_modules|^dist' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
