import { z } from 'zod'
import { isRefusal, refusal } from '../../../../platform/decisions/refusal.ts'
import { optionalText } from '../../../../platform/http/form.ts'
import { type ChildContext, childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { comparePermission } from '../../access.ts'
import { settleAudit } from '../../decisions.ts'
import { CRITERIA, type Criterion, LEVELS, type Level, nameOfCriterion, RATED } from '../../rubric.ts'
import { type Audit, auditsIn, isRated, pairsIn, toSettle } from '../../state.ts'

const field = (criterion: Criterion) => `level-${criterion.replace('.', '-')}`
const level = z.enum(['1', '2', '3', '4'], { error: 'Choose a level' }).optional()
const form = z.object({
  ...Object.fromEntries(CRITERIA.map((criterion) => [field(criterion), level])),
  note: optionalText(4_000),
})
type Input = Record<string, string | undefined>

export const comparePage = childPage<Input>({
  path: '/quality-audit/:childId/compare/:auditId',
  title: 'Both scores of a plan',
  mayUse: comparePermission,
  view: 'child/quality-audit/pages/compare/view.njk',
  form: form as z.ZodType<Input>,
  async show(context) {
    const audit = auditOf(context)
    if (!audit) return notThere
    const both = isRated(audit)
    const open = new Set(toSettle(audit).map(({ criterion }) => criterion))
    const inWords = (given: Level) => LEVELS[given].split(':')[0]
    return {
      both,
      planHref: `/quality-audit/${context.childId}/rate/${audit.auditId}`,
      raters: audit.raters,
      settled: audit.settled,
      pairs: pairsIn(audit).map(({ criterion, levels, settled }) => ({
        name: nameOfCriterion(criterion),
        field: field(criterion),
        levels: levels.map(inWords),
        settled: settled && inWords(settled),
        isOpen: open.has(criterion),
        differ: levels[0] !== levels[1],
      })),
      open: open.size,
      notes: both
        ? audit.scored.flatMap((one, at) =>
            (one?.notes ?? []).map(({ part, says }) => ({ by: audit.raters[at]?.name, about: RATED[part].name, says })),
          )
        : [],
      maySettle: isRater(context, audit) && both && !audit.settled,
      levels: Object.entries(LEVELS).map(([value, text]) => ({ value, text })),
      back: {
        href: isRater(context, audit) ? '/quality-audit' : `/quality-audit/rounds/${audit.roundId}`,
        text: 'Back',
      },
    }
  },
  async submit({ note = '', ...typed }, context) {
    const audit = auditOf(context)
    if (!audit) return notThere
    if (!isRater(context, audit)) return refusal('not-a-rater', 'The two who scored the plan settle it between them.')
    const levels = Object.fromEntries(
      CRITERIA.flatMap((criterion) =>
        typed[field(criterion)] ? [[criterion, Number(typed[field(criterion)]) as Level]] : [],
      ),
    )
    const answer = settleAudit(
      context.child.events,
      { auditId: audit.auditId, by: context.actor.name, levels, note },
      context.today,
    )
    if (isRefusal(answer)) return answer
    await context.write(answer)
    return goTo('/quality-audit', 'Settled. You no longer have access to this plan.')
  },
})

const isRater = ({ actor }: ChildContext, audit: Audit) => audit.raters.some((one) => one.personId === actor.personId)

/** A manager sees every check of the team's plans; a rater those they take part in. */
function auditOf(context: ChildContext): Audit | undefined {
  const audit = auditsIn(context.child.events).find((one) => one.auditId === context.params['auditId'])
  return audit && (context.grant.capacity === 'team-manager' || isRater(context, audit)) ? audit : undefined
}
