import { afterAll, beforeAll, describe, expect } from 'vitest'
import { accessibilityFaults, readPdf } from '../src/platform/testing/pdf-structure.ts'
import { journey } from './support/browser.ts'
import { type House, openHouse } from './support/house.ts'
import { become, dayFields, fillIn } from './support/play.ts'

/**
 * The parent writes on a phone at eleven at night in the school holidays, the psychologist is late, and no reason in law is
 * there for it. Once with JavaScript, once without.
 */
describe.each([
  ['embedded', true],
  ['server', false],
] as const)('on the %s database', (kind, javaScript) => {
  let house: House
  beforeAll(async () => {
    house = await openHouse(kind, { today: '2025-12-20', children: 0 })
  })
  afterAll(() => house?.close())

  journey('a request becomes a final plan in the family’s hands', async ({ person }) => {
    const { baseUrl, clock } = house
    const parent = await person({ width: 'phone', javaScript, baseUrl })
    const desk = await person({ baseUrl })
    clock.move('2025-12-20', '23:00')

    await become(parent, 'Sam Rivers')
    await parent.visit('/ask')
    await parent.press('Continue')
    await fillIn(parent.page, {
      whoIs: 'parent',
      givenName: 'Robin',
      familyName: 'Rivers',
      ...dayFields('dateOfBirth', '2017-09-14'),
      settingName: 'Millbrook Primary School',
      yearGroup: '3',
      relationship: 'Mother',
      parentalResponsibility: 'yes',
      prefers: 'email',
      email: 'sam.rivers@example.org',
      concerns: 'Robin cannot follow what the whole class is told, and comes home in tears.',
      whatHelps: 'Pictures, and somebody who waits.',
      hopes: 'A friend, and to read.',
      childsViews: 'It is too fast.',
    })
    await parent.press('Continue')
    await parent.press('Send the request')
    const childId = /[0-9a-f-]{36}/.exec(parent.page.url())?.[0] ?? ''
    expect(await parent.page.locator('main').innerText()).toContain('Saturday 31 January 2026')

    await become(desk, 'Owen Price')
    await desk.visit('/today')
    expect(await desk.page.locator('main').innerText()).toContain('Robin Rivers')
    clock.move('2026-01-30')
    await become(desk, 'Owen Price')
    await desk.visit(`/needs-assessment/${childId}/decide-whether-to-assess`)
    await fillIn(desk.page, {
      needs: 'yes',
      whyNeeds: 'The request and the school both describe it.',
      necessary: 'yes',
      whyNecessary: 'What school ordinarily has was used for four terms.',
      viewsHeard: 'Sam wrote what is hard. Robin says that it is too fast.',
      plainly: 'School is too fast for Robin. We need to know more, so we will ask people who know about this.',
    })
    await desk.press('See the letter')
    expect(await desk.page.locator('main').innerText()).toContain('School is too fast for Robin.')
    await fillIn(desk.page, { read: 'yes' })
    await desk.press('Decide and send')
    await desk.visit(`/advice/${childId}/ask`)
    await choosePeople(desk.page, {
      education: 'Tom Bell',
      health: 'Dr Ama Osei',
      'educational-psychologist': 'Ed Lowe',
      'social-care': 'Maya Scott',
    })
    await desk.press('Ask for advice')

    clock.move('2026-03-02')
    await become(parent, 'Sam Rivers')
    await parent.visit(`/advice/${childId}/tell-us`)
    await fillIn(parent.page, {
      goodAt: 'Drawing, and being kind.',
      hard: 'Following what is said to the class.',
      hopes: 'A friend.',
    })
    await parent.press('Send')
    for (const one of ADVICE) if (one.name !== LATE) await giveAdvice(desk, one)

    clock.move('2026-03-16')
    await become(parent, 'Sam Rivers')
    await parent.visit(`/casework/${childId}/journey`)
    expect(await parent.page.locator('main').innerText()).toContain('had to send advice by Friday 13 March 2026')
    await become(desk, 'Ruth Adeyemi')
    await desk.visit('/team/lateness')
    expect(await desk.page.locator('main').innerText()).toMatch(/psycholog/i)
    await become(desk, 'Owen Price')
    await desk.visit(`/needs-assessment/${childId}/record-an-exception`)
    const holidays = { ...dayFields('from', '2025-12-20'), ...dayFields('until', '2026-01-04') }
    await fillIn(desk.page, { ground: 'school-closed', ...holidays, evidence: 'School was closed for Christmas.' })
    await desk.press('Record the reason')
    expect(await desk.page.locator('main').innerText()).toContain('This ground needs at least 4 weeks on end.')
    await fillIn(desk.page, { ground: 'exceptional-circumstances', evidence: '' })
    await desk.press('Record the reason')
    expect(await desk.page.locator('main').innerText()).toContain('Say what the evidence is')
    for (const one of ADVICE) if (one.name === LATE) await giveAdvice(desk, one)

    await become(desk, 'Owen Price')
    await desk.visit(`/issue-decision/${childId}/decide`)
    await fillIn(desk.page, {
      necessary: 'yes',
      why: 'The advice agrees that more is needed than school has.',
      viewsHeard: 'Sam hopes for a friend and for reading.',
      plainly: 'Robin needs more help than school can give alone.',
    })
    await desk.press('Continue')
    await fillIn(desk.page, { read: 'yes' })
    await desk.press('Decide')
    await desk.visit(`/plan/${childId}/write`)
    await desk.press('Start the plan')
    await placeEverything(desk, childId)
    await desk.visit(`/plan/${childId}/section-a`)
    await desk.press(/^Put this in section A/)
    await desk.visit(`/plan/${childId}/serve-draft`)
    await fillIn(desk.page, { read: 'yes' })
    await desk.press('Send draft 1 to the family')

    clock.move('2026-03-23')
    await become(parent, 'Sam Rivers')
    await parent.visit(`/plan/${childId}/draft`)
    await fillIn(parent.page, { 'says-F': 'Please say who is with Robin at lunch.' })
    await parent.press('Send what I said')
    await parent.visit(`/placement/${childId}/ask-for-a-school`)
    await parent.page.locator('[name=institution]').selectOption({ label: 'Oakfield Special School' })
    await fillIn(parent.page, { why: 'Classes are small.' })
    await parent.press('Ask for this school or college')

    await become(desk, 'Owen Price')
    await desk.visit(`/plan/${childId}/comments`)
    await desk.follow(/^Answer/)
    await fillIn(desk.page, { changed: 'no', answer: 'The plan names the assistant, who is there at lunch too.' })
    await desk.press('Save the answer')
    await desk.visit(`/placement/${childId}/consult`)
    await desk.press('Ask these schools')
    await become(desk, 'Helen Marsh')
    await desk.visit('/placement/consultations')
    await desk.visit((await desk.page.locator('main a[href*="/answer/"]').first().getAttribute('href')) ?? '')
    await fillIn(desk.page, { answer: 'can-meet-need', says: 'We can give all of section F from May.' })
    await desk.press('Send your answer')
    await become(desk, 'Grace Lin')
    await desk.visit(`/plan/${childId}/agree-section-g`)
    await fillIn(desk.page, { body: 'Mereshire Integrated Care Board', agreedBy: 'Grace Lin', answer: 'agrees' })
    await fillIn(desk.page, { ...dayFields('agreedOn', '2026-03-23'), agrees: 'yes' })
    await desk.press('Send the answer')

    clock.move('2026-04-13')
    await become(desk, 'Owen Price')
    await desk.visit(`/placement/${childId}/decide`)
    await desk.page.getByRole('radio', { name: 'Oakfield Special School' }).check({ force: true })
    await fillIn(desk.page, {
      type: 'Special school',
      reasons: 'It can give the help in section F, and the family asked for it.',
    })
    await desk.press(/^(Decide|Save)/)
    clock.move('2026-05-08')
    await become(desk, 'Owen Price')
    await desk.visit(`/final-plan/${childId}/issue`)
    await fillIn(desk.page, { read: 'yes' })
    await desk.press('Issue the final plan')

    await become(parent, 'Sam Rivers')
    await parent.visit(`/final-plan/${childId}`)
    const pdf = await download(parent.page, 'pdf')
    const read = await readPdf(pdf)
    expect(accessibilityFaults(read)).toEqual([])
    expect(read.text).toContain('Robin Rivers')
    expect(read.text).toContain('Oakfield Special School')
    expect((await download(parent.page, 'docx')).subarray(0, 2).toString()).toBe('PK')
    await parent.visit(`/casework/${childId}/journey`)
    const journeyWords = await parent.page.locator('main').innerText()
    expect(journeyWords).toMatch(/final plan/i)
    expect(journeyWords).not.toContain('We had to send you the final plan by')
    await parent.visit(`/children/${childId}/who-has-looked`)
    await parent.page.locator('main summary').first().click()
    const looked = await parent.page.locator('main').innerText()
    for (const name of ['Owen Price', 'Tom Bell', 'Ed Lowe', 'Dr Ama Osei', 'Maya Scott', 'Helen Marsh', 'Grace Lin'])
      expect(looked).toContain(name)
  })
})

type Someone = Awaited<ReturnType<Parameters<Parameters<typeof journey>[1]>[0]['person']>>

/** Everyone gives theirs by the first link of their own queue. */
async function giveAdvice(desk: Someone, { name, fields }: { name: string; fields: Record<string, string> }) {
  await become(desk, name)
  await desk.visit('/advice')
  await desk.visit((await desk.page.locator('main a[href*="/give/"]').first().getAttribute('href')) ?? '')
  await fillIn(desk.page, fields)
  await desk.press('Check before sending')
  await desk.press('Send this advice')
}

/** Each body's people are a list to choose from. */
async function choosePeople(page: Someone['page'], people: Record<string, string>): Promise<void> {
  for (const [line, name] of Object.entries(people)) {
    const select = page.locator(`select[name="who-${line}"]`)
    const value = await select.locator('option', { hasText: name }).first().getAttribute('value')
    await select.selectOption(value ?? '')
  }
}

/** Places what professionals wrote line by line, each help beside the need that was placed before it. */
async function placeEverything(desk: Someone, childId: string): Promise<void> {
  for (let lines = 0; lines < 30; lines++) {
    const places = desk.page.getByRole('button', { name: /^Place in the plan(?!.*the family says)/ })
    if ((await places.count()) === 0) return
    const form = desk.page.locator('form', { has: places.first() }).first()
    const need = form.locator('select[name=need]')
    if ((await need.count()) > 0) {
      const options = await need
        .locator('option')
        .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value).filter(Boolean))
      if (options.length > 0) await need.selectOption(options.at(-1) ?? '')
    }
    const left = desk.page.waitForEvent('framenavigated')
    await Promise.all([left, places.first().click()])
    await desk.page.waitForLoadState('load')
    if (!desk.page.url().includes(`/plan/${childId}/write`)) await desk.page.goto(`/plan/${childId}/write`)
  }
  throw new Error('There are more lines than were written.')
}

async function download(page: Someone['page'], which: 'pdf' | 'docx'): Promise<Buffer> {
  const href = await page.locator(`main a[href*="/file/"][href*="${which}"]`).first().getAttribute('href')
  const answer = await page.request.get(href ?? '')
  expect(answer.status()).toBe(200)
  return answer.body()
}

const provision = (what: string, who: string) => ({
  'provision-1-what': what,
  'provision-1-who': who,
  'provision-1-frequency': '3 times a week',
  'provision-1-duration': '30 minutes, 38 weeks',
  'provision-1-groupSize': 'One to one',
})

const LATE = 'Ed Lowe'
const ADVICE = [
  {
    name: 'Tom Bell',
    fields: {
      'need-1-text': 'Robin loses the thread when the class is talking.',
      'need-1-area': 'COMMUNICATION_INTERACTION',
      'outcome-1-text': 'By July 2027 Robin will follow a task with three steps.',
      ...provision('Each task is shown in pictures, one step at a time', 'Teaching assistant, trained for 6 hours'),
    },
  },
  {
    name: 'Ed Lowe',
    fields: {
      'strength-1-text': 'Robin reasons well with pictures.',
      'need-1-text': 'Robin reads at the 4th percentile.',
      'need-1-area': 'COGNITION_LEARNING',
      ...provision('A structured reading programme', 'Specialist teacher'),
    },
  },
  {
    name: 'Dr Ama Osei',
    fields: {
      'need-1-text': 'Robin has hearing loss in winter.',
      ...provision('Hearing test and review', 'Community audiology'),
    },
  },
  {
    name: 'Maya Scott',
    fields: { summary: 'Robin is not known to social care. The family needs no help from us now.' },
  },
] as const
