const PROFESSIONS =
  '(?:therapists?|physiotherapists?|psychologists?|psychotherapists?|psychiatrists?|teachers?|headteachers?|tutors?|nurses?|doctors?|paediatricians?|dieti[tc]ians?|orthotists?|audiologists?|counsellors?|SENCOs?|social workers?|advis[eo]rs?|interpreters?|orthoptists?|optometrists?|technicians?|consultants?|specialists?|librarians?|instructors?|officers?|health visitors?|QTVIs?|QToDs?|ToDs?|coaches|coach|trainers?|midwives|engineers?)'
const HELPERS =
  '(?:assistants?|TAs?|HLTAs?|LSAs?|ELSAs?|PAs?|mentors?|adults?|staff|workers?|carers?|key ?persons?|keyworkers?|buddy|sitters?|escorts?|practitioners?|professionals?|parents?|foster carers?|famil(?:y|ies) support|approved famil(?:y|ies)|befrienders?)'

const WHO = new RegExp(
  `\\b(?:${PROFESSIONS}|${HELPERS})\\b|\\b(?:wheelchair|sensory|hearing|vision|portage|outreach) (?:service|team)\\b|\\b(?:audiology|orthoptics|dietetics|physiotherapy|wheelchair|epilepsy|eye|hospital|community) (?:clinic|dep(?:artmen)?t|service|team)?|\\b(?:head of year|form tutor|key adult|job coach|ELSA)\\b|\\b(?:CAMHS|CYPMHS)\\b|\\b(?:SaLT|SALT|SLT|OT|EP|physio)s?\\b(?! (?:reports?|programmes?|advice|assessments?|guidance|plan))|(?<!football |swimming |netball )\\bteams?\\b|\\bapproved family\\b`,
  'i',
)
const EXPERT = new RegExp(`\\b${PROFESSIONS}\\b`, 'i')
const HELPER = new RegExp(`\\b${HELPERS}\\b`, 'i')
const TRAINING =
  /\btrain(?:ed|s|ing)?\b|\bqualif|\blevel \d|\bexperienced?\b|\bsupervis|\bregistered\b|\baccredited\b|\bshown\b|\bspecialist\b|\bELSAs?\b|\bemotional literacy support assistant|\bdiploma\b|\bcertificate\b|\bapproved\b|\bunder the (?:direction|guidance) of\b/i

/** "Teaching assistant" holds no teacher, and "speech and language therapy assistant" no therapist. */
const plainly = (text: string) =>
  text
    .replaceAll(
      /\bavailability of staff\b|\b(?:respite|foster) (?:carers?|famil(?:y|ies))\b|\bstaff availability\b|\bworkers? from early help\b|\b(?:early help|family support|youth|support) workers?\b(?=.*\b(?:family|home|cook)\b)/gi,
      ' ',
    )
    .replaceAll(/\b(?:teaching|therapy|learning support|personal|social care) assistants?\b/gi, 'assistant')

/** Whoever decides or advises is not thereby the one who does it. */
const deciding =
  /\b(?:directed|advised|agreed|determined|decided|recommended|set|prescribed) (?:by|with) (?:the |an? |his |her |their )?[\w ]{3,30}/gi

export const saysWho = (text: string): boolean => WHO.test(text.replaceAll(deciding, ' '))
export const isByHelper = (text: string): boolean => HELPER.test(plainly(text)) && !EXPERT.test(plainly(text))
export const saysTraining = (text: string): boolean => TRAINING.test(text)
