import type { FileAnswer, NotThere, Page, PageContext, Redirect, Shown } from './page.ts'
import type { PageServer } from './page-server.ts'

type Answer = Shown | FileAnswer | NotThere | Redirect
type Kept = { stamp: string; answer: Promise<Answer> }

/** So many answers are kept; the one that was not asked for longest goes first. */
const MOST = 200
const keptBy = new WeakMap<PageServer, Map<string, Kept>>()

/**
 * What a page that shows everyone the same answers, made once for each address and kept while what it hangs on stays the
 * same. Whoever asks is taken out of the context, so that nothing of one reader can come to another.
 */
export async function sameForEveryone(server: PageServer, page: Page, context: PageContext): Promise<Answer> {
  if (!page.sameUntil) return page.show(context)
  const asked: PageContext = { ...context, actor: undefined }
  const stamp = await page.sameUntil(asked)
  const kept = keptBy.get(server) ?? new Map<string, Kept>()
  keptBy.set(server, kept)
  const key = JSON.stringify([page.path, context.params, sorted(context.query), context.area.laCode, context.today])
  const before = kept.get(key)
  kept.delete(key)
  if (before?.stamp === stamp) {
    kept.set(key, before)
    // Whoever comes while it is being made waits for it; if that fails, it is made with the reader's own transaction.
    return before.answer.catch(() => page.show(asked))
  }
  const answer = page.show(asked)
  const now = { stamp, answer }
  kept.set(key, now)
  answer.catch(() => kept.get(key) === now && kept.delete(key))
  const oldest = kept.size > MOST ? kept.keys().next().value : undefined
  if (oldest !== undefined) kept.delete(oldest)
  return answer
}

const sorted = (query: Record<string, string>) => Object.entries(query).sort(([one], [other]) => (one < other ? -1 : 1))
