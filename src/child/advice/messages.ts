import { day, longDay } from '../../platform/calendar/index.ts'
import { letterPdf } from '../../platform/documents/letter.ts'
import type { ChildContext } from '../../platform/http/page.ts'
import { queueMessage } from '../../platform/messages/outbox.ts'
import { grantsIn, isLive } from '../../record/access/questions.ts'
import { rightsHolderOn } from '../../record/children/rights-holder.ts'
import { type Child, childIn } from '../../record/children/state.ts'
import { keepDocument } from '../../record/documents/documents.ts'
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

export function familyAsked(dueOn: string, link: string): Wording {
  return {
    subject: 'Please tell us your views for the EHC needs assessment',
    body: `We are doing the EHC needs assessment. Please tell us what you think. You know best what helps and what you hope for.\n\nIt helps us if you tell us by ${inWords(dueOn)}. What you say counts whenever it comes.\n\nTell us here:\n${link}\n\nIf you would rather talk or write, ring us or send us a letter.`,
  }
}

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

export function objectionAnswered(link: string): Wording {
  return {
    subject: 'We have answered your objection',
    body: `You objected to the use of advice in the EHC needs assessment. We have answered, with our reasons.\n\nRead the answer here:\n${link}`,
  }
}

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

/** Queues the same words for each member of the family who decides, by the way each prefers. Answers who was reached. */
export async function tellFamily(context: ChildContext, template: string, wording: Wording): Promise<string[]> {
  const child = childIn(context.child.events)
  const reached: string[] = []
  for (const person of familyOf(child, context.today)) {
    const contact = child.contacts.find((one) => one.of === person.personId)
    if (!contact) continue
    if (contact.prefers === 'post') await sendLetter(context, child, person, template, wording)
    else {
      const address = contact.prefers === 'email' ? contact.email : contact.phone
      if (!address) continue
      await queue(context, { ...person, address, channel: contact.prefers }, template, wording)
    }
    reached.push(person.name)
  }
  return reached
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

type To = { personId: string; address: string; channel: 'email' | 'text' | 'post' }

function queue(
  context: ChildContext,
  to: To,
  template: string,
  wording: Wording,
  documentSha256: string | null = null,
) {
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
    documentSha256,
    queuedAt: clock.now(),
  })
}

async function sendLetter(
  context: ChildContext,
  child: Child,
  person: { personId: string; name: string },
  template: string,
  wording: Wording,
) {
  const { trx, area, childId, clock, today } = context
  const address =
    child.addresses.find((one) => one.of === person.personId) ?? child.addresses.find((one) => one.of === 'child')
  if (!address) return
  const lines = [...address.lines, address.postcode]
  const bytes = letterPdf({
    sender: { name: area.name, lines: [] },
    recipientName: person.name,
    addressLines: lines,
    date: day(today),
    heading: wording.subject,
    blocks: wording.body.split('\n\n').map((text) => ({ kind: 'paragraph', text })),
    signoff: { name: area.name },
    madeUp: area.madeUp,
  })
  const letter = await keepDocument(trx, {
    laCode: area.laCode,
    childId,
    name: `${template}.pdf`,
    mediaType: 'application/pdf',
    bytes,
    keptAt: clock.now(),
  })
  await queue(
    context,
    { personId: person.personId, address: lines.join('\n'), channel: 'post' },
    template,
    wording,
    letter.sha256,
  )
}

const inWords = (on: string) => longDay(day(on))
