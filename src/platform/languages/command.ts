import type { Command } from '../commands/command.ts'
import { exitCodes } from '../startup-problem.ts'
import { coverageOf, otherLanguages } from './coverage.ts'

/** Lists what each language lacks. Ends with 1 where something is missing, out of date or wrong. */
export const translationsCommand: Command['run'] = async ({ given }, io) => {
  const wanted = given['language']
  const languages = otherLanguages().filter(({ code }) => !wanted || code === wanted)
  if (languages.length === 0) {
    io.stderr.write(
      `There is no language ${wanted}. There are: ${otherLanguages()
        .map(({ code }) => code)
        .join(', ')}.\n`,
    )
    return 2
  }
  let complete = true
  for (const { code, inEnglish } of languages) {
    const { sentences, missing, stale, wrong } = coverageOf(code)
    const share = Math.floor(((sentences - missing.length) / sentences) * 100)
    io.stdout.write(`${inEnglish} (${code}): ${sentences - missing.length} of ${sentences} sentences, ${share} %\n`)
    for (const one of missing) io.stdout.write(`  missing   ${JSON.stringify(one.sentence)}   ${one.where}\n`)
    for (const one of stale) io.stdout.write(`  not said  ${JSON.stringify(one)}\n`)
    for (const one of wrong) io.stdout.write(`  wrong     ${JSON.stringify(one.sentence)}   ${one.why}\n`)
    complete &&= missing.length + stale.length + wrong.length === 0
  }
  return complete ? exitCodes.ok : 1
}
