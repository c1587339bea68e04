import { spawnSync } from 'node:child_process'
import { features } from '../../src/features.ts'
import { code, heading, table } from './markdown.ts'
import { root } from './sources.ts'

export function jobsPage(): string {
  const jobs = features.flatMap((feature) => (feature.jobs ?? []).map((job) => ({ ...job, feature: feature.name })))
  const reactions = features.flatMap((feature) =>
    (feature.reactions ?? []).map(({ to, says }) => [code(to.type), says, feature.name]),
  )
  return [
    heading('Jobs and reactions', 'Work on the clock, and what follows an event in the same transaction.'),
    '## Jobs',
    'They run beside the service on one process at a time, in Europe/London, and do nothing twice.',
    table(
      ['Job', 'What it does', 'When', 'Feature'],
      jobs.map((job) => [code(job.name), job.says, code(job.schedule), job.feature]),
    ),
    '## Reactions',
    reactions.length ? table(['To', 'What is done', 'Feature'], reactions) : 'There are none.',
  ].join('\n\n')
}

/** What the commands say of themselves, asked of the real programme. */
export function commandsPage(): string {
  const overview = help()
  const names = [...overview.matchAll(/^ {2}([a-z][\w-]*) {2,}/gm)].map(([, name = '']) => name)
  return [
    heading('Commands', 'Each is `npm run -s opensend -- <command>`.'),
    fenced(overview),
    ...names.map((name) => `## ${name}\n\n${fenced(help(name))}`),
  ].join('\n\n')
}

function help(command?: string): string {
  const args = [`${root}src/main.ts`, ...(command ? [command] : []), '--help']
  const { stdout, status } = spawnSync(process.execPath, args, { encoding: 'utf8', env: {} })
  if (status !== 0) throw new Error(`opensend ${command ?? ''} --help ended with ${status}`)
  return stdout
}

const fenced = (text: string) => `\`\`\`\n${text.trimEnd()}\n\`\`\``
