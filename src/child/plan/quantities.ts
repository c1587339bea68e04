/** How much help a sentence asks for, in the sentence's own words. Nothing is worked out, and nothing is made up. */
export type Quantities = { frequency: string; duration: string; groupSize: string; who: string }

/**
 * Reads a sentence of advice for how often, how long, in what group and by whom.
 *
 * ```ts
 * quantitiesIn('30 minutes twice a week with a speech therapist, in a group of up to four')
 * // { duration: '30 minutes', frequency: 'twice a week', groupSize: 'in a group of up to four', who: 'a speech therapist' }
 * ```
 */
export function quantitiesIn(sentence: string): Quantities {
  return {
    frequency: first(sentence, FREQUENCY),
    duration: first(sentence, DURATION),
    groupSize: first(sentence, GROUP),
    who: first(sentence, WHO),
  }
}

const NUMBER = String.raw`(?:\d+(?:\.\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|forty-five|sixty|half an|half a)`
const RANGE = String.raw`${NUMBER}(?:\s*(?:to|or|-|–)\s*${NUMBER})?`
const PERIOD = String.raw`(?:school )?(?:day|week|fortnight|month|half[- ]term|term|year|morning|afternoon|lesson|session|playtime|break|lunchtime)s?`
const TIMES = String.raw`(?:once|twice|thrice|(?:${RANGE}|several)\s+(?:times|sessions?|visits?|lessons?))`

const AT_LEAST = '(?:at least |no less than |up to )?'
const LENGTH = String.raw`${RANGE}[- ](?:minutes?|mins?|hours?|hrs?)`
const EACH = String.raw`(?:(?:a|an|per|each|every|in each|in every) ${PERIOD}|daily|weekly|fortnightly|monthly|termly)`

const pattern = (source: string) => new RegExp(String.raw`(?<![\p{L}\d])(${source})(?![\p{L}\d])`, 'iu')

/** In order of trust: the first that is found is taken. */
const FREQUENCY = [
  pattern(String.raw`${AT_LEAST}${TIMES}(?: of ${LENGTH})? ${EACH}`),
  pattern(String.raw`${AT_LEAST}\d+ ?[x×] ?${LENGTH} ${EACH}`),
  pattern(String.raw`${AT_LEAST}${RANGE} hours? ${EACH}`),
  pattern(String.raw`(?:every|each) (?:other )?(?:${RANGE} )?${PERIOD}`),
  pattern('half[- ]termly|daily|weekly|fortnightly|monthly|termly|yearly|annually'),
]
const DURATION = [
  // Hours a week say how much in all, and not how long each time.
  pattern(String.raw`${AT_LEAST}${LENGTH}(?! (?:a|an|per|each|every) ${PERIOD})`),
  pattern(String.raw`${AT_LEAST}${RANGE}[- ](?:minutes?|mins?)`),
]
const GROUP = [
  pattern('one[- ]to[- ]one|1[:-]1|1 to 1|individual(?:ly)?|in pairs?'),
  pattern(
    String.raw`(?:in )?(?:a )?(?:small )?groups? of (?:up to |no more than |at most )?${RANGE}(?: (?:children|pupils|students|others))?`,
  ),
  pattern(String.raw`(?:no more than|up to|at most) ${RANGE} (?:children|pupils|students)`),
  pattern('(?:in a )?(?:small group|whole class)'),
]
/** Somebody, up to the next comma, full stop or quantity. */
const WHO = [
  /(?<![\p{L}])(?:delivered |led |given |run |taught |provided )?(?:by|from|with) ((?:an? |the |his |her |their )(?:[\p{L}'’-]+ ){0,6}?(?:therapist|assistant|teacher|psychologist|nurse|adult|worker|practitioner|counsellor|mentor|specialist|tutor|physiotherapist|interpreter|coach|SENCO|TA|LSA|ELSA)s?)(?![\p{L}])/iu,
]

function first(sentence: string, patterns: readonly RegExp[]): string {
  for (const one of patterns) {
    const found = one.exec(sentence)?.[1]
    if (found) return found.trim()
  }
  return ''
}
