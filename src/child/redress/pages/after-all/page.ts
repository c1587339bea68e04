import { z } from 'zod'
import { weeksOf } from '../../../../platform/calendar/counting.ts'
import { day } from '../../../../platform/calendar/index.ts'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { oneOf, requiredText } from '../../../../platform/http/form.ts'
import { type ChildContext, childPage, goTo } from '../../../../platform/http/page.ts'
import { day as dayWords } from '../../../../platform/views/filters.ts'
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
import { type Concession, mayConcede, sayYesAfterAll, timesRunFrom } from '../../decisions/after-all.ts'
import { type RefusedTo, WHY_CONCEDED, type WhyConceded } from '../../events.ts'
import { bindingIn, type Redress } from '../../state.ts'
import { aboutOf } from '../about.ts'

type Input = { why: WhyConceded; inLaw: string; plainly: string; lesson: string }
const whys = Object.keys(WHY_CONCEDED) as [WhyConceded, ...WhyConceded[]]

const KINDS = {
  assess: {
    path: '/redress/:childId/assess-after-all',
    title: 'Assess after all',
    of: (name: string) => `Assess ${name} after all`,
    law: ['We took back our decision not to assess.', '(section 36(8))'],
    done: 'You assess after all. The letter is on its way to the family. Now ask for advice.',
  },
  issue: {
    path: '/redress/:childId/make-a-plan-after-all',
    title: 'Make a plan after all',
    of: (name: string) => `Make a plan for ${name} after all`,
    law: ['We took back our decision not to make a plan.', '(section 37(1))'],
    done: 'You make a plan after all. The letter is on its way to the family. Now write the draft.',
  },
} as const

/** A no is taken back: why it was wrong is coded, so that the team learns from it. Deciding and telling are one act. */
function afterAllPages(to: RefusedTo) {
  const { path, title, of, law, done } = KINDS[to]
  const pathOf = ({ childId }: ChildContext) => path.replace(':childId', childId)
  const whose = (context: ChildContext) => ({
    laCode: context.area.laCode,
    personId: context.actor.personId,
    task: pathOf(context),
  })
  const elsewhere = (context: ChildContext) => aboutOf(context).decision?.to !== to
  const away = ({ childId }: ChildContext) => goTo(`/redress/${childId}`, 'There is no such decision that stands.')
  const reasonsOf = ({ inLaw, plainly }: Input): Pick<Concession, 'inLaw' | 'plainly'> => ({
    plainly,
    inLaw: `${law[0]} ${inLaw} ${law[1]}`,
  })

  const first = childPage<Input>({
    path,
    title,
    mayUse: concede,
    view: 'child/redress/pages/after-all/view.njk',
    form: z.object({
      // As on the page, so that the mistakes are listed in that order.
      inLaw: requiredText('Say what the evidence shows now'),
      plainly: requiredText('Give your reasons in plain words, as you would say them to the family'),
      why: oneOf(whys, 'Choose why the decision changes'),
      lesson: requiredText('Say what would have led to the right answer the first time'),
    }) as z.ZodType<Input>,
    async show(context) {
      const { child, childId, trx } = context
      if (elsewhere(context)) return away(context)
      const state = aboutOf(context)
      const about = childIn(child.events)
      return {
        title: of(nameOf(about)),
        caption: fullNameOf(about),
        to,
        refused: state.decision,
        bound: bindingIn(state) ?? undefined,
        openAppeal: state.appeal !== null && !state.appeal.ended,
        whys: Object.entries(WHY_CONCEDED).map(([value, text]) => ({ value, text })),
        values: (await findTyped(trx, whose(context))) ?? {},
        back: { href: `/redress/${childId}`, text: 'The disagreement' },
      }
    },
    async submit(input, context) {
      const refused = mayConcede(aboutOf(context))
      if (refused) return refused
      if (elsewhere(context)) return away(context)
      await keepTyped(context.trx, whose(context), input, context.clock.now())
      return goTo(`${pathOf(context)}/check`)
    },
  })

  const check = childPage<{ read: 'yes' }>({
    path: `${path}/check`,
    title: 'Read the letter, then decide and send',
    mayUse: concede,
    view: 'child/redress/pages/after-all/check.njk',
    form: z.object({ read: z.literal('yes', { error: 'Read the letter through, then tick the box' }) }),
    async show(context) {
      if (elsewhere(context)) return away(context)
      const typed = (await findTyped(context.trx, whose(context))) as Input | undefined
      if (!typed) return goTo(pathOf(context))
      const preview = await previewNotice(context, noticeOf(to, context, reasonsOf(typed)))
      const about = childIn(context.child.events)
      return {
        caption: fullNameOf(about),
        name: nameOf(about),
        to,
        preview: isRefusal(preview) ? undefined : preview,
        problem: isRefusal(preview) ? preview : undefined,
        others:
          to === 'assess' ? showOthers(await findOthers(context, context.childId), context.actor.personId) : undefined,
        back: { href: pathOf(context), text: 'Change the reasons' },
      }
    },
    async submit(_, context) {
      const { trx, child, childId, today } = context
      const typed = (await findTyped(trx, whose(context))) as Input | undefined
      if (!typed) return goTo(pathOf(context))
      const state = aboutOf(context)
      const refused = mayConcede(state)
      if (refused) return refused
      if (elsewhere(context)) return away(context)
      const served = await serveNotice(context, noticeOf(to, context, reasonsOf(typed)))
      if (isRefusal(served)) return served
      const command = { ...reasonsOf(typed), why: typed.why, lesson: typed.lesson }
      const events = sayYesAfterAll(state, { ...command, service: served.service, decidedOn: today })
      if (isRefusal(events)) return events
      const told =
        to === 'assess'
          ? await tellOthers(context, await findOthers(context, childId), {
              childId,
              requestId: state.decision?.requestId ?? '',
              step: 'decision-to-assess',
              receivedOn: needsAssessmentIn(child.events).request?.receivedOn ?? today,
            })
          : []
      await context.write([...events, ...told])
      await forgetTyped(trx, whose(context))
      return goTo(`/casework/${childId}`, done)
    },
  })
  return [first, check] as const
}

export const [assessAfterAllPage, checkAssessAfterAllPage] = afterAllPages('assess')
export const [planAfterAllPage, checkPlanAfterAllPage] = afterAllPages('issue')

/** An assessment: 10 and 14 weeks, where the letter counts 16 and 20 from a day six weeks earlier. A plan: 5 and 11. */
function noticeOf(to: RefusedTo, context: ChildContext, reasons: Pick<Concession, 'inLaw' | 'plainly'>): Notice {
  const state = aboutOf(context)
  const from = day(timesRunFrom(state, context.today))
  if (to === 'assess')
    return { slug: 'decision-to-assess', reasons, receivedOn: from.subtract({ weeks: 6 }).toString() }
  const by = (weeks: number) => `By ${dayWords(weeksOf(weeks, from).toString())}`
  return {
    slug: 'decision-to-make-a-plan',
    reasons,
    facts: [
      ['You get the draft of the plan', by(5)],
      ['You get the final plan', ownDayIn(state) ?? by(11)],
    ],
    href: `/redress/${context.childId}`,
  }
}

/** The day that the Tribunal, or those who agreed, set for the final plan. */
function ownDayIn({ things }: Redress): string | undefined {
  const own = things.find((one) => one.what === 'make-plan')?.ownDay
  return own ? `By ${dayWords(own)}` : undefined
}
