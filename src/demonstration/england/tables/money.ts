import type { MadeUpArea } from '../country.ts'
import { normal } from '../draws.ts'
import type { MadeUpTable } from '../table.ts'

const YEARS = [2018, 2019, 2020, 2021, 2022, 2023, 2024]
const yearWords = (year: number) => `${year}-${String(year + 1).slice(2)}`

/** What is spent and owed, in pounds that nobody spent. */
export function moneyTables(): MadeUpTable[] {
  return [
    {
      file: 'dedicated-schools-grant-balance',
      when: 'financial_year',
      filters: [],
      columns: [
        { name: 'dsg_cumulative_balance_pc_of_income', share: ['balance', 'income'], digits: 2 },
        { name: 'deficit_pc_of_income', share: ['deficit', 'income'], digits: 2 },
      ],
      rows: YEARS.slice(1).map((year) => ({
        period: yearWords(year),
        filters: [],
        of(area: MadeUpArea) {
          const income = area.pupils * 6_300 * 1.04 ** (year - 2019)
          const yearly = -0.011 - 0.008 * area.lean.spends
          const balance =
            income * (0.008 + yearly * (year - 2018) + 0.004 * normal(area.chance.apart(`balance ${year}`)))
          return { income, balance, deficit: -balance }
        },
      })),
    },
    {
      file: 'section-251-high-needs',
      when: 'financial_year',
      onlyAuthorities: true,
      filters: [],
      columns: ['s251_high_needs_1_2_net'],
      rows: YEARS.map((year) => ({
        period: yearWords(year),
        filters: [],
        of: (area: MadeUpArea) => ({
          s251_high_needs_1_2_net: Math.round(
            area.plans *
              14_500 *
              1.09 ** (year - 2024) *
              Math.exp(0.14 * area.lean.spends + 0.03 * normal(area.chance.apart(`spent ${year}`))),
          ),
        }),
      })),
    },
    {
      file: 'specialist-top-up-spend',
      when: 'financial_year',
      onlyAuthorities: true,
      filters: ['category'],
      columns: [
        { name: 'spend_per_head_2_18', share: ['total_spend', 'population_2_18'], scale: 1, digits: 2 },
        'population_2_18',
        'total_spend',
      ],
      rows: YEARS.flatMap((year) =>
        (['State', 'Independent or non-maintained', 'Total'] as const).map((category) => ({
          period: yearWords(year),
          filters: [category],
          of(area: MadeUpArea) {
            const population = Math.round(area.people * 0.66)
            const spent = (share: number, name: string) =>
              Math.round(
                population *
                  share *
                  1.08 ** (year - 2021) *
                  Math.exp(0.2 * area.lean.spends + 0.04 * normal(area.chance.apart(`${name} ${year}`))),
              )
            const [state, independent] = [spent(215, 'State'), spent(120, 'Independent')]
            const total = category === 'State' ? state : category === 'Total' ? state + independent : independent
            return { population_2_18: population, total_spend: total }
          },
        })),
      ),
    },
  ]
}
