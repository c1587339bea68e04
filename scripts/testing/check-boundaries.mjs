// Runs dependency-cruiser. It cannot read through TypeScript 7 and would then report a clean house of no modules, so
// that TypeScript 6 stands in for it here, and what was read is counted against what is there.
import { readdirSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

registerHooks({
  resolve: (name, context, next) => next(name.replace(/^typescript(?=\/|$)/, 'typescript-6'), context),
})

process.chdir(fileURLToPath(new URL('../..', import.meta.url)))

const { cruise } = await import('dependency-cruiser')
const { default: ruleSet } = await import('../../.dependency-cruiser.mjs')
const folders = ['src', 'journeys', 'bench', 'scripts'].filter((folder) => sources(folder).length > 0)
const there = sources('src').filter((file) => !file.includes('/views/assets/'))
const { output } = await cruise(folders, { ...ruleSet.options, ruleSet, validate: true })
const { modules, summary } = output
const read = new Set(modules.filter(({ source }) => source.startsWith('src/')).map(({ source }) => source))
const unread = there.filter((file) => !read.has(file))
const dependencies = modules.reduce((total, module) => total + module.dependencies.length, 0)

const failures = [
  ...summary.violations.map((violation) => inWords(violation)),
  ...unread.map((file) => `${file}\n    was not read, so nothing is known of its imports.`),
  ...(dependencies < read.size
    ? [`Only ${dependencies} imports were found in ${read.size} files of src: the parser is not reading TypeScript.`]
    : []),
]
for (const failure of failures) console.error(failure)
console.log(`${read.size} files of src and ${dependencies} imports read; ${failures.length} found wrong.`)
process.exitCode = failures.length > 0 ? 1 : 0

function sources(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.m?ts$/.test(entry.name))
      .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
  } catch {
    return []
  }
}

function inWords({ rule, from, to, cycle }) {
  const why = ruleSet.forbidden.find(({ name }) => name === rule.name)?.comment
  const path = cycle ? cycle.map(({ name }) => name).join(' -> ') : to
  return `${from} -> ${path}\n    ${rule.name}: ${why}`
}
