import { day, longDay, shortDay } from '../../platform/calendar/index.ts'
import type { RecordedEvent } from '../../platform/events/event.ts'
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
  const law = 'The law’s date does not move. You can hold us to it, whatever we expect.'
  if (!said.known) {
    const cannotSay =
      said.why === 'too-few'
        ? `We cannot say yet when the plan will really come. Only ${said.restsOn} cases here went all the way in the last two years, and we need ${FEWEST_CASES} to be honest about it.`
        : 'We cannot say when the plan will really come. This step has taken longer than in nearly every other case here. Ask us why.'
    return { legal, expected: null, cannotSay, later: false, why: [law], steps: {}, scale: null }
  }
  const { last, restsOn } = said
  const later = legal !== null && last.middle > legal.on
  const slow = slowest(pace, place, today)
  const why = [
    ...(later && slow
      ? [
          slow.step === place.step
            ? `It is mostly ${PACE_STEPS[slow.step].says}: it has taken ${weeks(slow.days)} or usually does here. To be in time it should take ${weeks(slow.share)} at the most.`
            : `It is mostly ${PACE_STEPS[slow.step].says}: here that usually takes ${weeks(slow.days)}. To be in time it should take ${weeks(slow.share)} at the most.`,
        ]
      : []),
    ...(later ? ['That is not a reason in law to be late. You can complain.'] : []),
    ...(legal && !later && last.to > legal.on ? ['Most likely it comes in time. It may be late.'] : []),
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

const weeks = (count: number) => {
  const whole = Math.round(count / 7)
  return whole < 1 ? `${count} days` : whole === 1 ? 'a week' : `${whole} weeks`
}

/** The picture in one sentence, for those who do not see it. */
export function scaleInWords({ legal, expected }: TwoDates, today: string): string {
  if (!expected) return ''
  const by = legal ? ` The law’s date is ${longDay(day(legal.on))}.` : ''
  return `Today is ${shortDay(day(today))}. We expect the plan between ${longDay(day(expected.from))} and ${longDay(day(expected.to))}, most likely about ${longDay(day(expected.middle))}.${by}`
}
