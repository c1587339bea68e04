import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { noticeName } from './notice-name.ts'

const root = new URL('../', import.meta.url).pathname
const read = (file: string) => readFileSync(`${root}${file}`, 'utf8')

it('counts a notice as opened on every page to which a notice leads, so that nobody rings who need not', () => {
  const reading = read('contact/tasks.ts')
  const serving = globSync('**/*.ts', { cwd: root }).filter(
    (file) => !file.endsWith('.test.ts') && read(file).includes('await serveNotice('),
  )
  expect(serving.length).toBeGreaterThan(3)
  const leadsTo = serving.flatMap((file) =>
    [...read(file).matchAll(/^ {4}href: `([^`]+)`,$|^ {2}href: `([^`]+)`,$/gm)].map(
      ([, one, other]) => one ?? other ?? '',
    ),
  )
  expect(leadsTo.length).toBeGreaterThan(2)
  expect(reading).toContain("'/needs-assessment/:childId'")
  for (const address of leadsTo)
    expect(reading).toContain(`'${address.replace(/\$\{(context\.)?childId\}/, ':childId')}'`)
})

it('calls each notice by a name of its own', () => {
  const slugs = read('redress/decisions/tell.ts').match(/'(amended-plan|decision-[a-z-]+)'/g) ?? []
  expect(slugs.length).toBeGreaterThan(3)
  for (const slug of slugs) expect(noticeName(slug.replaceAll("'", ''))).not.toBe('the letter')
})
