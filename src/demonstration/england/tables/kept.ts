import type { MadeUpArea } from '../country.ts'
import { type Course, JANUARIES, LAST_YEAR, YEARS, yearOf } from '../course.ts'
import { countOf, moved, shareOut } from '../draws.ts'
import { AGE, ETHNICITY, SEX, type Splitting, splitting, type Topic } from '../parts.ts'
import type { Counts, MadeUpTable } from '../table.ts'

/** Where children with plans are, what plans are new and which ended, in the layout of DfE's release. */
export function keptTables(areas: readonly MadeUpArea[], courses: ReadonlyMap<string, Course>): MadeUpTable[] {
  const courseOf = (area: MadeUpArea) => courses.get(area.code) as Course
  const inYear = (area: MadeUpArea, year: number) => yearOf(courses, area, year)
  const caseload = known((area, january) => placed(area, january, courseOf(area).plans.get(january) ?? 0, 'kept'))
  const fresh = known((area, year) => placed(area, year, inYear(area, year).issued, 'new'))
  const share = (name: string) => ({ name: `${name}_pc`.replace('ap_pru', 'AP_PRU'), share: [name, 'all'] as const })
  const placements = PLACES.flatMap(([name, inside]) => [...Object.keys(inside), name, share(name)])
  const caseloadParts = splitting(PLACED, areas, caseload)
  const january = (of: number) => ({ period: `${of - 1}${String(of).slice(2)}`, identifier: 'Academic year' })
  const calendar = (year: number) => ({ period: String(year), identifier: 'Calendar year' })
  const everybody = (
    is: string,
    of: (area: MadeUpArea, year: number) => Counts | 'x' | '..',
    years: readonly number[],
    when: typeof january,
  ) => years.map((year) => ({ ...when(year), filters: [is, is], of: (area: MadeUpArea) => of(area, year) }))
  const parts = (topic: Topic, year: number, levels?: 'regions') =>
    topic.parts.map(({ is }, at) => ({
      ...january(year),
      filters: [topic.name, is],
      of: (area: MadeUpArea) => caseloadParts(area, year, topic, at),
      ...(levels ? { levels } : {}),
    }))
  const filters = ['breakdown_topic', 'breakdown']
  return [
    {
      file: 'caseload',
      filters,
      columns: ['ehcplans', ...placements],
      rows: [
        ...everybody('All EHC plans', caseload, JANUARIES, january),
        ...[LAST_YEAR, LAST_YEAR + 1].flatMap((year) => [
          ...parts(SEX, year),
          ...parts(AGE, year, 'regions'),
          ...parts(ETHNICITY, year, 'regions'),
        ]),
      ],
    },
    {
      file: 'newplans',
      filters,
      columns: ['new_ehc_plans', ...placements],
      rows: everybody('New EHC plans', fresh, YEARS, calendar),
    },
    {
      file: 'ceased_plans',
      filters,
      columns: [...Object.keys(REASONS), 'total_ceased'],
      rows: everybody(
        'All ceased plans',
        known((area, year) => reasons(area, year, inYear(area, year).ended)),
        YEARS.slice(3),
        calendar,
      ),
    },
    {
      file: 'personal_budgets',
      filters,
      columns: ['personal_budget', 'org_arrangments', 'pb_health', 'pb_education', 'pb_social', 'pb_integrated'],
      rows: everybody(
        'All EHC plans',
        known((area, year) => budgets(area, year, courseOf(area).plans.get(year) ?? 0)),
        JANUARIES.slice(1),
        january,
      ),
    },
    {
      file: 'residential_settings',
      filters,
      columns: ['Res_3851', 'Res_52', 'Res_tot'],
      rows: everybody(
        'All EHC plans',
        known((area, year) => residential(area, year, courseOf(area).plans.get(year) ?? 0)),
        JANUARIES,
        january,
      ),
    },
    {
      file: 'sen_need_newplans',
      filters,
      columns: [
        'ehc_plans',
        ...Object.keys(NEEDS).map((need) => `number_${need}`),
        ...Object.keys(NEEDS).map((need) => ({
          name: need === 'need_unknown' ? 'unknown_pc' : `${need}_pc`,
          share: [`number_${need}`, 'ehc_plans'] as const,
        })),
      ],
      rows: everybody(
        'New EHC plans',
        known((area, year) => needs(area, year, inYear(area, year).issued)),
        YEARS.slice(5),
        calendar,
      ),
    },
  ]
}

/** An area that is new has no figures from before, and one that made no return has none of that year. */
const known =
  (of: (area: MadeUpArea, year: number) => Counts) =>
  (area: MadeUpArea, year: number): Counts | 'x' | '..' =>
    area.story === 'new in 2021' && year < 2021
      ? '..'
      : area.story === 'no return' && year === 2023
        ? 'x'
        : of(area, year)

/** Each kind of place with its share of all plans, of new ones, and what it is made of. */
const PLACES: readonly [name: string, inside: Readonly<Record<string, number>>, kept: number, fresh: number][] = [
  [
    'mainstream_total',
    { mainstream_la_maintained: 42, mainstream_academy: 52, mainstream_free_school: 2, mainstream_independent: 4 },
    0.43,
    0.71,
  ],
  [
    'special_total',
    { special_la_maintained: 52, special_academy_free: 30, special_independent: 15, special_non_maintained: 3 },
    0.32,
    0.13,
  ],
  ['ap_pru_total', { ap_pru_academy: 5, ap_pru_free_school: 1, ap_pru_la_maintained: 4 }, 0.007, 0.011],
  [
    'fe_total',
    { general_fe_tertiary_colleges: 85, specialist_post_16_institutions: 10, ukrlp_provider: 5 },
    0.16,
    0.03,
  ],
  [
    'ed_elsewhere',
    {
      elective_home_education: 15,
      other_arrangements_la: 20,
      other_arrangements_parents: 2,
      neet: 40,
      other_placement_settings: 23,
    },
    0.07,
    0.045,
  ],
  ['nm_early_years', {}, 0.005, 0.055],
  ['placement_unknown', {}, 0.008, 0.019],
]

const PLACED: Splitting = [
  { column: 'ehcplans' },
  { column: 'all', within: 'ehcplans' },
  ...PLACES.map(([column], at) => ({ column, within: 'all', beside: PLACES.slice(0, at).map(([other]) => other) })),
  ...PLACES.flatMap(([within, inside]) =>
    Object.keys(inside).map((column, at, all) => ({ column, within, beside: all.slice(0, at) })),
  ),
]

function placed(area: MadeUpArea, year: number, all: number, which: 'kept' | 'new'): Counts {
  const chance = area.chance.apart(`${which} placed ${year}`)
  const tilt: Readonly<Record<string, number>> = {
    mainstream_total: Math.exp(-0.12 * area.lean.special + 0.02 * (year - 2022)),
    special_total: Math.exp(0.16 * area.lean.special),
    ed_elsewhere: Math.exp(0.06 * (year - 2022)),
  }
  const weights = PLACES.map(([name, , kept, fresh]) => (which === 'kept' ? kept : fresh) * (tilt[name] ?? 1))
  const counts: Record<string, number> = { all, ehcplans: all, new_ehc_plans: all }
  for (const [at, many] of shareOut(chance, all, weights).entries()) {
    const [name, inside] = PLACES[at] as (typeof PLACES)[number]
    counts[name] = many
    const within = shareOut(chance, many, Object.values(inside))
    for (const [n, part] of Object.keys(inside).entries()) counts[part] = within[n] ?? 0
  }
  return counts
}

const REASONS: Readonly<Record<string, number>> = {
  max_age: 5,
  needs_met: 9,
  he: 4,
  employ: 8,
  transfer: 27,
  no_engage: 37,
  moved_outside_eng: 2,
  deceased: 1.3,
  not_rec: 0.4,
  other: 6,
}

function reasons(area: MadeUpArea, year: number, ended: number): Counts {
  const given = shareOut(area.chance.apart(`reasons ${year}`), ended, Object.values(REASONS))
  return { ...Object.fromEntries(Object.keys(REASONS).map((name, at) => [name, given[at] ?? 0])), total_ceased: ended }
}

const NEEDS: Readonly<Record<string, number>> = {
  asd: 28,
  hi: 0.8,
  mld: 7.5,
  msi: 0.2,
  oth: 1.2,
  pd: 2.4,
  pmld: 0.7,
  semh: 26,
  slcn: 27,
  sld: 1.4,
  spld: 2.4,
  vi: 0.5,
  need_unknown: 1.9,
}

function needs(area: MadeUpArea, year: number, plans: number): Counts {
  const given = shareOut(area.chance.apart(`needs ${year}`), plans, Object.values(NEEDS))
  return {
    ...Object.fromEntries(Object.keys(NEEDS).map((name, at) => [`number_${name}`, given[at] ?? 0])),
    ehc_plans: plans,
  }
}

function budgets(area: MadeUpArea, year: number, plans: number): Counts {
  const chance = area.chance.apart(`budgets ${year}`)
  const personal = countOf(chance, plans, moved(0.034, 0.7 * area.lean.special))
  const [health = 0, education = 0, social = 0, integrated = 0] = shareOut(chance, personal, [1, 7, 86, 6])
  return {
    personal_budget: personal,
    org_arrangments: countOf(chance, personal, 0.12),
    pb_health: health,
    pb_education: education,
    pb_social: social,
    pb_integrated: integrated,
  }
}

function residential(area: MadeUpArea, year: number, plans: number): Counts {
  const chance = area.chance.apart(`residential ${year}`)
  const term = countOf(chance, plans, moved(0.0024, 0.4 * area.lean.special))
  const all = countOf(chance, plans, moved(0.0014, 0.4 * area.lean.special))
  return { Res_3851: term, Res_52: all, Res_tot: term + all }
}
