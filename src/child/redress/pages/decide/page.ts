import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { atField } from '../../../../platform/http/at-field.ts'
import { files, oneOf, optionalDay, requiredText, type UploadedFile } from '../../../../platform/http/form.ts'
import { type ChildContext, childPage, goTo } from '../../../../platform/http/page.ts'
import { isAdultOn } from '../../../../record/children/rights-holder.ts'
import { childIn, fullNameOf, nameOf } from '../../../../record/children/state.ts'
import { acceptUploads } from '../../../../record/documents/upload.ts'
import { findCopies, grantsForCopies, tellReaders } from '../../../final-plan/questions.ts'
import { findTyped, forgetTyped, keepTyped } from '../../../needs-assessment/questions.ts'
import { type Notice, previewNotice, serveNotice } from '../../../notices/questions.ts'
import { placementIn } from '../../../placement/questions.ts'
import { tellDecision } from '../../access.ts'
import { LETTER_OF, mayTell, type Telling, tellPlanDecision } from '../../decisions/tell.ts'
import { disputesIn } from '../../disputes.ts'
import {
  CEASE_GROUNDS,
  type CeaseGround,
  type PlanDecision,
  REVIEW_FINDINGS,
  type ReviewFinding,
} from '../../events.ts'
import { planNowIn } from '../../plan-now.ts'
import { COPIES, KINDS } from './words.ts'

type Input = {
  inLaw: string
  plainly: string
  familyAskedOn?: string | undefined
  schoolAskedOn?: string | undefined
  ground?: CeaseGround | undefined
  leftEducation?: 'yes' | 'no' | undefined
  reviewedOn?: string | undefined
  found?: ReviewFinding | undefined
}

/** A decision about a plan: first the reasons, then the letter as the family will read it. Deciding and telling are one act. */
function decisionPages(kind: PlanDecision) {
  const { task, title, does, done } = KINDS[kind]
  const path = `/redress/:childId/decide/${task}`
  const pathOf = ({ childId }: ChildContext) => path.replace(':childId', childId)
  const whose = (context: ChildContext) => ({
    laCode: context.area.laCode,
    personId: context.actor.personId,
    task: pathOf(context),
  })
  const tellingOf = (input: Input, { child, today }: ChildContext): Telling => {
    const { inLaw, plainly, familyAskedOn, schoolAskedOn, ...ceasing } = input
    const isAdult = isAdultOn(childIn(child.events).details.dateOfBirth, today)
    const reasons = { inLaw, plainly }
    return { kind, reasons, decidedOn: today, familyAskedOn, schoolAskedOn, ceasing: { ...ceasing, isAdult } }
  }
  const noticeOf = ({ childId }: ChildContext, { inLaw, plainly }: Input): Notice => ({
    slug: LETTER_OF[kind],
    reasons: { inLaw, plainly },
    href: `/redress/${childId}`,
  })

  /** SEND Regulations 2014, regs 22(3) and 31(2): who else is told of these two, and of no other. */
  const copiesOf = async (context: ChildContext) => {
    if (kind !== 'amended' && kind !== 'cease') return undefined
    const { events } = context.child
    const names = planNowIn(events)?.names ?? null
    const { decision } = placementIn(events)
    const organisationId = decision?.name === names ? (decision?.organisationId ?? null) : null
    const copies = await findCopies(context, null, { name: names, organisationId })
    const unknown = names ? [] : ['the place that the plan names, if it names one']
    return { ...copies, kind, byHand: [...unknown, ...copies.byHand] }
  }

  const first = childPage<Input>({
    path,
    title,
    mayUse: tellDecision,
    view: 'child/redress/pages/decide/view.njk',
    form: z.object({
      // As on the page, so that the mistakes are listed in that order.
      ground: oneIfAny(CEASE_GROUNDS),
      leftEducation: oneIfAny(['yes', 'no']),
      reviewedOn: optionalDay('the day of the review'),
      found: oneIfAny(REVIEW_FINDINGS),
      familyAskedOn: optionalDay('the day on which the family was asked'),
      schoolAskedOn: optionalDay('the day on which the school or college was asked'),
      plainly: requiredText(
        kind === 'amended'
          ? 'Say in plain words what changes in the plan'
          : 'Give your reasons in plain words, as you would say them to the family',
      ),
      inLaw: requiredText(
        kind === 'amended' ? 'Say what changed, and what it follows from' : 'Give your reasons in the words of the law',
      ),
    }) as z.ZodType<Input>,
    async show(context) {
      const { child, childId, trx } = context
      const about = childIn(child.events)
      const owed = disputesIn(child.events).flatMap(({ things }) => things.filter((one) => !one.done))
      return {
        caption: fullNameOf(about),
        name: nameOf(about),
        kind,
        words: KINDS[kind],
        plan: planNowIn(child.events),
        isAdult: isAdultOn(about.details.dateOfBirth, context.today),
        owed: owed.filter((one) => DOES[kind].includes(one.what)),
        values: (await findTyped(trx, whose(context))) ?? {},
        back: { href: `/redress/${childId}/decide`, text: 'Decisions about the plan' },
      }
    },
    async submit(input, context) {
      const { child, trx, clock, today } = context
      const wrong = mayTell(planNowIn(child.events), tellingOf(input, context), today)
      if (wrong)
        return atField(wrong, { ...FIELDS, 'not-asked': input.familyAskedOn ? 'schoolAskedOn' : 'familyAskedOn' })
      await keepTyped(trx, whose(context), input, clock.now())
      return goTo(`${pathOf(context)}/check`)
    },
  })

  const check = childPage<{ read: 'yes'; files: UploadedFile[] }>({
    path: `${path}/check`,
    title: `Read the letter, then send: ${does.charAt(0).toLowerCase()}${does.slice(1)}`,
    mayUse: tellDecision,
    view: 'child/redress/pages/decide/check.njk',
    form: z.object({
      read: z.literal('yes', { error: 'Read the letter through, then tick the box' }),
      files: files(3),
    }),
    async show(context) {
      const typed = (await findTyped(context.trx, whose(context))) as Input | undefined
      if (!typed) return goTo(pathOf(context))
      const preview = await previewNotice(context, noticeOf(context, typed))
      const about = childIn(context.child.events)
      return {
        title: title.replace('the plan', `${nameOf(about)}’s plan`),
        caption: fullNameOf(about),
        kind,
        preview: isRefusal(preview) ? undefined : preview,
        problem: isRefusal(preview) ? preview : undefined,
        copies: await copiesOf(context),
        back: { href: pathOf(context), text: 'Change the reasons' },
      }
    },
    async submit({ files: sent }, context) {
      const { trx, area, child, childId, clock, today, scanner } = context
      const typed = (await findTyped(trx, whose(context))) as Input | undefined
      if (!typed) return goTo(pathOf(context))
      const plan = planNowIn(child.events)
      const telling = tellingOf(typed, context)
      const wrong = mayTell(plan, telling, today)
      if (wrong) return wrong
      if (kind === 'amended' && sent.length === 0)
        return { errors: [{ field: 'files', message: 'Choose the file of the amended plan' }] }
      const documents = await acceptUploads(trx, {
        laCode: area.laCode,
        childId,
        files: kind === 'amended' ? sent : [],
        keptAt: clock.now(),
        scanner,
      })
      if (isRefusal(documents)) return documents
      const served = await serveNotice(context, noticeOf(context, typed))
      if (isRefusal(served)) return served
      const copies = await copiesOf(context)
      const events = tellPlanDecision(
        plan,
        { ...telling, service: served.service, documents, copiesTo: copies?.copiesTo ?? [] },
        today,
      )
      if (isRefusal(events)) return events
      await context.write(copies ? [...events, ...grantsForCopies(context, copies)] : events)
      if (copies) await tellReaders(context, copies, COPIES[copies.kind])
      await forgetTyped(trx, whose(context))
      const byHand = copies?.byHand.length ? ` Send it by letter or e-mail to ${copies.byHand.join(' and ')} too.` : ''
      return goTo(`/casework/${childId}`, `${done}${byHand}`)
    },
  })
  return [first, check] as const
}

const oneIfAny = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.preprocess((value) => value || undefined, oneOf(values, 'Choose one').optional())

/** Where each of these mistakes was made. */
const FIELDS = {
  'no-ground': 'ground',
  'left-education-unsaid': 'leftEducation',
  'not-reviewed': 'reviewedOn',
  'reviewed-too-late': 'reviewedOn',
  'asked-too-late': 'familyAskedOn',
}

/** What was ordered or agreed, and is done by which letter. */
const DOES: Record<PlanDecision, readonly string[]> = {
  amended: ['amend-contents', 'amend-placement', 'continue-amended'],
  reassess: ['re-assess'],
  'not-amend': [],
  'not-reassess': [],
  cease: [],
}

export const decidePages = [
  ...decisionPages('amended'),
  ...decisionPages('not-amend'),
  ...decisionPages('not-reassess'),
  ...decisionPages('reassess'),
  ...decisionPages('cease'),
]
