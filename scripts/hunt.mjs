// `npm run -s hunt [ROUNDS]`: the property tests again and again, each time with other random cases, until one fails, the
// rounds (100, unless told) are over, or it is stopped. `OPENSEND_SEED=… npm run -s hunt 1` is that round once more.
import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const rounds = Number(process.argv[2] ?? 100)
const given = process.env['OPENSEND_SEED']
const tests = ['src', 'bench', 'scripts']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((file) => join(folder, file)))
  .filter((file) => file.endsWith('.test.ts') && readFileSync(join(root, file), 'utf8').includes("from 'fast-check'"))

for (let round = 1; round <= rounds; round += 1) {
  const seed = given && round === 1 ? given : String(randomInt(2 ** 31))
  console.log(`Round ${round} of ${rounds}: ${tests.length} files of property tests with OPENSEND_SEED=${seed}`)
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--reporter=dot', '--testTimeout=600000', ...tests], {
    cwd: root,
    env: { ...process.env, OPENSEND_SEED: seed },
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}
