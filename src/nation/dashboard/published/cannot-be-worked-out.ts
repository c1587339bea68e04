/**
 * Where a publisher's share cannot be worked out from what stands in the same row, with why: by period and place, so
 * that a release that mends one, or brings another, is noticed.
 */
export const CANNOT_BE_WORKED_OUT: Readonly<
  Record<string, { why: string; where: Readonly<Record<string, readonly string[]>> }>
> = {
  request_outcome_six_weeks_pc: {
    why: 'Some decisions that are in the base stand in neither column.',
    where: {
      2023: [
        'Barnsley',
        'Bristol, City of',
        'Calderdale',
        'Central Bedfordshire',
        'East Sussex',
        'East of England',
        'England',
        'Haringey',
        'Hillingdon',
        'London',
        'Luton',
        'Manchester',
        'Newcastle upon Tyne',
        'North West',
        'Oxfordshire',
        'Peterborough',
        'Rochdale',
        'Shropshire',
        'South East',
        'South West',
        'Swindon',
        'Trafford',
        'West Midlands',
        'Wirral',
        'Wokingham',
        'Yorkshire and The Humber',
      ],
      2024: [
        'Bolton',
        'Brighton and Hove',
        'Bristol, City of',
        'Calderdale',
        'East of England',
        'England',
        'Knowsley',
        'Lancashire',
        'Luton',
        'Manchester',
        'Newcastle upon Tyne',
        'North East',
        'North West',
        'Oxfordshire',
        'Solihull',
        'South East',
        'South West',
        'Surrey',
        'Trafford',
        'West Midlands',
        'Wokingham',
        'Yorkshire and The Humber',
      ],
    },
  },
  ...Object.fromEntries(
    ['mainstream_total_pc', 'special_total_pc', 'fe_total_pc'].map((column) => [
      column,
      {
        why: 'Hackney and Peterborough returned totals alone: they are in the base of the row, and not in DfE’s.',
        where: { 202324: ['East of England', 'England', 'London'] },
      },
    ]),
  ),
  ed_elsewhere_pc: {
    why: 'As above; in the East of England it does not show.',
    where: { 202324: ['England', 'London'] },
  },
}
