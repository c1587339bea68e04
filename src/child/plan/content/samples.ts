import { areasOfNeed, EhcPlanContent, emptyPlan } from './plan.ts'
import { amira } from './samples/amira.ts'
import { jordan } from './samples/jordan.ts'

/** Plans for tests and the demonstration. Every person and place in them is made up. */
export const amirasPlan: EhcPlanContent = EhcPlanContent.parse(amira)
export const jordansPlan: EhcPlanContent = EhcPlanContent.parse(jordan)

/** As it would go to the family: no placement is named, and health has not yet agreed section G. */
export const asDraft = (plan: EhcPlanContent): EhcPlanContent => ({
  ...plan,
  sectionI: null,
  healthAgreement: null,
  officer: { ...plan.officer, date: null },
})

/** A plan in which every free text is the words given, to see that a document shows them as they are. */
export const planThatSays = (words: string): EhcPlanContent => {
  const need = '00000000-0000-4000-8000-00000000a001'
  const provision = '00000000-0000-4000-8000-00000000a002'
  const advice = '00000000-0000-4000-8000-00000000a003'
  const sources = [{ adviceId: advice, line: 1, quote: words }]
  return EhcPlanContent.parse({
    ...emptyPlan(),
    personal: { name: words, ethnicity: words, address: words, yearGroup: 5 },
    contacts: [{ name: words, relationship: words }],
    sectionA: {
      history: words,
      views: [{ speaker: words, about: words, words, howGiven: words }],
    },
    strengths: Object.fromEntries(areasOfNeed.map((area) => [area, words])),
    needs: [{ id: need, section: 'B', area: 'SEMH', text: words, sources }],
    provisions: [
      { id: provision, section: 'F', meets: [need], what: words, whoDelivers: words, frequency: words, sources },
    ],
    outcomes: [
      {
        id: '00000000-0000-4000-8000-00000000a004',
        text: words,
        byWhen: words,
        needs: [need],
        steps: [words],
        sources,
      },
    ],
    shorterTermTargets: words,
    sectionK: [{ id: advice, kind: 'EDUCATION', title: words, author: words }],
    officer: { name: words, role: words },
  })
}
