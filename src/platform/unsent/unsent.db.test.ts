import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { asArea, asSighted } from '../access/as.ts'
import { onEveryDatabase } from '../testing/databases.ts'
import { endUnsent, forgetOldUnsent, keepReturned, listOwnUnsent, listUnsent, type Place, saveUnsent } from './keep.ts'
import { meetOthers } from './presence.ts'

const NOW = '2026-03-02T10:00:00.000Z'
const later = (seconds: number) => Temporal.Instant.from(NOW).add({ seconds }).toString()

onEveryDatabase((_name, open) => {
  const place = (more: Partial<Place> = {}): Place => ({
    laCode: '999',
    personId: randomUUID(),
    path: '/plan/x/need/new',
    childId: null,
    title: 'Write a need',
    ...more,
  })
  const saving = (more: object = {}) => ({
    draftId: randomUUID(),
    form: 'f',
    typed: { text: 'Finds noise hard' },
    files: [],
    seen: 3,
    count: 1,
    after: 0,
    writer: 'one',
    now: NOW,
    ...more,
  })

  it('gives back what was typed to the one who typed it, and to nobody else', async () => {
    const { db } = await open()
    const mine = place()
    await asSighted(db, { person: mine.personId }, (trx) => saveUnsent(trx, mine, saving()))
    const found = await asSighted(db, { person: mine.personId }, (trx) => listUnsent(trx, mine))
    expect(found).toMatchObject([{ typed: { text: 'Finds noise hard' }, seen: 3, count: 1, savedAt: NOW, ended: null }])
    const others = await asSighted(db, { person: randomUUID() }, (trx) =>
      trx.selectFrom('unsent').selectAll().execute(),
    )
    expect(others).toEqual([])
  })

  it('shows words about a child only while the child may be seen', async () => {
    const { db } = await open()
    const childId = randomUUID()
    const mine = place({ childId })
    const sight = { person: mine.personId, children: [childId] }
    await asSighted(db, sight, (trx) => saveUnsent(trx, mine, saving()))
    expect(await asSighted(db, sight, (trx) => listOwnUnsent(trx, '999', mine.personId))).toHaveLength(1)
    const ended = { person: mine.personId, children: [] }
    expect(await asSighted(db, ended, (trx) => listOwnUnsent(trx, '999', mine.personId))).toEqual([])
    await expect(asSighted(db, ended, (trx) => saveUnsent(trx, mine, saving()))).rejects.toThrow(/row-level security/)
  })

  it('never writes an older save over a newer one, nor one page over another', async () => {
    const { db } = await open()
    const mine = place()
    const draftId = randomUUID()
    const save = (more: object) =>
      asSighted(db, { person: mine.personId }, (trx) => saveUnsent(trx, mine, saving({ draftId, ...more })))
    const text = async () =>
      (await asSighted(db, { person: mine.personId }, (trx) => listUnsent(trx, mine)))[0]?.typed['text']
    expect(await save({ count: 5, typed: { text: 'five' } })).toBe('saved')
    expect(await save({ count: 4, typed: { text: 'four' } })).toBe('older')
    expect(await text()).toBe('five')
    expect(await save({ count: 6, after: 3, writer: 'two', typed: { text: 'elsewhere' } })).toBe('elsewhere')
    expect(await text()).toBe('five')
    expect(await save({ count: 6, after: 5, writer: 'two', typed: { text: 'six' } })).toBe('saved')
    expect(await save({ count: 7, after: 5, writer: 'one', typed: { text: 'seven' } })).toBe('elsewhere')
    expect(await text()).toBe('six')
  })

  it('does not bring back what was sent, however late a save arrives', async () => {
    const { db } = await open()
    const mine = place()
    const as = <T>(work: Parameters<typeof asSighted<T>>[2]) => asSighted(db, { person: mine.personId }, work)
    const [saved, unsaved] = [randomUUID(), randomUUID()]
    await as((trx) => saveUnsent(trx, mine, saving({ draftId: saved })))
    await as((trx) => endUnsent(trx, mine, [saved, unsaved], 'sent', later(1)))
    for (const draftId of [saved, unsaved])
      expect(await as((trx) => saveUnsent(trx, mine, saving({ draftId, count: 9, writer: 'one' })))).toBe('sent')
    await as((trx) =>
      keepReturned(trx, mine, { draftId: saved, form: '', typed: { text: 'again' }, files: [], seen: 1 }, NOW),
    )
    const rows = await as((trx) => listUnsent(trx, mine))
    expect(rows).toHaveLength(2)
    for (const row of rows) expect(row).toMatchObject({ ended: 'sent', typed: {} })
    expect(await as((trx) => listOwnUnsent(trx, '999', mine.personId))).toEqual([])
  })

  it('takes no more than 200 drafts of one person, and still saves those that are there', async () => {
    const { db } = await open()
    const mine = place()
    const as = <T>(work: Parameters<typeof asSighted<T>>[2]) => asSighted(db, { person: mine.personId }, work)
    const first = saving()
    await as(async (trx) => {
      await saveUnsent(trx, mine, first)
      for (let number = 1; number < 200; number += 1) await saveUnsent(trx, mine, saving())
    })
    expect(await as((trx) => saveUnsent(trx, mine, saving()))).toBe('full')
    expect(await as((trx) => saveUnsent(trx, mine, { ...first, count: 2 }))).toBe('saved')
  })

  it('forgets after 30 days what was not sent, and what was', async () => {
    const { db } = await open()
    const mine = place()
    const day = 24 * 60 * 60
    await asSighted(db, { person: mine.personId }, async (trx) => {
      await saveUnsent(trx, mine, saving())
      await saveUnsent(trx, mine, saving({ now: later(2 * day) }))
      await endUnsent(trx, mine, [randomUUID()], 'sent', NOW)
    })
    await asArea(db, '999', (trx) => forgetOldUnsent(trx, '999', later(31 * day)))
    const left = await asSighted(db, { person: mine.personId }, (trx) => listUnsent(trx, mine))
    expect(left.map((row) => row.savedAt)).toEqual([later(2 * day).replace('Z', '.000Z')])
  })

  it('knows who has a page open, for half a minute after they were last heard of', async () => {
    const { db } = await open()
    const childId = randomUUID()
    const being = (name: string, personId: string, now: string, typing = false) => ({
      laCode: '999',
      childId,
      path: '/plan/x/strengths',
      personId,
      name,
      typing,
      now,
    })
    const sight = { children: [childId] }
    const [tom, ann] = [randomUUID(), randomUUID()]
    const meet = (who: Parameters<typeof meetOthers>[1]) => asSighted(db, sight, (trx) => meetOthers(trx, who))
    expect(await meet(being('Tom', tom, NOW, true))).toEqual([])
    expect(await meet(being('Ann', ann, later(10)))).toEqual([{ name: 'Tom', typing: true }])
    expect(await meet(being('Tom', tom, later(20)))).toEqual([{ name: 'Ann', typing: false }])
    expect(await meet(being('Ann', ann, later(45)))).toEqual([{ name: 'Tom', typing: false }])
    expect(await meet(being('Ann', ann, later(51)))).toEqual([])
    const hidden = await asSighted(db, {}, (trx) => trx.selectFrom('page_open').selectAll().execute())
    expect(hidden).toEqual([])
  })
})
