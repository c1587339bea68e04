import { readFile, stat } from 'node:fs/promises'
import { calculateDuties } from './calculate.ts'
import { InputRefused, knownFacts, largestInput, parseInput } from './input.ts'
import { refuse } from './refusal.ts'

type Io = {
  stdin: NodeJS.ReadableStream
  stdout: { write: (text: string) => unknown }
  stderr: { write: (text: string) => unknown }
}

/** `opensend duties FILE.json`. Prints a JSON array and answers 0; or says in one sentence what is wrong with the input and answers 2. */
export async function dutiesCommand(args: string[], io: Io): Promise<number> {
  if (args.some((arg) => arg === '--help' || arg === '-h')) {
    io.stdout.write(help)
    return 0
  }
  try {
    const [file, ...others] = args
    if (file === undefined || others.length > 0)
      refuse('Give one file, or - for standard input; see opensend duties --help.')
    const text = file === '-' ? await readAll(io.stdin) : await readInput(file)
    io.stdout.write(`${JSON.stringify(calculateDuties(parseInput(text)), null, 2)}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof InputRefused)) throw error
    io.stderr.write(`${error.message}\n`)
    return 2
  }
}

const help = `opensend duties FILE.json

Works out every legal date from what has happened, and prints the duties as a JSON array.
Give - instead of a file to read standard input. Nothing is kept, and no name is needed.

  { "asOf": "2026-02-16",
    "facts": [ { "what": "request-received", "on": "2026-01-05" } ] }

Exit code 0, or 2 with a sentence about what is wrong with the input.

What can have happened:
${knownFacts.map((name) => `  ${name}`).join('\n')}
`

async function readInput(file: string): Promise<string> {
  try {
    const { size } = await stat(file)
    if (size > largestInput) refuseTooLarge()
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof InputRefused) throw error
    return refuse(`The file ${file} cannot be read.`)
  }
}

async function readAll(stream: NodeJS.ReadableStream): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of stream) {
    const bytes = Buffer.from(part)
    size += bytes.length
    if (size > largestInput) refuseTooLarge()
    parts.push(bytes)
  }
  return Buffer.concat(parts).toString('utf8')
}

function refuseTooLarge(): never {
  return refuse('The input is larger than 1 MB, which is the most this calculator reads.')
}
