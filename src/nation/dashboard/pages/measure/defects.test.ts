import { expect, it } from 'vitest'
import { defectsOf } from './defects.ts'

const noted = (name: string, year: number, ...notes: string[]) => ({
  notes,
  place: { code: name, name, level: 'authority' as const, region: null },
  period: {
    timePeriod: `${year}`,
    timeIdentifier: 'Calendar year',
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    says: `${year}`,
  },
})

it('says each note once, with where and when it holds', () => {
  const figures = [2016, 2014, 2015].map((year) => noted('England', year, 'Counted another way.'))
  expect(defectsOf([...figures, noted('Farwick', 2024, 'Farwick: Typed twice.')])).toEqual([
    'England: Counted another way. (2014 to 2016)',
    'Farwick: Typed twice. (2024)',
  ])
})

it('counts many places instead of naming them, and says nothing of figures without notes', () => {
  const many = ['a', 'b', 'c', 'd', 'e'].map((name) => noted(name, 2024, 'Blank.'))
  expect(defectsOf(many)).toEqual(['5 places: Blank. (2024)'])
  expect(defectsOf([noted('a', 2024)])).toEqual([])
})

it('says nothing of an area for a note on others, and of the country what its areas did not send', () => {
  const note = 'Norfolk; Havering: Not published.'
  expect(defectsOf([noted('Leeds', 2022, note)])).toEqual([])
  expect(defectsOf([noted('Havering', 2022, note)])).toEqual(['Norfolk; Havering: Not published. (2022)'])
  const england = { ...noted('England', 2022, note) }
  england.place = { ...england.place, level: 'national' as never }
  expect(defectsOf([england])).toEqual(['Norfolk; Havering: Not published. (2022)'])
})
