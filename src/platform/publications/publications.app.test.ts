import { expect, it } from 'vitest'
import { openWorld } from '../../testing/open-world.ts'
import { LA } from '../../testing/world.ts'
import { draftPublication, movePublication } from './move.ts'
import { publicationInForce, type StandingText, seedPublications } from './publication.ts'

const text: StandingText = {
  slug: 'sample',
  kind: 'letter',
  title: 'A sample letter',
  says: 'Says something.',
  content: { sections: [{ id: 'one', heading: 'For {childName}', paragraphs: ['Due by {appealBy}. <b>Plain</b>'] }] },
}

it('keeps every version at its address, in force from its day until the next', async () => {
  const world = await openWorld()
  await world.asArea(async (trx) => {
    await seedPublications(trx, LA, '2026-01-05', [text])
    await seedPublications(trx, LA, '2026-01-06', [{ ...text, title: 'Changed in code' }])
    const version = await draftPublication(trx, { laCode: LA, ...text, title: 'A better letter' })
    await movePublication(trx, { laCode: LA, slug: 'sample', version, to: 'consultation', on: '2026-02-01' })
    await movePublication(trx, { laCode: LA, slug: 'sample', version, to: 'adopted', on: '2026-03-01' })
    const on = async (day: string) => (await publicationInForce(trx, LA, 'sample', day))?.version
    expect([await on('2026-01-04'), await on('2026-01-05'), await on('2026-02-28'), await on('2026-03-01')]).toEqual([
      undefined,
      1,
      1,
      2,
    ])
    expect(
      await movePublication(trx, { laCode: LA, slug: 'sample', version: 1, to: 'draft', on: '2026-03-02' }),
    ).toMatchObject({ code: 'cannot-move' })
  })
  const latest = await world.get('/publications/sample')
  expect([latest.statusCode, latest.body.includes('A better letter')]).toEqual([200, true])
  const first = await world.get('/publications/sample/1')
  for (const words of ['A sample letter', 'For [child name]', 'Due by [appeal by]. &lt;b&gt;', 'No longer in use'])
    expect(first.body).toContain(words)
  expect((await world.get('/publications')).body).toContain('/publications/sample')
})

it('shows no draft, and nothing that is not there', async () => {
  const world = await openWorld()
  await world.asArea((trx) => draftPublication(trx, { laCode: LA, ...text }))
  for (const path of ['/publications/sample', '/publications/sample/1', '/publications/none', '/publications/sample/x'])
    expect((await world.get(path)).statusCode).toBe(404)
  expect((await world.get('/publications')).body).toContain('Nothing has been published yet')
})
