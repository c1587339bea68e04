import type { Config } from './config.ts'
import { SIZES } from './demonstration-sizes.ts'
import type { Command, House } from './platform/commands/command.ts'

if (typeof Temporal === 'undefined' || Number(process.versions.node.split('.')[0]) < 26) {
  process.stderr.write(
    `openSEND runs on Node 26, and was started with Node ${process.versions.node}. Start it with: npm start\n`,
  )
  process.exit(18)
}

/** Everything the commands need, each part read only when it is used. */
const house: House<Config> = {
  loadConfig: async (env) => (await import('./config.ts')).loadConfig(env),
  features: async () => (await import('./features.ts')).features,
  buildApp: async (parts) => (await import('./app.ts')).buildApp(parts),
  startJobs: async (parts) => (await import('./jobs.ts')).startJobs(parts),
  makeDemonstration: async (parts) => (await import('./demonstration/make.ts')).makeDemonstration(parts),
  growDemonstration: async (parts) => (await import('./demonstration/grow.ts')).growDemonstration(parts),
  sizes: SIZES,
  signInPath: '/sign-in',
}

const duties: Command = {
  name: 'duties',
  says: 'Works out every duty and its date from what has happened',
  usage: 'FILE',
  explains:
    'FILE is JSON, or - for standard input; docs/reference has its form. Prints a JSON array. Opens no database.',
  run: async ({ rest }, io) => (await import('./child/duties/command.ts')).dutiesCommand(rest, io),
}

const planCheck: Command = {
  name: 'plan-check',
  says: 'Checks the words of an EHC plan by named rules',
  usage: 'FILE',
  explains:
    'FILE is text, Markdown, Word (.docx) or PDF, or - for standard input. Ends with 0 when nothing was found, 1 when something was, 2 when it cannot be read. Opens no database and keeps nothing.',
  options: {
    format: { says: 'How to print what was found: text, json or csv', value: 'FORMAT' },
    stage: { says: 'draft (a school may not be named) or final', value: 'STAGE' },
  },
  run: async (typed, io) => (await import('./child/plan/check/command.ts')).planCheckCommand(typed, io),
}

const sen2: Command = {
  name: 'sen2',
  says: 'Checks, counts, makes and brings over SEN2 returns',
  usage: 'validate|totals|import FILE...  or  make --year YYYY',
  explains:
    'FILE is the XML of a return, or its CSV tables (the files, their folder, or a zip). \nvalidate checks it, and totals counts what DfE would publish: both open no database and keep nothing.\nimport begins the record of an area from it, or adds what is new; make writes the return of a year from the record.\nExit code 0 without errors, 1 with, 2 when a file cannot be read.',
  options: {
    format: { says: 'text (grouped by rule), csv or json (every finding); make: xml or csv', value: 'FORMAT' },
    previous: { says: 'The return of the year before: finds what moved or vanished', value: 'FILE' },
    settings: { says: 'Code letters that are not public, and DfE’s numbers of rules, as JSON', value: 'FILE' },
    establishments: { says: 'An extract of the register of establishments (GIAS), as CSV', value: 'FILE' },
    authority: { says: 'Your own three-digit code: the file of another authority is then an error', value: 'CODE' },
    area: {
      says: 'Which area, when the database holds several; import then takes the file of another code',
      value: 'CODE',
    },
    year: { says: 'make: the return year', value: 'YYYY' },
    'as-known': { says: 'make: as the record was known at the census (as it is without this) or today', value: 'WHEN' },
    out: { says: 'make: the folder for the files', value: 'FOLDER' },
    trace: { says: 'make: also write, for each value, the events it came from', value: 'FILE' },
    serial: { says: 'make: the serial number, raised with each submission', value: 'NUMBER' },
    'made-at': { says: 'make: the time in the header, as 2026-02-20T09:30:00', value: 'TIME' },
    caseworkers: {
      says: 'import: to whom new records are shared out: all, or e-mail addresses with commas',
      value: 'LIST',
    },
    list: { says: 'import: where to list conflicts, and what could not be taken over', value: 'FILE' },
  },
  run: async ({ rest, given }, io) => (await import('./nation/sen2/command.ts')).sen2Command(rest, given, io, house),
}

const area: Command = {
  name: 'area',
  says: 'Opens a real local area to its first administrator',
  explains: 'Prints a link that works once, for seven days. Refused once the area has an administrator.',
  options: {
    code: { says: 'The DfE code of the local authority, three digits', value: 'CODE' },
    name: { says: 'What families call the area', value: 'NAME' },
    council: { says: 'The name of the local authority', value: 'NAME' },
    administrator: { says: 'Who will invite everybody else', value: 'NAME' },
    email: { says: 'Their e-mail address', value: 'ADDRESS' },
  },
  run: async ({ given }, io) => (await import('./area-command.ts')).openArea(house, given, io),
}

const statistics: Command = {
  name: 'statistics',
  says: 'Imports published statistics from files, or fetches them from DfE',
  usage: 'import PATH... | fetch [PUBLICATION]',
  explains:
    'PATH is a release of DfE’s explore education statistics (folder, zip or CSV), or another table that is known or\ndeclared. PUBLICATION is one that DfE’s API offers; without one, they are listed. The same file again changes\nnothing. Ctrl-C stops it; run it again to go on.',
  options: {
    declare: { says: 'How to read tables of other layouts, as JSON (docs/operate/statistics.md)', value: 'FILE' },
    release: { says: 'Fetch the data as they came with this release, and not the latest', value: 'NAME' },
    to: { says: 'Where fetched files go: published, in the data folder, when left out', value: 'FOLDER' },
    address: { says: 'Another address than DfE’s own', value: 'URL' },
  },
  run: async ({ rest, given }, io) => {
    const { withDatabase } = await import('./platform/commands/with-database.ts')
    const { statisticsCommand } = await import('./nation/statistics/command.ts')
    const { keepPublishedFigures } = await import('./nation/dashboard/published/keep-published.ts')
    return withDatabase(house, io, ({ config, database: { db } }) => {
      const here = { folder: config.data, contact: config.publicUrl, version: about.version }
      return statisticsCommand({ db, rest, given, io, here, afterwards: keepPublishedFigures })
    })
  },
}

const measures: Command = {
  name: 'measures',
  says: 'Brings live figures up to date, or counts them anew',
  usage: 'follow|rebuild',
  explains:
    'The service follows by itself every few minutes. rebuild counts every area from its events, several\nside by side on a server; the service may run meanwhile. Ctrl-C stops either after the areas it is at; run it again\nto go on.',
  run: async ({ rest }, io) => {
    const { withDatabase } = await import('./platform/commands/with-database.ts')
    const { measuresCommand } = await import('./nation/dashboard/live/command.ts')
    const { realClock } = await import('./platform/clock.ts')
    return withDatabase(house, io, ({ config: { databaseUrl }, database: { db } }) =>
      measuresCommand({ db, databaseUrl, today: realClock.today() }, rest, io),
    )
  },
}

const translations: Command = {
  name: 'translations',
  says: 'Lists what each language of the family pages lacks',
  explains: 'Ends with 0 when nothing is missing, out of date or wrong, else with 1. Opens no database.',
  options: { language: { says: 'Only this one, by its code', value: 'CODE' } },
  run: async (typed, io) => (await import('./platform/languages/command.ts')).translationsCommand(typed, io),
}

const { run } = await import('./platform/commands/run.ts')
const { houseCommands } = await import('./platform/commands/house-commands.ts')
const { default: about } = await import('../package.json', { with: { type: 'json' } })

process.exitCode = await run(
  {
    name: 'openSEND',
    says: about.description,
    version: about.version,
    commands: [...houseCommands(house), area, duties, sen2, statistics, measures, planCheck, translations],
    byDefault: 'serve',
  },
  process.argv.slice(2),
  { env: process.env, stdin: process.stdin, stdout: process.stdout, stderr: process.stderr },
)
