import type {
  DirectPayment,
  Need,
  Outcome,
  PersonalDetails,
  PlanContact,
  PlanServices,
  Provision,
  SectionA,
  Strengths,
} from '../content/plan.ts'
import {
  DetailsWritten,
  DirectPaymentsWritten,
  NeedWritten,
  OutcomeWritten,
  ProvisionWritten,
  SectionAWritten,
  StrengthsWritten,
  TargetsWritten,
} from '../events.ts'
import type { Plan } from '../state.ts'
import { type Answer, isSame, missingLink, whenOpen } from './while-open.ts'

type Details = { personal: PersonalDetails; contacts: PlanContact[]; services: PlanServices }

export const writeDetails = (plan: Plan | undefined, details: Details, today: string): Answer =>
  whenOpen(plan, ({ planId }) => [DetailsWritten({ planId, ...details }, { occurredOn: today })])

export const writeSectionA = (plan: Plan | undefined, sectionA: SectionA, today: string): Answer =>
  whenOpen(plan, ({ planId, content }) =>
    isSame(content.sectionA, sectionA) ? [] : [SectionAWritten({ planId, sectionA }, { occurredOn: today })],
  )

export const writeStrengths = (plan: Plan | undefined, strengths: Strengths, today: string): Answer =>
  whenOpen(plan, ({ planId, content }) =>
    isSame(content.strengths, strengths) ? [] : [StrengthsWritten({ planId, strengths }, { occurredOn: today })],
  )

export const writeTargets = (plan: Plan | undefined, shorterTermTargets: string, today: string): Answer =>
  whenOpen(plan, ({ planId, content }) =>
    content.shorterTermTargets === shorterTermTargets
      ? []
      : [TargetsWritten({ planId, shorterTermTargets }, { occurredOn: today })],
  )

export const writeDirectPayments = (plan: Plan | undefined, sectionJ: DirectPayment[], today: string): Answer =>
  whenOpen(plan, ({ planId, content }) => {
    const needs = sectionJ.flatMap((one) => one.needs)
    const outcomes = sectionJ.flatMap((one) => one.outcomes)
    if (isSame(content.sectionJ, sectionJ)) return []
    return (
      missingLink(content, { needs, outcomes }) ?? [DirectPaymentsWritten({ planId, sectionJ }, { occurredOn: today })]
    )
  })

export const writeNeed = (plan: Plan | undefined, need: Need, today: string): Answer =>
  whenOpen(plan, ({ planId, content }) =>
    content.needs.some((one) => isSame(one, need)) ? [] : [NeedWritten({ planId, need }, { occurredOn: today })],
  )

export const writeProvision = (plan: Plan | undefined, provision: Provision, today: string): Answer =>
  whenOpen(plan, ({ planId, content }) => {
    if (content.provisions.some((one) => isSame(one, provision))) return []
    return (
      missingLink(content, { needs: provision.meets }) ?? [
        ProvisionWritten({ planId, provision }, { occurredOn: today }),
      ]
    )
  })

export const writeOutcome = (plan: Plan | undefined, outcome: Outcome, today: string): Answer =>
  whenOpen(plan, ({ planId, content }) => {
    if (content.outcomes.some((one) => isSame(one, outcome))) return []
    return missingLink(content, outcome) ?? [OutcomeWritten({ planId, outcome }, { occurredOn: today })]
  })
