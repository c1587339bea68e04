import type { Story } from './story.ts'

/** Many measures ask the same of a story, one after the other: worked out once for each. */
export function oncePerStory<T>(work: (story: Story) => T): (story: Story) => T {
  let last: Story | undefined
  let known: T
  return (story) => {
    if (story !== last) {
      known = work(story)
      last = story
    }
    return known
  }
}
