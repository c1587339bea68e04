import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EhcPlanContent, PlanItemId, Provision } from '../content/plan.ts'
import { amirasPlan, asDraft, jordansPlan } from '../content/samples.ts'
import type { Plan } from '../state.ts'
import { differenceOf, totalInWords } from './difference.ts'
import { chosenFrom, comparisonAfter, versionsFor } from './versions.ts'
import { wordsChanged } from './words.ts'

const before = asDraft(amirasPlan)
const first = before.provisions.find((one) => one.section === 'F') as Provision
const change = (more: Partial<EhcPlanContent>): EhcPlanContent => ({ ...before, ...more })
const section = (after: EhcPlanContent, which: string) =>
  differenceOf(before, after).find((one) => one.section === which)

describe('what changed between two versions', () => {
  it('is nothing when nothing did', () => {
    expect(totalInWords(differenceOf(before, before))).toBe('Nothing changed')
    expect(differenceOf(jordansPlan, jordansPlan).every((one) => one.changes.length === 0)).toBe(true)
  })

  it('is counted by section, as a person would say it', () => {
    const added = [1, 2].map((last) =>
      Provision.parse({
        id: PlanItemId.parse(`00000000-0000-4000-8000-00000000000${last}`),
        section: 'F',
        what: 'More',
      }),
    )
    const others = before.provisions.filter((one) => one.section === 'F' && one !== first)
    const gone = others[0]
    const provisions = before.provisions
      .filter((one) => one !== gone)
      .map((one) => (one === first ? { ...one, frequency: 'three times a week' } : one))
    const found = section(change({ provisions: [...provisions, ...added] }), 'F')
    expect(found?.says).toBe('2 things added, 1 changed, 1 taken away')
    const changed = found?.changes.find((one) => one.is === 'changed')
    expect(changed?.fields.map((one) => one.name)).toEqual(['How often'])
    expect(changed?.fields[0]?.after).toBe('three times a week')
  })

  it('says where something moved, in both places', () => {
    const after = change({
      provisions: before.provisions.map((one) => (one === first ? { ...one, section: 'G' as const } : one)),
    })
    expect(section(after, 'F')?.changes.find((one) => one.is === 'moved-away')).toMatchObject({
      key: first.id,
      other: 'G',
    })
    expect(section(after, 'G')?.changes.find((one) => one.is === 'moved-here')).toMatchObject({
      key: first.id,
      other: 'F',
    })
  })

  it('calls nothing changed because numbers moved', () => {
    const [one, ...rest] = before.needs
    if (!one) throw new Error('The sample has needs.')
    const after = change({ needs: [...rest, one] })
    expect(totalInWords(differenceOf(before, after))).toBe('Nothing changed')
  })
})

describe('words', () => {
  it('marks the words that changed, and leaves the rest', () => {
    expect(wordsChanged('She has help twice a week in class.', 'She has help three times a week in class.')).toEqual([
      { is: 'same', text: 'She has help ' },
      { is: 'removed', text: 'twice' },
      { is: 'added', text: 'three times' },
      { is: 'same', text: ' a week in class.' },
    ])
  })

  it('gives both texts back, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (old, now) => {
        const stretches = wordsChanged(old, now)
        const side = (hidden: string) =>
          stretches
            .filter((one) => one.is !== hidden)
            .map((one) => one.text)
            .join('')
        expect([side('added'), side('removed')]).toEqual([old, now])
      }),
    )
    const words = fc
      .array(fc.constantFrom('she', 'has', 'help', 'twice', 'a', 'week', '30', '.'))
      .map((all) => all.join(' '))
    fc.assert(
      fc.property(words, words, (old, now) => {
        const stretches = wordsChanged(old, now)
        const side = (hidden: string) =>
          stretches
            .filter((one) => one.is !== hidden)
            .map((one) => one.text)
            .join('')
        expect([side('added'), side('removed')]).toEqual([old, now])
      }),
    )
  })
})

describe('versions', () => {
  const draft = (number: number, servedOn: string) =>
    ({ draftId: '', number, content: before, sentOn: servedOn, servedOn, answerBy: servedOn }) as never
  const plan = {
    stage: 'with-family',
    content: before,
    drafts: [draft(1, '2026-04-01'), draft(2, '2026-04-20')],
    finals: [{ version: 1, content: before, sentOn: '2026-05-01', servedOn: '2026-05-02' }],
  } as unknown as Plan
  const keys = (...args: Parameters<typeof versionsFor>) => versionsFor(...args).map((one) => one.key)

  it('are those that each may read on that day', () => {
    expect(keys('caseworker', plan, '2026-04-20')).toEqual(['draft-1', 'draft-2', 'final-1', 'now'])
    expect(keys('parent', plan, '2026-05-02')).toEqual(['draft-1', 'draft-2', 'final-1'])
    expect(keys('parent', plan, '2026-04-20')).toEqual(['draft-1', 'draft-2'])
    expect(keys('senco', plan, '2026-04-19')).toEqual(['draft-1'])
    expect(keys('senco', plan, '2026-05-02', false)).toEqual(['draft-1', 'draft-2'])
    expect(keys('parent', undefined, '2026-05-02')).toEqual([])
  })

  it('hold no more than the reader’s sections', () => {
    const [one] = versionsFor('health-adviser', plan, '2026-05-02')
    expect(
      new Set(differenceOf(one?.content as never, one?.content as never).map(({ section: s }) => s)),
    ).not.toContain('A')
    expect(JSON.stringify(one?.content)).not.toContain('Mill Lane')
  })

  it('are by default the newest and the one before it; the same twice is no choice', () => {
    const all = versionsFor('parent', plan, '2026-05-02')
    expect(chosenFrom(all, {})).toMatchObject({ from: { key: 'draft-2' }, to: { key: 'final-1' } })
    expect(chosenFrom(all, { from: 'draft-1', to: 'draft-1' })).toBeUndefined()
    expect(chosenFrom(all, { from: 'now', to: 'draft-1' })).toBeUndefined()
    expect(comparisonAfter(all, 1)).toEqual({ from: 'draft-1', to: 'draft-2' })
    expect(comparisonAfter(all.slice(0, 2), 2)).toBeUndefined()
  })
})
