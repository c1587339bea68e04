import { describe, expect, it } from 'vitest'
import { asArea } from '../../../../platform/access/as.ts'
import { logAccess } from '../../../../platform/access/log.ts'
import { LA } from '../../../../testing/world.ts'
import { asksTheUsual, withAmira } from '../with-amira.test-kit.ts'

const at = withAmira()
const url = (more = '') => `/children/${at.childId}/who-has-looked${more}`

describe('who has looked', () => {
  asksTheUsual(
    at,
    '/children/:childId/who-has-looked',
    url,
    ['nadia', 'imran'],
    ['stranger', 'priya', 'tom', 'liz', 'dana'],
  )

  it('says who, from where, why and when, and who tried in vain', async () => {
    await at.world.get(`/children/${at.childId}/family`, 'priya')
    const page = (await at.world.get(url(), 'nadia')).body
    expect(page).toMatch(
      /Priya Shah, Mereshire Council<\/strong>, EHC caseworker\s*<br>Looked at: Child and family\. Looks after this case for the local authority\./,
    )
    expect(page).toMatch(
      /Sally Stranger<\/strong>[^<]*<br>Tried to open: Who has looked at this record\. They may not see this, so it stayed closed\./,
    )
    expect(page).toContain('Monday 5 January 2026')
    expect(page).toContain('Works at the school or setting that the child attends. For the assessment.')
  })

  it('leaves the reader’s own looks out until they are asked for', async () => {
    await at.world.get(`/children/${at.childId}/family`, 'nadia')
    const page = (await at.world.get(url(), 'nadia')).body
    expect(page).toMatch(/You looked \d+ times|You looked once/)
    expect(page.slice(page.lastIndexOf('Who has looked</h2>'))).not.toContain('Nadia Khan')
    const all = (await at.world.get(url('?own=yes'), 'nadia')).body
    expect(all.slice(all.lastIndexOf('Who has looked</h2>'))).toContain('Nadia Khan</strong> (you)')
  })

  it('counts days and hours as clocks in England do, and turns pages', async () => {
    const line = (at_: string, who: string) => ({
      laCode: LA,
      at: at_,
      personId: null,
      who,
      capacity: 'caseworker',
      childId: at.childId,
      page: '/x',
      what: 'Case',
      outcome: 'seen' as const,
      basis: 'caseload',
      reference: 'R',
    })
    await asArea(at.world.db, LA, async (trx) => {
      await logAccess(trx, line('2025-07-01T23:30:00Z', 'Late Looker'))
      for (let count = 0; count < 60; count++) await logAccess(trx, line('2025-06-01T09:00:00Z', `Looker ${count}`))
    })
    const second = (await at.world.get(url('?page=2'), 'nadia')).body
    const both = (await at.world.get(url(), 'nadia')).body + second
    expect(both).toMatch(/Wednesday 2 July 2025[\s\S]{0,120}12:30am: <strong>Late Looker/)
    expect(second).toContain('Looker 5')
    expect((await at.world.get(url('?page=999'), 'nadia')).body).toContain('There is nothing on this page')
    expect((await at.world.get(url('?page=%27'), 'nadia')).statusCode).toBe(200)
  })
})
