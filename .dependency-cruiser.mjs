/**
 * Knowledge flows one way, and features meet only where they agreed to. Each rule says why, because its words are what
 * somebody reads when it stops them. Tests and samples may use the samples of features that theirs builds on.
 */

const wings = ['platform', 'record', 'area', 'child', 'nation']
const tests = '\\.(test|test-kit|d)\\.ts$'
const testing = '^src/(platform/)?testing/'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...wings.slice(0, -1).map((wing, index) => ({
      name: `${wing}-knows-nothing-later`,
      severity: 'error',
      comment:
        `Knowledge flows platform <- record <- area <- child <- nation <- app. src/${wing} may not know what is built ` +
        'upon it. Let the later wing react to an event, or ask a question of this one.',
      from: { path: `^src/${wing}/`, pathNot: [testing, tests] },
      to: { path: `^src/(${wings.slice(index + 1).join('|')})/` },
    })),
    {
      name: 'only-the-app-knows-everything',
      severity: 'error',
      comment:
        'main.ts, app.ts and features.ts put the house together. A wing that imports them would know everything, and a ' +
        'circle would follow. Take what you need as an argument.',
      from: { path: `^src/(${wings.join('|')})/`, pathNot: [testing, tests, '^src/platform/commands/'] },
      to: { path: '^src/(main|app|features)\\.ts$' },
    },
    {
      name: 'nothing-needs-the-demonstration',
      severity: 'error',
      comment: 'The demonstration sends real commands to everything, and openSEND works without it.',
      from: {
        path: '^src/',
        pathNot: ['^src/demonstration/', '^src/(main|app)\\.ts$', '^src/platform/commands/', testing, tests],
      },
      to: { path: '^src/demonstration/' },
    },
    {
      name: 'features-meet-at-questions-and-events',
      severity: 'error',
      comment:
        'A feature may change its inside without asking anyone. Others ask through its questions.ts, follow its ' +
        'events.ts, and speak of what a plan holds through its content/ and its documents/. Duties are written in the ' +
        'words of child/duties, and one provision may lend its exceptions to another: the law does so too.',
      from: { path: '^src/(area|child|nation)/([^/]+)/', pathNot: [tests, '/samples\\.ts$'] },
      to: {
        path: '^src/(area|child|nation)/[^/]+/',
        pathNot: [
          '^src/$1/$2/',
          '^src/[^/]+/[^/]+/(questions|events)\\.ts$',
          '^src/[^/]+/[^/]+/rules/',
          '^src/child/plan/(content|documents)/',
          '^src/child/duties/(facts|law)\\.ts$',
        ],
      },
    },
    {
      name: 'the-record-lends-its-nouns-and-keeps-its-pages',
      severity: 'error',
      comment:
        'Children, families, people, grants and documents are what every feature is about, so that the wing record ' +
        'lends its events, states and records to all later wings: docs/decisions/0006-record-lends-its-nouns.md. Its ' +
        'pages and its table of contents are its own.',
      from: { path: '^src/(record|area|child|nation)/([^/]+)/', pathNot: tests },
      to: { path: '^src/record/(index\\.ts$|[^/]+/(pages|index)(/|\\.ts$))', pathNot: '^src/$1/$2/' },
    },
    {
      name: 'what-is-decided-is-pure',
      severity: 'error',
      comment:
        'events, state, decisions and rules use each other and the calendar, and nothing that reads or writes, so that ' +
        'they can be read aloud, tested in microseconds, and give the same answer for ever. Pass facts in.',
      from: {
        path: '^src/(record|area|child|nation)/[^/]+/((events|state|decisions)\\.ts$|(rules|decisions)/)',
        pathNot: tests,
      },
      to: {
        path: '^src/platform/(database|http|views|documents|messages|access/log|logging|commands|testing)|/(pages|lists|letters|jobs)/',
        dependencyTypesNot: ['type-only', 'type-import'],
      },
    },
    {
      name: 'what-is-decided-touches-no-machine',
      severity: 'error',
      comment:
        'A decision that reads a file, the network or a package of those is no longer a decision. Pass facts in.',
      from: {
        path: '^src/(record|area|child|nation)/[^/]+/((events|state|decisions)\\.ts$|(rules|decisions)/)',
        pathNot: tests,
      },
      to: {
        path: '^(node:)?(fs|net|http|https|dns|tls|child_process|worker_threads|process|os)(/|$)|node_modules/(pg|kysely|fastify|nunjucks|@electric-sql|pg-boss)/',
        dependencyTypesNot: ['type-only', 'type-import'],
      },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two files that need each other cannot be understood one at a time. Move what both need below both.',
      from: { path: '^(src|journeys|bench)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'type-import'] } },
    },
    {
      name: 'no-test-tools-in-what-runs',
      severity: 'error',
      comment: 'Whoever runs openSEND has not installed the tools of those who test it. Move it to dependencies.',
      from: { path: '^src/', pathNot: [testing, tests, '/samples\\.ts$'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'type-import'] },
    },
    {
      name: 'no-testing-in-what-runs',
      severity: 'error',
      comment: 'Test databases, browsers and issuers are for tests alone.',
      from: { path: '^src/', pathNot: [testing, tests] },
      to: { path: [testing, '\\.test-kit\\.ts$'] },
    },
    {
      name: 'packages-are-declared',
      severity: 'error',
      comment: 'A package that came along with another may go with it. Add it to package.json at an exact version.',
      from: { path: '^(src|journeys|bench|scripts)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'everything-imported-is-there',
      severity: 'error',
      comment: 'The imported file or package does not exist.',
      from: { path: '^(src|journeys|bench|scripts)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/platform/views/assets/' },
    tsPreCompilationDeps: 'specify',
    combinedDependencies: false,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
    moduleSystems: ['es6', 'cjs'],
  },
}
