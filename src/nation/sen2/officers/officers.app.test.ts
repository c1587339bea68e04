import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld } from '../../../testing/open-world.ts'
import type { World } from '../../../testing/world.ts'
import { checkReturn } from '../check/check-return.ts'
import type { Finding } from '../check/finding.ts'
import { makeReturn } from '../make/make-return.ts'
import { writeXml } from '../make/write-xml.ts'
import { noSettings, type Settings } from '../settings.ts'
import { lettersOf, officersIn } from './officers.ts'

let world: World
const letters = { designatedOfficer: { yes: 'J', no: 'K', recruiting: 'L' } }
const known: Settings = { ...noSettings, letters, officersIn: 'Header', alsoAuthorities: ['999'] }
const at = '/sen2/officers/2026'

beforeAll(async () => {
  world = await openWorld({ today: '2026-02-02' })
})
afterAll(() => world.close())

async function make(settings: Settings) {
  const header = { release: '0', serialNo: 1, madeAt: '2026-02-02T09:30:00' }
  const made = await world.asArea((trx) =>
    makeReturn(trx, { laCode: '999', year: 2026, settings, asKnown: 'today', header }),
  )
  const xml = [...writeXml(made.header, [], 2026, settings)].join('')
  const rules: string[] = []
  const source = {
    name: 'made.xml',
    size: xml.length,
    open: async function* () {
      yield new TextEncoder().encode(xml)
    },
  }
  await checkReturn([source], { settings, found: (finding: Finding) => rules.push(finding.rule) })
  return { header: made.header, xml, rules: rules.filter((id) => ['H-13', 'H-14', 'H-15'].includes(id)) }
}

it('is for those who make the return, and says what is not public', async () => {
  for (const who of ['priya', 'nadia', 'tom'] as const) expect((await world.get(at, who)).statusCode).toBe(404)
  expect((await world.get(at, 'ruth')).body).toContain('are not public')
})

it('is asked for while it is missing, and keeps what was chosen', async () => {
  expect((await make(known)).rules).toEqual(['H-13', 'H-13', 'H-14'])
  const answer = await world.post(at, { DMO: 'no', DSCO: '' }, 'ruth')
  expect(answer.statusCode).toBe(400)
  expect(answer.body).toMatch(/name="DMO"[^>]*value="no" checked/)
})

it('goes into the header with the letters of the area, and into nothing without them', async () => {
  expect((await world.post(at, { DMO: 'no', DCO: 'no', DSCO: 'recruiting' }, 'ruth')).statusCode).toBe(303)
  const made = await make(known)
  expect(made.xml).toContain('<DMO>K</DMO>')
  expect(made.xml).toContain('<DSCO>L</DSCO>')
  expect(made.rules).toEqual(['H-15'])
  expect(officersIn(made.header, known)).toEqual({ DMO: 'no', DCO: 'no', DSCO: 'recruiting' })
  await world.post(at, { DMO: 'no', DCO: 'yes', DSCO: 'yes' }, 'ruth')
  expect((await make(known)).rules).toEqual([])
  expect((await make({ ...noSettings, alsoAuthorities: ['999'] })).xml).not.toContain('DMO')
})

it('keeps a letter that nobody can read, and sends it as it came', () => {
  const header = { record: 'Header', line: 1, DMO: { value: 'Z', line: 3 } } as never
  const said = officersIn(header, noSettings)
  expect(said).toEqual({ DMO: 'code:Z' })
  expect(lettersOf(said, noSettings)).toEqual({ DMO: 'Z' })
})
