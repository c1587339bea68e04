import { randomUUID } from 'node:crypto'
import { ROLES } from '../../../../platform/access/permission.ts'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { type ChildContext, childPage, goTo } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { acceptUploads } from '../../../../record/documents/upload.ts'
import { tellFamily } from '../../../notices/questions.ts'
import { agreePermission } from '../../access.ts'
import { notAssessing } from '../../decisions.ts'
import { ADVICE_BODIES, type AdviceFrom } from '../../events.ts'
import { factsOf } from '../../facts.ts'
import { reuseProposed, reuseProposedToFamily, tellCaseworkers } from '../../messages.ts'
import { proposeReuse } from '../../prior/decisions.ts'
import { earlierAdvice, sentReports } from '../../prior/reports.ts'
import { bodyName } from '../../state.ts'
import { nameOfActor } from '../give/page.ts'
import { type ProposeInput, proposeForm } from './form.ts'

export const proposePage = childPage<ProposeInput>({
  path: '/advice/:childId/propose',
  title: phrase('Propose to use a report again'),
  inEveryLanguage: true,
  mayUse: agreePermission,
  view: 'child/advice/pages/propose/view.njk',
  form: proposeForm as never,
  async show(context) {
    const { name, assessment } = factsOf(context)
    const bodies = Object.entries(ADVICE_BODIES).filter(([from]) => from !== 'parent-or-young-person')
    return {
      title: t('Propose a report about {name}', { name }),
      closed: notAssessing(assessment),
      known: [
        ...earlierAdvice(context).map((one) => ({
          value: `advice:${one.adviceId}`,
          text: `${one.title}, ${one.author.name}`,
          hint: `${bodyName(one.from)}, from an earlier assessment`,
        })),
        ...sentReports(context).map((one) => ({
          value: `file:${one.ref.sha256}`,
          text: one.ref.name,
          hint: `Sent by ${one.from}`,
        })),
      ],
      bodies: bodies.map(([value, body]) => ({ value, text: body.name })),
      values: startFrom(context),
      back: { href: `/advice/${context.childId}/reports`, text: t('Back to the reports') },
    }
  },
  async submit(input, context) {
    if (input.body === 'other:else' && !input.called)
      return { errors: [{ field: 'called', message: phrase('Enter what kind of advice it is') }] }
    const { trx, area, childId, clock, scanner, today, actor, publicUrl } = context
    const added = await acceptUploads(trx, {
      laCode: area.laCode,
      childId,
      files: input.report === 'new' ? input.reports : [],
      keptAt: clock.now(),
      scanner,
    })
    if (isRefusal(added)) return { errors: [{ field: 'reports', message: added.says }] }
    if (input.report === 'new' && added.length === 0)
      return { errors: [{ field: 'reports', message: phrase('Add the file of the report') }] }
    const earlier = earlierAdvice(context).find((one) => input.report === `advice:${one.adviceId}`)
    const sent = sentReports(context).find((one) => input.report === `file:${one.ref.sha256}`)
    const from: AdviceFrom = input.body === 'other:else' ? `other:${input.called}` : input.body
    const own = nameOfActor(context)
    const isAuthor = input.author === actor.name || input.author === own
    const proposalId = randomUUID()
    const answer = proposeReuse(
      factsOf(context),
      {
        proposalId,
        from: earlier?.from ?? from,
        author: earlier?.author ?? {
          personId: isAuthor && actor.kind === 'staff' ? actor.personId : null,
          name: input.author,
          profession: input.wrote,
        },
        title: input.reportTitle,
        writtenOn: input.written,
        adviceId: earlier?.adviceId ?? null,
        lines: earlier?.lines ?? [],
        documents: earlier?.documents ?? (sent ? [sent.ref] : added),
        by: own,
        why: input.why,
      },
      today,
    )
    if (isRefusal(answer)) return answer
    await context.write(answer)
    const link = `${publicUrl}/advice/${childId}/reports`
    await tellCaseworkers(context, 'reuse-proposed', reuseProposed(link))
    if (context.grant.capacity !== 'parent' && context.grant.capacity !== 'young-person')
      await tellFamily(context, reuseProposedToFamily(childId))
    return goTo(
      `/advice/${childId}/proposal/${proposalId}`,
      phrase('It is proposed. It is used only when all three have said that it is enough.'),
    )
  },
})

/** What is known of the chosen report fills the form. */
function startFrom(context: ChildContext): Record<string, unknown> {
  const { query } = context
  const earlier = earlierAdvice(context).find((one) => one.adviceId === query['advice'])
  if (earlier) {
    const { adviceId, from, author, title, on } = earlier
    const known = { author: author.name, wrote: author.profession, reportTitle: title, written: on }
    return {
      report: `advice:${adviceId}`,
      body: from in ADVICE_BODIES ? from : 'other:else',
      called: bodyName(from),
      ...known,
    }
  }
  const sent = sentReports(context).find((one) => one.ref.sha256 === query['file'])
  if (sent) return { report: `file:${sent.ref.sha256}`, reportTitle: sent.ref.name.replace(/\.\w+$/, '') }
  const wrote = context.actor.kind === 'staff' ? ROLES[context.grant.capacity] : undefined
  return {
    report: 'new',
    ...(wrote && context.grant.capacity !== 'caseworker' && { author: nameOfActor(context), wrote }),
  }
}
