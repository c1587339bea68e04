import { expect, it } from 'vitest'
import type { Provision } from '../content/plan.ts'
import { amirasPlan, jordansPlan } from '../content/samples.ts'
import { quantityFindings, saysQuantity } from './quantity.ts'
import { readsPassages } from './rule.ts'
import { rules } from './rules.ts'

const EMPTY = {
  whoDelivers: '',
  qualification: '',
  frequency: '',
  duration: '',
  groupSize: '',
  where: '',
  starts: '',
  reviewed: '',
}

it('says of every line what the findings say, one by one', () => {
  const written = [...amirasPlan.provisions, ...jordansPlan.provisions]
  const [first] = written
  const sentences = rules.filter(readsPassages).flatMap(({ passes, fails }) => [...passes, ...fails])
  const made = sentences.map((what) => ({ ...(first as Provision), ...EMPTY, what, section: 'F' as const }))
  const besides = made.map((one) => ({
    ...one,
    frequency: 'as required',
    duration: '30 minutes',
    whoDelivers: 'Staff',
  }))
  const all = [...written, ...made, ...besides]
  const says = all.map(saysQuantity)
  expect(says).toEqual(all.map((one) => quantityFindings(one).length === 0))
  expect(says.filter(Boolean).length).toBeGreaterThan(5)
  expect(says.filter((one) => !one).length).toBeGreaterThan(5)
})
