import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EhcPlanContent, PlanItemId } from '../content/plan.ts'
import { amirasPlan, asDraft, jordansPlan, planThatSays } from '../content/samples.ts'
import { checkPassages, checkPlan, checkText } from './check.ts'
import type { PlanSection } from './finding.ts'
import { readsPassages } from './rule.ts'
import { findRule, rules } from './rules.ts'

const passageRules = rules.filter(readsPassages)
const around = { child: ['Leo'], pronoun: 'he' as const, today: '2026-11-22', stage: 'draft' as const }
const marksIn = (text: string, section: PlanSection) =>
  new Set(checkText(text, { ...around, section }).map((one) => one.rule))

describe.each(passageRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const section = rule.appliesTo.find((one) => one !== 'unknown' && one !== 'A') ?? 'A'
  it.each(rule.fails)('marks “%s”', (text) => expect(marksIn(text, section)).toContain(id))
  it.each(rule.passes)('lets “%s” pass', (text) => expect(marksIn(text, section)).not.toContain(id))
  it('says why, and where it comes from', () => {
    expect(rule.says.length).toBeGreaterThan(10)
    expect(rule.why).toMatch(/\.$/)
    expect(rule.source.length).toBeGreaterThan(10)
    expect(rule.fails.length * rule.passes.length).toBeGreaterThan(0)
  })
})

it('names each rule once', () => {
  expect(new Set(rules.map((one) => one.id)).size).toBe(rules.length)
  expect(findRule('access-to')?.name).toBe('Access to')
})

describe('a whole plan', () => {
  const againstTheLaw = (plan: EhcPlanContent) =>
    checkPlan(asDraft(plan), { today: '2026-05-01' })
      .filter((one) => one.level === 'law')
      .map((one) => `${one.section} ${one.rule}`)

  it('that an expert would sign holds nothing against the law', () => {
    expect(againstTheLaw(amirasPlan)).toEqual([])
  })

  it('is asked whether travel training belongs in H1, because it trains', () => {
    expect(againstTheLaw(jordansPlan)).toEqual(['H1 educates-outside-f'])
  })

  const id = (n: number) => PlanItemId.parse(`00000000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`)
  const item = {
    sources: [
      {
        adviceId: '00000000-0000-4000-8000-00000000aa01',
        line: 4,
        quote: 'Sessions of 45 minutes, three times a week, one to one',
      },
    ],
  }
  const thin = EhcPlanContent.parse({
    personal: { name: 'Leo Marsh' },
    sectionA: { views: [{ speaker: '', words: 'I like trains.' }] },
    needs: [
      { id: id(1), section: 'B', area: 'SEMH', text: 'Leo finds noise hard to bear, and leaves the room.', ...item },
      { id: id(2), section: 'B', area: 'SEMH', text: 'Leo cannot yet wait for his turn in a game.', sources: [] },
    ],
    provisions: [
      {
        id: id(3),
        section: 'F',
        meets: [id(1)],
        what: 'Daily work on turn-taking.',
        whoDelivers: 'Trained mentor',
        frequency: 'Twice a week',
        duration: '20 minutes',
        groupSize: 'Group of 4',
        ...item,
      },
      {
        id: id(4),
        section: 'F',
        meets: [],
        what: 'A quiet desk by the window, in every lesson, set out by his teacher.',
        ...item,
      },
    ],
    outcomes: [{ id: id(5), text: 'By July 2028 Leo will wait for his turn in 4 games out of 5.', ...item }],
  })

  it.each([
    ['need-without-provision', id(2)],
    ['provision-without-need', id(4)],
    ['provision-without-outcome', id(3)],
    ['outcome-without-need', id(5)],
    ['no-source', id(2)],
    ['amounts-differ', id(3)],
    ['advice-watered-down', id(3)],
  ])('shows where the thread is broken: %s', (rule, itemId) => {
    expect(checkPlan(thin)).toContainEqual(expect.objectContaining({ rule, item: itemId }))
  })

  it('says whose words section A holds, and what advice nobody placed', () => {
    const advice = [{ adviceId: 'a', line: 3, author: 'Dr Reyes', quote: 'Leo needs a quiet room.', placed: false }]
    const found = checkPlan(thin, { advice }).map((one) => one.rule)
    expect(found).toContain('quote-without-speaker')
    expect(found).toContain('advice-unused')
    const placed = advice.map((one) => ({ ...one, placed: true }))
    expect(checkPlan(thin, { advice: placed }).map((one) => one.rule)).not.toContain('advice-unused')
  })

  it('finds what is said twice, and how long it all is', () => {
    const words = 'Leo has a picture timetable on his desk that his teacher sets out with him every morning.'
    expect(checkText(`Section F\n\n${words}\n\n${words}`).map((one) => one.rule)).toContain('repetition')
    const long = Array.from(
      { length: 900 },
      (_, n) =>
        `Leo reads page ${n} of book ${n * 7} from shelf ${n * 3}, which is beside the window in the corner where the ${n * 11} maps are kept.`,
    ).join('\n\n')
    expect(checkText(long).map((one) => one.rule)).toContain('length')
    expect(checkText(words).map((one) => one.rule)).not.toContain('length')
  })

  it('reads a field that is being typed beside the rest of its item', () => {
    const passage = { section: 'F', kind: 'provision', text: 'Leo has access to a mentor.', beside: '' } as const
    expect(checkPassages([passage], {}, thin).map((one) => one.rule)).toEqual(
      expect.arrayContaining(['access-to', 'no-how-often']),
    )
    expect(checkPassages([{ ...passage, beside: 'every Monday' }], {}, thin).map((one) => one.rule)).not.toContain(
      'no-how-often',
    )
  })
})

describe('pasted text', () => {
  const pasted = `EDUCATION, HEALTH AND CARE PLAN\n\nSection B: Special educational needs\nLeo requires one-to-one support.\n\nSection E\nLeo will receive therapy each week.\n\nSECTION F – Special educational provision\n• Access to a quiet room, e.g. the library.\n• A teaching assistant trained by Dr. Osei works with Leo 1:1 for 2.5 hours a day.\n\nSection H1\nShort breaks as needed.`

  it('is split at its headings', () => {
    const found = checkText(pasted, around).map((one) => `${one.section} ${one.rule}`)
    expect(found).toEqual(
      expect.arrayContaining(['B provision-in-b', 'E outcome-is-provision', 'F access-to', 'H1 as-required']),
    )
    expect(found).not.toContain('F no-how-often-x')
    expect(found.filter((one) => one.startsWith('K'))).toEqual([])
  })

  it('is read by the columns of its tables', () => {
    const table =
      'Need\tProvision\tOutcome\nLeo finds noise hard.\tLeo will have access to a quiet room.\tTo be happier.'
    expect(checkText(table).map((one) => `${one.section} ${one.rule}`)).toEqual(
      expect.arrayContaining(['F access-to', 'E outcome-not-measurable']),
    )
  })

  it('without headings is checked as one', () => {
    expect(checkText('Leo will have access to a laptop as required.').map((one) => one.section)).toContain('unknown')
  })

  it('marks words that are really there, whatever is pasted', () => {
    const words = fc.array(
      fc.constantFrom(
        'Section F',
        '\n',
        '\n\n',
        '\t',
        '•',
        'access to',
        'Leo',
        'SaLT',
        '1:1',
        'e.g.',
        'Dr.',
        'will',
        '[name]',
        '£600',
        '2019',
        '😀',
        'July 2020',
        'E:',
        'regular',
        '.',
        '?',
        '\ud800',
      ),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(
        fc.oneof(
          words.map((all) => all.join(' ')),
          fc.string({ unit: 'binary', maxLength: 300 }),
        ),
        (text) => {
          for (const one of checkText(text, around)) {
            expect(one.from).toBeGreaterThanOrEqual(0)
            expect(one.to).toBeLessThanOrEqual(one.sentence.length)
            expect(one.from).toBeLessThanOrEqual(one.to)
          }
        },
      ),
      { numRuns: 100 },
    )
  }, 30_000)

  it('gives the same answer twice, and for every text of a plan', () => {
    expect(checkText(pasted, around)).toEqual(checkText(pasted, around))
    expect(checkPlan(planThatSays('<b>access to</b> & as required'))).not.toEqual([])
  })

  it('keeps an answer through spaces, and not through a change of words', () => {
    const [a] = checkText('Access  to a quiet room.', { section: 'F' })
    const [b] = checkText('Access to a quiet room.', { section: 'F' })
    const [c] = checkText('Access to a quiet space.', { section: 'F' })
    expect(a?.digest).toBe(b?.digest)
    expect(c?.digest).not.toBe(b?.digest)
  })
})
