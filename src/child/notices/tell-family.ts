import { day } from '../../platform/calendar/day.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Trx } from '../../platform/database/schema.ts'
import { type LetterBlock, letterPdf } from '../../platform/documents/letter.ts'
import { eventsOf } from '../../platform/events/read.ts'
import type { Area } from '../../platform/http/page.ts'
import { inTheirLanguage } from '../../platform/messages/in-their-language.ts'
import { queueMessage } from '../../platform/messages/outbox.ts'
import { childIn, type Decision, fullNameOf } from '../../record/children/questions.ts'
import { keepDocument } from '../../record/documents/documents.ts'
import { linkForMessage } from '../status-link/questions.ts'
import { linkWords } from './in-their-language.ts'
import { findReachable, rightsHoldersOn, withTheAreasSight } from './recipients.ts'
import { caseworkerOn, findSender } from './sender.ts'

export type TellContext = { trx: Trx; area: Area; clock: Clock; today: string; publicUrl: string; childId: string }

export type Telling = {
  template: string
  subject: string
  /** Each a sentence or two. Together they name the step and the day, and nothing personal: they go by e-mail and text. */
  says: readonly [string, ...string[]]
  /** The same in the language of here and now, where it can be said in others. */
  inWords?: () => { subject: string; says: readonly string[] }
  /** Where it can be read, as a path behind the sign-in. */
  href: string
  /** What a letter says besides, as somebody who is written to by post has no page to read it on. */
  inLetter?: readonly LetterBlock[]
  /** What it is about: whoever stands in for a young person in one of these decisions is told too (SEND Regulations 2014, reg 64). */
  decisions?: readonly Decision[]
  /** Only this person, where it is nobody else's to read. */
  only?: string
}

export type ToldFamily = { reached: string[]; notReached: string[] }

/**
 * Tells those who hold the rights, each in the way they chose, of something that is no notice in law. By post goes a
 * letter that says it whole. Whoever cannot be reached is named in the answer, so that somebody can ring.
 */
export async function tellFamily(context: TellContext, telling: Telling): Promise<ToldFamily> {
  const { trx, area, clock, today, publicUrl, childId } = context
  // Addresses may be hidden from whoever is signed in: the whole record is read for the envelope alone.
  const events = await withTheAreasSight(trx, area.laCode, () => eventsOf(trx, area.laCode, childId))
  const child = childIn(events)
  const people = telling.only
    ? [
        {
          personId: telling.only,
          name: child.carers.find((one) => one.carerId === telling.only)?.name ?? fullNameOf(child),
        },
      ]
    : rightsHoldersOn(child, today, telling.decisions)
  const recipients = await withTheAreasSight(trx, area.laCode, () => findReachable(trx, area.laCode, events, people))
  const link = `${publicUrl}${telling.href}`
  const sender = await findSender(trx, area)
  const caseworker = caseworkerOn(events, today)
  const told: ToldFamily = { reached: [], notReached: [] }
  for (const [at, recipient] of recipients.entries()) {
    if (!recipient) {
      told.notReached.push(people[at]?.name ?? '')
      continue
    }
    const letter =
      recipient.channel === 'post'
        ? await keepDocument(trx, {
            laCode: area.laCode,
            childId,
            name: `${telling.template} ${today}.pdf`,
            mediaType: 'application/pdf',
            keptAt: clock.now(),
            bytes: letterPdf({
              sender: { name: sender.council, lines: sender.lines },
              recipientName: recipient.name,
              addressLines: recipient.addressLines,
              date: day(today),
              reference: childId.slice(0, 8).toUpperCase(),
              heading: telling.subject,
              blocks: [
                ...telling.says.map(paragraph),
                ...(telling.inLetter ?? []),
                ...whatNext(caseworker, sender.sendiass),
              ],
              signoff: { name: caseworker ?? 'The SEND team', lines: [sender.council] },
              madeUp: area.madeUp,
            }),
          })
        : undefined
    const status = await withoutSigningIn(context, recipient.personId)
    const links = () => [linkWords.read(link), ...(status ? [linkWords.status(status)] : [])]
    await queueMessage(trx, {
      laCode: area.laCode,
      childId,
      toPerson: recipient.personId,
      toAddress: recipient.toAddress,
      channel: recipient.channel,
      template: telling.template,
      ...inTheirLanguage(recipient.language, wordsOf(telling, links), () => {
        const theirs = telling.inWords?.()
        return theirs && wordsOf(theirs, links)
      }),
      documentSha256: letter?.sha256 ?? null,
      queuedAt: clock.now(),
    })
    told.reached.push(recipient.name)
  }
  return told
}

/** The link that this person made for themselves, if they want it in messages. */
async function withoutSigningIn({ trx, area, childId, today, publicUrl }: TellContext, personId: string | null) {
  return linkForMessage(trx, { laCode: area.laCode, childId, personId, today, publicUrl })
}

const wordsOf = (words: { subject: string; says: readonly string[] }, links: () => string[]) => ({
  subject: words.subject,
  body: [...words.says, ...links()].join('\n\n'),
})

const paragraph = (text: string): LetterBlock => ({ kind: 'paragraph', text })

const whatNext = (caseworker: string | undefined, sendiass: string): LetterBlock[] => [
  { kind: 'heading', text: 'If you want to ask or say something' },
  paragraph(`Write to us, ring us or come in. Ask for ${caseworker ?? 'the SEND team'}. You never need a computer.`),
  paragraph(`${sendiass} gives free, private advice and is not part of our decisions.`),
]
