import { phrase } from '../../../platform/languages/index.ts'
import type { AdulthoodPathway, AdviceKind, AreaOfNeed } from '../content/plan.ts'

export type PlanSection = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H1' | 'H2' | 'I' | 'J' | 'K'

/** Each section of reg 12(1), its name, and one sentence about it for the family. */
export const planSections: Record<PlanSection, { title: string; explains: string }> = {
  A: {
    title: phrase('Views, interests and aspirations'),
    explains: 'What the child or young person and their family say about their life now, and what they hope for.',
  },
  B: {
    title: phrase('Special educational needs'),
    explains: 'Everything that makes it harder to learn, or to take part at school or college.',
  },
  C: { title: phrase('Health needs'), explains: 'Health needs that are linked to the special educational needs.' },
  D: {
    title: phrase('Social care needs'),
    explains:
      'Needs for help at home or outside school that are linked to the special educational needs or to a disability.',
  },
  E: { title: phrase('Outcomes'), explains: 'The difference that the help is meant to make, and by when.' },
  F: {
    title: phrase('Special educational provision'),
    explains: 'The help with learning that must be given. The council must make sure that it happens.',
  },
  G: { title: phrase('Health provision'), explains: 'The health care that must be given. The NHS must arrange it.' },
  H1: {
    title: phrase('Social care that must be provided under the 1970 Act'),
    explains:
      'Practical help that the council must give a disabled child or young person under 18, at home or outside it.',
  },
  H2: { title: phrase('Other social care'), explains: 'Any other social care help that is needed.' },
  I: { title: phrase('Placement'), explains: 'The school, college or other place, or the type of place.' },
  J: {
    title: phrase('Personal budget'),
    explains: 'Help that the family pays for with money from the council or the NHS.',
  },
  K: {
    title: phrase('Advice and information'),
    explains: 'The reports that this plan is built on. Copies come with the plan.',
  },
}

export const areaNames: Record<AreaOfNeed, string> = {
  COMMUNICATION_INTERACTION: 'Communication and interaction',
  COGNITION_LEARNING: 'Cognition and learning',
  SEMH: 'Social, emotional and mental health',
  SENSORY_PHYSICAL: 'Sensory and physical',
}

export const pathwayNames: Record<AdulthoodPathway, string> = {
  EMPLOYMENT: 'Work and further learning',
  INDEPENDENT_LIVING: 'Living independently',
  COMMUNITY: 'Friends, relationships and community',
  HEALTH: 'Being healthy',
}

export const adviceNames: Record<AdviceKind, string> = {
  PARENT_OR_YP: 'Family’s or young person’s advice',
  EDUCATION: 'Education',
  MEDICAL: 'Health',
  PSYCHOLOGICAL: 'Educational psychology',
  SOCIAL_CARE: 'Social care',
  OTHER_LA: 'Earlier local authority',
  PFA: 'Preparing for adulthood',
  REQUESTED_BY_FAMILY: 'Asked for by the family',
  OTHER: 'Other advice',
}
