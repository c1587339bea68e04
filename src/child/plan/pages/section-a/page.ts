import { childPage } from '../../../../platform/http/page.ts'
import { writePermission } from '../../access.ts'
import { SectionA } from '../../content/plan.ts'
import { writeSectionA } from '../../decisions.ts'
import { familyWords } from '../../family-words.ts'
import { rowValues } from '../../form-rows.ts'
import { backToPlan, callName, possessive, save, withPlan } from '../../plan-page.ts'
import { planShared } from '../../shared-words.ts'
import { planIn } from '../../state.ts'
import { type SectionAInput, sectionAForm } from './form.ts'

/** Rows left empty for more. */
const SPARE = 2

export const sectionAPage = childPage<SectionAInput>({
  path: '/plan/:childId/section-a',
  title: 'Section A',
  mayUse: writePermission,
  view: 'child/plan/pages/section-a/view.njk',
  form: sectionAForm,
  shared: planShared(({ sectionA }) => sectionAValues(sectionA)),
  show: (context) =>
    withPlan(context, ({ content: { sectionA } }) => ({
      title: `Section A: ${possessive(callName(context))} views, interests and hopes`,
      words: familyWords(context.child.events).filter(
        ({ words, into }) => !sectionA[into].some((one) => one.words === words),
      ),
      rows: { views: sectionA.views.length + SPARE, aspirations: sectionA.aspirations.length + SPARE },
      values: sectionAValues(sectionA),
      back: backToPlan(context),
    })),
  async submit({ sectionA, use }, context) {
    const plan = planIn(context.child.events)
    const words = familyWords(context.child.events).find((one) => one.key === use)
    const written = SectionA.parse(
      words ? { ...sectionA, [words.into]: [...sectionA[words.into], viewOf(words)] } : sectionA,
    )
    const decided = writeSectionA(plan, written, context.today)
    return words
      ? save(context, decided, `/plan/${context.childId}/section-a`, 'Put in section A, with whose words they are.')
      : save(context, decided)
  },
})

const viewOf = ({
  speaker,
  words,
  about,
  howGiven,
}: {
  speaker: string
  words: string
  about: string
  howGiven: string
}) => ({ speaker, about, words, howGiven })

/** Section A as the fields of its form. */
const sectionAValues = ({ views, aspirations, history, howTheyCommunicate, interests }: SectionA) => ({
  history,
  howTheyCommunicate,
  interests,
  ...rowValues('views', views),
  ...rowValues('aspirations', aspirations),
})
