import { expect, it } from 'vitest'
import { dayNumber } from '../days.ts'
import { item } from '../model.ts'
import type { Source } from '../read/handler.ts'
import { readEstablishments } from './establishments.ts'

const source = (name: string, text: string): Source => ({
  name,
  size: undefined,
  async *open() {
    yield Buffer.from(text)
  },
})

const schools = source(
  'schools.csv',
  `"URN","EstablishmentName","TypeOfEstablishment (name)","EstablishmentTypeGroup (name)","CloseDate","UKPRN","TypeOfResourcedProvision (name)"
999901,"Ash Vale School, The","Community school","Local authority maintained schools","",10000001,"Resourced provision and SEN unit"
999902,"Birch Special School","Academy special converter","Academies","31-08-2024",10000002,"Not applicable"
999903,"Cedar House","Other independent special school","Independent schools","",,""
999904,"Dogwood College","Special post 16 institution","Colleges","",10000004,""
999905,"Birch Academy","Academy special sponsor led","Academies","",10000002,""
`,
)
const providers = source('providers.csv', 'UKPRN,Provider Name\r\n19999901,"Elder Training"\r\n')
const find = async (value: string, ...sources: Source[]) =>
  (await readEstablishments(sources)).find(item(value, 1, false))

it('reads names, types, closing days and provision from the register of schools', async () => {
  expect(await find('999901', schools)).toEqual({
    name: 'Ash Vale School, The',
    type: 'Community school',
    closed: Number.NaN,
    isSpecial: false,
    isStateFunded: true,
    hasSenUnit: true,
    hasResourcedProvision: true,
  })
  expect(await find('999902', schools)).toMatchObject({
    closed: dayNumber('2024-08-31'),
    isSpecial: true,
    isStateFunded: true,
    hasSenUnit: false,
    hasResourcedProvision: false,
  })
})

it('knows which special schools are independent, and that a college is no special school', async () => {
  expect(await find('999903', schools)).toMatchObject({ isSpecial: true, isStateFunded: false, hasSenUnit: undefined })
  expect(await find('999904', schools)).toMatchObject({ isSpecial: false, isStateFunded: false })
})

it('finds by UKPRN the establishment that is open', async () => {
  expect(await find('10000002', schools)).toMatchObject({ name: 'Birch Academy' })
  expect(await find('10000001', schools)).toMatchObject({ name: 'Ash Vale School, The' })
  expect(await find('19999901', schools)).toBeUndefined()
})

it('knows providers only when a file of providers is given too', async () => {
  expect((await readEstablishments([schools])).hasProviders).toBe(false)
  expect((await readEstablishments([schools, providers])).hasProviders).toBe(true)
  expect(await find('19999901', schools, providers)).toMatchObject({ name: 'Elder Training', closed: Number.NaN })
})

it('refuses what is no register, and says what to download', async () => {
  await expect(readEstablishments([source('wrong.csv', 'a,b\n1,2\n')])).rejects.toThrow(/neither URN nor UKPRN/)
})
