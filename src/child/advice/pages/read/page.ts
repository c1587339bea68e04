import { guard } from '../../../../platform/access/actor.ts'
import { childPage } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { day as sayDay } from '../../../../platform/views/filters.ts'
import { caseAddress, readsTheCase } from '../../../../record/access/questions.ts'
import {
  askAgainPermission,
  askPermission,
  passOnPermission,
  readPermission,
  reportsPermission,
  tellUsPermission,
} from '../../access.ts'
import { isThin } from '../../answers.ts'
import { mayRead, officerFor, waitsFor } from '../../bodies.ts'
import { AREAS } from '../../draft-lines.ts'
import { DELAYS } from '../../events.ts'
import { factsOf } from '../../facts.ts'
import { priorIn } from '../../prior/state.ts'
import { bodiesStillToAsk, lineInWords } from '../../questions.ts'
import { type AdviceRequest, bodyName, regulationOf } from '../../state.ts'

export const readPage = childPage({
  path: '/advice/:childId',
  title: phrase('The advice'),
  inEveryLanguage: true,
  mayUse: readPermission,
  view: 'child/advice/pages/read/view.njk',
  async show(context) {
    const { advice, name, assessment } = factsOf(context)
    const { childId, actor, grant, today, child } = context
    const { objections } = priorIn(child.events)
    const readable = advice.held.filter((one) => mayRead(one.from, grant, actor, one.author.personId))
    const may = (permission: typeof askPermission) => guard(permission, actor, childId).allowed
    return {
      title: t('Advice about {name}', { name }),
      back: readsTheCase(grant.capacity)
        ? { href: caseAddress(childId, grant.capacity), text: t('Back to the case') }
        : { href: '/', text: t('Back to your first page') },
      name,
      at: `/advice/${childId}`,
      mayAsk: may(askPermission) && assessment.stage === 'assessing',
      late: advice.requests.some(
        (one) => one.status === 'asked' && one.from !== 'parent-or-young-person' && one.dueOn < today,
      ),
      mayTellUs: may(tellUsPermission) && assessment.stage === 'assessing',
      toAsk: may(askPermission) && assessment.stage === 'assessing' ? bodiesStillToAsk(child, today).map(bodyName) : [],
      reportsHref: may(reportsPermission) ? `/advice/${childId}/reports` : undefined,
      waiting: advice.requests
        .filter((one) => one.status === 'asked')
        .map((one) => ({
          name: bodyName(one.from),
          who: one.askedOf.name,
          date: one.dueOn,
          provision: one.from === 'parent-or-young-person' ? undefined : 'SEND Regulations 2014, regulation 8(1)',
          note: noteOn(one),
          state: one.from === 'parent-or-young-person' || one.dueOn >= today ? 'running' : 'late',
          passOnHref:
            one.from !== 'parent-or-young-person' &&
            may(passOnPermission) &&
            (grant.capacity === 'caseworker' || officerFor(one.from) === grant.capacity)
              ? `/advice/${childId}/pass-on/${one.adviceRequestId}`
              : undefined,
          giveHref:
            one.from !== 'parent-or-young-person' && waitsFor(one, actor)
              ? `/advice/${childId}/give/${one.adviceRequestId}`
              : undefined,
        })),
      held: readable.map((one) => ({
        ...one,
        body: bodyName(one.from),
        regulation: regulationOf(one.from),
        thin: isThin(one.notKnown),
        setAside: objections.some((other) => other.adviceId === one.adviceId && other.answer?.upheld),
        askAgainHref:
          one.adviceRequestId !== null &&
          may(askAgainPermission) &&
          assessment.stage === 'assessing' &&
          advice.requests.some(
            (request) =>
              request.adviceRequestId === one.adviceRequestId &&
              request.status === 'received' &&
              request.from !== 'parent-or-young-person',
          )
            ? `/advice/${childId}/ask-again/${one.adviceRequestId}`
            : undefined,
        typedFor: one.enteredAs === 'caseworker' && one.reused === null,
        lines: one.lines.map((line) => ({
          ...line,
          adviceId: one.adviceId,
          words: lineInWords(line),
          areaName: 'area' in line && line.area ? AREAS[line.area] : undefined,
        })),
        documents: one.documents.map((ref) => ({ ref, href: `/documents/${childId}/${ref.sha256}` })),
      })),
      kept: advice.held.length - readable.length,
    }
  },
})

function noteOn({ chasedOn, from, passedFrom, handedBack, delay, askedAgain }: AdviceRequest): string | undefined {
  if (from === 'parent-or-young-person')
    return phrase('No law sets the family a day. What they say counts whenever it comes.')
  const notes = [
    ...(passedFrom.length > 0 ? [t('Passed on from {names}: the day stays.', { names: passedFrom.join(', ') })] : []),
    ...(handedBack
      ? [t('Given back by {by}: {why} Nobody is asked by name now.', { by: handedBack.by, why: handedBack.why })]
      : []),
    ...(delay
      ? [
          t('Said to come by {day}. {ground}: {says}', {
            day: sayDay(delay.expectedOn),
            ground: DELAYS[delay.ground].says,
            says: delay.says,
          }),
        ]
      : []),
    ...(askedAgain ? [t('Asked again on {day}: {why}', { day: sayDay(askedAgain.on), why: askedAgain.why })] : []),
    ...(chasedOn.length > 0
      ? [t('{count, plural, one {Reminded once.} other {Reminded # times.}}', { count: chasedOn.length })]
      : []),
  ]
  return notes.length > 0 ? notes.join(' ') : undefined
}
