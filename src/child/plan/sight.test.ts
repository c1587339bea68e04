import { describe, expect, it } from 'vitest'
import type { Role } from '../../platform/access/permission.ts'
import { ROLES } from '../../platform/access/permission.ts'
import { day } from '../../platform/calendar/day.ts'
import { adviserParts } from '../advice/decisions/access.ts'
import { commentPermission, ownWordsPermission, readDraftPermission } from './access.ts'
import { EhcPlanContent } from './content/plan.ts'
import { amirasPlan, asDraft, jordansPlan } from './content/samples.ts'
import { planDocument } from './documents/plan-document.ts'
import { threadPrinter } from './documents/thread-rows.ts'
import { contentFor, draftsFor, partsFor, sectionsFor, seesAll } from './sight.ts'
import type { Draft, Plan } from './state.ts'
import { vagueWordsIn } from './vague-words.ts'

const draft = asDraft(amirasPlan)
const documentOf = (content: EhcPlanContent) =>
  planDocument(content, {
    childName: 'Amira',
    dateOfBirth: day('2016-11-02'),
    localAuthority: 'Mereshire Council',
    status: 'DRAFT',
    version: 1,
    date: day('2026-04-20'),
    templateVersion: '1',
  })

describe('what each may read', () => {
  it.each<[Role, string]>([
    ['parent', 'A B C D E F G H1 H2 I J K'],
    ['caseworker', 'A B C D E F G H1 H2 I J K'],
    ['sendiass-adviser', 'A B C D E F G H1 H2 I J K'],
    ['senco', 'A B C D E F G H1 H2 I K'],
    ['educational-psychologist', 'A B E F K'],
    ['health-adviser', 'C G E'],
    ['designated-clinical-officer', 'C G E'],
    ['social-care-adviser', 'D H1 H2 E'],
    ['administrator', 'A B C D E F G H1 H2 I J K'],
    ['data-protection-officer', 'A B C D E F G H1 H2 I J K'],
  ])('%s reads %s', (role, sections) => {
    expect(sectionsFor(role).join(' ')).toBe(sections)
  })

  it('is always a whole plan, whatever is taken out', () => {
    for (const role of Object.keys(ROLES) as Role[]) {
      const content = contentFor(role, draft)
      expect(EhcPlanContent.parse(content)).toEqual(content)
    }
  })

  it('gives health its own needs and provision, and nobody’s address', () => {
    const content = contentFor('health-adviser', draft)
    expect(new Set(content.needs.map((one) => one.section))).toEqual(new Set(['C']))
    expect(content.outcomes.length).toBeLessThan(draft.outcomes.length)
    expect(JSON.stringify(content)).not.toContain('Mill Lane')
    expect(content.sectionA.views).toEqual([])
    expect(partsFor('health-adviser', documentOf(content)).map((part) => part.sections[0])).toEqual(['C', 'E'])
  })

  it('quotes no social care advice to schools', () => {
    const care = new Set(draft.sectionK.filter((one) => one.kind === 'SOCIAL_CARE').map((one) => one.id))
    const cited = (content: EhcPlanContent) =>
      [...content.needs, ...content.provisions, ...content.outcomes]
        .flatMap((one) => one.sources)
        .filter((one) => care.has(one.adviceId))
    expect(cited(draft).length).toBeGreaterThan(0)
    expect(cited(contentFor('senco', draft))).toEqual([])
  })

  it('asks about each section once', () => {
    const asked = partsFor('parent', documentOf(draft)).flatMap((part) => part.comments)
    expect(asked.toSorted()).toEqual([...sectionsFor('parent')].toSorted())
    expect(seesAll('parent')).toBe(true)
  })

  it('keeps professionals waiting until the family has the draft', () => {
    const served = { servedOn: '2026-04-22' } as Draft
    const plan = { drafts: [served] } as Plan
    expect(draftsFor('parent', plan, '2026-04-20')).toEqual([served])
    expect(draftsFor('senco', plan, '2026-04-21')).toEqual([])
    expect(draftsFor('senco', plan, '2026-04-22')).toEqual([served])
  })
})

describe('vague words', () => {
  it.each([
    ['Access to speech therapy', ['access to']],
    ['Regular sessions as required', ['as required', 'regular']],
    ['Opportunities  for play', ['opportunities for']],
    ['30 minutes, twice a week, by a therapist', []],
    ['An irregular verb programme', []],
  ])('%s', (text, found) => {
    expect(vagueWordsIn(text)).toEqual(found)
  })
})

it('keeps the numbers of the whole plan in a part of it', () => {
  const health = contentFor('health-adviser', jordansPlan)
  const numbers = threadPrinter(jordansPlan).labels
  const kept = [...health.needs, ...health.provisions, ...health.outcomes]
  expect(kept.length).toBeGreaterThan(2)
  expect(kept.length).toBeLessThan(jordansPlan.needs.length + jordansPlan.provisions.length)
  for (const { id } of kept) expect(threadPrinter(health).labels.get(id)).toBe(numbers.get(id))
  expect(kept.map(({ id }) => numbers.get(id))).not.toContain('E1')
})

it('is open to whoever gives advice: what an adviser is granted reaches each page that is theirs', () => {
  for (const { name, part } of [readDraftPermission, commentPermission, ownWordsPermission])
    expect(adviserParts, name).toContain(part)
})
