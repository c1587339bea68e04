import type { EhcPlanContent, QuotedView } from '../content/plan.ts'
import { explains, facts, isoDayInWords, nothing } from './block-makers.ts'
import type { PlanBlock } from './blocks.ts'
import { planSections } from './sections.ts'

/** Who the child is, who cares for them, and what they and their family say: everything before the needs. */
export const aboutTheChild = (plan: EhcPlanContent): PlanBlock[] => [...details(plan), ...sectionA(plan)]

const details = ({ personal, contacts, services }: EhcPlanContent): PlanBlock[] => [
  { kind: 'heading', level: 2, text: 'About this child or young person' },
  facts('Personal details', [
    ['Name', personal.name],
    ['Likes to be called', personal.preferredName],
    ['Date of birth', isoDayInWords(personal.dateOfBirth)],
    ['School year', yearInWords(personal.yearGroup)],
    ['Sex', personal.sex],
    ['Ethnicity', personal.ethnicity],
    ['First language', personal.firstLanguage],
    ['Parents’ first language', personal.parentsFirstLanguage],
    ['Address', personal.address],
  ]),
  { kind: 'heading', level: 3, text: 'Main contacts' },
  ...(contacts.length === 0
    ? [nothing('No contacts are recorded yet.')]
    : contacts.map((each) =>
        facts(
          each.name,
          [
            ['Relationship', each.relationship],
            ['Phone', each.phone],
            ['Email', each.email],
            ['Address', each.address],
          ],
          true,
        ),
      )),
  { kind: 'heading', level: 3, text: 'Services' },
  facts('Service', [
    ['School or setting now', services.setting],
    ['GP', services.generalPractitioner],
    ['Key health professional', services.keyHealthProfessional],
    ['NHS number', services.nhsNumber],
    ['Known to social care', services.knownToSocialCare === null ? '' : services.knownToSocialCare ? 'Yes' : 'No'],
    ['Looked after by a council', services.lookedAfter === null ? '' : lookedAfterWords[services.lookedAfter]],
    ['One-page profile', services.onePageProfileAttached ? 'Comes with this plan' : ''],
    ['Moved here with a plan from', services.movedInFrom],
    ...services.others.map((each): [string, string] => [
      each.role,
      [each.name, each.organisation].filter(Boolean).join(', '),
    ]),
  ]),
]

const sectionA = ({ sectionA: a }: EhcPlanContent): PlanBlock[] => [
  { kind: 'heading', level: 2, text: `Section A: ${planSections.A.title}` },
  explains('A'),
  ...part('History', a.history),
  ...part('How to communicate', a.howTheyCommunicate),
  ...part('Interests', a.interests),
  { kind: 'heading', level: 3, text: 'Views' },
  quotes(a.views, 'No views are recorded yet.'),
  { kind: 'heading', level: 3, text: 'Hopes and aspirations' },
  quotes(a.aspirations, 'No aspirations are recorded yet.'),
]

const part = (heading: string, text: string): PlanBlock[] =>
  text.trim()
    ? [
        { kind: 'heading', level: 3, text: heading },
        { kind: 'text', text },
      ]
    : []

const quotes = (views: QuotedView[], whenNone: string): PlanBlock =>
  views.length === 0
    ? nothing(whenNone)
    : {
        kind: 'quotes',
        items: views.map((view) => ({
          words: view.words,
          speaker: [view.speaker, view.about && `about ${view.about}`, view.howGiven].filter(Boolean).join(', '),
        })),
      }

const yearInWords = (year: number | null): string =>
  year === null ? '' : year < 0 ? 'Before Reception' : year === 0 ? 'Reception' : `Year ${year}`
const lookedAfterWords = { NOW: 'Yes, now', BEFORE: 'In the past', NEVER: 'No' }
