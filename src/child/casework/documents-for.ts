import type { Actor } from '../../platform/access/actor.ts'
import type { RecordedEvent } from '../../platform/events/event.ts'
import { phrase, t } from '../../platform/languages/index.ts'
import { documentsIn, mayOpen } from '../documents/questions.ts'

const TYPES: Record<string, string> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.oasis.opendocument.text': 'OpenDocument',
  'text/plain': phrase('text'),
  'image/jpeg': phrase('JPEG picture'),
  'image/png': phrase('PNG picture'),
}

/** A file that openSEND made has its day in its name; the title and the day beside it say the same in words. */
const isOurs = (name: string) => /\d{4}-\d\d-\d\d\.\w+$/.test(name)

/** The files that this person may open, the newest first; the same file once. */
export function documentsFor(events: readonly RecordedEvent[], actor: Actor, childId: string) {
  const seen = new Set<string>()
  return documentsIn(events)
    .filter((document) => mayOpen(document, actor, childId))
    .toReversed()
    .filter(({ ref }) => !seen.has(ref.sha256) && seen.add(ref.sha256))
    .map(({ ref, title, from, on }) => ({
      href: `/documents/${childId}/${ref.sha256}`,
      title,
      name: t(title),
      ...(title !== ref.name && !isOurs(ref.name) && { file: ref.name }),
      type: TYPES[ref.mediaType] ?? phrase('file'),
      bytes: ref.size,
      from,
      on,
    }))
}
