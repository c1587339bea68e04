import { randomUUID } from 'node:crypto'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { type ChildContext, childPage, goTo } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { acceptUploads } from '../../../../record/documents/upload.ts'
import { tellUsPermission } from '../../access.ts'
import { askForAdvice, type Facts, giveAdvice, notAssessing } from '../../decisions.ts'
import type { AdviceLine } from '../../events.ts'
import { AdviceRequested } from '../../events.ts'
import { factsOf } from '../../facts.ts'
import { adviceIn } from '../../state.ts'
import { type TellUsInput, tellUsForm } from './form.ts'

export const tellUsPage = childPage<TellUsInput>({
  path: '/advice/:childId/tell-us',
  title: phrase('Tell us your views'),
  inEveryLanguage: true,
  mayUse: tellUsPermission,
  view: 'child/advice/pages/tell-us/view.njk',
  form: tellUsForm,
  async show(context) {
    const facts = factsOf(context)
    const isYoungPerson = context.grant.capacity === 'young-person'
    const said = facts.advice.held.filter(
      (one) => one.from === 'parent-or-young-person' && one.author.personId === context.actor.personId,
    )
    const request = facts.advice.requests.find((one) => one.from === 'parent-or-young-person')
    return {
      title: isYoungPerson ? t('Tell us your views') : t('Tell us about {name}', { name: facts.name }),
      name: facts.name,
      isYoungPerson,
      closed: notAssessing(facts.assessment),
      saidOn: said.at(-1)?.on,
      hopedFor: request?.status === 'asked' ? request.dueOn : undefined,
      back: { href: `/advice/${context.childId}`, text: t('Back to the advice') },
    }
  },
  async submit(input, context) {
    const facts = factsOf(context)
    const closed = notAssessing(facts.assessment)
    if (closed) return closed
    const typed = [input.goodAt, input.hard, input.helps, input.hopes, input.childSays, input.more].some(Boolean)
    if (!typed && input.files.length === 0) {
      return { errors: [{ field: 'goodAt', message: phrase('Write in one of the boxes, or add a file') }] }
    }
    const { trx, area, childId, clock, scanner, today, actor } = context
    const documents = await acceptUploads(trx, {
      laCode: area.laCode,
      childId,
      files: input.files,
      keptAt: clock.now(),
      scanner,
    })
    if (isRefusal(documents)) return { errors: [{ field: 'files', message: documents.says }] }

    const asked = facts.advice.requests.find((one) => one.from === 'parent-or-young-person')
    const asking = asked ? [] : askingNow(facts, context)
    if (isRefusal(asking)) return asking
    const requests = asked ? [asked] : adviceIn(asking as never).requests
    const answer = giveAdvice(
      { ...facts, advice: { ...facts.advice, requests } },
      {
        adviceRequestId: requests[0]?.adviceRequestId ?? '',
        adviceId: randomUUID(),
        author: { personId: actor.personId, name: actor.name, profession: relationshipOf(facts, context) },
        title:
          context.grant.capacity === 'young-person'
            ? phrase('What the young person says')
            : phrase('What the family says'),
        summary: summaryOf(input),
        lines: linesOf(input),
        documents,
        receivedOn: today,
      },
      today,
    )
    if (isRefusal(answer)) return answer
    await context.write([...asking, ...answer])
    return goTo(
      `/advice/${childId}`,
      phrase('Thank you. What you told us is now part of the assessment. You can tell us more at any time.'),
    )
  },
})

/** A family that speaks before it was asked is asked now, so that its words have their place. */
function askingNow(facts: Facts, { actor, today }: ChildContext) {
  const askedOf = { personId: actor.personId, organisationId: null, name: actor.name, role: null }
  const asking = [{ from: 'parent-or-young-person' as const, askedOf, receivedOn: today, questions: null }]
  const events = askForAdvice(facts, { asking, officers: [], newId: randomUUID }, today)
  return isRefusal(events) ? events : events.filter((event) => event.type === AdviceRequested.type)
}

function relationshipOf({ child }: Facts, { actor, grant }: ChildContext): string {
  if (grant.capacity === 'young-person') return 'Young person'
  return child.carers.find((carer) => carer.carerId === actor.personId)?.relationship ?? 'Parent or carer'
}

/** Their words as they wrote them: what fits a line of a plan is a line, the rest stays whole. */
function linesOf({ goodAt, hard, hopes }: TellUsInput): AdviceLine[] {
  const lines: AdviceLine[] = []
  if (goodAt) lines.push({ line: lines.length + 1, kind: 'strength', area: null, text: goodAt })
  if (hard) lines.push({ line: lines.length + 1, kind: 'need', section: 'B', area: null, text: hard })
  if (hopes) lines.push({ line: lines.length + 1, kind: 'outcome', text: hopes, by: null })
  return lines
}

function summaryOf({ helps, childSays, more }: TellUsInput): string | null {
  const parts = [helps && `What helps: ${helps}`, childSays && `In the child’s own words: ${childSays}`, more]
  return parts.filter(Boolean).join('\n\n') || null
}
