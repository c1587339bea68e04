import { describe, expect, it } from 'vitest'
import type { LetterContent } from './letter.ts'
import { standingLetters } from './standing.ts'

const letters = standingLetters.map(({ slug, content }) => ({ slug, sections: (content as LetterContent).sections }))
const withAppeal = letters.filter(({ sections }) => sections.some(({ id }) => id === 'appeal'))
const section = (slug: string, id: string) => {
  const found = letters.find((one) => one.slug === slug)?.sections.find((one) => one.id === id)
  return [...(found?.paragraphs ?? []), ...(found?.bullets ?? []), ...(found?.after ?? [])].join(' ')
}

describe('a decision that may be appealed (CFA 2014, s51(2))', () => {
  it('is each of these', () => {
    expect(withAppeal.map(({ slug }) => slug).sort()).toEqual([
      'amended-plan',
      'decision-not-to-amend',
      'decision-not-to-assess',
      'decision-not-to-issue',
      'decision-not-to-reassess',
      'decision-to-cease',
      'final-plan',
    ])
  })

  it.each(withAppeal)('says of mediation all that regulation 32 asks for: $slug', ({ slug }) => {
    const said = section(slug, 'mediation')
    for (const words of [
      'You have the right to ask for it',
      'certificate',
      '{mediationAdviser}',
      'by {mediationBy}',
      'Tell us too, and say what you want to sort out',
      '{caseworker} at {councilContact}',
      'say that you want to appeal',
    ])
      expect(said).toContain(words)
  })

  it.each(withAppeal)(
    'gives the hour and the day, and says no false thing of a day after a holiday: $slug',
    ({ slug }) => {
      const said = section(slug, 'appeal')
      expect(said).toContain('by {appealBy}, before 5pm')
      expect(said).toContain('August')
      expect(said).not.toContain('That is two months')
    },
  )

  it('asks about health care only where there is a plan that may leave it out', () => {
    const asks = withAppeal.filter(({ slug }) => section(slug, 'mediation').includes('which health care you want'))
    expect(asks.map(({ slug }) => slug).sort()).toEqual(
      withAppeal
        .map(({ slug }) => slug)
        .filter((slug) => !['decision-not-to-assess', 'decision-not-to-issue'].includes(slug))
        .sort(),
    )
  })
})

it('tells of personal budgets with the draft (SEN (Personal Budgets) Regulations 2014, regs 3 and 4)', () => {
  expect(section('draft-plan', 'personal-budget')).toContain('While the draft is being made you can ask for one')
})
