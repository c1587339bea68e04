import { parseArgs } from 'node:util'
import { exitCodes, StartupProblem } from '../startup-problem.ts'
import type { Command, Given, Io } from './command.ts'
import { nearestTo } from './nearest.ts'

export type Programme = { name: string; says: string; version: string; commands: readonly Command[]; byDefault: string }

/**
 * Runs what was typed, and answers the exit code. A problem is told in a sentence; a fault of ours gets a reference that
 * the log has too, and never shows a stack.
 */
export async function run(programme: Programme, typed: readonly string[], io: Io): Promise<number> {
  try {
    return await runTyped(programme, typed, io)
  } catch (error) {
    return tell(error, io)
  }
}

async function runTyped(programme: Programme, typed: readonly string[], io: Io): Promise<number> {
  const [first, ...others] = typed
  if (first === '--version' || first === '-v') return print(io, `${programme.version}\n`)
  if (first === '--help' || first === '-h' || first === 'help') return print(io, helpFor(programme))
  const named = first !== undefined && !first.startsWith('--')
  const name = named ? first : programme.byDefault
  const command = programme.commands.find((one) => one.name === name)
  if (!command) return refuse(io, unknownCommand(programme, name))
  const words = named ? others : [...typed]
  if (words.includes('--help') || words.includes('-h')) return print(io, helpForCommand(command))
  const parsed = parse(command, words)
  return 'wrong' in parsed ? refuse(io, parsed.wrong) : command.run(parsed, io)
}

function parse(command: Command, words: string[]): { given: Given; rest: string[] } | { wrong: string } {
  const options = Object.fromEntries(
    Object.entries(command.options ?? {}).map(([name, { value }]) => [
      name,
      { type: value ? 'string' : 'boolean' } as const,
    ]),
  )
  try {
    const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true })
    if (positionals.length > 0 && !command.usage)
      return { wrong: `"opensend ${command.name}" takes nothing after it but options.` }
    return { given: values as Given, rest: positionals }
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split(/\. (?:To|Did)/)
    return { wrong: `${sentence.replace(/\.$/, '')}. See: npm run -s opensend -- ${command.name} --help` }
  }
}

function unknownCommand({ commands }: Programme, name: string): string {
  const near = nearestTo(
    name,
    commands.map((command) => command.name),
  )
  const hint = near ? `Did you mean "${near}"?` : 'See: npm run -s opensend -- --help'
  return `There is no command "${name}". ${hint}`
}

function helpFor({ name, says, version, commands, byDefault }: Programme): string {
  const width = Math.max(...commands.map((command) => command.name.length)) + 2
  const list = commands.map((command) => `  ${command.name.padEnd(width)}${command.says}`).join('\n')
  return `${name} ${version}: ${says}

npm run -s opensend -- <command>

${list}

Without a command it is ${byDefault}. Each command has --help. Settings: docs/operate/configuration.md
Exit codes: docs/operate/exit-codes.md
`
}

function helpForCommand({ name, says, usage, explains, options = {} }: Command): string {
  const shown = { ...options, help: { says: 'Show this' } as { says: string; value?: string } }
  const labels = Object.entries(shown).map(([option, { value }]) => `--${option}${value ? ` ${value}` : ''}`)
  const width = Math.max(...labels.map((label) => label.length)) + 2
  const list = Object.values(shown).map(({ says: what }, index) => `  ${(labels[index] ?? '').padEnd(width)}${what}`)
  const parts = [says, `npm run -s opensend -- ${[name, usage].filter(Boolean).join(' ')}`, explains, list.join('\n')]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

async function tell(error: unknown, io: Io): Promise<number> {
  if (error instanceof StartupProblem) {
    io.stderr.write(`openSEND: ${error.message}\n`)
    return error.exitCode
  }
  const [{ createLog }, { newReference }] = await Promise.all([
    import('../logging/log.ts'),
    import('../logging/reference.ts'),
  ])
  const reference = newReference()
  const fault = error instanceof Error ? error : new Error('not an error')
  createLog({ level: 'error', to: { write: (line) => void io.stderr.write(line) } }).error(
    { reference, err: fault },
    'command-failed',
  )
  io.stderr.write(
    `openSEND stopped because of a fault of its own. Please report it with the line above. Reference: ${reference}\n`,
  )
  return exitCodes.unexpected
}

function print(io: Io, text: string): number {
  io.stdout.write(text)
  return exitCodes.ok
}

function refuse(io: Io, sentence: string): number {
  io.stderr.write(`openSEND: ${sentence}\n`)
  return exitCodes.wrongInput
}
