/**
 * The words of a reader for the parts of published tables. A topic that mixes totals with their own parts becomes two,
 * so that the parts of one topic never hold each other.
 */
export function partInWords(topic: string, breakdown: string): { topic: string; is: string } {
  const said = breakdown.trim()
  if (/unknown|^unclassified$|^placement not recorded$/i.test(said))
    return { topic: topicInWords(topic), is: NOT_RECORDED }
  if (/\bage\b/i.test(topic)) return { topic: topicInWords(topic), is: ageInWords(said) }
  if (/^years/i.test(topic)) return { topic: HELD, is: yearsInWords(said) }
  if (topic === 'Sex') return { topic, is: SEX[said] ?? said }
  if (topic === 'Ethnicity') return { topic, is: said.replace(' - ', ': ').replace('Gypsy/Roma', 'Gypsy or Roma') }
  if (topic === 'Type of placement') return placementInWords(said)
  return { topic, is: said }
}

export const NOT_RECORDED = 'Not recorded'
const HELD = 'How long the plan was held'
const SEX: Readonly<Record<string, string>> = { Female: 'Girls and young women', Male: 'Boys and young men' }

const TOPICS: Readonly<Record<string, string>> = {
  'Child or young persons age': 'Age',
  'Age when plan started': 'Age when the plan began',
  'Age plan ceased': 'Age when the plan ended',
  'Years EHC plan in place': HELD,
  'Years plan held': HELD,
}
const topicInWords = (topic: string) => TOPICS[topic] ?? topic

/** `Aged 10` and `age 10` are both 10; `under 3` and `2 and under` stay as they are. */
function ageInWords(said: string): string {
  const age = said.replace(/^aged? /i, '')
  return age.charAt(0).toUpperCase() + age.slice(1)
}

function yearsInWords(said: string): string {
  const years = said.replace(/ years?\b/, '').replace('over', 'more')
  if (/^(under|less than) a( year)?$/i.test(years)) return 'Less than 1 year'
  return years === '1' ? '1 year' : `${years} years`
}

const KINDS: Readonly<Record<string, string>> = {
  Mainstream: 'Mainstream school',
  Special: 'Special school',
  'AP/PRU': 'Alternative provision',
  FE: 'Further education and after 16',
  'Educated elsewhere': 'Educated elsewhere',
}

/** `Mainstream - total` is a kind of placement; `Mainstream - academy (SEN unit)` is one of its parts. */
function placementInWords(said: string): { topic: string; is: string } {
  const [group = '', ...rest] = said.split(' - ')
  const kind = KINDS[group]
  if (!kind)
    return { topic: KIND_OF_PLACEMENT, is: said === 'Non-maintained early years' ? 'Early years setting' : said }
  const detail = rest.join(' - ')
  if (detail === 'total') return { topic: KIND_OF_PLACEMENT, is: kind }
  return { topic: 'Type of placement, in more detail', is: `${kind}: ${DETAILS[detail.toLowerCase()] ?? detail}` }
}
export const KIND_OF_PLACEMENT = 'Type of placement'

const DETAILS: Readonly<Record<string, string>> = {
  'la maintained': 'maintained by the authority',
  'la maintained (resourced provision)': 'maintained, resourced provision',
  'la maintained (sen unit)': 'maintained, SEN unit',
  'academy (resourced provision)': 'academy, resourced provision',
  'academy (sen unit)': 'academy, SEN unit',
  'free school (resourced provision)': 'free school, resourced provision',
  'free school (sen unit)': 'free school, SEN unit',
  'academy/free school': 'academy or free school',
  'academy/free schools': 'academy or free school',
  'general fe and tertiary colleges': 'general and tertiary colleges',
  'specialist post-16 institutions': 'specialist colleges after 16',
  'ukrlp provider': 'another registered provider',
  'elective home education': 'home educated',
  neet: 'not in education, employment or training',
  'not in education or training (notice to cease issued)': 'not in education or training, and told that the plan ends',
  'not in education or training (compulsory school age)': 'not in education, of compulsory school age',
  'not in education or training (other)': 'not in education or training, other ages',
  'other arrangements by la': 'arranged by the authority',
  'other arrangements by parents': 'arranged by parents',
  'other placement settings': 'another setting',
  'other schools and establishments': 'another school or establishment',
  'welsh establishment': 'a school or college in Wales',
}
