import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { atField } from '../../../../platform/http/at-field.ts'
import { requiredDay, requiredText } from '../../../../platform/http/form.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { childIn, fullNameOf, nameOf } from '../../../../record/children/state.ts'
import { rightsHoldersOn } from '../../../notices/questions.ts'
import { correctPermission } from '../../access.ts'
import { serveRequestReceived } from '../../ask/received-letter.ts'
import { datesOf } from '../../dates.ts'
import { correctReceivedDate } from '../../decisions.ts'
import { RequestAcknowledged } from '../../events.ts'
import { findOthers, tellOthers } from '../../others/tell.ts'
import { needsAssessmentIn } from '../../state.ts'

const form = z.object({
  receivedOn: requiredDay('the right day'),
  why: requiredText('Say why the day was wrong, and how you know'),
})
type Input = z.infer<typeof form>

/** Every mistake here is about the day. */
const FIELDS = { 'in-the-future': 'receivedOn', 'before-birth': 'receivedOn', 'nothing-to-correct': 'receivedOn' }

export const correctReceivedDatePage = childPage<Input>({
  path: '/needs-assessment/:childId/correct-received-date',
  title: 'Correct the day the request was received',
  mayUse: correctPermission,
  view: 'child/needs-assessment/pages/correct-received-date/view.njk',
  form: form as z.ZodType<Input>,
  async show({ child, childId }) {
    const state = needsAssessmentIn(child.events)
    if (!state.request) return goTo(`/needs-assessment/${childId}`, 'There is no request to correct.')
    const about = childIn(child.events)
    return {
      title: `Correct the day ${nameOf(about)}’s request was received`,
      caption: fullNameOf(about),
      dates: datesOf(state),
      why: state.request.corrects,
      back: { href: `/needs-assessment/${childId}`, text: 'The request' },
    }
  },
  async submit({ receivedOn, why }, context) {
    const { child, childId, today, actor, area, grant, trx } = context
    const { dateOfBirth } = childIn(child.events).details
    const events = correctReceivedDate(needsAssessmentIn(child.events), { receivedOn, why, dateOfBirth }, today)
    if (isRefusal(events)) return atField(events, FIELDS)
    const { stage, request } = needsAssessmentIn(child.events)
    const telling = {
      childId,
      requestId: request?.requestId ?? '',
      receivedOn,
      asker: request?.askedBy.personId ?? null,
    }
    // Those who were told by when it is decided are told the right day; once it is decided they have been told that.
    const told =
      stage === 'requested'
        ? await tellOthers(context, await findOthers(context, childId), { ...telling, step: 'request' })
        : []
    const record = await context.write([...events, ...told])
    // The family is told the right dates by a new copy of the letter. That nobody can be reached stops no correction.
    const answer = await serveRequestReceived(
      { ...context, child: record },
      rightsHoldersOn(childIn(record.events), today, ['request']),
    )
    const requestId = needsAssessmentIn(record.events).request?.requestId
    if (answer && !isRefusal(answer) && requestId) {
      const told = [RequestAcknowledged({ requestId, service: answer.service }, { occurredOn: answer.service.sentOn })]
      await context.record(trx, {
        laCode: area.laCode,
        childId,
        expectedVersion: record.version,
        events: told,
        by: actor.personId,
        capacity: grant.capacity,
      })
    }
    return goTo(
      `/needs-assessment/${childId}`,
      'The day is corrected. The old one stays in the record, and the family is sent the new dates.',
    )
  },
})
