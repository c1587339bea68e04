import { randomUUID } from 'node:crypto'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { childPage, notThere } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { documentAnswer } from '../../../../record/documents/answer.ts'
import { LONGEST_RECORDING, lengthOf } from '../../../../record/documents/recording.ts'
import { acceptUpload } from '../../../../record/documents/upload.ts'
import { commentPermission, readDraftPermission } from '../../access.ts'
import { commentOnDraft } from '../../decisions.ts'
import { planSections } from '../../documents/sections.ts'
import { COMMENT_SECTIONS } from '../../events.ts'
import { callName, save } from '../../plan-page.ts'
import { commentsFor, nameOfSpeaker, speaksFor } from '../../said.ts'
import { draftsFor, sectionsFor } from '../../sight.ts'
import { planIn } from '../../state.ts'
import { type SayAloudInput, sayAloudForm } from './form.ts'

/** For those who would rather speak than type. It counts just as much. */
export const sayAloudPage = childPage<SayAloudInput>({
  path: '/plan/:childId/say-aloud',
  title: phrase('Say it aloud'),
  inEveryLanguage: true,
  mayUse: commentPermission,
  view: 'child/plan/pages/say-aloud/view.njk',
  form: sayAloudForm,
  async show(context) {
    const { child, childId, grant, query, today } = context
    const draft = draftsFor(grant.capacity, planIn(child.events), today).at(-1)
    if (!draft) return notThere
    const sees = sectionsFor(grant.capacity)
    const sections = COMMENT_SECTIONS.filter((one) => one === 'whole' || sees.includes(one))
    return {
      title: t('Say what you think of the draft of {name}’s plan', { name: callName(context) }),
      draft,
      speaksFor: speaksFor(child.events, grant),
      sections: sections.map((value) => ({
        value,
        text:
          value === 'whole'
            ? t('The whole draft')
            : t('Section {letter}: {title}', { letter: value, title: t(planSections[value].title) }),
      })),
      values: { section: sections.find((one) => one === query['about']) ?? 'whole' },
      back: { href: `/plan/${childId}/draft`, text: t('Back to the draft') },
    }
  },
  async submit({ section, recording, recordingSeconds }, context) {
    const { actor, area, child, childId, clock, grant, scanner, today, trx } = context
    const plan = planIn(child.events)
    if (draftsFor(grant.capacity, plan, today).length === 0) return notThere
    if (section !== 'whole' && !sectionsFor(grant.capacity).includes(section))
      return { errors: [{ field: 'section', message: phrase('Choose what it is about') }] }
    const keeping = { laCode: area.laCode, childId, keptAt: clock.now(), scanner }
    const file = await acceptUpload(trx, {
      ...keeping,
      file: recording,
      takes: 'recording',
      longest: LONGEST_RECORDING,
    })
    if (isRefusal(file)) return { errors: [{ field: 'recording', message: file.says }] }
    const seconds = lengthOf(recording.bytes, file.mediaType, recordingSeconds)
    const said = [{ commentId: randomUUID(), section, says: '', recording: { file, seconds } }]
    const onBehalfOf = speaksFor(child.events, grant) ?? null
    const from = nameOfSpeaker(actor)
    const decided = commentOnDraft(plan, { said, from, how: 'online', on: today, onBehalfOf }, today)
    return save(
      context,
      decided,
      `/plan/${childId}/draft#said`,
      phrase('Thank you. Your recording is kept, and you get an answer.'),
    )
  },
})

/** The recording itself: for whoever said it, for whom it was said, and for the case team. */
export const commentRecordingPage = childPage({
  path: '/plan/:childId/comments/:commentId/recording',
  title: phrase('What was said aloud about the draft'),
  inEveryLanguage: true,
  mayUse: readDraftPermission,
  async show(context) {
    const { area, child, childId, params, trx } = context
    const plan = planIn(child.events)
    const comment = plan && commentsFor(context, plan).find((one) => one.commentId === params['commentId'])
    const sha256 = comment?.recording?.file.sha256
    return (sha256 && (await documentAnswer(trx, area.laCode, childId, sha256))) || notThere
  },
})
