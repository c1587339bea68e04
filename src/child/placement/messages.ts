import { day, longDay } from '../../platform/calendar/index.ts'
import type { ChildContext } from '../../platform/http/page.ts'
import { t } from '../../platform/languages/index.ts'
import { queueMessage } from '../../platform/messages/outbox.ts'
import { day as sayDay } from '../../platform/views/filters.ts'
import { grantsIn, isLive } from '../../record/access/state.ts'

/** What a message says: the step, the day and where to go. Nothing about the child. */
export type Wording = { subject: string; body: string }

export function schoolAsked(by: string, link: string): Wording {
  return {
    subject: 'Please answer a consultation about a place',
    body: `You are asked whether your school or college can be named in an EHC plan. Please answer by ${longDay(day(by))}.\n\nRead the papers and answer here:\n${link}`,
  }
}

export function schoolReminded(by: string, today: string, link: string): Wording {
  const when = by < today ? `You were asked to answer by ${longDay(day(by))}` : `Please answer by ${longDay(day(by))}`
  return {
    subject: 'Reminder: please answer a consultation about a place',
    body: `You are asked whether your school or college can be named in an EHC plan. ${when}. A child waits for your answer.\n\nRead the papers and answer here:\n${link}\n\nIf something stops you, tell the caseworker today.`,
  }
}

/** To the family. Which schools is for them to read behind their sign-in, or in a letter. */
export const schoolsConsulted = (on: string, by: string) => ({
  subject: t('We have asked schools or colleges'),
  says: [
    t('On {day} we asked schools or colleges whether they can be named in the plan.', { day: sayDay(on) }),
    t('They are asked to answer by {day}. Then we decide, and tell you.', { day: sayDay(by) }),
  ] as [string, string],
})

export const placeDecided = (on: string) => ({
  subject: t('We have decided about the school or college'),
  says: [
    t('On {day} we decided what the plan will say about the school or college.', { day: sayDay(on) }),
    t('Our reasons are there to read. The next step is the final plan. With it comes your right to appeal.'),
  ] as [string, string],
})

export function schoolAnswered(link: string): Wording {
  return {
    subject: 'A school has answered a consultation',
    body: `A school or college has answered about a place in one of your cases.\n\nRead its answer here:\n${link}`,
  }
}

export function schoolAskedFor(link: string): Wording {
  return {
    subject: 'A family has asked for a school or college',
    body: `A family has told us which school or college it asks for, or no longer asks for, in one of your cases.\n\nSee it here:\n${link}`,
  }
}

export async function tellByEmail(
  context: ChildContext,
  to: { personId: string; email: string | null },
  template: string,
  { subject, body }: Wording,
): Promise<void> {
  if (!to.email) return
  const { trx, area, childId, clock } = context
  await queueMessage(trx, {
    laCode: area.laCode,
    childId,
    toPerson: to.personId,
    toAddress: to.email,
    channel: 'email',
    template,
    subject,
    body,
    queuedAt: clock.now(),
  })
}

/** Those who look after the case today, except whoever is writing. */
export async function tellCaseworkers(context: ChildContext, template: string, wording: Wording): Promise<void> {
  const grants = grantsIn(context.child.events).filter(
    (one) => one.capacity === 'caseworker' && isLive(one, context.today),
  )
  const ids = [...new Set(grants.map((one) => one.personId))].filter((id) => id !== context.actor.personId)
  if (ids.length === 0) return
  const people = await context.trx
    .selectFrom('person')
    .select(['person_id', 'email'])
    .where('la_code', '=', context.area.laCode)
    .where('person_id', 'in', ids)
    .execute()
  for (const { person_id: personId, email } of people)
    await tellByEmail(context, { personId, email }, template, wording)
}
