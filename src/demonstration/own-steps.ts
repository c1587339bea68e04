import { noticesIn } from '../child/contact/questions.ts'
import { drawPage, photoPage, wordsPage } from '../child/own-page/pages/add/page.ts'
import { easyStart } from '../child/plan/editions/easy-read.ts'
import { EasyReadWritten } from '../child/plan/editions/events.ts'
import { ownWords } from '../child/plan/own-words.ts'
import { whereYourWordsWentPage } from '../child/plan/pages/where-your-words-went/page.ts'
import { planIn } from '../child/plan/state.ts'
import { asArea } from '../platform/access/as.ts'
import { logAccess } from '../platform/access/log.ts'
import { findRecord } from '../platform/events/read.ts'
import { LanguageChosen } from '../record/children/events.ts'
import { as, asCaseworker, asHolder, type Case, submitTo } from './case.ts'
import { READ_AT } from './many/life.ts'
import { drawnDog, drawnSchool } from './words/drawings.ts'
import { IN_ARABIC } from './words/in-arabic.ts'

/** What a child says in other ways than a form: some words, a drawing of school, a photograph of a toy. */
export async function ownPage(one: Case): Promise<void> {
  const isSelf = one.holderAs === 'young-person'
  const made = isSelf ? {} : { made: 'with-help' as const }
  const common = { ...made, mayQuote: 'yes', people: [], ...(isSelf && { who: 'everybody' }) }
  const file = (bytes: Uint8Array) => ({ filename: 'picture.png', type: 'image/png', bytes })
  const words = isSelf
    ? 'Do not talk about me over my head. Ask me, and wait. I want to make films.'
    : one.story.reads === 'ar'
      ? IN_ARABIC.own
      : 'I like it when I know what comes next. My friend is Ava. She waits for me at the door.'
  await asHolder(one, 'Put words on the own page', (context) =>
    submitTo(wordsPage, { ...common, topic: isSelf ? 'future' : 'like', words, feeling: 'good' }, context),
  )
  await asHolder(one, 'Put a drawing on the own page', (context) =>
    submitTo(
      drawPage,
      { ...common, topic: 'hard', words: 'The hall. It is too loud.', feeling: 'bad', picture: file(drawnSchool()) },
      context,
    ),
  )
  await asHolder(one, 'Put a photograph on the own page', (context) =>
    submitTo(
      photoPage,
      { ...common, topic: 'help', words: 'Biscuit helps me to be calm.', mayQuote: 'ask', picture: file(drawnDog()) },
      context,
    ),
  )
}

/** The draft in easy words, made from it, by somebody who checked it. */
export const easyRead = (one: Case) =>
  asCaseworker(one, 'Wrote the plan in easy words', async ({ actor, child, today, write }) => {
    const plan = planIn(child.events)
    const draft = plan?.drafts.at(-1)
    if (!plan || !draft) return child
    const parts = easyStart(draft.content, true)
    const written = { planId: plan.planId, version: `draft-${draft.number}`, parts, checked: true, by: actor.name }
    return write([EasyReadWritten(written, { occurredOn: today })])
  })

/** The psychologist finds that the draft says less than they wrote. */
export const contestQuotation = (one: Case) =>
  as(one, one.psychologist, 'educational-psychologist', 'Contested a quotation', (context) => {
    const { actor, child, today } = context
    const own = ownWords(child, planIn(child.events), {
      personId: actor.personId,
      capacity: 'educational-psychologist',
      today,
    })
    const line = own?.lines.find(({ landed, line: { line: said } }) => landed.length > 0 && said.kind === 'provision')
    if (!line) throw new Error('No help that the psychologist asked for is in the draft.')
    const input = {
      advice: line.line.adviceId,
      line: line.line.line.line,
      item: line.landed[0]?.itemId,
      says: 'The line stands as I wrote it, but my report also says how the assistant is trained, and by whom. The plan leaves that out, and without it the help does not work.',
    }
    return submitTo(whereYourWordsWentPage, input, context)
  })

/** The family reads in another language from now on, and is written to in it. */
export const chooseLanguage = (one: Case) =>
  asHolder(one, 'Chose a language', ({ today, write }) =>
    write([LanguageChosen({ of: one.holder.personId, language: one.story.reads ?? 'en' }, { occurredOn: today })]),
  )

/** Most families open a letter within days. It is in the log, as every look is, and nobody needs to ring them. */
export async function openLetters({ house, childId, story, chance }: Case, today: string): Promise<void> {
  if (story.leavesUnopened) return
  const days = chance.apart('opening')
  await asArea(house.db, house.area.laCode, async (trx) => {
    const record = await findRecord(trx, house.area.laCode, childId)
    for (const { sentOn, personId, name, slug, how } of noticesIn(record?.events ?? [])) {
      const on = Temporal.PlainDate.from(sentOn).add({ days: days.between(0, 3) })
      if (!personId || how === 'in-person' || on.toString() >= today) continue
      await logAccess(trx, {
        laCode: house.area.laCode,
        at: on.toZonedDateTime({ timeZone: 'Europe/London', plainTime: '20:15' }).toInstant().toString(),
        personId,
        who: name,
        capacity: story.asks === 'young-person' ? 'young-person' : 'parent',
        childId,
        page: READ_AT[slug] ?? '/needs-assessment/:childId',
        what: 'Read a letter',
        outcome: 'seen',
        basis: story.asks === 'young-person' ? 'self' : 'parental-responsibility',
        purpose: null,
        reference: 'demonstration',
      })
    }
  })
}
