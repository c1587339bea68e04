import { expect, it } from 'vitest'
import { makeDemonstration } from '../../../demonstration/make.ts'
import { asArea } from '../../../platform/access/as.ts'
import { openTestDatabase } from '../../../platform/testing/databases.ts'
import { checkReturn } from '../check/check-return.ts'
import type { Finding } from '../check/finding.ts'
import { noSettings } from '../settings.ts'
import { makeReturn } from './make-return.ts'
import { writeXml } from './write-xml.ts'

const LA = '999'
/** What somebody still has to record, and the rule that says so of a file. */
const TOLD_AS: Record<string, string> = { UPN: 'P-12', RYA: 'R-13', Sex: 'P-08' }

it('makes a return of the demonstration in which no error is left but what it lists as missing', async () => {
  const { db, close } = await openTestDatabase()
  const config = { publicUrl: 'http://localhost' }
  await makeDemonstration({ config, db, size: 'small', seed: 1, says: () => {}, today: '2026-01-14', children: 8 })
  const settings = { ...noSettings, alsoAuthorities: [LA] }
  const header = { release: '0', serialNo: 1, madeAt: '2026-02-20T09:30:00' }
  const making = { laCode: LA, year: 2026, settings, asKnown: 'census', header } as const
  const made = await asArea(db, LA, (trx) => makeReturn(trx, making))
  const persons = made.persons.map(({ person }) => person)
  const errors: Finding[] = []
  await checkReturn([source([...writeXml(made.header, persons, 2026, settings)].join(''))], {
    settings,
    found: (finding: Finding) => finding.severity === 'error' && errors.push(finding),
  })
  const told = made.missing.flatMap(({ item }) => TOLD_AS[item] ?? [])
  expect(persons.length).toBe(8)
  expect(errors.map(({ rule }) => rule).sort()).toEqual(told.sort())
  await close()
})

const source = (said: string) => ({
  name: 'made.xml',
  size: said.length,
  async *open() {
    yield new TextEncoder().encode(said)
  },
})
