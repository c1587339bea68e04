import { page } from '../../../../platform/http/page.ts'
import { seeOurChildren } from '../../access.ts'
import { listOurChildren, type OurChild } from '../../our-children.ts'

const STANDS: Record<string, string> = {
  asked: 'The council is deciding whether to assess.',
  refused: 'The council decided not to assess.',
  withdrawn: 'The request was taken back.',
  assessing: 'The council is assessing, and gathers advice.',
  'no-plan': 'The council decided that no plan is needed.',
  writing: 'The plan is being written.',
  draft: 'The draft plan is with the family.',
  final: 'There is a final plan.',
  ceased: 'The plan has ceased.',
}
const SCHOOL = ['senco', 'head-teacher']

/** The SENCO’s children: where each stands, and what is asked of the school by when. */
export const ourChildrenPage = page({
  path: '/advice/our-children',
  title: 'Children at your school or setting',
  mayUse: seeOurChildren,
  view: 'child/school/pages/our-children/view.njk',
  async show({ trx, area, actor, today }) {
    const ties = (actor?.grants ?? []).filter(
      ({ capacity, parts }) => SCHOOL.includes(capacity) && (parts === null || parts.includes('case')),
    )
    const isHeadFor = (id: string) =>
      ties.some(({ childId, capacity }) => childId === id && capacity === 'head-teacher')
    const children = await listOurChildren(trx, {
      laCode: area.laCode,
      childIds: [...new Set(ties.map(({ childId }) => childId))],
      personId: actor?.personId ?? '',
      organisationId: actor?.organisation?.organisationId ?? null,
    })
    return {
      back: { href: '/advice', text: 'Back to advice asked of you' },
      school: actor?.organisation?.name,
      waiting: children.filter(({ asked }) => asked.length > 0).length,
      children: children
        .toSorted((one, other) => firstDue(one).localeCompare(firstDue(other)))
        .map((one) => ({
          ...one,
          stands: STANDS[one.stage ?? ''] ?? 'No assessment is going on.',
          href: `/casework/${one.childId}`,
          tie: ties.find(({ childId }) => childId === one.childId)?.purpose,
          asked: one.asked.map((ask) => ({
            ...ask,
            // Whether the school has a place is for its head to say: others see that it is asked.
            href: ask.of === 'place' && !isHeadFor(one.childId) ? null : ask.href,
            state: ask.dueOn < today ? 'late' : 'running',
          })),
        })),
    }
  },
})

/** Children of whom nothing is asked come last, by name. */
const firstDue = ({ asked }: OurChild) => asked[0]?.dueOn ?? '9999-12-31'
