import { z } from 'zod'
import { day } from '../../../../platform/calendar/index.ts'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { oneOf, requiredText } from '../../../../platform/http/form.ts'
import { type ChildContext, childPage, goTo } from '../../../../platform/http/page.ts'
import { childIn, fullNameOf, nameOf } from '../../../../record/children/state.ts'
import {
  findOthers,
  findTyped,
  forgetTyped,
  keepTyped,
  needsAssessmentIn,
  showOthers,
  tellOthers,
} from '../../../needs-assessment/questions.ts'
import { type Notice, previewNotice, serveNotice } from '../../../notices/questions.ts'
import { concede } from '../../access.ts'
import { assessAfterAll, type Concession, mayConcede, timesRunFrom } from '../../decisions.ts'
import { WHY_CONCEDED, type WhyConceded } from '../../events.ts'
import { redressIn } from '../../state.ts'

type Input = { why: WhyConceded; inLaw: string; plainly: string; lesson: string }
const whys = Object.keys(WHY_CONCEDED) as [WhyConceded, ...WhyConceded[]]
const path = '/redress/:childId/assess-after-all'
const pathOf = ({ childId }: ChildContext) => path.replace(':childId', childId)
const whose = (context: ChildContext) => ({
  laCode: context.area.laCode,
  personId: context.actor.personId,
  task: pathOf(context),
})

/** The no is taken back: why it was wrong is coded, so that the team learns from it. */
export const assessAfterAllPage = childPage<Input>({
  path,
  title: 'Assess after all',
  mayUse: concede,
  view: 'child/redress/pages/assess-after-all/view.njk',
  form: z.object({
    why: oneOf(whys, 'Choose why the decision changes'),
    inLaw: requiredText('Say what the evidence shows now'),
    plainly: requiredText('Give your reasons in plain words, as you would say them to the family'),
    lesson: requiredText('Say what would have led to the right answer the first time'),
  }) as z.ZodType<Input>,
  async show(context) {
    const { child, childId, trx } = context
    const state = redressIn(child.events)
    if (mayConcede(state)) return goTo(`/redress/${childId}`, 'There is no decision not to assess that stands.')
    const about = childIn(child.events)
    return {
      title: `Assess ${nameOf(about)} after all`,
      caption: fullNameOf(about),
      refusal: state.refusal,
      agreed: state.mediation?.ended?.outcome === 'assess' ? state.mediation.ended : undefined,
      whys: Object.entries(WHY_CONCEDED).map(([value, text]) => ({ value, text })),
      values: (await findTyped(trx, whose(context))) ?? {},
      back: { href: `/redress/${childId}`, text: 'The disagreement' },
    }
  },
  async submit(input, context) {
    const refused = mayConcede(redressIn(context.child.events))
    if (refused) return refused
    await keepTyped(context.trx, whose(context), input, context.clock.now())
    return goTo(`${pathOf(context)}/check`)
  },
})

/** The letter as it will be read. Deciding and telling the family are one act. */
export const checkAssessAfterAllPage = childPage<{ read: 'yes' }>({
  path: `${path}/check`,
  title: 'Read the letter, then decide and send',
  mayUse: concede,
  view: 'child/redress/pages/assess-after-all/check.njk',
  form: z.object({ read: z.literal('yes', { error: 'Read the letter through, then tick the box' }) }),
  async show(context) {
    const typed = (await findTyped(context.trx, whose(context))) as Input | undefined
    if (!typed) return goTo(pathOf(context))
    const preview = await previewNotice(context, noticeOf(context, typed))
    const about = childIn(context.child.events)
    return {
      caption: fullNameOf(about),
      name: nameOf(about),
      preview: isRefusal(preview) ? undefined : preview,
      problem: isRefusal(preview) ? preview : undefined,
      others: showOthers(await findOthers(context, context.childId), context.actor.personId),
      back: { href: pathOf(context), text: 'Change the reasons' },
    }
  },
  async submit(_, context) {
    const { trx, child, childId, today } = context
    const typed = (await findTyped(trx, whose(context))) as Input | undefined
    if (!typed) return goTo(pathOf(context))
    const state = redressIn(child.events)
    const refused = mayConcede(state)
    if (refused) return refused
    const served = await serveNotice(context, noticeOf(context, typed))
    if (isRefusal(served)) return served
    const command = { ...reasonsOf(typed), why: typed.why, lesson: typed.lesson }
    const events = assessAfterAll(state, { ...command, service: served.service, decidedOn: today })
    if (isRefusal(events)) return events
    const told = await tellOthers(context, await findOthers(context, childId), {
      childId,
      requestId: state.refusal?.requestId ?? '',
      step: 'decision-to-assess',
      receivedOn: needsAssessmentIn(child.events).request?.receivedOn ?? today,
    })
    await context.write([...events, ...told])
    await forgetTyped(trx, whose(context))
    return goTo(
      `/casework/${childId}`,
      'You assess after all. The letter is on its way to the family. Now ask for advice.',
    )
  },
})

const reasonsOf = ({ inLaw, plainly }: Input): Pick<Concession, 'inLaw' | 'plainly'> => ({
  plainly,
  inLaw: `We took back our decision not to assess. ${inLaw} (section 36(8))`,
})

/** 10 and 14 weeks of the agreement: the letter counts 16 and 20 from a day six weeks earlier. */
function noticeOf(context: ChildContext, typed: Input): Notice {
  const from = timesRunFrom(redressIn(context.child.events), context.today)
  const receivedOn = day(from).subtract({ weeks: 6 }).toString()
  return { slug: 'decision-to-assess', reasons: reasonsOf(typed), receivedOn }
}
