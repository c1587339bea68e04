import { randomUUID } from 'node:crypto'
import { refusal } from '../../../../platform/decisions/refusal.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { adviceLines, type QuotableLine } from '../../../advice/questions.ts'
import { writePermission } from '../../access.ts'
import type { EhcPlanContent } from '../../content/plan.ts'
import { startPlan } from '../../decisions.ts'
import { threadPrinter } from '../../documents/thread-rows.ts'
import { placeAdviceLine } from '../../from-advice.ts'
import { callName, possessive, save } from '../../plan-page.ts'
import { isPlanOwed, lastWritten, type Plan, planIn } from '../../state.ts'
import { missingWithLinks, threadView, unplaced } from '../../thread-view.ts'
import { type WriteInput, writeForm } from './form.ts'

export const writePage = childPage<WriteInput>({
  path: '/plan/:childId/write',
  title: 'Write the plan',
  mayUse: writePermission,
  view: 'child/plan/pages/write/view.njk',
  form: writeForm,
  async show(context) {
    const { childId, child, query } = context
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
    return {
      ...shown,
      plan,
      owed: isPlanOwed(child.events),
      closed: plan.stage === 'final' || plan.stage === 'stopped',
      ...threadView(plan.content, lines),
      missing: missingWithLinks(plan.content, childId),
      written: lastWritten(child.events),
      waiting: plan.comments.filter((one) => !one.answer).length,
      advice: adviceBeside(plan.content, lines, query['for']),
    }
  },
  async submit(input, context) {
    const { child, childId, today } = context
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
    const newId = randomUUID()
    const decided = placeAdviceLine(plan, { line, newId, needs: input.need ? [input.need] : [] }, today)
    if ('refused' in decided) return decided
    await context.write(decided)
    return goTo(
      `/plan/${childId}/write#${placeOf(line, newId, plan)}`,
      'Placed in the plan. Its source is kept with it.',
    )
  },
})

const placeOf = ({ line }: QuotableLine, newId: string, plan: Plan | undefined) =>
  line.kind === 'strength' || !plan ? 'thread' : `item-${newId}`

/** The advice that is not in the plan yet, by who gave it; for one need, only what could help it. */
function adviceBeside(content: EhcPlanContent, lines: QuotableLine[], forNeed: string | undefined) {
  const { labels } = threadPrinter(content)
  const wanted = content.needs.find((one) => one.id === forNeed)
  const left = unplaced(content, lines).filter(
    ({ line }) => !wanted || line.kind === 'provision' || line.kind === 'outcome',
  )
  const byAdvice = Map.groupBy(left, (one) => one.adviceId)
  return {
    count: left.length,
    all: lines.length,
    wanted: wanted && { id: wanted.id, label: labels.get(wanted.id), text: wanted.text },
    needs: content.needs.map((one) => ({ id: one.id, text: shorten(`${labels.get(one.id)} ${one.text}`) })),
    groups: [...byAdvice.values()].map((group) => ({
      title: group[0]?.title,
      who: [group[0]?.author, group[0]?.body].filter(Boolean).join(', '),
      on: group[0]?.on,
      lines: group.map(({ adviceId, line, quote }) => ({
        adviceId,
        line: line.line,
        kind: kinds[line.kind],
        quote,
        links: line.kind === 'provision' || line.kind === 'outcome',
      })),
    })),
  }
}

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 58)}…` : text)
const kinds = { strength: 'Strength', need: 'Need', provision: 'Provision', outcome: 'Outcome' }
