import { day, longDay } from '../../platform/calendar/index.ts'
import type { ChildContext } from '../../platform/http/page.ts'
import { t } from '../../platform/languages/index.ts'
import { queueMessage } from '../../platform/messages/outbox.ts'
import { day as sayDay } from '../../platform/views/filters.ts'
import { grantsIn, isLive } from '../../record/access/questions.ts'
import { rightsHolderOn } from '../../record/children/rights-holder.ts'
import type { Child } from '../../record/children/state.ts'
import type { Telling } from '../notices/questions.ts'
import { emailOf } from './people.ts'

/** What a message says: the step, the day and where to go. Nothing about the child. */
export type Wording = { subject: string; body: string }

export function adviceAsked(dueOn: string, link: string): Wording {
  return {
    subject: 'Advice is asked of you for an EHC needs assessment',
    body: `You are asked for advice for an EHC needs assessment. It is due by ${inWords(dueOn)}, six weeks after you received the request.\n\nRead the request and write your advice here:\n${link}`,
  }
}

export function officerTold(dueOn: string, link: string): Wording {
  return {
    subject: 'Your agency is asked for advice for an EHC needs assessment',
    body: `Your agency is asked for advice for an EHC needs assessment. It is due by ${inWords(dueOn)}.\n\nSee who is asked here:\n${link}`,
  }
}

/** What is told the family stands in the catalogue, so that each reads it in the language they chose. */
const toFamily = (template: string, href: string, words: () => Pick<Telling, 'subject' | 'says'>): Telling => ({
  template,
  href,
  ...words(),
  inWords: words,
})

export const familyAsked = (dueOn: string, childId: string): Telling =>
  toFamily('family-asked-for-advice', `/advice/${childId}/tell-us`, () => ({
    subject: t('Please tell us your views for the EHC needs assessment'),
    says: [
      t(
        'We are doing the EHC needs assessment. Please tell us what you think. You know best what helps and what you hope for.',
      ),
      t('It helps us if you tell us by {day}. What you say counts whenever it comes.', { day: sayDay(dueOn) }),
    ],
  }))

/** About several children at once, so it names none and leads to the list. */
export function requestsPassedOn(count: number, link: string): Wording {
  const many = count === 1 ? '1 request for advice' : `${count} requests for advice`
  return {
    subject: 'Requests for advice have passed to you',
    body: `${many} for EHC needs assessments passed to you from a colleague. Each is due on the day on which it was due before: that day is set by law and does not move.\n\nSee them here, first due first:\n${link}`,
  }
}

export function adviceReminder(dueOn: string, today: string, link: string): Wording {
  const when = dueOn < today ? `was due on ${inWords(dueOn)} and is now late` : `is due by ${inWords(dueOn)}`
  return {
    subject: 'Reminder: advice for an EHC needs assessment',
    body: `The advice that you were asked for ${when}. The day is set by law and does not move.\n\nGive your advice here:\n${link}\n\nIf something stops you, tell the caseworker today.`,
  }
}

/** About several children at once, so it names none and leads to the list. */
export function adviceReminders(count: number, late: number, firstOn: string, link: string): Wording {
  const are = late === 1 ? '1 of them is late' : `${late} of them are late`
  const when = `${late === 0 ? 'None is late yet' : late === count ? 'All are late' : are}. The first ${late === 0 ? 'is' : 'was'}`
  return {
    subject: 'Reminder: advice for EHC needs assessments',
    body: `You were asked for advice for ${count} EHC needs assessments, and have not given it. ${when} due by ${inWords(firstOn)}. Each day is set by law and does not move.\n\nSee them here, first due first:\n${link}\n\nIf something stops you, tell the caseworker today.`,
  }
}

export function requestHandedBack(dueOn: string, link: string): Wording {
  return {
    subject: 'A request for advice has come back to you',
    body: `Somebody who was asked for advice for an EHC needs assessment cannot give it, and has said why. It is still due by ${inWords(dueOn)}.\n\nChoose who is asked instead here:\n${link}`,
  }
}

export function requestPassedByAdviser(dueOn: string, link: string): Wording {
  return {
    subject: 'A request for advice was passed to a colleague',
    body: `Somebody who was asked for advice for an EHC needs assessment has passed the request to a colleague. It is still due by ${inWords(dueOn)}.\n\nSee who is asked now here:\n${link}`,
  }
}

export function adviceWillBeLate(dueOn: string, expectedOn: string, link: string): Wording {
  return {
    subject: 'Advice will be late',
    body: `Advice for an EHC needs assessment was due by ${inWords(dueOn)}. Whoever was asked says that it will come by ${inWords(expectedOn)}, and why. The day set by law has not moved.\n\nRead the reason here:\n${link}`,
  }
}

export function answeredNotKnown(link: string): Wording {
  return {
    subject: 'A service answers that it does not know the child',
    body: `A service that was asked for advice for an EHC needs assessment has answered that it does not know the child.\n\nRead the answer here:\n${link}`,
  }
}

export function answeredNotKnownWithoutContact(link: string): Wording {
  return {
    subject: 'A service answers that it does not know the child',
    body: `A service that was asked for advice for an EHC needs assessment has answered that it does not know the child. It made no contact with the family. You must still find out what the child needs: ask it for more, or ask somebody else.\n\nRead the answer here:\n${link}`,
  }
}

export function askedForMore(link: string): Wording {
  return {
    subject: 'More is asked of you for an EHC needs assessment',
    body: `Thank you for your answer for an EHC needs assessment. The council asks you for more, and says what is missing.\n\nSee it and answer here:\n${link}`,
  }
}

export function reuseProposed(link: string): Wording {
  return {
    subject: 'A report is there already: is it enough?',
    body: `For the EHC needs assessment, somebody proposes to use a report that is there already, so that nobody need be asked again. It is used only if whoever wrote it, the council and the family all say that it is enough.\n\nRead it and say what you think here:\n${link}`,
  }
}

export function reuseAnswered(link: string): Wording {
  return {
    subject: 'Somebody has answered about a report',
    body: `Somebody has said whether a report that is there already is enough for the EHC needs assessment.\n\nSee the answer here:\n${link}`,
  }
}

export function objectionMade(link: string): Wording {
  return {
    subject: 'There is an objection to the use of advice',
    body: `A family objects to the use of advice in the EHC needs assessment. You must look at it and answer with your reasons.\n\nRead it here:\n${link}`,
  }
}

export const reuseProposedToFamily = (childId: string): Telling =>
  toFamily('reuse-proposed', `/advice/${childId}/reports`, () => ({
    subject: t('A report is there already: is it enough?'),
    says: [
      t(
        'Somebody proposes to use a report that is there already in the EHC needs assessment, so that nobody need be asked again.',
      ),
      t(
        'It is used only if whoever wrote it, the council and you all say that it is enough. Please read it and say what you think.',
      ),
    ],
  }))

export const objectionAnswered = (childId: string): Telling =>
  toFamily('use-objection-answered', `/advice/${childId}/reports`, () => ({
    subject: t('We have answered an objection'),
    says: [
      t('Your family objected to the use of advice in the EHC needs assessment. We have answered, with our reasons.'),
    ],
  }))

/** Those who look after the case today, except whoever is writing. */
export async function tellCaseworkers(context: ChildContext, template: string, wording: Wording): Promise<void> {
  const ids = grantsIn(context.child.events)
    .filter((one) => one.capacity === 'caseworker' && isLive(one, context.today))
    .map((one) => one.personId)
  for (const personId of new Set(ids)) {
    if (personId === context.actor.personId) continue
    const email = await emailOf(context.trx, context.area.laCode, personId)
    if (email) await tellByEmail(context, personId, email, template, wording)
  }
}

/** Those who are asked for the family's advice: carers who may act, or the young person. */
export function familyOf(child: Child, today: string): { personId: string; name: string }[] {
  const holder = rightsHolderOn(child, today)
  if (holder.kind === 'parents') {
    return child.carers
      .filter((carer) => holder.carerIds.includes(carer.carerId))
      .map(({ carerId, name }) => ({ personId: carerId, name }))
  }
  const name = `${child.details.givenName} ${child.details.familyName}`
  return child.youngPerson ? [{ personId: child.youngPerson.personId, name }] : []
}

export function tellByEmail(
  context: ChildContext,
  personId: string,
  address: string,
  template: string,
  wording: Wording,
) {
  return queue(context, { personId, address, channel: 'email' }, template, wording)
}

type To = { personId: string; address: string; channel: 'email' }

function queue(context: ChildContext, to: To, template: string, wording: Wording) {
  const { trx, area, childId, clock } = context
  return queueMessage(trx, {
    laCode: area.laCode,
    childId,
    toPerson: to.personId,
    toAddress: to.address,
    channel: to.channel,
    template,
    subject: wording.subject,
    body: wording.body,
    queuedAt: clock.now(),
  })
}

const inWords = (on: string) => longDay(day(on))
