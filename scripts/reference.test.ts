import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { adviceBodies } from '../src/child/duties/facts.ts'
import { checkInput, knownFacts } from '../src/child/duties/input.ts'
import { folder, referencePages } from './reference.ts'

it('is what the code says now; if not, run: npm run reference', { timeout: 60_000 }, async () => {
  const pages = await referencePages()
  const committed = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(folder + name, 'utf8')]))
  expect(Object.keys(committed).sort(), 'Run: npm run reference').toEqual(Object.keys(pages).sort())
  for (const [name, text] of Object.entries(pages)) {
    expect(committed[name], `docs/reference/${name} differs from the code. Run: npm run reference`).toBe(text)
  }
})

it('says of every fact what the calculator takes', { timeout: 60_000 }, async () => {
  const page = (await referencePages())['duty-calculator.md'] ?? ''
  const carried: Record<string, Record<string, string>> = {
    'advice-requested': { from: adviceBodies[0] },
    'advice-received': { from: adviceBodies[0] },
    'institution-consulted': { institution: 'A school' },
    'institution-replied': { institution: 'A school' },
    'review-decision-notified': { outcome: 'maintain' },
    'phase-transfer': { kind: 'infant-to-junior' },
    'moved-to-new-authority': { oldAuthorityKnewOn: '2026-01-05' },
    'mediation-agreed': { about: 'appealable' },
    'order-made': { order: 'assess' },
    exception: { ground: 'school-closed', until: '2026-02-20', adviceRequestedOn: '2026-01-05' },
  }
  for (const what of knownFacts) {
    expect(page).toContain(`\`${what}\``)
    const fact = { what, on: '2026-01-05', ...carried[what] }
    expect(complaintAbout(fact), what).not.toMatch(/ needs "| must be |a key that/)
    for (const key of Object.keys(carried[what] ?? {})) expect(page).toContain(`\`${key}\``)
  }
})

/** What the calculator says of one fact; some need another before them, which is no complaint about their form. */
function complaintAbout(fact: object): string {
  try {
    checkInput({ asOf: '2026-03-01', facts: [fact] })
    return ''
  } catch (error) {
    return (error as Error).message
  }
}
