import { randomUUID } from 'node:crypto'
import { type ChildContext, childPage, notThere } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { caseAddress } from '../../../../record/access/questions.ts'
import { ownWordsPermission } from '../../access.ts'
import { contestMisquotation } from '../../from-advice.ts'
import { ownWords } from '../../own-words.ts'
import { callName, save } from '../../plan-page.ts'
import { planIn } from '../../state.ts'
import { type ContestInput, contestForm } from './form.ts'

/** For whoever wrote advice: each of their lines, where it landed in the plan, and the plan's words beside their own. */
export const whereYourWordsWentPage = childPage<ContestInput>({
  path: '/plan/:childId/where-your-words-went',
  title: phrase('Where your words went'),
  inEveryLanguage: true,
  mayUse: ownWordsPermission,
  view: 'child/plan/pages/where-your-words-went/view.njk',
  form: contestForm,
  async show(context) {
    const { childId, grant, child } = context
    const plan = planIn(child.events)
    const found = wordsOf(context)
    const lines = found?.lines ?? []
    return {
      title: t('Where your words went in {name}’s plan', { name: callName(context) }),
      childId,
      version: found && inWords(found.version),
      groups: [...Map.groupBy(lines, (one) => one.line.adviceId).values()].map((group) => ({
        title: group[0]?.line.title,
        on: group[0]?.line.on,
        lines: group,
      })),
      counts: {
        all: lines.length,
        placed: lines.filter((one) => one.landed.length > 0).length,
        leftOut: lines.filter((one) => one.leftOut !== '').length,
      },
      mayContest: grant.mayAct && plan !== undefined && plan.stage !== 'final' && plan.stage !== 'stopped',
      back: { href: caseAddress(childId, grant.capacity), text: t('Back') },
    }
  },
  async submit({ advice, line, item, says }, context) {
    const { actor, child, childId, grant, today } = context
    if (!grant.mayAct) return notThere
    const own = wordsOf(context)?.lines.find((one) => one.line.adviceId === advice && one.line.line.line === line)
    if (!own) return notThere
    const place = own.landed.find((one) => one.itemId === item)
    const landed = place ? { itemId: place.itemId, label: place.label, words: place.words } : null
    const from = [actor.name, actor.kind === 'staff' ? actor.organisation?.name : undefined].filter(Boolean).join(', ')
    const contest = { contestId: randomUUID(), line: own.line, landed, from, says }
    return save(
      context,
      contestMisquotation(planIn(child.events), contest, today),
      `/plan/${childId}/where-your-words-went`,
      phrase('Kept. The caseworker answers it: what changed, or why not. The family can read both.'),
    )
  },
})

const inWords = (version: string) => {
  const number = /^draft (\d+)$/.exec(version)?.[1]
  return number ? t('draft {number}', { number }) : t('the final plan')
}

const wordsOf = ({ actor, child, grant, today }: ChildContext) =>
  ownWords(child, planIn(child.events), { personId: actor.personId, capacity: grant.capacity, today })
