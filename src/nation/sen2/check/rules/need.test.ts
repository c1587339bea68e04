import { needRules } from './need.ts'
import { given, type Items, sample } from './samples.ts'
import { describeRules } from './table.test-kit.ts'

const needs = (...all: Items[]) =>
  sample('active', ({ active }) => {
    active.needs = all
  })
const need = (SENtype: string | undefined, SENtypeRank: string | undefined): Items => ({ SENtype, SENtypeRank })

describeRules('need', needRules, {
  'T-01': {
    breaks: needs(),
    alsoBreaks: [needs(need('ASD', '1'), need('HI', '2'), need('VI', '2'))],
    keeps: needs(need('ASD', '1')),
    alsoKeeps: [sample('active')],
    passesOver: sample('refused'),
  },
  'T-02': {
    breaks: needs(need('ASD', '1'), need('HI', '1')),
    alsoBreaks: [
      needs(need('ASD', '2')),
      needs(need('ASD', undefined)),
      needs(need('ASD', '0')),
      needs(need('ASD', '1'), need('HI', '3')),
    ],
    saying: /rank 1/,
    keeps: needs(need('HI', '2'), need('ASD', '1')),
    passesOver: needs(),
  },
  'T-03': {
    breaks: needs(need('NSA', '1')),
    alsoBreaks: [needs(need(undefined, '1')), given({ year: 2024 }, needs(need('DS', '1')))],
    saying: /“NSA”/,
    keeps: needs(need('DS', '1')),
    passesOver: needs(),
  },
  'T-04': {
    breaks: needs(need('ASD', '1'), need('ASD', '2')),
    keeps: sample('active'),
    passesOver: needs(need('ASD', '1')),
  },
})
