// Runs before `npm start`, `npm run opensend` and `npm test`, under whatever Node the machine has (20 or later).
// Quick and silent when nothing is missing; standard output belongs to the command that follows.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const withTestTools = process.argv.includes('--with-test-tools')

const reason = whatIsMissing()
if (reason) install(reason)
if (!existsSync(runtime())) {
  stop(
    'npm did not install the Node that openSEND runs on, perhaps because "ignore-scripts" is set. ' +
      'Run: npm rebuild node --ignore-scripts=false',
  )
}

function whatIsMissing() {
  const wanted = packagesIn(join(root, 'package-lock.json'))
  const installed = packagesIn(join(root, 'node_modules', '.package-lock.json'))
  if (!wanted) return undefined
  if (!installed) return 'This is the first start'
  const outOfStep = Object.entries(wanted).some(
    ([path, { version, optional, devOptional, dev }]) =>
      path !== '' && !optional && !devOptional && (withTestTools || !dev) && installed[path]?.version !== version,
  )
  return outOfStep ? 'Some parts have changed' : undefined
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

function install(why) {
  process.stderr.write(`openSEND: ${why}: installing what is missing. This takes about a minute.\n`)
  const npm = process.env.npm_execpath
  // Not `npm ci`: it stops when the registry lacks a part for another operating system. The versions are the same,
  // for they come from package-lock.json, which --no-save leaves as it is.
  const args = ['install', '--no-save', '--loglevel=error', ...(withTestTools ? ['--include=dev'] : [])]
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (result.status !== 0) stop('npm could not install what is missing. Its messages are above.')
}

function runtime() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  return join(root, 'node_modules', 'node', 'bin', name)
}

function stop(sentence) {
  process.stderr.write(`openSEND: ${sentence}\n`)
  process.exit(18)
}
