import { randomUUID } from 'node:crypto'
import { day } from '../../platform/calendar/day.ts'
import { isRefusal, type Refusal } from '../../platform/decisions/refusal.ts'
import { letterPdf } from '../../platform/documents/letter.ts'
import { inTheirLanguage } from '../../platform/messages/in-their-language.ts'
import { queueMessage } from '../../platform/messages/outbox.ts'
import { keepDocument } from '../../record/documents/documents.ts'
import type { Service } from '../needs-assessment/events.ts'
import { askWithLetter } from '../pulse/questions.ts'
import { linkForMessage } from '../status-link/questions.ts'
import { linkWords, standingWords } from './in-their-language.ts'
import type { LetterContent } from './letters/letter.ts'
import { makeNotice } from './make-notice.ts'
import type { Notice, NoticeContext, Preview } from './notice.ts'
import type { Recipient } from './recipients.ts'
import type { NoticeDates } from './rules/dates.ts'
import type { Sender } from './sender.ts'
import { fill, inOneLine, type Values } from './words.ts'

export type Served = { service: Service; dates: NoticeDates; recipients: Recipient[]; warnings: string[] }

/**
 * Makes, keeps and sends a notice: one PDF for the record without anybody's address, one with the address for each who
 * is written to by post, and a message for each recipient. Nothing is sent before the caller's transaction ends well.
 *
 * @returns `service`, to be put in the event in the same transaction, or a refusal
 */
export async function serveNotice(context: NoticeContext, notice: Notice): Promise<Served | Refusal> {
  const made = await makeNotice(context, notice)
  if (isRefusal(made)) return made
  const { recipients, dates, preview, sender, values } = made
  const { trx, area, clock, childId, publicUrl } = context
  const keeping = { laCode: area.laCode, childId, mediaType: 'application/pdf', keptAt: clock.now() }
  const name = `${notice.slug} ${dates.sentOn}.pdf`
  const shared = inOneLine(recipients.map((one) => one.name))
  const document = await keepDocument(trx, {
    ...keeping,
    name,
    bytes: pdf(context, preview, sender, { name: shared, lines: [] }),
  })
  const content = made.text.content as LetterContent
  for (const recipient of recipients) {
    if (recipient.toAddress === '') continue
    const own =
      recipient.channel === 'post'
        ? await keepDocument(trx, {
            ...keeping,
            name,
            bytes: pdf(context, preview, sender, { name: recipient.name, lines: recipient.addressLines }),
          })
        : document
    const link = `${publicUrl}${notice.href ?? `/needs-assessment/${childId}`}`
    const safe = withoutTheChild(values, link)
    const { personId } = recipient
    const about = { laCode: area.laCode, childId, personId, today: context.today, publicUrl }
    const statusHref = await linkForMessage(trx, about)
    // A letter on paper has no link to press.
    const pulseHref =
      recipient.channel === 'post'
        ? undefined
        : await askWithLetter(trx, notice.slug, { ...about, events: context.child.events })
    const links = () => [
      ...(statusHref ? [linkWords.status(statusHref)] : []),
      ...(pulseHref ? [linkWords.pulse(pulseHref)] : []),
    ]
    const english = {
      subject: fill(content.subject, safe),
      body: [fill(content.message, safe), ...links()].join('\n\n'),
    }
    const words = inTheirLanguage(recipient.language, english, () => standingWords(content, safe, dates, links()))
    await queueMessage(trx, {
      laCode: area.laCode,
      childId,
      toPerson: recipient.personId,
      toAddress: recipient.toAddress,
      channel: recipient.channel,
      template: `${notice.slug}-${made.text.version}`,
      ...words,
      documentSha256: own.sha256,
      queuedAt: clock.now(),
    })
  }
  const service: Service = {
    noticeId: randomUUID(),
    to: recipients.map(({ personId, name: who, how }) => ({ personId, name: who, how })),
    sentOn: dates.sentOn,
    servedOn: dates.servedOn,
    document,
    letter: { slug: notice.slug, version: made.text.version },
  }
  return { service, dates, recipients, warnings: preview.warnings }
}

/** The same words as `serveNotice` will send, to be shown before. Keeps and sends nothing. */
export async function previewNotice(context: NoticeContext, notice: Notice): Promise<Preview | Refusal> {
  const made = await makeNotice(context, notice)
  return isRefusal(made) ? made : made.preview
}

const withoutTheChild = (values: Values, link: string): Values => {
  const { child, childs, childsFullName, ...safe } = values
  return { ...safe, link }
}

function pdf(context: NoticeContext, preview: Preview, sender: Sender, to: { name: string; lines: string[] }): Buffer {
  return letterPdf({
    sender: { name: sender.council, lines: sender.lines },
    recipientName: to.name,
    addressLines: to.lines,
    date: day(preview.dates.sentOn),
    reference: context.childId.slice(0, 8).toUpperCase(),
    heading: preview.heading,
    greeting: `Dear ${to.name}`,
    blocks: preview.blocks,
    signoff: preview.signoff,
    madeUp: context.area.madeUp,
  })
}
