import { phrase } from '../../../../platform/languages/index.ts'
import { COMMENT_SECTIONS } from '../../events.ts'
import { formOf } from '../../form-rows.ts'

/** One box for each section, all sent together, so that nothing typed in another box is lost. */
export const commentForm = formOf((_, reader) => {
  const said = COMMENT_SECTIONS.map((section) => ({ section, says: reader.text(`says-${section}`, 20_000) })).filter(
    ({ says }) => says !== '',
  )
  if (said.length === 0) reader.wrong('says-whole', phrase('Write what you think of at least one part of the draft'))
  return { said }
})
export type CommentInput = ReturnType<(typeof commentForm)['parse']>
