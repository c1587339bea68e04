import type { Answers } from '../check/answers.ts'
import { isLeftOpenForReason, lacksQuantity } from '../check/quantity.ts'
import type { EhcPlanContent, PlanItemId } from './plan.ts'
import { needsWithoutProvision, provisionsWithoutNeed } from './threads.ts'

/** Something a plan lacks: where, in plain words, with the provision of law that asks for it. */
export type Missing = {
  section: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H1' | 'H2' | 'I' | 'J' | 'K' | 'DETAILS'
  says: string
  provision: string
  item?: PlanItemId
}

const noReasons: Answers = new Map()

/**
 * What must still be written before a draft may be sent to the family. Nothing missing: an empty list. Provision may be
 * without an amount where a reason for it was given in the plan check.
 */
export const missingFromDraft = (plan: EhcPlanContent, answers = noReasons): Missing[] => [
  ...missingFromBoth(plan, answers),
  ...when(plan.sectionI !== null, {
    section: 'I',
    says: 'Leave section I blank. A draft must not name a school, college or type of setting, because the family has not yet been able to ask for one.',
    provision: 'CFA 2014, s38',
  }),
]

/** What must still be written before a final plan may be issued. */
export const missingFromFinal = (plan: EhcPlanContent, answers = noReasons): Missing[] => [
  ...missingFromBoth(plan, answers),
  ...plan.provisions
    .filter((each) => each.section === 'F' && !hasBlanks(each) && lacksQuantity(each, answers))
    .map((each) => ({
      section: each.section,
      says: 'This provision has no amount that could be counted. Say how often and for how long, or give the reason why it is left open in the plan check.',
      provision: 'SEND Code of Practice, 9.69',
      item: each.id,
    })),
  ...when(!plan.sectionI?.type.trim(), {
    section: 'I',
    says: 'Name the school or other setting and its type, or the type only.',
    provision: 'SEND Regulations 2014, reg 12(1)',
  }),
  ...when(plan.provisions.some((each) => each.section === 'G') && plan.healthAgreement === null, {
    section: 'G',
    says: 'Record that the responsible commissioning body (usually the integrated care board) has agreed the health provision.',
    provision: 'SEND Regulations 2014, reg 12(2)',
  }),
  ...when(!plan.officer.name.trim() || plan.officer.date === null, {
    section: 'DETAILS',
    says: 'Give the name and role of the officer who signs the plan, and the date.',
    provision: 'SEND Code of Practice, 9.69',
  }),
]

export const isReadyForDraft = (plan: EhcPlanContent): boolean => missingFromDraft(plan).length === 0
export const isReadyForFinal = (plan: EhcPlanContent): boolean => missingFromFinal(plan).length === 0

/** Every plan for a child in or beyond Year 9 must say how adulthood is prepared for. */
export const mustPrepareForAdulthood = (plan: EhcPlanContent): boolean => (plan.personal.yearGroup ?? 0) >= 9

const missingFromBoth = (plan: EhcPlanContent, answers: Answers): Missing[] => [
  ...when(!plan.personal.name.trim() || plan.personal.dateOfBirth === null, {
    section: 'DETAILS',
    says: "Give the child or young person's name and date of birth.",
    provision: 'SEND Code of Practice, 9.69',
  }),
  ...when(plan.sectionA.views.length + plan.sectionA.aspirations.length === 0, {
    section: 'A',
    says: 'Set out the views, interests and aspirations of the child and their parents, or of the young person.',
    provision: 'SEND Regulations 2014, reg 12(1)',
  }),
  ...when(!plan.needs.some((need) => need.section === 'B'), {
    section: 'B',
    says: 'Set out every special educational need that the assessment found.',
    provision: 'SEND Regulations 2014, reg 12(1)',
  }),
  ...plan.needs.flatMap((need) => [
    ...when(!need.text.trim(), {
      section: need.section,
      says: 'This need has no words yet. Describe it, or take it out.',
      provision: 'SEND Regulations 2014, reg 12(1)',
      item: need.id,
    }),
    ...when(need.section === 'B' && need.area === null, {
      section: need.section,
      says: 'Say which of the four areas of need this belongs to.',
      provision: 'SEND Code of Practice, 6.28 to 6.35',
      item: need.id,
    }),
  ]),
  ...needsWithoutProvision(plan)
    .filter((need) => need.section === 'B')
    .map((need) => ({
      section: need.section,
      says: 'This need has no special educational provision in section F. Every need in section B must have some.',
      provision: 'SEND Code of Practice, 9.69',
      item: need.id,
    })),
  ...provisionsWithoutNeed(plan).map((each) => ({
    section: each.section,
    says: 'This provision does not say which need it meets.',
    provision: 'SEND Code of Practice, 9.69',
    item: each.id,
  })),
  ...plan.provisions
    .filter((each) => each.section === 'F' && hasBlanks(each) && !isLeftOpenForReason(each, answers))
    .map((each) => ({
      section: each.section,
      says: 'Say what will be done, who will do it, how often and for how long. Provision must be detailed and specific, and normally in numbers.',
      provision: 'SEND Code of Practice, 9.69',
      item: each.id,
    })),
  ...when(plan.outcomes.length === 0, {
    section: 'E',
    says: 'Set out at least one outcome: the difference that the help is meant to make.',
    provision: 'SEND Regulations 2014, reg 12(1)',
  }),
  ...when(mustPrepareForAdulthood(plan) && !plan.provisions.some((each) => each.preparesFor !== null), {
    section: 'F',
    says: 'From Year 9 the plan must include provision that helps to prepare for adulthood and independent living. Mark the provision that does.',
    provision: 'SEND Regulations 2014, reg 12(3)',
  }),
  ...when(plan.sectionK.length === 0, {
    section: 'K',
    says: 'List the advice and information that the assessment gathered.',
    provision: 'SEND Regulations 2014, reg 12',
  }),
]

const hasBlanks = (each: EhcPlanContent['provisions'][number]): boolean =>
  [each.what, each.whoDelivers, each.frequency, each.duration].some((text) => !text.trim())

const when = (is: boolean, missing: Missing): Missing[] => (is ? [missing] : [])
