import { upnCheckLetter } from '../../../record/children/numbers/upn.ts'
import type { Random } from './random.ts'

/** Invented people: no name, number or postcode is anybody’s. */
export function upnOf(number: number): string {
  const body = `201${String(Math.floor(number / 1000) % 1_000_000).padStart(6, '0')}${String(number % 1000).padStart(3, '0')}`
  return `${upnCheckLetter(body)}${body}`
}

/** The first number from there on that has a check digit; no two numbers share one. */
export function ulnOf(number: number): string {
  for (let body = 100_000_000 + number * 10; ; body++) {
    const digits = String(body)
    let sum = 0
    for (let at = 0; at < 9; at++) sum += Number(digits[at]) * (10 - at)
    if (sum % 11 !== 0) return `${digits}${10 - (sum % 11)}`
  }
}

export function nameFor(random: Random): { surname: string; forename: string } {
  const surname = random.chance(0.12)
    ? `${random.oneOf(surnames)}-${random.oneOf(surnames)}`
    : random.chance(0.02)
      ? `O’${random.oneOf(surnames)} & Sons`.slice(0, 12)
      : random.oneOf(surnames)
  return { surname, forename: random.oneOf(forenames) }
}

export const postcodes = ['ZZ99 3VZ', 'ZZ99 3WZ', 'ZZ99 3CZ', 'ZZ993VZ']
export const ethnicities = [
  'WBRI',
  'WBRI',
  'WBRI',
  'WOTH',
  'MWBC',
  'AIND',
  'APKN',
  'BAFR',
  'CHNE',
  'OOTH',
  'REFU',
  'NOBT',
]

const surnames = (
  'Oakley Marsh Vale Nyambura Brandt Lowe Ashdown Bramley Corbett Dunmore Eastwick Fairley Gorse Hartwell Iqbal Jessop ' +
  'Kowal Larch Mistry Norcott Okafor Penrose Quill Rahman Sedge Tansley Umber Varga Wetherby Yarrow Zielinska Achterberg Łęcki Ngô'
).split(' ')
const forenames = (
  'Robin Esme Tariq Zuri Kit Sam Amira Bela Caleb Dara Ewan Farah Gil Hana Ivo Jaya Kofi Lena Milo Nadia Otis Priya Quentin ' +
  'Rosa Suki Theo Uma Viktor Wren Yusuf Zoë Éloïse'
).split(' ')
