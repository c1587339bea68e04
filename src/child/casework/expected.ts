import type { RecordedEvent } from '../../platform/events/event.ts'
import { t } from '../../platform/languages/index.ts'
import { day, shortDay } from '../../platform/views/filters.ts'
import { FEWEST_CASES, forecast, PACE_STEPS, type Pace, placeIn, slowest } from '../pace/questions.ts'

/** The legal date of the plan beside the day on which it will most likely come, and why they differ. */
export type TwoDates = {
  legal: { on: string; verified: boolean; provision: string } | null
  /** What we honestly expect; or, in words, why nobody can say. */
  expected: { middle: string; from: string; to: string; restsOn: number } | null
  cannotSay: string | null
  /** Whether the middle of what we expect is after the legal date. */
  later: boolean
  why: string[]
  /** The middle and the latest likely day of each step to come, by its name in the picture. */
  steps: Record<string, string>
  scale: Scale | null
}

/** Where the dates stand on a line from 0 to 100. */
export type Scale = { today: number; legal: number | null; from: number; middle: number; width: number }

const NAMES = {
  decide: 'Decided',
  advice: 'Advice',
  issue: 'Decided on a plan',
  draft: 'Draft plan',
  final: 'Final plan',
} as const

type Asked = { events: readonly RecordedEvent[]; pace: Pace; today: string; legal: TwoDates['legal'] }

/** Pure. Undefined where nothing runs: then there is nothing to expect. */
export function twoDatesIn({ events, pace, today, legal }: Asked): TwoDates | undefined {
  const place = placeIn(events)
  if (!place) return undefined
  const said = forecast(pace, place, today)
  const law = t('The law’s date does not move. You can hold us to it, whatever we expect.')
  if (!said.known) {
    const cannotSay =
      said.why === 'too-few'
        ? t(
            '{cases, plural, one {We cannot say yet when the plan will really come. Only # case here went all the way in the last two years, and we need {fewest} to be honest about it.} other {We cannot say yet when the plan will really come. Only # cases here went all the way in the last two years, and we need {fewest} to be honest about it.}}',
            { cases: said.restsOn, fewest: FEWEST_CASES },
          )
        : t(
            'We cannot say when the plan will really come. This step has taken longer than in nearly every other case here. Ask us why.',
          )
    return { legal, expected: null, cannotSay, later: false, why: [law], steps: {}, scale: null }
  }
  const { last, restsOn } = said
  const later = legal !== null && last.middle > legal.on
  const slow = slowest(pace, place, today)
  const why = [
    ...(later && slow
      ? [
          slow.step === place.step
            ? t(
                'It is mostly {what}: it has taken {long} or usually does here. To be in time it should take {share} at the most.',
                slowWords(slow),
              )
            : t(
                'It is mostly {what}: here that usually takes {long}. To be in time it should take {share} at the most.',
                slowWords(slow),
              ),
        ]
      : []),
    ...(later ? [t('That is not a reason in law to be late. You can complain.')] : []),
    ...(legal && !later && last.to > legal.on ? [t('Most likely it comes in time. It may be late.')] : []),
    law,
  ]
  return {
    legal,
    expected: { middle: last.middle, from: last.from, to: last.to, restsOn },
    cannotSay: null,
    later,
    why,
    steps: Object.fromEntries(said.steps.map((one) => [NAMES[one.step], one.middle])),
    scale: scaleOf(today, legal?.on ?? null, last),
  }
}

function scaleOf(today: string, legal: string | null, last: { from: string; middle: string; to: string }): Scale {
  const at = (on: string) => Date.parse(on) / 86_400_000
  const days = [today, last.from, last.middle, last.to, ...(legal ? [legal] : [])].map(at)
  const first = Math.min(...days)
  const length = Math.max(1, Math.max(...days) - first)
  const on = (date: string) => Math.round(((at(date) - first) / length) * 1000) / 10
  return {
    today: on(today),
    legal: legal ? on(legal) : null,
    from: on(last.from),
    middle: on(last.middle),
    width: Math.max(1, on(last.to) - on(last.from)),
  }
}

const slowWords = (slow: { step: keyof typeof PACE_STEPS; days: number; share: number }) => ({
  what: t(PACE_STEPS[slow.step].says),
  long: weeks(slow.days),
  share: weeks(slow.share),
})

const weeks = (count: number) => {
  const whole = Math.round(count / 7)
  return whole < 1
    ? t('{days, plural, one {# day} other {# days}}', { days: count })
    : t('{weeks, plural, one {a week} other {# weeks}}', { weeks: whole })
}

/** The picture in one sentence, for those who do not see it. */
export function scaleInWords({ legal, expected }: TwoDates, today: string): string {
  if (!expected) return ''
  const says = t('Today is {today}. We expect the plan between {from} and {to}, most likely about {middle}.', {
    today: shortDay(today),
    from: day(expected.from),
    to: day(expected.to),
    middle: day(expected.middle),
  })
  return legal ? `${says} ${t('The law’s date is {day}.', { day: day(legal.on) })}` : says
}
