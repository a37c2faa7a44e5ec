// The direction of ARCHITECTURE.md: modules → web, ui, office → platform, and module to module along one order.

/** Each module with the modules it may use, through their index.ts. A new module needs a line here. */
const leftHalf = ['calendar', 'org', 'identity', 'inbox', 'document'];
const uses = {
  calendar: [],
  org: ['calendar'],
  identity: ['calendar', 'org'],
  inbox: ['calendar', 'org', 'identity'],
  document: ['calendar', 'org', 'identity', 'inbox'],
  plan: leftHalf,
  indicator: [...leftHalf, 'plan'],
  report: [...leftHalf, 'plan', 'indicator'],
  score: [...leftHalf, 'plan', 'indicator', 'report'],
  dossier: leftHalf,
  survey: leftHalf,
  inspection: leftHalf,
  petition: leftHalf,
};
const chain = Object.keys(uses);
for (const reader of ['portal', 'assistant', 'integration', 'search', 'audit']) uses[reader] = chain;

const folderOf = (names) => `^src/modules/(${names.join('|')})/`;
const otherThan = (names) => `^src/modules/(?!(${names.join('|')})/)`;
const tests = String.raw`\.(test|fixture)\.tsx?$|^tests/|/fixtures/`;

const order = Object.entries(uses).map(([name, allowed]) => ({
  name: `order-${name}`,
  comment: `${name} may use ${allowed.join(', ') || 'no other module'}`,
  severity: 'error',
  // Its tests sign people in and open the whole program.
  from: { path: folderOf([name]), pathNot: tests },
  to: { path: otherThan([name, ...allowed]) },
}));

/** Rooms of src/ with the rooms they may use beside themselves. */
const rooms = { platform: [], office: ['platform'], ui: ['platform'], web: ['platform', 'ui'], islands: [] };
const direction = Object.entries(rooms).map(([room, allowed]) => ({
  name: `direction-${room}`,
  comment: `${room} may use ${allowed.join(', ') || 'no other room'} of src/`,
  severity: 'error',
  from: { path: `^src/${room}/`, pathNot: tests },
  to: { path: `^src/(?!(${[room, ...allowed].join('|')})/)` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...direction,
    ...order,
    {
      name: 'direction-modules',
      comment: 'modules know web, ui, office, platform and each other, not the program that lists them',
      severity: 'error',
      from: { path: '^src/modules/', pathNot: tests },
      to: { path: '^src/(?!(modules|web|ui|office|platform)/)' },
    },
    {
      name: 'module-by-index',
      comment: 'a module is used through its index.ts only',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'] },
    },
    {
      name: 'module-in-order',
      comment: 'a new module gets its place in the order, in this file',
      severity: 'error',
      from: { path: otherThan(Object.keys(uses)) },
      to: {},
    },
    {
      name: 'islands-in-the-browser',
      comment: 'islands are built for the browser; the server names them by URL',
      severity: 'error',
      from: { path: '^src/(?!islands/)' },
      to: { path: '^src/islands/' },
    },
    {
      name: 'no-database-here',
      comment: 'office/ and ui/ turn data into other data',
      severity: 'error',
      from: { path: '^src/(office|ui|islands)/' },
      to: { path: '^src/platform/(db|postgres)/|node_modules/(pg|kysely)/' },
    },
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-test-in-production',
      comment: 'what runs at the office stands in src/ and in "dependencies"',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'no-development-package',
      comment: 'what runs at the office stands in src/ and in "dependencies"',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '@types/' },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
