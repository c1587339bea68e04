import type { Provision } from './plan.ts'

/** What the plan says in the shape in which a line of advice is quoted: help with how much of it, and by whom. */
export function wordsOfHelp({ what, frequency, duration, groupSize, whoDelivers }: Provision): string {
  const much = [frequency, duration, groupSize, whoDelivers && `by ${whoDelivers}`].filter((text) => text.trim())
  return much.length > 0 ? `${what}: ${much.join(', ')}` : what
}
