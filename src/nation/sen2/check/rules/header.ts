import { dayNumberOf } from '../../days.ts'
import type { Item, ReturnHeader } from '../../model.ts'
import { censusDays, isReturnYear } from '../../years.ts'
import { at, type Context, type Found, type Rule } from '../rule.ts'
import { dayOfMoment } from './values/moment.ts'
import { quoted } from './values/quoted.ts'

const facts = { section: 'File and header', severity: 'error', basis: 'S', since: 2023 } as const

/** What the header says of the whole return. */
export const headerRules: readonly Rule[] = [
  {
    ...facts,
    id: 'H-04',
    says: 'Collection is not SEN2',
    message: 'This is not a SEN2 return.',
    mends: 'Write SEN2 in Collection, or choose the SEN2 file.',
    of: 'header',
    check: (header) => header.Collection?.value !== 'SEN2' && at(header.Collection ?? header),
  },
  {
    ...facts,
    id: 'H-05',
    says: 'Year is missing, is not four digits, or is a year whose census day and content are not known',
    message: 'The return year is missing, or cannot be checked.',
    mends: 'Give the year of the census day in Year, for example 2026.',
    of: 'header',
    check(header) {
      if (header.Year === undefined) return at(header, { message: 'The return year is missing.' })
      if (/^\d{4}$/.test(header.Year.value) && isReturnYear(Number(header.Year.value))) return
      return at(header.Year, { message: `The return of year ${quoted(header.Year.value)} cannot be checked.` })
    },
  },
  {
    ...facts,
    id: 'H-06',
    basis: 'C 100',
    says: 'ReferenceDate is not the census day of the year',
    message: 'The reference date is not the census day of the year.',
    mends: 'Give the census day of the year in ReferenceDate.',
    of: 'header',
    check(header, { year, census }) {
      if (header.ReferenceDate?.day === census) return
      const day = censusDays[year]
      return at(header.ReferenceDate ?? header, {
        message: `The census day of the ${year} return is ${day}: ReferenceDate has ${quoted(header.ReferenceDate?.value)}.`,
      })
    },
  },
  {
    ...facts,
    id: 'H-07',
    says: 'SourceLevel is not L',
    message: 'The source level is not that of a local authority.',
    mends: 'Write L in SourceLevel.',
    of: 'header',
    check: (header) => header.SourceLevel?.value !== 'L' && at(header.SourceLevel ?? header),
  },
  {
    ...facts,
    id: 'H-08',
    says: 'LEA is missing, or is not a current local authority',
    message: 'The number of the local authority is missing or not valid.',
    mends: 'Give the authority’s three-digit DfE number in LEA.',
    of: 'header',
    check(header, { isAuthority }) {
      if (header.LEA === undefined) return at(header, { message: 'The number of the local authority is missing.' })
      if (isAuthority(header.LEA.value)) return
      return at(header.LEA, { message: `${quoted(header.LEA.value)} is not the number of a current local authority.` })
    },
  },
  {
    ...facts,
    id: 'H-09',
    basis: 'J',
    says: 'LEA is not the authority of whoever checks the file',
    message: 'This file is for another authority.',
    mends: 'Choose the file of your own authority.',
    needs: 'own authority',
    of: 'header',
    check: (header, { ownAuthority }) =>
      ownAuthority !== undefined && header.LEA !== undefined && header.LEA.value !== ownAuthority && at(header.LEA),
  },
  {
    ...facts,
    id: 'H-10',
    says: 'SoftwareCode, Release, SerialNo or DateTime is missing, SerialNo is not a whole number above 0, or DateTime is not a time',
    message: 'The details of the source are not complete.',
    mends: 'Give SoftwareCode, Release, SerialNo and DateTime, which the exporting system should fill.',
    of: 'header',
    check(header) {
      const found: Found[] = []
      for (const name of ['SoftwareCode', 'Release', 'SerialNo', 'DateTime'] as const) {
        if (header[name] === undefined) found.push(at(header, { message: `${name} is missing.` }))
      }
      const { SerialNo, DateTime } = header
      if (SerialNo !== undefined && !isSerial(SerialNo))
        found.push(at(SerialNo, { message: `SerialNo ${quoted(SerialNo.value)} is not a whole number above 0.` }))
      if (DateTime !== undefined && Number.isNaN(dayOfMoment(DateTime.value)))
        found.push(
          at(DateTime, { message: `DateTime ${quoted(DateTime.value)} is not a time such as 2026-02-20T09:30:00.` }),
        )
      return found
    },
  },
  {
    ...facts,
    id: 'H-11',
    severity: 'query',
    basis: 'J',
    says: 'DateTime is before the census day, or after the end of the return year (no rule asks the clock, so this stands for “in the future”)',
    message: 'The file says that it was made before the census day or after the end of the year.',
    mends: 'Make the file again after the census day, with the right time in DateTime.',
    of: 'header',
    check({ DateTime }, { census, year }) {
      if (DateTime === undefined) return
      const day = dayOfMoment(DateTime.value)
      return (day < census || day > dayNumberOf(year, 12, 31)) && at(DateTime)
    },
  },
  {
    ...facts,
    id: 'H-12',
    severity: 'query',
    basis: 'J',
    says: 'SerialNo is not above that of an earlier file of the same year',
    message: 'The serial number is not above that of the earlier file.',
    mends: 'Raise SerialNo by one for each file that is sent again.',
    of: 'header',
    check({ SerialNo }, { year }, previous) {
      if (SerialNo === undefined || previous === undefined || previous.year !== year) return
      return Number(SerialNo.value) <= previous.serialNo && at(SerialNo)
    },
  },
  {
    ...facts,
    id: 'H-13',
    basis: 'D',
    says: 'DMO or DCO is missing or is not one of its codes. DfE’s letters are not public, so this runs with the letters of your settings',
    message: 'Say whether the officer is in post.',
    mends: 'Give DMO and DCO with the letters for yes, no or recruiting of your settings.',
    needs: 'officers',
    of: 'header',
    check: (header, context) => officersMissing(header, ['DMO', 'DCO'], context),
  },
  {
    ...facts,
    id: 'H-14',
    severity: 'query',
    basis: 'D',
    since: 2025,
    says: 'DSCO is missing or is not one of its codes. DfE’s letters are not public, so this runs with the letters of your settings',
    message: 'Say whether the designated social care officer is in post.',
    mends: 'Give DSCO with the letter for yes, no or recruiting of your settings.',
    needs: 'officers',
    of: 'header',
    check: (header, context) => officersMissing(header, ['DSCO'], context),
  },
  {
    ...facts,
    id: 'H-15',
    severity: 'query',
    basis: 'J',
    says: 'DMO and DCO are both no. DfE’s letters are not public, so this runs with the letters of your settings',
    message: 'The area has neither a designated medical officer nor a designated clinical officer.',
    mends: 'Confirm this, or correct DMO or DCO.',
    needs: 'officers',
    of: 'header',
    check({ DMO, DCO }, { settings }) {
      const no = settings.letters.designatedOfficer?.no
      return no !== undefined && DMO?.value === no && DCO?.value === no && at(DMO)
    },
  },
]

function isSerial(item: Item): boolean {
  return /^\d{1,15}$/.test(item.value) && Number(item.value) > 0
}

function officersMissing(header: ReturnHeader, names: readonly ('DMO' | 'DCO' | 'DSCO')[], context: Context): Found[] {
  const codes = context.codes('designatedOfficer')
  if (codes === undefined) return []
  return names
    .filter((name) => !codes.has(header[name]?.value ?? ''))
    .map((name) =>
      at(header[name] ?? header, {
        message:
          header[name] === undefined
            ? `${name} is missing.`
            : `${name} has ${quoted(header[name].value)}, which is not one of the letters in the settings.`,
      }),
    )
}
