// `npm test`: everything that shows openSEND holds together, in order, ending with one line that counts it.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { countTests } from './testing/count-tests.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'opensend-test-run-'))
const results = join(scratch, 'vitest.json')
const total = { passed: 0, failed: 0, skipped: 0 }

await staticCheck('types', program('typescript', 'tsc'), ['-p', '.'])
await staticCheck('types of journeys', program('typescript', 'tsc'), ['-p', 'journeys'])
await staticCheck('format and lint', program('@biomejs/biome', 'biome'), [
  'check',
  '--error-on-warnings',
  '--diagnostic-level=warn',
  '--colors=off',
])
await staticCheck('boundaries', join(root, 'scripts/testing/check-boundaries.mjs'), [])
await staticCheck('dead code', program('knip', 'knip'), ['--no-progress', '--no-config-hints'])
if (!process.argv.includes('--static')) await tests()

rmSync(scratch, { recursive: true, force: true })
const skipped = total.skipped ? `, ${total.skipped} skipped` : ''
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`)
process.exitCode = total.failed > 0 ? 1 : 0

async function staticCheck(name, file, args) {
  const { code, output, seconds } = await run(file, args, 'pipe')
  total[code === 0 ? 'passed' : 'failed'] += 1
  console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`)
  if (code !== 0) console.log(output.trimEnd())
}

async function tests() {
  console.log('running  tests: pure, on both databases, through the whole app, and in a browser')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
  const { code, seconds } = await run(program('vitest', 'vitest'), ['run', ...reporters], 'inherit')
  const counted = countTests(readResults(), code)
  for (const key of Object.keys(total)) total[key] += counted[key]
  console.log(`${counted.failed === 0 ? 'passed' : 'FAILED'}  tests (${seconds} s)`)
}

function readResults() {
  try {
    return JSON.parse(readFileSync(results, 'utf8'))
  } catch {
    return undefined
  }
}

/** The JavaScript beneath a package's command, so that nothing depends on a shell or on the path. */
function program(name, command) {
  const home = join(root, 'node_modules', ...name.split('/'))
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  return join(home, typeof bin === 'string' ? bin : bin[command])
}

function run(file, args, stdout) {
  const started = performance.now()
  return new Promise((resolve) => {
    const env = { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' }
    const child = spawn(process.execPath, [file, ...args], { cwd: root, env, stdio: ['ignore', stdout, stdout] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        output += chunk
      })
    }
    child.on('error', (error) => resolve({ code: 1, output: String(error), seconds: '0.0' }))
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output, seconds: ((performance.now() - started) / 1000).toFixed(1) })
    })
  })
}
