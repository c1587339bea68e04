import { describe, expect, it } from 'vitest'
import { EhcPlanContent, emptyPlan } from './plan.ts'
import { isReadyForDraft, isReadyForFinal, missingFromDraft, missingFromFinal } from './readiness.ts'
import { amirasPlan, asDraft, jordansPlan } from './samples.ts'
import {
  linesWithoutSource,
  needsWithoutProvision,
  outcomesFor,
  provisionsWithoutNeed,
  provisionsWithoutOutcome,
} from './threads.ts'

const sections = (missing: { section: string }[]): string[] => missing.map((each) => each.section)

describe('the sample plans', () => {
  it.each([amirasPlan, jordansPlan])('are whole', (plan) => {
    expect(missingFromFinal(plan)).toEqual([])
    expect(missingFromDraft(asDraft(plan))).toEqual([])
    expect(needsWithoutProvision(plan)).toEqual([])
    expect(provisionsWithoutNeed(plan)).toEqual([])
    expect(provisionsWithoutOutcome(plan)).toEqual([])
    expect(linesWithoutSource(plan)).toEqual([])
  })

  it.each([amirasPlan, jordansPlan])(
    'name only advice, needs and provision that are there, each with its own id',
    (plan) => {
      const items = [...plan.needs, ...plan.provisions, ...plan.outcomes]
      const ids = new Set<string>(items.map((each) => each.id))
      expect(ids.size).toBe(items.length)
      const advice = new Set(plan.sectionK.map((each) => each.id))
      for (const line of items.flatMap((each) => each.sources)) expect(advice).toContain(line.adviceId)
      for (const id of [
        ...plan.provisions.flatMap((each) => each.meets),
        ...plan.outcomes.flatMap((each) => [...each.needs, ...each.provisions]),
      ])
        expect(ids).toContain(id)
    },
  )

  it('survive being stored and read', () => {
    expect(EhcPlanContent.parse(JSON.parse(JSON.stringify(jordansPlan)))).toEqual(jordansPlan)
  })
})

describe('a draft', () => {
  it('may be written bit by bit, and says what is missing', () => {
    expect(sections(missingFromDraft(emptyPlan()))).toEqual(['DETAILS', 'A', 'B', 'E', 'K'])
    expect(isReadyForDraft(emptyPlan())).toBe(false)
  })

  it('must not name a placement', () => {
    expect(missingFromDraft(amirasPlan)).toEqual([
      expect.objectContaining({ section: 'I', provision: 'CFA 2014, s38' }),
    ])
  })

  it('has special educational provision for every need in B; health provision does not do', () => {
    const [need] = amirasPlan.needs
    const without = asDraft({
      ...amirasPlan,
      provisions: amirasPlan.provisions
        .map((each) => ({ ...each, meets: each.meets.filter((id) => id !== need?.id) }))
        .map((each) => (each.section === 'G' && need ? { ...each, meets: [...each.meets, need.id] } : each)),
    })
    expect(missingFromDraft(without)).toEqual([expect.objectContaining({ section: 'B', item: need?.id })])
  })

  it.each(['what', 'whoDelivers', 'frequency', 'duration'] as const)('says of provision in F %s', (field) => {
    const [first, ...rest] = amirasPlan.provisions
    const vague = asDraft({ ...amirasPlan, provisions: first ? [{ ...first, [field]: ' ' }, ...rest] : [] })
    expect(missingFromDraft(vague)).toEqual([expect.objectContaining({ section: 'F', item: first?.id })])
  })

  it('prepares for adulthood from Year 9, and not before', () => {
    const inYear = (yearGroup: number) => asDraft({ ...amirasPlan, personal: { ...amirasPlan.personal, yearGroup } })
    expect(isReadyForDraft(inYear(8))).toBe(true)
    expect(missingFromDraft(inYear(9))).toEqual([
      expect.objectContaining({ provision: 'SEND Regulations 2014, reg 12(3)' }),
    ])
  })
})

describe('a final plan', () => {
  it('names a placement, or a type only', () => {
    expect(sections(missingFromFinal({ ...amirasPlan, sectionI: null }))).toEqual(['I'])
    expect(isReadyForFinal({ ...amirasPlan, sectionI: { name: null, type: 'Mainstream primary school' } })).toBe(true)
  })

  it('has section G agreed by health, where there is one', () => {
    expect(sections(missingFromFinal({ ...amirasPlan, healthAgreement: null }))).toEqual(['G'])
    const withoutG = {
      ...amirasPlan,
      healthAgreement: null,
      provisions: amirasPlan.provisions.filter((each) => each.section !== 'G'),
    }
    expect(isReadyForFinal(withoutG)).toBe(true)
  })

  it('is signed and dated', () => {
    expect(sections(missingFromFinal({ ...amirasPlan, officer: { name: '', role: '', date: null } }))).toEqual([
      'DETAILS',
    ])
  })
})

describe('the golden thread', () => {
  it('puts an outcome beside the need that it names', () => {
    const [first] = amirasPlan.needs
    expect(first && outcomesFor(amirasPlan, first).map((each) => each.text.slice(0, 20))).toEqual([
      'Amira follows spoken',
    ])
  })

  it('finds provision that leads to no outcome', () => {
    const [first] = amirasPlan.provisions
    expect(provisionsWithoutOutcome({ ...amirasPlan, outcomes: [] })[0]).toEqual(first)
  })
})
