import { expect, it } from 'vitest'
import { type AvailableStep, oncePerPlace } from './available-step.ts'

const step = (href: string, why?: string): AvailableStep => ({
  code: href,
  text: href,
  href,
  permission: {} as never,
  main: true,
  ...(why && { why }),
})

it('shows a place once, with every reason to go there', () => {
  const steps = [step('/letter', 'It was agreed.'), step('/done'), step('/letter', 'It was ordered.'), step('/letter')]
  expect(oncePerPlace(steps).map(({ href, why }) => [href, why])).toEqual([
    ['/letter', 'It was agreed. It was ordered.'],
    ['/done', undefined],
  ])
})

it('says the same reason once', () => {
  expect(oncePerPlace([step('/letter', 'It was agreed.'), step('/letter', 'It was agreed.')])[0]?.why).toBe(
    'It was agreed.',
  )
})

it('gives no reason of a step that only stands by', () => {
  const aside = { ...step('/letter', 'At any time.'), main: false }
  expect(oncePerPlace([step('/letter', 'It was agreed.'), aside])[0]?.why).toBe('It was agreed.')
})
