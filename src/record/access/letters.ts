import type { Trx } from '../../platform/database/schema.ts'
import { letterPdf } from '../../platform/documents/letter.ts'
import type { Area } from '../../platform/http/page.ts'
import { t } from '../../platform/languages/index.ts'
import { inTheirLanguage } from '../../platform/messages/in-their-language.ts'
import { queueMessage } from '../../platform/messages/outbox.ts'
import { shortDay } from '../../platform/views/filters.ts'
import type { Child } from '../children/questions.ts'
import { keepDocument } from '../documents/documents.ts'

export type Told = { told: { personId: string; channel: 'email' | 'text' | 'post' }[]; notTold: string[] }

type Telling = {
  trx: Trx
  area: Area
  childId: string
  child: Child
  who: string
  on: string
  today: string
  now: string
  publicUrl: string
}

/**
 * Tells each carer and the young person, in the way they asked for, that the record is opened in an emergency. A carer
 * whom the young person has decided to keep out is not told.
 */
export async function tellFamily(telling: Telling): Promise<Told> {
  const { child } = telling
  const keptOut = new Set(child.parentAccess.filter((one) => !one.maySee).map((one) => one.carerId))
  const carers = child.carers
    .filter((one) => !keptOut.has(one.carerId))
    .map((one) => ({ personId: one.carerId, name: one.name }))
  const young = child.youngPerson ? [{ personId: child.youngPerson.personId, name: 'The young person' }] : []
  const told: Told = { told: [], notTold: [] }
  for (const person of [...carers, ...young]) {
    const channel = await tell(telling, person)
    if (channel) told.told.push({ personId: person.personId, channel })
    else told.notTold.push(person.name)
  }
  return told
}

async function tell(telling: Telling, person: { personId: string; name: string }) {
  const { trx, area, childId, child, who, on, now, publicUrl } = telling
  const contact = child.contacts.find((one) => one.of === person.personId)
  // A letter to one carer never goes to an address that they must not learn.
  const mayLearn = child.addresses.filter((one) => !one.hiddenFrom?.includes(person.personId))
  const address = mayLearn.find((one) => one.of === person.personId) ?? mayLearn.find((one) => one.of === 'child')
  const ways = {
    email: contact?.email ?? (await emailOf(trx, area.laCode, person.personId)),
    text: contact?.phone ?? null,
    post: address ? [...address.lines, address.postcode].join('\n') : null,
  }
  const channel = [contact?.prefers ?? 'email', 'email' as const, 'text' as const, 'post' as const].find(
    (one) => ways[one],
  )
  const toAddress = channel && ways[channel]
  if (!channel || !toAddress) return undefined
  const says = () => [
    t('A record that you can see in openSEND is being opened in an emergency, for one day only: {day}.', {
      day: shortDay(on),
    }),
    t('It is opened for {who}. Two people had to agree to it. They can look, and change nothing.', { who }),
    t('You can read who asked, who agreed and why, and what they looked at, under “Who has looked”.'),
    t(
      'If you think that this is wrong, write to or phone the council and ask for the data protection officer. You can also complain to the Information Commissioner.',
    ),
  ]
  const words = () => ({
    subject: t('A record was opened in an emergency'),
    body: [...says(), t('Sign in: {link}', { link: publicUrl })].join('\n\n'),
  })
  const sentences = says()
  const letter =
    channel === 'post'
      ? await keepDocument(trx, {
          laCode: area.laCode,
          childId,
          name: 'record-opened-in-an-emergency.pdf',
          mediaType: 'application/pdf',
          keptAt: now,
          bytes: letterPdf({
            sender: { name: area.name, lines: [] },
            recipientName: person.name,
            addressLines: toAddress.split('\n'),
            date: Temporal.PlainDate.from(telling.today),
            heading: 'A record was opened in an emergency',
            blocks: sentences.map((text) => ({ kind: 'paragraph' as const, text })),
            signoff: { name: 'Data protection officer', lines: [area.name] },
            madeUp: area.madeUp,
          }),
        })
      : undefined
  await queueMessage(trx, {
    laCode: area.laCode,
    childId,
    toPerson: person.personId,
    toAddress,
    channel,
    template: 'break-glass',
    ...inTheirLanguage(child.languages[person.personId], words(), words),
    documentSha256: letter?.sha256 ?? null,
    queuedAt: now,
  })
  return channel
}

async function emailOf(trx: Trx, laCode: string, personId: string): Promise<string | null> {
  const row = await trx
    .selectFrom('person')
    .select('email')
    .where('la_code', '=', laCode)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.email ?? null
}
