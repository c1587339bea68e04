import type { Page } from 'playwright-core'

/** A page that is worth a picture: what it shows, whose eyes it is seen with, and how to get there. */
export type Shot = { file: string; says: string; as?: string; go(page: Page): Promise<void> }
export type Part = { title: string; shots: readonly Shot[] }

const NADIA = 'Nadia Khan'
const PRIYA = 'Priya Shah'

export const parts: readonly Part[] = [
  {
    title: 'A family',
    shots: [
      { file: 'sign-in', says: 'Choosing whom to be in the demonstration', go: (page) => open(page, '/sign-in') },
      { file: 'request', says: 'Asking for an assessment', as: NADIA, go: (page) => open(page, '/ask/new') },
      {
        file: 'family',
        says: 'Where Amira’s assessment is',
        as: NADIA,
        go: ofChild((id) => `/casework/${id}/journey`),
      },
      { file: 'own-page', says: 'Amira’s own page', as: NADIA, go: ofChild((id) => `/own/${id}`) },
      {
        file: 'draft-for-the-family',
        says: 'The draft plan, to read',
        as: NADIA,
        go: ofChild((id) => `/plan/${id}/draft`),
      },
      {
        file: 'comment',
        says: 'Saying what is wrong with the draft',
        as: NADIA,
        go: ofChild((id) => `/plan/${id}/comment`),
      },
      { file: 'editions', says: 'Large print and easy words', as: NADIA, go: ofChild((id) => `/plan/${id}/editions`) },
      { file: 'share', says: 'Letting somebody help', as: NADIA, go: ofChild((id) => `/children/${id}/share`) },
      {
        file: 'who-has-looked',
        says: 'Who has looked at the record',
        as: NADIA,
        go: ofChild((id) => `/children/${id}/who-has-looked`),
      },
      {
        file: 'in-arabic',
        says: 'Where things are, in Arabic',
        as: NADIA,
        async go(page) {
          await ofChild((id) => `/casework/${id}/journey`)(page)
          // The choice is kept with the person, so the second picture may be in Arabic from the start.
          if ((await page.getAttribute('html', 'dir')) === 'rtl') return
          const choice = page.getByRole('link', { name: 'العربية' }).or(page.getByRole('button', { name: 'العربية' }))
          await choice.first().click()
          await page.waitForLoadState()
        },
      },
      {
        file: 'no-assessment',
        says: 'What to do after a no',
        as: 'Donna Fletcher',
        go: ofChild((id) => `/redress/${id}`),
      },
    ],
  },
  {
    title: 'A caseworker and a manager',
    shots: [
      { file: 'today', says: 'The caseworker’s day', as: PRIYA, go: (page) => open(page, '/today') },
      { file: 'case', says: 'Amira’s case', as: PRIYA, go: ofCase((id) => `/casework/${id}`) },
      {
        file: 'decide',
        says: 'Deciding whether to assess',
        as: 'Owen Price',
        go: firstTodo('decide-whether-to-assess'),
      },
      {
        file: 'plan-writing',
        says: 'Writing the plan, need by need',
        as: PRIYA,
        go: ofCase((id) => `/plan/${id}/write`),
      },
      { file: 'plan-check', says: 'What the plan check found', as: PRIYA, go: ofCase((id) => `/plan/${id}/check`) },
      {
        file: 'comments',
        says: 'What was said about the draft',
        as: PRIYA,
        go: ofCase((id) => `/plan/${id}/comments`),
      },
      {
        file: 'compare-versions',
        says: 'What changed between two versions',
        as: 'Oksana Shevchenko',
        go: ofChild((id) => `/plan/${id}/compare`),
      },
      { file: 'placement', says: 'Schools that were asked', as: PRIYA, go: ofCase((id) => `/placement/${id}`) },
      { file: 'team', says: 'The team', as: 'Ruth Adeyemi', go: (page) => open(page, '/team') },
      { file: 'workload', says: 'Who carries what', as: 'Ruth Adeyemi', go: (page) => open(page, '/team/workload') },
      { file: 'lateness', says: 'How late, and where', as: 'Ruth Adeyemi', go: (page) => open(page, '/team/lateness') },
      {
        file: 'quality-audit',
        says: 'Plans read by two raters',
        as: 'Ruth Adeyemi',
        go: (page) => open(page, '/quality-audit'),
      },
    ],
  },
  {
    title: 'Those who advise',
    shots: [
      { file: 'advice-asked', says: 'Advice that is asked of you', as: 'Ed Lowe', go: (page) => open(page, '/advice') },
      { file: 'give-advice', says: 'Writing advice in lines that a plan can quote', as: 'Ed Lowe', go: firstAdvice() },
      {
        file: 'agency',
        says: 'Every request to one agency',
        as: 'Grace Lin',
        go: (page) => open(page, '/advice/agency'),
      },
    ],
  },
  {
    title: 'The area and the nation',
    shots: [
      { file: 'england', says: 'England: where things stand', go: (page) => open(page, '/england') },
      { file: 'area', says: 'An area beside others', go: firstOf('/areas', 'main a[href^="/areas/"]') },
      {
        file: 'measure',
        says: 'One measure, with what to read beside it',
        go: (page) => open(page, '/measures/plans-in-20-weeks'),
      },
      { file: 'compare', says: 'Areas compared', go: (page) => open(page, '/compare') },
      { file: 'equity', says: 'Who is left behind', go: (page) => open(page, '/equity') },
      { file: 'boards', says: 'What a number is used for', go: (page) => open(page, '/boards') },
      { file: 'open-data', says: 'The same figures, to take away', go: (page) => open(page, '/open-data') },
      { file: 'sen2', says: 'The SEN2 return', as: 'Ruth Adeyemi', go: (page) => open(page, '/sen2') },
      { file: 'check-a-plan', says: 'A plan checked by anybody', go: (page) => open(page, '/check-a-plan') },
      {
        file: 'work-out-your-dates',
        says: 'The dates in law, worked out',
        go: (page) => open(page, '/work-out-your-dates'),
      },
    ],
  },
]

async function open(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path, { waitUntil: 'load' })
  if (answer?.status() !== 200) throw new Error(`${path} answered ${answer?.status()}`)
}

function firstOf(from: string, selector: string) {
  return async (page: Page) => {
    await open(page, from)
    await open(page, (await page.locator(selector).first().getAttribute('href')) ?? '')
  }
}

/** A page about the child of the family that is signed in. */
function ofChild(to: (childId: string) => string) {
  return async (page: Page) => {
    await open(page, '/my')
    await open(page, to(await idIn(page, 'main a[href*="/casework/"]')))
  }
}

/** A page about Amira, whose plan is a draft. */
function ofCase(to: (childId: string) => string) {
  return async (page: Page) => {
    await open(page, '/find?find=Amira')
    const row = page.locator('tr, li, article', { hasText: 'Amira' }).locator('a[href*="/casework/"]').first()
    await open(page, to(uuidIn((await row.getAttribute('href')) ?? '')))
  }
}

function firstTodo(step: string) {
  return firstOf('/today', `main a[href*="${step}"]`)
}

function firstAdvice() {
  return firstOf('/advice', 'main a[href*="/give/"]')
}

async function idIn(page: Page, selector: string): Promise<string> {
  return uuidIn((await page.locator(selector).first().getAttribute('href')) ?? '')
}

function uuidIn(text: string): string {
  return /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(text)?.[0] ?? ''
}
