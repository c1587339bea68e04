import { dayNumber } from '../../../days.ts'

const TIME = /^[T ]([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})?$/

/** The day of a moment written 'ccyy-mm-ddThh:mm:ss', or as COLLECT exports it, '2026-Feb-20 09:30:00'. NaN for anything else. */
export function dayOfMoment(text: string): number {
  const from = Math.max(text.indexOf('T'), text.indexOf(' '))
  return from > 0 && TIME.test(text.slice(from)) ? dayNumber(text.slice(0, from)) : Number.NaN
}
