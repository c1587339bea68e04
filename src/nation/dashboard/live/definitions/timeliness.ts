import type { ExceptionGround } from '../../../../child/duties/facts.ts'
import { yearOf } from '../days.ts'
import { type Addition, type Definition, RECORD } from '../definition.ts'
import { oncePerStory } from '../once.ts'
import type { Ask, Story } from '../story.ts'
import type { Part } from '../who.ts'

/** M14 to M17 and M51: how long plans take, by the plans that were issued. */

const TWENTY_WEEKS = 140
const A_YEAR = 364

const ages = { words: 'age', oldest: 20 } as const
const shared = { gives: 'share', over: ['year', 'month'], ages, source: RECORD } as const

/**
 * Plans issued whose request has a day. Left out are plans that moved in, and those of a child who was told in the same
 * year that there would be none: the return of that year gives the no.
 */
const issued = oncePerStory(({ asks = [] }) =>
  asks.flatMap((ask) => {
    const { received, plan, toIssue, historical } = ask
    const on = plan?.issued
    if (received === undefined || !plan || on === undefined || plan.cameOn !== undefined) return []
    if (historical && !ask.toAssess) return []
    if (toIssue && !toIssue.yes && toIssue.on !== undefined && yearOf(toIssue.on) === yearOf(on)) return []
    return [{ ask, plan, on, days: on - received, excepted: plan.excepted === true }]
  }),
)
type Issued = ReturnType<typeof issued>[number]

const each = (story: Story, of: (one: Issued) => { counts: boolean } | undefined): Addition[] =>
  issued(story).flatMap((one) => {
    const counted = of(one)
    const { on, plan } = one
    return counted ? [{ on, counts: counted.counts ? 1 : 0, of: 1, ...(plan.need && { need: plan.need }) }] : []
  })

export const inTwentyWeeksWithoutExceptions: Definition = {
  measure: 'M14',
  ...shared,
  adds: (story) => each(story, ({ days, excepted }) => (excepted ? undefined : { counts: days <= TWENTY_WEEKS })),
}

export const inTwentyWeeks: Definition = {
  measure: 'M15',
  ...shared,
  adds: (story) => each(story, ({ days }) => ({ counts: days <= TWENTY_WEEKS })),
}

const GROUNDS: Readonly<Record<ExceptionGround, Part>> = {
  'school-closed': 'Ground|The school or college was closed',
  'early-years-closed': 'Ground|The early years setting was closed',
  'exceptional-circumstances': 'Ground|Exceptional circumstances of the child or family',
  'absent-from-area': 'Ground|The child or family was away for four weeks or more',
  'missed-appointment': 'Ground|An appointment was missed',
}

export const exceptions: Definition = {
  measure: 'M16',
  ...shared,
  adds: (story) => [
    ...each(story, ({ excepted }) => ({ counts: excepted })),
    ...issued(story).flatMap(({ on, excepted, ask }) =>
      (Object.keys(GROUNDS) as ExceptionGround[]).map((ground) => ({
        on,
        counts: excepted && claims(ask, ground) ? 1 : 0,
        of: 1,
        part: GROUNDS[ground],
      })),
    ),
  ],
}

const claims = ({ grounds = [] }: Ask, ground: ExceptionGround) => grounds.includes(ground)

export const afterAYear: Definition = {
  measure: 'M17',
  ...shared,
  adds: (story) => each(story, ({ days }) => ({ counts: days > A_YEAR })),
}

const CHANNELS: Readonly<Record<'screen' | 'paper', Part>> = {
  screen: 'How the request came|On a screen',
  paper: 'How the request came|By letter, by telephone or in person',
}

export const onPaperAsFast: Definition = {
  measure: 'M51',
  gives: 'spread',
  over: ['year', 'month'],
  counted: 'Plans issued',
  source: RECORD,
  adds: (story) =>
    issued(story).flatMap(({ on, days, ask }): Addition[] => {
      const addition = { on, counts: 1, of: 1, size: days }
      return ask.how ? [addition, { ...addition, part: CHANNELS[ask.how] }] : [addition]
    }),
}
