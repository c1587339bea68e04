import { randomUUID } from 'node:crypto'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import type { FieldError } from '../../../../platform/http/form.ts'
import { type ChildContext, childPage, goTo } from '../../../../platform/http/page.ts'
import { phrase } from '../../../../platform/languages/index.ts'
import { isLive, visibleGrants } from '../../../../record/access/questions.ts'
import { LONGEST_RECORDING, lengthOf } from '../../../../record/documents/recording.ts'
import { acceptUpload } from '../../../../record/documents/upload.ts'
import { ABOUT_ME } from '../../../plan/content/profile.ts'
import { addToOwnPage } from '../../access.ts'
import { besideOf, giveEntry, isOwn } from '../../decisions.ts'
import type { KINDS } from '../../events.ts'
import { backToOwnPage, ownShown } from '../../own-page.ts'
import { withoutHiddenData } from '../../picture.ts'
import { type AddInput, addForm } from './form.ts'

type Kind = (typeof KINDS)[number]

/** Four ways to say something. They differ in one box; nothing that anybody else writes can clash with them. */
const addPage = (path: string, kind: Kind, task: string, missing: string) =>
  childPage<AddInput>({
    path: `/own/:childId/${path}`,
    title: task,
    inEveryLanguage: true,
    mayUse: addToOwnPage,
    view: 'child/own-page/pages/add/view.njk',
    form: addForm,
    shared: { text: () => ({}) },
    async show(context) {
      const shown = ownShown(context)
      const earlier = shown.entries.find((one) => one.entryId === context.query['instead'])
      const own = earlier && isOwn(earlier, context.actor.personId, shown.isSelf) ? earlier : undefined
      const { topic, words, feeling, made } = own ?? {}
      return {
        ...shown,
        kind,
        topics: Object.entries(ABOUT_ME).map(([value, text]) => ({ value, text })),
        people: shown.isSelf && !own ? peopleOf(context) : [],
        instead: own,
        values: own ? { topic, words, feeling, made } : { topic: context.query['about'] },
        back: backToOwnPage(context),
      }
    },
    async submit(input, context) {
      const { actor, area, child, childId, clock, grant, query, scanner, today, trx } = context
      const isSelf = grant.capacity === 'young-person'
      const beside = besideOf(actor, grant)
      const people = peopleOf(context).filter((one) => input.people.includes(one.personId))
      const sent = kind === 'voice' ? input.recording : kind === 'words' ? undefined : input.picture
      const box = kind === 'voice' ? 'recording' : kind === 'words' ? 'words' : 'picture'
      const errors: FieldError[] = []
      if (kind === 'words' ? !input.words : !sent) errors.push({ field: box, message: missing })
      if (beside && !input.made) errors.push({ field: 'made', message: phrase('Choose who made it') })
      if (isSelf && !query['instead'] && !input.who)
        errors.push({ field: 'who', message: phrase('Choose who may see it') })
      if (errors.length > 0) return { errors }

      const keeping = { laCode: area.laCode, childId, keptAt: clock.now(), scanner }
      let file = null
      if (sent) {
        const clean = kind === 'voice' ? sent.bytes : withoutHiddenData(sent.bytes)
        if (isRefusal(clean)) return { errors: [{ field: box, message: clean.says }] }
        // A picture from a telephone is named after the moment it was taken.
        const name = kind === 'voice' ? sent.filename : `${kind}${clean[0] === 0xff ? '.jpg' : '.png'}`
        const takes = kind === 'voice' ? ('recording' as const) : ('document' as const)
        const kept = await acceptUpload(trx, {
          ...keeping,
          takes,
          longest: LONGEST_RECORDING,
          file: { ...sent, filename: name, bytes: clean },
        })
        if (isRefusal(kept)) return { errors: [{ field: box, message: kept.says }] }
        file = kept
      }
      const isPrivate = isSelf && input.who === 'chosen'
      const decided = giveEntry(
        child.events,
        {
          entryId: randomUUID(),
          kind,
          topic: input.topic,
          words: input.words ?? '',
          feeling: input.feeling ?? null,
          file,
          seconds:
            kind === 'voice' && sent && file ? lengthOf(sent.bytes, file.mediaType, input.recordingSeconds) : null,
          made: beside ? (input.made ?? 'with-help') : 'alone',
          beside,
          mayQuote: input.mayQuote === 'yes' && !isPrivate,
          seenBy: isPrivate ? people.map((one) => one.personId) : null,
          seenByNames: isPrivate ? people.map((one) => one.name) : [],
        },
        { today, instead: query['instead'] || undefined, personId: actor.personId, isSelf },
      )
      if (isRefusal(decided)) return decided
      await context.write(decided)
      return goTo(`/own/${childId}/mine`, phrase('Thank you. It is on your page.'))
    },
  })

export const wordsPage = addPage('words', 'words', phrase('Write it'), phrase('Write something first'))
export const drawPage = addPage(
  'draw',
  'drawing',
  phrase('Draw it'),
  phrase('Draw something, or choose a photo of your drawing'),
)
export const photoPage = addPage('photo', 'photo', phrase('Show a photo'), phrase('Choose a photo'))
export const voicePage = addPage('voice', 'voice', phrase('Say it'), phrase('Record something, or choose a recording'))

/** Those who are in the case now, whom a young person can choose. */
function peopleOf({ actor, child, today }: ChildContext) {
  const grants = visibleGrants(child.events, actor).filter(
    (one) => isLive(one, today) && one.personId !== actor.personId,
  )
  return [...new Map(grants.map(({ personId, who }) => [personId, { personId, name: who }])).values()]
}
