import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { optionalText } from '../../../../platform/http/form.ts'
import { type ChildContext, childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { EhcPlanContent } from '../../../plan/content/plan.ts'
import { findCouncil, planDocument, planMeta, planParts } from '../../../plan/questions.ts'
import { ratePlan } from '../../access.ts'
import { scorePlan } from '../../decisions.ts'
import { CRITERIA, type Criterion, LEVELS, type Level, QUALITIES, RATED, type Rated, rated } from '../../rubric.ts'
import { type Audit, auditsIn } from '../../state.ts'

const level = z.enum(['1', '2', '3', '4'], { error: 'Choose a level' }).transform((text) => Number(text) as Level)
const field = (criterion: Criterion) => criterion.replace('.', '-')
const form = z.object({
  ...Object.fromEntries(CRITERIA.map((criterion) => [field(criterion), level])),
  ...Object.fromEntries(rated.map((part) => [`note-${part}`, optionalText(2_000)])),
})
type Input = Record<string, Level | string | undefined>

export const ratePage = childPage<Input>({
  path: '/quality-audit/:childId/rate/:auditId',
  title: 'Score a plan',
  mayUse: ratePlan,
  view: 'child/quality-audit/pages/rate/view.njk',
  form: form as z.ZodType<Input>,
  async show(context) {
    const audit = auditOf(context)
    if (!audit) return notThere
    const parts = await partsOf(context, audit)
    const isDone = audit.scored.some((one) => one?.personId === context.actor.personId)
    return {
      isDone,
      partner: audit.raters.find((one) => one.personId !== context.actor.personId)?.name,
      parts,
      sections: rated.map((part) => ({
        part,
        name: RATED[part].name,
        reads: parts
          .filter(({ sections }) => sections.some((one) => (RATED[part].sections as readonly string[]).includes(one)))
          .map(({ id, title }) => ({ id, heading: title })),
        questions: RATED[part].qualities.map((quality) => ({
          name: `${part}-${quality}`,
          label: QUALITIES[quality],
        })),
      })),
      levels: Object.entries(LEVELS).map(([value, text]) => ({ value, text })),
      back: { href: '/quality-audit', text: 'Plans for you to check' },
    }
  },
  async submit(input, context) {
    const audit = auditOf(context)
    if (!audit) return notThere
    const scores = Object.fromEntries(CRITERIA.map((criterion) => [criterion, input[field(criterion)]])) as Record<
      Criterion,
      Level
    >
    const notes = Object.fromEntries(rated.map((part) => [part, String(input[`note-${part}`] ?? '')])) as Record<
      Rated,
      string
    >
    const command = { auditId: audit.auditId, personId: context.actor.personId, scores, notes }
    const answer = scorePlan(context.child.events, command, context.today)
    if (isRefusal(answer)) return answer
    await context.write(answer)
    return goTo('/quality-audit', 'Your scores are kept. You see both once the other is done.')
  },
})

/** Only who was asked, and only the check they were asked for. */
function auditOf({ child, params, actor }: ChildContext): Audit | undefined {
  const audit = auditsIn(child.events).find((one) => one.auditId === params['auditId'])
  return audit?.raters.some((one) => one.personId === actor.personId) ? audit : undefined
}

type Served = { number?: number; version?: number; content: unknown }

/** The words that the family was sent. */
async function partsOf({ child, trx, area }: ChildContext, { plan }: Audit) {
  const isIt = (data: Served) => (data.number ?? data.version) === plan.number
  const type = plan.kind === 'draft' ? 'DraftServed' : 'FinalPlanIssued'
  const served = child.events.findLast((one) => one.type === type && isIt(one.data as Served))
  if (!served) return []
  const content = EhcPlanContent.parse((served.data as Served).content)
  const meta = planMeta(content, {
    council: await findCouncil(trx, area),
    status: plan.kind === 'draft' ? 'DRAFT' : 'FINAL',
    version: plan.number,
    date: served.occurredOn,
    madeUp: area.madeUp,
  })
  return planParts(planDocument(content, meta))
}
