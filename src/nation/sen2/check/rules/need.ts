import { at, type Rule } from '../rule.ts'
import { quoted } from './values/quoted.ts'

const facts = { section: 'Need', severity: 'error', basis: 'S', since: 2023 } as const

/** Module 5c: one or two types of need. */
export const needRules: readonly Rule[] = [
  {
    ...facts,
    id: 'T-01',
    severity: 'query',
    seenInPublishedReturns: true,
    basis: 'S, W 612',
    says: 'ActivePlans has no SENneed, or more than two',
    message: 'A plan has one or two types of need in this return.',
    mends: 'Give the main need, and the second if there is one.',
    of: 'active',
    check: (active) => (active.needs.length === 0 || active.needs.length > 2) && at(active.needs[2] ?? active),
  },
  {
    ...facts,
    id: 'T-02',
    basis: 'D',
    says: 'SENtypeRank is missing or is not 1 or 2; or one rank is used twice; or there is a 2 without a 1',
    message: 'The ranks of the needs are not 1, or 1 and 2.',
    mends: 'Give 1 in SENtypeRank for the main need, and 2 for the second.',
    of: 'active',
    check({ needs }) {
      const seen = new Set<string>()
      for (const need of needs) {
        const rank = need.SENtypeRank
        if (rank === undefined) return at(need, { message: 'The rank of the need is missing.' })
        if (rank.value !== '1' && rank.value !== '2')
          return at(rank, { message: `${quoted(rank.value)} in SENtypeRank is not 1 or 2.` })
        if (seen.has(rank.value)) return at(rank, { message: `Two needs have the rank ${rank.value}.` })
        seen.add(rank.value)
      }
      return (
        seen.has('2') &&
        !seen.has('1') &&
        at(needs[0]?.SENtypeRank, { message: 'There is a second need (rank 2) and no first (rank 1).' })
      )
    },
  },
  {
    ...facts,
    id: 'T-03',
    basis: 'S, W 614',
    says: 'SENtype is missing or is not a code of the year (DS, Down syndrome, is one from 2025)',
    message: 'The type of need is missing or is not one of the codes of the year.',
    mends: 'Give one of the codes of the year, for example SEMH, SLCN or ASD.',
    of: 'need',
    check(need, { codes, year }) {
      if (need.SENtype === undefined) return at(need, { message: 'The type of need is missing.' })
      return (
        !codes('senType')?.has(need.SENtype.value) &&
        at(need.SENtype, { message: `${quoted(need.SENtype.value)} is not a type of need in the ${year} return.` })
      )
    },
  },
  {
    ...facts,
    id: 'T-04',
    basis: 'J',
    says: 'Both needs are of the same type',
    message: 'The same type of need is given twice.',
    mends: 'Take out the second, or correct it.',
    of: 'active',
    check({ needs: [first, second] }) {
      return second?.SENtype !== undefined && second.SENtype.value === first?.SENtype?.value && at(second.SENtype)
    },
  },
]
