import { randomUUID } from 'node:crypto'
import { refusal } from '../../../../platform/decisions/refusal.ts'
import { type ChildContext, childPage, goTo } from '../../../../platform/http/page.ts'
import { adviceLines, type QuotableLine } from '../../../advice/questions.ts'
import { writePermission } from '../../access.ts'
import { planFindings } from '../../check/plan-findings.ts'
import { settingNames } from '../../check/settings.ts'
import { startPlan } from '../../decisions.ts'
import { placeAdviceLine, setAsideLine, takeUpLine, unusedLines } from '../../from-advice.ts'
import { callName, possessive, save } from '../../plan-page.ts'
import { isPlanOwed, type Plan, planIn } from '../../state.ts'
import { threadPicture } from '../../thread/picture.ts'
import { missingWithLinks, threadView } from '../../thread-view.ts'
import { lastWritten } from '../../written.ts'
import { adviceBeside } from './advice-beside.ts'
import { type WriteInput, writeForm } from './form.ts'
import { toDo } from './to-do.ts'

export const writePage = childPage<WriteInput>({
  path: '/plan/:childId/write',
  title: 'Write the plan',
  mayUse: writePermission,
  view: 'child/plan/pages/write/view.njk',
  form: writeForm,
  async show(context) {
    const { childId, child, query, today } = context
    const plan = planIn(child.events)
    const name = callName(context)
    const shown = {
      title: `${possessive(name)} plan`,
      name,
      childId,
      back: { href: `/casework/${childId}`, text: 'Back to the case' },
    }
    if (!plan) return { ...shown, owed: isPlanOwed(child.events) }
    const lines = adviceLines(child)
    const at = `/plan/${childId}/write`
    return {
      ...shown,
      plan,
      owed: isPlanOwed(child.events),
      closed: plan.stage === 'final' || plan.stage === 'stopped',
      ...threadView(plan.content, unusedLines(plan, lines)),
      picture: threadPicture(plan.content, ({ itemId }) => `#item-${itemId}`),
      findings: planFindings(child, { today, settings: await settingNames(context) }),
      missing: missingWithLinks(plan, childId),
      written: lastWritten(child.events),
      toDo: toDo(context, plan, lines, today),
      advice: adviceBeside(plan, lines, query, at),
    }
  },
  async submit(input, context) {
    const { child, today } = context
    const plan = planIn(child.events)
    if (input.does === 'start') {
      return save(
        context,
        startPlan({ owed: isPlanOwed(child.events), plan }, { planId: randomUUID() }, today),
        '',
        'The plan is started.',
      )
    }
    const line = adviceLines(child).find((one) => one.adviceId === input.advice && one.line.line === input.line)
    if (!line) return refusal('no-such-line', 'That line of advice is not in this record. Look at the advice again.')
    if (input.does === 'set-aside')
      return save(
        context,
        setAsideLine(plan, { line, why: input.why }, today),
        '#advice',
        'Left out. Its author and the family can read why.',
      )
    if (input.does === 'take-up')
      return save(context, takeUpLine(plan, { line }, today), '#advice', 'It waits to be placed again.')
    return place(context, plan, line, input)
  },
})

async function place(
  context: ChildContext,
  plan: Plan | undefined,
  line: QuotableLine,
  { as = line.line.kind, need }: Extract<WriteInput, { does: 'place' }>,
) {
  const newId = randomUUID()
  const needs = need && as !== 'need' ? [need] : []
  const decided = placeAdviceLine(plan, { line, newId, needs, as }, context.today)
  if ('refused' in decided) return decided
  await context.write(decided)
  const where = as === 'strength' ? 'thread' : `item-${newId}`
  return goTo(`/plan/${context.childId}/write#${where}`, 'Placed in the plan. Its source is kept with it.')
}
