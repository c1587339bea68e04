import { describe, expect, it } from 'vitest'
import { bankHolidaysIn, easterSunday } from './bank-holidays.ts'

/** As the government published them for England and Wales. */
const published: Record<number, string> = {
  1995: '01-02 04-14 04-17 05-08 05-29 08-28 12-25 12-26',
  1999: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28 12-31',
  2000: '01-03 04-21 04-24 05-01 05-29 08-28 12-25 12-26',
  2002: '01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26',
  2010: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2011: '01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27',
  2012: '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26',
  2015: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2016: '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27',
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
}

describe('bank holidays in England', () => {
  it.each(Object.entries(published))('are those published for %s', (year, expected) => {
    expect(bankHolidaysIn(Number(year)).map((each) => each.toString().slice(5))).toEqual(expected.split(' '))
  })

  it.each(['1818-03-22', '1943-04-25', '2000-04-23', '2008-03-23', '2024-03-31', '2026-04-05', '2038-04-25'])(
    'put Easter on %s',
    (date) => expect(easterSunday(Number(date.slice(0, 4))).toString()).toBe(date),
  )

  it('have neither New Year before 1974 nor early May before 1978', () => {
    expect(bankHolidaysIn(1973).map(String)).not.toContain('1973-01-01')
    expect(bankHolidaysIn(1977).map(String)).not.toContain('1977-05-02')
  })
})
