import type { PublishedDefinition } from './definition.ts'
import { PLACEMENTS, printedShareOf } from './definitions-plans.ts'

const NEEDS: Readonly<Record<string, string>> = {
  asd: 'Autism',
  hi: 'Hearing',
  mld: 'Moderate learning difficulty',
  msi: 'Hearing and sight',
  oth: 'Another need',
  pd: 'Physical disability',
  pmld: 'Profound and multiple learning difficulty',
  semh: 'Social, emotional and mental health',
  slcn: 'Speech, language and communication',
  sld: 'Severe learning difficulty',
  spld: 'Specific learning difficulty',
  vi: 'Sight',
}

// In 2022 every authority of Yorkshire and The Humber has the region's number as its own: the placements have not.
const NEW_PLANS = [
  { denominator: ['new_ehc_plans'], until: '2021-12-31', leftOut: 'placement_unknown' },
  { denominator: Object.keys(PLACEMENTS), from: '2022-01-01', leftOut: '' },
]

/** Plans that began in a year, by where their children go and by their main need: parts of M01 and M03. */
export const definitionsOfNewPlans: readonly PublishedDefinition[] = [
  ...NEW_PLANS.flatMap(({ leftOut, ...base }) =>
    Object.entries(PLACEMENTS)
      .filter(([column]) => column !== leftOut)
      .map(
        ([column, is]): PublishedDefinition => ({
          measure: 'M03',
          dataset: 'newplans',
          numerator: [column],
          ...base,
          printed: printedShareOf(column),
          part: { topic: 'Where those with a new plan go', is },
        }),
      ),
  ),
  ...[...Object.entries(NEEDS), ['need_unknown', 'Not recorded'] as const].map(
    ([need, is]): PublishedDefinition => ({
      measure: 'M01',
      dataset: 'sen_need_newplans',
      numerator: [`number_${need}`],
      denominator: ['ehc_plans'],
      printed: `${need.replace('need_', '')}_pc`,
      part: { topic: 'Main need of those with a new plan', is },
      note: 'Of plans that began in the year.',
    }),
  ),
]
