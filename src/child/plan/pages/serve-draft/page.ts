import { randomUUID } from 'node:crypto'
import { day, longDay } from '../../../../platform/calendar/index.ts'
import { isRefusal, type Refusal } from '../../../../platform/decisions/refusal.ts'
import { type ChildContext, childPage, goTo } from '../../../../platform/http/page.ts'
import { queueMessage } from '../../../../platform/messages/outbox.ts'
import { keepDocument } from '../../../../record/documents/documents.ts'
import { adviceLines } from '../../../advice/questions.ts'
import { type Notice, previewNotice, type Served, serveNotice } from '../../../notices/questions.ts'
import { servePermission } from '../../access.ts'
import { planFindings } from '../../check/plan-findings.ts'
import { settingNames } from '../../check/settings.ts'
import { draftToServe, serveDraft } from '../../decisions.ts'
import { ehcPlanDocx } from '../../documents/docx.ts'
import { ehcPlanPdf } from '../../documents/pdf.ts'
import { standsInSectionA, unusedLines } from '../../from-advice.ts'
import { findCouncil, planMeta } from '../../plan-files.ts'
import { backToPlan, callName, possessive, withPlan } from '../../plan-page.ts'
import { awaitsHealth } from '../../questions.ts'
import { type Plan, planIn } from '../../state.ts'
import { countsIn, missingWithLinks } from '../../thread-view.ts'
import { type ServeInput, serveForm } from './form.ts'
import { keyOf, leftOut, unusedAtServing } from './unused.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const serveDraftPage = childPage<ServeInput>({
  path: '/plan/:childId/serve-draft',
  title: 'Send the draft to the family',
  mayUse: servePermission,
  view: 'child/plan/pages/serve-draft/view.njk',
  form: serveForm,
  show: (context) =>
    withPlan(context, async (plan) => {
      const draft = draftToServe(plan, officerOf(context))
      const preview = 'refused' in draft ? undefined : await previewNotice(context, noticeOf(context))
      return {
        title: `Send the draft of ${possessive(callName(context))} plan`,
        childId: context.childId,
        refusalNow: 'refused' in draft ? draft : isRefusal(preview) ? preview : undefined,
        missing: missingWithLinks(plan, context.childId),
        preview: isRefusal(preview) ? undefined : preview,
        number: plan.drafts.length + 1,
        today: context.today,
        awaitsHealth: awaitsHealth(plan),
        findings: planFindings(context.child, { today: context.today, settings: await settingNames(context) }),
        counts: countsIn(plan.content, unusedLines(plan, adviceLines(context.child))),
        unused: unusedShown(context.child, plan),
        values: { how: 'as-they-chose' },
        back: backToPlan(context),
      }
    }),
  async submit(input, context) {
    const { trx, area, today, clock, childId, child } = context
    const plan = planIn(child.events)
    const officer = officerOf(context)
    const draft = draftToServe(plan, officer)
    if ('refused' in draft || !plan) return draft as Refusal
    const { whyNot = {}, whyOthers = '' } = input
    const unused = leftOut(child, plan, { whyNot, whyOthers }, today)
    if (isRefusal(unused)) return unused
    if ('lacking' in unused)
      return {
        errors: unused.lacking.map((line) => ({
          field: keyOf(line),
          message: `Say why line ${line.line.line} of “${line.title}” is not used`,
        })),
      }
    const served = await serveNotice(context, noticeOf(context, input))
    if (isRefusal(served)) return served
    const { number, content } = draft
    const date = served.service.sentOn
    const meta = planMeta(content, {
      council: await findCouncil(trx, area),
      status: 'DRAFT',
      version: number,
      date,
      madeUp: area.madeUp,
    })
    const keeping = { laCode: area.laCode, childId, keptAt: clock.now() }
    const name = `draft-plan-${number}-${date}`
    const pdf = await keepDocument(trx, {
      ...keeping,
      name: `${name}.pdf`,
      mediaType: 'application/pdf',
      bytes: ehcPlanPdf(content, meta),
    })
    const docx = await keepDocument(trx, {
      ...keeping,
      name: `${name}.docx`,
      mediaType: DOCX,
      bytes: await ehcPlanDocx(content, meta),
    })
    const { service, dates } = served
    const decided = serveDraft(
      plan,
      { draftId: randomUUID(), officer, pdf, docx, service, answerBy: dates.answerBy },
      today,
    )
    if (isRefusal(decided)) return decided
    await context.write([...unused, ...decided])
    await sendByPost(context, served, pdf.sha256, number)
    return goTo(
      `/casework/${childId}`,
      `Draft ${number} is on its way to the family. They can answer until ${inWords(dates.answerBy)}.`,
    )
  },
})

/** Whoever is written to by post gets the draft in the same post as the letter. */
async function sendByPost(
  { trx, area, childId, clock }: ChildContext,
  { recipients, service }: Served,
  documentSha256: string,
  number: number,
) {
  for (const { channel, personId, toAddress } of recipients) {
    if (channel !== 'post' || toAddress === '') continue
    await queueMessage(trx, {
      laCode: area.laCode,
      childId,
      toPerson: personId,
      toAddress,
      channel,
      template: 'draft-plan-enclosure',
      subject: `Draft ${number}, to go with the letter`,
      body: `Print this and put it in the same envelope as the letter of ${longDay(day(service.sentOn))}.`,
      documentSha256,
      queuedAt: clock.now(),
    })
  }
}

function unusedShown(record: ChildContext['child'], plan: Plan) {
  const { professionals, family } = unusedAtServing(record, plan)
  return [...professionals, ...family].map((one) => ({
    name: keyOf(one),
    label: `Line ${one.line.line} of “${one.title}”, ${one.author}`,
    quote: standsInSectionA(plan.content, one)
      ? `${one.quote} (It stands in section A, as what the family says.)`
      : one.quote,
    needed: professionals.includes(one),
  }))
}

const officerOf = ({ actor }: ChildContext) => ({ name: actor.name, role: 'EHC caseworker' })

const noticeOf = ({ childId }: ChildContext, input?: ServeInput): Notice => ({
  slug: 'draft-plan',
  href: `/plan/${childId}/draft`,
  ...(input?.how === 'in-person' && { how: 'in-person' }),
  ...(input?.sentOn && { sentOn: input.sentOn }),
})

const inWords = (on: string) => longDay(day(on))
