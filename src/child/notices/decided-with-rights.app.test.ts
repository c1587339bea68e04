import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftPublication, movePublication } from '../../platform/publications/move.ts'
import { readPdf } from '../../platform/testing/pdf-structure.ts'
import { openWorld } from '../../testing/open-world.ts'
import { LA, type World } from '../../testing/world.ts'
import { FinalPlanIssued } from '../final-plan/events.ts'
import { DecidedNotToAssess, DecidedNotToIssue, DecidedToAssess, type Service } from '../needs-assessment/events.ts'
import { amiraAsked } from '../needs-assessment/samples.ts'
import { DraftServed } from '../plan/events.ts'
import { standingLetters } from './letters/standing.ts'

const TODAY = '2026-02-09'
let world: World
let childId: string
beforeAll(async () => {
  world = await openWorld({ today: TODAY })
})
afterAll(() => world.close())

const no = {
  needs: 'yes',
  whyNeeds: 'The school’s record shows it.',
  necessary: 'no',
  whyNecessary: 'The school can give the help.',
  viewsHeard: 'Amira likes quiet.',
  plainly: 'We read it all. The school can help Amira.',
}

async function refuseAmira() {
  childId = await world.amira()
  await world.write(childId, [amiraAsked('2026-01-05', world.people.nadia)])
  const at = `/needs-assessment/${childId}/decide-whether-to-assess`
  await world.post(at, no, 'priya')
  const token = /name="_csrf" value="([^"]+)"/.exec((await world.get(at, 'priya')).body)?.[1] ?? ''
  const sent = await world.send(`${at}/check`, { _csrf: token, read: 'yes' }, 'priya')
  const { events } = await world.read(childId)
  const decided = events.find((one) => one.type === 'DecidedNotToAssess')
  const messages = await world.asArea((trx) =>
    trx
      .selectFrom('message')
      .selectAll()
      .where('child_id', '=', childId)
      .where('template', 'like', 'decision%')
      .execute(),
  )
  return { sent, decided, messages }
}

describe('nothing is decided without a served notice that tells the rights (C8)', () => {
  it('serves reasons, appeal, mediation and advice with the decision, to whoever holds the right', async () => {
    const { sent, decided, messages } = await refuseAmira()
    expect(sent.statusCode).toBe(303)
    if (!decided) throw new Error('Nothing was decided.')
    const { service } = decided.data as { service: Service }
    expect(service.to.map((one) => one.personId)).toContain(world.people.nadia)
    expect(messages.map((one) => one.to_person)).toContain(world.people.nadia)
    const kept = await world.asArea((trx) =>
      trx.selectFrom('document').selectAll().where('sha256', '=', service.document.sha256).executeTakeFirstOrThrow(),
    )
    const { text } = await readPdf(Buffer.from(kept.bytes))
    for (const words of [
      'The school can help Amira',
      'You can appeal',
      'by Thursday 9 April 2026',
      'You do not have to go to mediation',
      'disagreement resolution',
      'SENDIASS',
      'IPSEA',
    ])
      expect(text.replaceAll(/\s+/g, ' ')).toContain(words)
  })

  it.each(['reasons', 'appeal', 'mediation', 'disagreement-resolution', 'help'])(
    'refuses to decide from a letter without its section on %s, and leaves the case as it was',
    async (section) => {
      const letter = standingLetters.find((one) => one.slug === 'decision-not-to-assess')
      if (!letter) throw new Error('There is no such letter.')
      const content = { ...letter.content, sections: letter.content.sections.filter((one) => one.id !== section) }
      await world.asArea(async (trx) => {
        const version = await draftPublication(trx, { laCode: LA, ...letter, content })
        await movePublication(trx, { laCode: LA, slug: letter.slug, version, to: 'adopted', on: TODAY })
      })
      const { sent, decided, messages } = await refuseAmira()
      expect(sent.statusCode).toBe(409)
      expect(decided).toBeUndefined()
      expect(messages).toEqual([])
    },
  )

  it.each([DecidedToAssess, DecidedNotToAssess, DecidedNotToIssue, DraftServed, FinalPlanIssued])(
    'cannot write $type without its proof of service',
    ({ schema }) => {
      const problems = schema.safeParse({}).error?.issues.map((one) => one.path.join('.')) ?? []
      expect(problems).toContain('service')
    },
  )
})
