import type { Catalogued } from './catalogued.ts'

type Said = Omit<Catalogued, 'breakdowns' | 'breaks' | 'inPilot' | 'awaits'> & Partial<Catalogued>

/** A measure with what most of them share left unsaid. */
export const measure = (said: Said): Catalogued => ({
  breakdowns: [],
  breaks: [],
  inPilot: false,
  awaits: null,
  ...said,
})

/** What the record must hold before some measures can be worked out, in the words that the reader sees. */
export const AWAITS = {
  senSupport: 'Records of SEN Support, with their plans and reviews, are not kept here yet.',
  outcomes: 'Whether the outcomes of plans are reached is not recorded here yet.',
  delivery: 'What is provided, session by session, is not kept here yet.',
  redress: 'Complaints are not kept here.',
  alternativeProvision: 'Places in alternative provision are not kept here yet.',
  partnership: 'The partnership’s plan, meetings and actions are not kept here yet.',
  funding: 'Bands, tariffs and places are not kept here yet.',
  workforce: 'The workforce is not kept here yet.',
  programme: 'Reforms under test are not kept here yet.',
  destinations: 'What young people do after a plan has ended is not kept here yet.',
  settings: 'What schools offer and record is not kept here yet.',
  release: 'The release that holds it has not been imported.',
} as const
