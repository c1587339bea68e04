/**
 * Where a publisher's share cannot be worked out from what stands in the same row, with why: by dataset and column, then
 * by period, place and part, so that a release that mends one, or brings another, is noticed.
 */
export const CANNOT_BE_WORKED_OUT: Readonly<
  Record<string, { why: string; where: Readonly<Record<string, readonly string[]>> }>
> = {
  'requests.request_outcome_six_weeks_pc': {
    why: 'Some decisions that are in DfE’s base stand in neither column.',
    where: {
      2023: names(`
        England; England: Asian - Any other Asian background; England: Asian - Bangladeshi; England: Asian -
        Chinese; England: Asian - Indian; England: Black - Any other Black background; England: Black - Black
        Caribbean; England: Mixed - White and Black African; England: Mixed - White and Black Caribbean; England:
        Unclassified; England: White - Any other White background; England: White - Gypsy/Roma; England: White -
        Traveller of Irish heritage; England: Female; England: Male; North West; North West: Any other ethnic group;
        North West: Asian - Any other Asian background; North West: Asian - Pakistani; North West: Black - Any other
        Black background; North West: Black - Black African; North West: Mixed - White and Asian; North West: Mixed
        - White and Black African; North West: Mixed - White and Black Caribbean; North West: Unclassified; North
        West: Female; North West: Male; Yorkshire and The Humber; Yorkshire and The Humber: Mixed - White and Black
        Caribbean; Yorkshire and The Humber: White - White British; West Midlands; West Midlands: Male; East of
        England: Asian - Bangladeshi; East of England: Asian - Indian; East of England: Black - Black Caribbean;
        East of England: Mixed - White and Black Caribbean; East of England: Unclassified; East of England: White -
        White British; East of England: Male; London: Asian - Any other Asian background; London: Asian - Chinese;
        London: Black - Black African; London: Mixed - White and Black Caribbean; South East; South East: Asian -
        Any other Asian background; South East: Unclassified; South East: White - Any other White background; South
        East: White - Gypsy/Roma; South East: White - Traveller of Irish heritage; South East: White - White
        British; South East: Female; South East: Male; South West: Asian - Indian; South West: Unclassified; South
        West: White - Any other White background; South West: Female; South West: Male; Newcastle upon Tyne;
        Newcastle upon Tyne: White - White British; Newcastle upon Tyne: Female; Wirral; Wirral: Mixed - White and
        Black Caribbean; Wirral: White - White British; Wirral: Male; Manchester; Manchester: Asian - Any other
        Asian background; Manchester: White - White British; Manchester: Female; Manchester: Male; Rochdale;
        Rochdale: Any other ethnic group; Rochdale: White - White British; Rochdale: Male; Trafford; Trafford: Asian
        - Pakistani; Trafford: Black - Any other Black background; Trafford: Black - Black African; Trafford: Mixed
        - White and Asian; Trafford: Mixed - White and Black African; Trafford: Unclassified; Trafford: White -
        White British; Trafford: Female; Trafford: Male; Barnsley; Barnsley: Mixed - White and Black Caribbean;
        Barnsley: White - White British; Barnsley: Male; Calderdale; Calderdale: Mixed - White and Black Caribbean;
        Calderdale: White - White British; Calderdale: Female; Calderdale: Male; Shropshire; Shropshire: White -
        White British; Shropshire: Male; Luton; Luton: Asian - Bangladeshi; Luton: Asian - Indian; Luton: Black -
        Black Caribbean; Luton: White - White British; Luton: Male; Central Bedfordshire; Central Bedfordshire:
        Mixed - White and Black Caribbean; Central Bedfordshire: White - White British; Central Bedfordshire:
        Female; Central Bedfordshire: Male; Peterborough; Peterborough: Unclassified; Peterborough: Male; Haringey;
        Haringey: Asian - Chinese; Haringey: Black - Black African; Haringey: Mixed - White and Black Caribbean;
        Haringey: Female; Haringey: Male; Hillingdon; Hillingdon: Asian - Any other Asian background; Hillingdon:
        Female; East Sussex; East Sussex: White - White British; East Sussex: Female; East Sussex: Male; Wokingham;
        Wokingham: Asian - Any other Asian background; Wokingham: Unclassified; Wokingham: White - Any other White
        background; Wokingham: White - Gypsy/Roma; Wokingham: White - Traveller of Irish heritage; Wokingham: White
        - White British; Wokingham: Female; Wokingham: Male; Oxfordshire; Oxfordshire: White - White British;
        Oxfordshire: Female; Oxfordshire: Male; Bristol, City of: Unclassified; Bristol, City of: Male; Swindon;
        Swindon: Asian - Indian; Swindon: Unclassified; Swindon: White - Any other White background; Swindon: White
        - White British; Swindon: Female; Swindon: Male`),
      2024: names(`
        England: Any other ethnic group; England: Asian - Indian; England: Black - Black African; England: Black -
        Black Caribbean; England: Mixed - White and Black African; England: Mixed - White and Black Caribbean;
        England: Unclassified; England: Female; North East: Asian - Bangladeshi; North West; North West: Asian -
        Indian; North West: Mixed - Any other Mixed background; North West: Unclassified; North West: White - White
        British; North West: Female; Yorkshire and The Humber; Yorkshire and The Humber: Asian - Pakistani;
        Yorkshire and The Humber: Mixed - White and Black Caribbean; Yorkshire and The Humber: White - White
        British; Yorkshire and The Humber: Female; West Midlands: Mixed - White and Black Caribbean; East of
        England: Black - Black African; East of England: Black - Black Caribbean; East of England: Male; South East;
        South East: Any other ethnic group; South East: Asian - Any other Asian background; South East: Asian -
        Indian; South East: Asian - Pakistani; South East: Black - Black African; South East: Mixed - Any other
        Mixed background; South East: Mixed - White and Black African; South East: Unclassified; South East: White -
        Any other White background; South East: White - White British; South East: Female; South East: Male; South
        West: Mixed - White and Black Caribbean; Newcastle upon Tyne; Newcastle upon Tyne: Asian - Bangladeshi;
        Newcastle upon Tyne: White - White British; Newcastle upon Tyne: Male; Knowsley; Knowsley: Unclassified;
        Knowsley: Male; Bolton; Bolton: Asian - Indian; Bolton: White - White British; Bolton: Female; Bolton: Male;
        Manchester; Manchester: Unclassified; Manchester: Male; Trafford; Trafford: Mixed - Any other Mixed
        background; Trafford: Male; Lancashire; Lancashire: White - White British; Lancashire: Female; Calderdale;
        Calderdale: Asian - Pakistani; Calderdale: Mixed - White and Black Caribbean; Calderdale: White - White
        British; Calderdale: Female; Calderdale: Male; Solihull; Solihull: Mixed - White and Black Caribbean;
        Solihull: White - White British; Solihull: Female; Solihull: Male; Luton; Luton: Black - Black African;
        Luton: Black - Black Caribbean; Luton: Male; Brighton and Hove; Brighton and Hove: White - Any other White
        background; Brighton and Hove: White - White British; Brighton and Hove: Male; Wokingham; Wokingham: Asian -
        Any other Asian background; Wokingham: Asian - Indian; Wokingham: Asian - Pakistani; Wokingham: Mixed - Any
        other Mixed background; Wokingham: Unclassified; Wokingham: White - White British; Wokingham: Female;
        Wokingham: Male; Oxfordshire; Oxfordshire: White - White British; Oxfordshire: Male; Surrey; Surrey: Any
        other ethnic group; Surrey: Asian - Indian; Surrey: Asian - Pakistani; Surrey: Black - Black African;
        Surrey: Mixed - White and Black African; Surrey: Unclassified; Surrey: White - White British; Surrey:
        Female; Surrey: Male; Bristol, City of: Mixed - White and Black Caribbean`),
    },
  },
  'caseload.special_total_pc': {
    why: 'Hackney and Peterborough returned totals alone: they are in the base of the row, and not in DfE’s.',
    where: {
      202324: names(`
        England; East of England; London`),
    },
  },
  'caseload.mainstream_total_pc': {
    why: 'Hackney and Peterborough returned totals alone: they are in the base of the row, and not in DfE’s.',
    where: {
      202324: names(`
        England; East of England; London`),
    },
  },
  'caseload.fe_total_pc': {
    why: 'Hackney and Peterborough returned totals alone: they are in the base of the row, and not in DfE’s.',
    where: {
      202324: names(`
        England; East of England; London`),
    },
  },
  'caseload.ed_elsewhere_pc': {
    why: 'Hackney and Peterborough returned totals alone: they are in the base of the row, and not in DfE’s.',
    where: {
      202324: names(`
        England; London`),
    },
  },
  'requests.request_outcome_over_6_weeks_pc': {
    why: 'Some decisions that are in DfE’s base stand in neither column.',
    where: {
      2023: names(`
        England: Age unknown; England: Any other ethnic group; England: Asian - Chinese; England: Asian - Pakistani;
        England: Mixed - White and Asian; England: Mixed - White and Black Caribbean; England: White - Gypsy/Roma;
        England: White - Traveller of Irish heritage; England: White - White British; North West: Any other ethnic
        group; North West: Mixed - White and Asian; North West: Mixed - White and Black African; North West: Mixed -
        White and Black Caribbean; North West: Unclassified; Yorkshire and The Humber: Mixed - White and Black
        Caribbean; Yorkshire and The Humber: Female; Yorkshire and The Humber: Male; West Midlands: Age unknown;
        East of England: Asian - Bangladeshi; East of England: Asian - Indian; East of England: Black - Black
        Caribbean; London: Asian - Chinese; South East: Asian - Any other Asian background; South East: White - Any
        other White background; South East: White - Gypsy/Roma; South East: White - Traveller of Irish heritage;
        South East: White - White British; South West; South West: Asian - Indian; South West: Male; Wirral; Wirral:
        Mixed - White and Black Caribbean; Wirral: White - White British; Wirral: Male; Manchester: Female;
        Rochdale; Trafford; Trafford: Asian - Pakistani; Trafford: Black - Black African; Trafford: Mixed - White
        and Asian; Trafford: Mixed - White and Black African; Trafford: Unclassified; Trafford: Female; Trafford:
        Male; Barnsley; Calderdale: Male; Luton; Luton: Asian - Bangladeshi; Luton: Asian - Indian; Luton: Black -
        Black Caribbean; Luton: White - White British; Luton: Male; Central Bedfordshire; Central Bedfordshire:
        Mixed - White and Black Caribbean; Central Bedfordshire: White - White British; Central Bedfordshire:
        Female; Haringey: Mixed - White and Black Caribbean; Haringey: Male; Hillingdon: Female; East Sussex; East
        Sussex: White - White British; Wokingham; Wokingham: Asian - Any other Asian background; Wokingham:
        Unclassified; Wokingham: White - Any other White background; Wokingham: White - Gypsy/Roma; Wokingham: White
        - Traveller of Irish heritage; Wokingham: White - White British; Wokingham: Female; Wokingham: Male;
        Oxfordshire: White - White British; Bristol, City of; Bristol, City of: Unclassified; Swindon; Swindon:
        Asian - Indian; Swindon: Unclassified; Swindon: White - Any other White background; Swindon: White - White
        British; Swindon: Male`),
      2024: names(`
        England: Asian - Bangladeshi; England: Mixed - Any other Mixed background; North East: Asian - Bangladeshi;
        Yorkshire and The Humber: Mixed - White and Black Caribbean; West Midlands: Mixed - White and Black
        Caribbean; East of England: Black - Black Caribbean; South East: Any other ethnic group; South East: Asian -
        Indian; South East: Asian - Pakistani; South East: Black - Black African; South East: Mixed - White and
        Black African; South East: Unclassified; South West: Mixed - White and Black Caribbean; Wirral: White -
        White British; Wirral: Male; Bolton; Bolton: Asian - Indian; Manchester: Unclassified; Trafford: Mixed - Any
        other Mixed background; Calderdale: Asian - Pakistani; Solihull: Mixed - White and Black Caribbean;
        Solihull: Female; Solihull: Male; Luton; Luton: Black - Black African; Luton: Black - Black Caribbean;
        Luton: Male; Brighton and Hove; Brighton and Hove: Male; Wokingham; Wokingham: Asian - Any other Asian
        background; Wokingham: Asian - Indian; Wokingham: Asian - Pakistani; Wokingham: Mixed - Any other Mixed
        background; Wokingham: Unclassified; Wokingham: White - White British; Wokingham: Female; Wokingham: Male;
        Surrey: Any other ethnic group; Bristol, City of: Mixed - White and Black Caribbean; Bristol, City of: Male`),
    },
  },
}

function names(text: string): string[] {
  return text.split(';').map((name) => name.trim().replace(/\s+/g, ' '))
}

/** Columns of shares in DfE's release of plans whose parts are not there. None: all of them are worked out. */
export const HAVE_NO_PARTS: readonly string[] = []
