const NUMBER =
  '(?:\\d+(?:[.,]\\d+)?|half|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty(?:-five)?|sixty|ninety)'
const PERIOD =
  '(?:school |working |half[- ]?|academic )?(?:days?|mornings?|afternoons?|evenings?|nights?|weeks?|weekends?|fortnights?|months?|terms?|years?|lessons?|sessions?|meals?|half[- ]?terms?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|january|february|march|april|june|july|august|september|october|november|december|easter|summer|autumn|spring|holidays?)'

const FREQUENCY = new RegExp(
  [
    '\\b(?:daily|nightly|weekly|fortnightly|monthly|termly|half[- ]termly|quarterly|yearly|annually|hourly|twice|thrice|always|full[- ]time|throughout|at all times|all day)\\b',
    '\\b(?:once|times?|minutes?|hours?|sessions?|visits?|days?|lessons?|nights?) (?:a|an|per|each|every|in each|in every|in a) ',
    `\\b(?:a|an|per|each|every) (?:\\w+ ){0,2}${PERIOD}\\b`,
    `\\bp\\/?(?:w|d)\\b|\\b(?:per|\\/) ?(?:wk|week|day|term|month|year)\\b`,
    '\\b(?:every|each) \\w+',
    '\\b(?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?)\\b',
    "\\b(?:in|for|during|across|of) (?:all|any|both) (?:\\w+[’']?s? )?(?:lessons?|classes|subjects|written|writing|extended|days|parts)",
    '\\b(?:one|two|three|\\d) \\w+ in (?:every )?(?:two|three|four|five|six|\\d+)\\b|\\ball (?:of \\w+ )?lessons\\b|\\bat any time\\b',
    "\\b(?:all|the whole) of (?:each|every|the|\\w+[’']s) (?:lessons?|week|days?)",
    `\\b${NUMBER} (?:\\w+ ){0,2}(?:sessions|visits|journeys|lessons|weeks|appointments|evenings|afternoons|mornings)\\b`,
    '\\b(?:before|after|during|at the (?:start|beginning|end) of|as soon as|whenever|on arrival)\\b',
    '\\bwhen (?!(?:clinically |ever )?(?:needed|required|possible|necessary|appropriate|available|indicated|requested))',
    '\\b\\d+ ?% of|\\b\\d+ ?x\\b|\\bx ?\\d+\\b|\\b\\d ?/ ?\\d days\\b|\\b(?:mon|tues?|weds?|thurs?|fri)s?\\b|\\bat \\d+ (?:weekly|monthly) intervals',
    '\\b(?:by|before|from|within) (?:the )?(?:\\d|january|february|march|april|may \\d|june|july|august|september|october|november|december|easter|christmas|his first|her first|their first|start)',
  ].join('|'),
  'i',
)

const LENGTH = new RegExp(
  `\\b${NUMBER}[ -]?(?:minutes?|mins?|hours?|hrs?|nights?|weekends?)\\b|\\b\\d+ ?% of the (?:week|day)|\\bhalf[- ]?an?[- ](?:hour|day)\\b|\\bhalf[- ]days?\\b|\\bfull[- ](?:time|days?)\\b|\\ball day\\b|\\b(?:throughout|whole of) (?:the|each|every) (?:school |working )?(?:day|week)|\\b\\d+ ?(?:m|h)\\b|\\b\\d{1,2}[.:]\\d\\d ?(?:am|pm)? ?(?:-|–|to|until|till) ?\\d{1,2}(?:[.:]\\d\\d)?|\\b\\d{1,2} ?(?:-|–|to|until|till) ?\\d{1,2}(?:[.:]\\d\\d)? ?(?:am|pm)\\b|\\b(?:from|between) \\d{1,2} (?:to|and|until) \\d{1,2}\\b`,
  'i',
)

/** Help that is there all of the time needs no length. */
const CONTINUOUS =
  /\b(?:throughout|at all times|full[- ]time|in (?:every|each|all) (?:of \w+ )?(?:\w+ )?lessons?|during (?:every|each|all) lessons?|every lesson|each lesson|all lessons|all day|always)\b/i

/** Help that comes in sittings, each of which has a length. */
const SITTINGS =
  /\b(?:sessions?|therapy|physiotherapy|hydrotherapy|programmes?|interventions?|groups?|mentor(?:ing)?|(?<!\bto |\bwill |\bcan |\bthat )support(?! (?:him|her|them|\w+[’']s\b))|tuition|tutoring|visits?|counselling|practice|respite|short breaks?|outings?|help|input|block|exercises?|stretch(?:es)?|courses?|circuits?|(?:movement|sensory|rest|brain|learning) breaks?|check(?:s|ing)?[- ]ins?\b|therapist sees|meets|(?<!\bwho )teach(?:es|ing)?(?! assistant)|functional skills|drawing (?:and|&) talking|zones of regulation|precision teaching|attention autism|intensive interaction|nurture group|numicon|colourful semantics|toe by toe|access to (?:an? |the )?(?:\w+ )?(?:OT|SaLT|SALT|SLT|physio|adult|mentor|counsellor|therapist|teacher|TA)|sensory diet|work experience|\bto meet with|life skills)\b/i

const VAGUE_FREQUENCY =
  /\b(?:regular(?:ly)?|frequent(?:ly)?|ongoing|on-going|periodic(?:ally)?|occasional(?:ly)?|from time to time|intermittent(?:ly)?|(?:as|if|when|where|whenever|wherever)(?: and when)?(?: clinically)? (?:required|needed|necessary|appropriate|possible|indicated|applicable)|as (?:and|&) when)\b/i

export const saysHowOften = (text: string): boolean => FREQUENCY.test(text)
export const saysHowLong = (text: string): boolean => LENGTH.test(text)
export const isContinuous = (text: string): boolean => CONTINUOUS.test(text)
export const comesInSittings = (text: string): boolean => SITTINGS.test(text)
export const isVagueOnHowOften = (text: string): boolean => VAGUE_FREQUENCY.test(text)

const PLENTY: Record<string, number> = {
  once: 1,
  twice: 2,
  thrice: 3,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
}
const EACH =
  /\b(once|twice|thrice|one|two|three|four|five|six|\d+)(?: times?| sessions?| lessons?| visits?)? (?:a|per|each|every) (day|week|fortnight|month|half[- ]?term|term|year)\b/gi
const ADVERB =
  /\b(daily|weekly|fortnightly|monthly|termly|half[- ]termly|annually|every day|each day|every week|each week)\b/gi
const PER_ADVERB: Record<string, string> = {
  daily: 'day',
  'every day': 'day',
  'each day': 'day',
  weekly: 'week',
  'every week': 'week',
  'each week': 'week',
  fortnightly: 'fortnight',
  monthly: 'month',
  termly: 'term',
  'half-termly': 'half term',
  'half termly': 'half term',
  annually: 'year',
}
const SCHOOL_YEAR: Record<string, number> = {
  day: 190,
  week: 38,
  fortnight: 19,
  month: 12,
  'half term': 6,
  'half-term': 6,
  halfterm: 6,
  term: 3,
  year: 1,
}

export type HowOften = { from: number; to: number; words: string; perYear: number; adverb: boolean }

/** Each "twice a week" or "daily", with how often that is in a school year. */
export function howOftenIn(text: string): HowOften[] {
  const counted = [...text.matchAll(EACH)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    words: match[0],
    adverb: false,
    perYear:
      (PLENTY[match[1]?.toLowerCase() ?? ''] ?? Number(match[1])) * (SCHOOL_YEAR[match[2]?.toLowerCase() ?? ''] ?? 0),
  }))
  const adverbs = [...text.matchAll(ADVERB)]
    .filter((match) => !/\b(?:once|twice|thrice|times|two|three|four|five|\d+)\s+$/i.test(text.slice(0, match.index)))
    .map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      words: match[0],
      adverb: true,
      perYear: SCHOOL_YEAR[PER_ADVERB[match[0].toLowerCase()] ?? ''] ?? 0,
    }))
  const multiplied = [
    ...text.matchAll(
      /\b(once|twice|thrice|(?:two|three|four|five|\d+) times?|(?:two|three|four|five|\d+)) (daily|weekly|fortnightly|monthly|termly)\b/gi,
    ),
  ].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    words: match[0],
    adverb: false,
    perYear:
      (PLENTY[match[1]?.toLowerCase().split(' ')[0] ?? ''] ?? Number.parseInt(match[1] ?? '', 10)) *
      (SCHOOL_YEAR[PER_ADVERB[match[2]?.toLowerCase() ?? ''] ?? ''] ?? 0),
  }))
  return [...counted, ...multiplied, ...adverbs].filter((one) => one.perYear > 0).sort((a, b) => a.from - b.from)
}

/** Every length of time in minutes, in order. */
export function minutesIn(text: string): number[] {
  const words: Record<string, number> = {
    an: 1,
    a: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    half: 0.5,
    ten: 10,
    fifteen: 15,
    twenty: 20,
    thirty: 30,
    'forty-five': 45,
    sixty: 60,
  }
  return [...text.matchAll(new RegExp(`\\b(${NUMBER})(?: an?)?[ -]?(minutes?|mins?|hours?|hrs?)\\b`, 'gi'))]
    .map((match) => (words[match[1]?.toLowerCase() ?? ''] ?? Number(match[1])) * (/^h/i.test(match[2] ?? '') ? 60 : 1))
    .filter((minutes) => minutes > 0)
}
