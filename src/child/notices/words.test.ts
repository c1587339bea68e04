import { describe, expect, it } from 'vitest'
import { draftPlan } from './letters/the-plan.ts'
import { sectionBlocks } from './words.ts'

const values = { finalBy: 'Monday 2 March 2026', caseworker: 'Priya Shah' }
const next = draftPlan.content.sections.find((one) => one.id === 'next')
const linesOf = (passed: string[], section = next) =>
  sectionBlocks(section as NonNullable<typeof next>, values, [], passed).flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : [],
  )

describe('a letter', () => {
  it('promises a day that is to come', () => {
    expect(linesOf([])[0]).toContain('You must have the final plan by Monday 2 March 2026.')
    expect(linesOf([]).join(' ')).not.toContain('sorry')
  })

  it('owns up to a day that is over, and says what the family can do', () => {
    const [said, late] = linesOf(['finalBy'])
    expect(said).toContain('You should have had the final plan by Monday 2 March 2026.')
    expect(late).toMatch(/we are sorry.*as soon as we can.*complain.*Priya Shah/)
  })

  it('does so in the words of an area too, and only where the day is named', () => {
    const own = { id: 'next', heading: null, paragraphs: ['The plan comes by {finalBy}.'] }
    expect(linesOf(['finalBy'], own)).toHaveLength(2)
    expect(linesOf(['finalBy'], { ...own, paragraphs: ['Thank you.'] })).toEqual(['Thank you.'])
  })
})
