import type { Service } from '../../child/needs-assessment/events.ts'
import { datesOf, type NoticeDates, type NoticeSlug, rightsHoldersOn } from '../../child/notices/questions.ts'
import { servedOn } from '../../child/notices/rules/deemed-service.ts'
import { dayWords, fill, inOneLine, sectionBlocks, typed, type Values } from '../../child/notices/words.ts'
import { day } from '../../platform/calendar/index.ts'
import type { LetterBlock } from '../../platform/documents/letter.ts'
import { type Child, childIn, fullNameOf, nameOf } from '../../record/children/state.ts'
import { idOf } from './ids.ts'
import type { Life } from './life.ts'

type Letter = {
  slug: NoticeSlug
  receivedOn: string
  reasons?: { inLaw: string; plainly: string }
  facts?: [string, string][]
  said?: { what: string; words: string }[]
  href?: string
}

const WAYS = { email: 'email', text: 'online', post: 'post' } as const

/** Serves a notice in the words that the area has adopted, on whoever holds the rights, in the way they chose. */
export function serve(life: Life, letter: Letter): { service: Service; dates: NoticeDates } {
  const { area, clock, desk, newId } = life
  const sentOn = clock.today()
  const child = childIn(desk.events)
  const to = rightsHoldersOn(child, sentOn).map(({ personId, name }) => ({
    personId,
    name,
    ...reached(child, personId),
  }))
  const served = to
    .map(({ how }) => servedOn(how, sentOn))
    .sort()
    .at(-1) as string
  const dates = datesOf(sentOn, served, letter.receivedOn)
  const text = area.letters.get(letter.slug)
  if (!text) throw new Error(`The area has adopted no letter ${letter.slug}.`)
  const isYoung = life.holder.isYoungPerson
  const link = `${life.publicUrl}${letter.href ?? `/needs-assessment/${desk.childId}`}`
  const values: Values = {
    ...Object.fromEntries(Object.entries(dates).map(([key, value]) => [key, dayWords(value)])),
    child: isYoung ? 'you' : nameOf(child),
    childs: isYoung ? 'your' : `${nameOf(child)}’s`,
    childsFullName: fullNameOf(child),
    caseworker: life.caseworker.name,
    council: area.council,
    sendiass: area.sender.sendiass,
    mediationAdviser: area.sender.mediationAdviser,
    councilContact: area.sender.councilContact,
    link,
  }
  const names = inOneLine(to.map((one) => one.name))
  const document = life.papers.letter(
    `${letter.slug} ${sentOn}.pdf`,
    {
      sender: { name: area.council, lines: area.sender.lines },
      recipientName: names,
      addressLines: [],
      date: day(sentOn),
      reference: desk.childId.slice(0, 8).toUpperCase(),
      heading: fill(text.content.heading, values),
      greeting: `Dear ${names}`,
      blocks: text.content.sections.flatMap((section) => {
        const own = ownWords(section.id, letter)
        return own ? sectionBlocks(section, values, own) : []
      }),
      signoff: { name: life.caseworker.name, lines: [area.council] },
      madeUp: area.area.madeUp,
    },
    clock.now(),
  )
  if (life.keepsLog) {
    for (const one of to) {
      life.beside.message.push({
        la_code: desk.laCode,
        child_id: desk.childId,
        message_id: idOf(`${desk.childId} message ${life.beside.message.length}`),
        to_person: one.personId,
        to_address: one.toAddress,
        channel: one.channel,
        template: `${letter.slug}-${text.version}`,
        subject: text.content.subject,
        body: fill(text.content.message, { ...values, child: null, childs: null, childsFullName: null }),
        document_sha256: document.sha256,
        queued_at: clock.now(),
        sent_at: clock.now(),
      })
    }
  }
  const service: Service = {
    noticeId: newId(),
    to: to.map(({ personId, name, how }) => ({ personId, name, how })),
    sentOn,
    servedOn: served,
    document,
    letter: { slug: letter.slug, version: text.version },
  }
  return { service, dates }
}

function reached(child: Child, personId: string | null) {
  const contact = child.contacts.find((one) => one.of === personId)
  const address = child.addresses.findLast((one) => one.of === personId)
  const channel = contact?.prefers ?? 'email'
  const toAddress =
    channel === 'post'
      ? [...(address?.lines ?? []), address?.postcode ?? ''].join('\n')
      : ((channel === 'text' ? contact?.phone : contact?.email) ?? '')
  return { how: WAYS[channel], channel, toAddress }
}

function ownWords(id: string, { reasons, facts, said }: Letter): LetterBlock[] | undefined {
  if (id === 'reasons' && reasons) {
    return [
      { kind: 'heading', text: 'In plain words' },
      ...typed(reasons.plainly),
      { kind: 'heading', text: 'In the words of the law' },
      ...typed(reasons.inLaw),
    ]
  }
  if (id === 'facts') return facts?.length ? [{ kind: 'facts', rows: facts }] : undefined
  if (id === 'said') {
    return said?.length
      ? said.flatMap(({ what, words }) => [{ kind: 'heading' as const, text: what }, ...typed(words)])
      : undefined
  }
  return []
}
