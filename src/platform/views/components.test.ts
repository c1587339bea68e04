import { describe, expect, it } from 'vitest'
import { galleryPage } from './gallery.ts'
import { render, renderText } from './render.ts'

const hostile = '<script>alert("x")</script>'
const escaped = '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;'

/** Each component, called with the hostile text wherever a person's words may go, and what must be seen as well. */
const components: [string, string, string[]][] = [
  ['duty-tag.njk dutyTag', "{ state: 'late', text: x }", ['os-duty--late']],
  ['need-area.njk needArea', '{ area: x }', ['class="os-need os-need--"']],
  [
    'key-dates.njk keyDates',
    "{ steps: [{ name: x, who: x, note: x, date: '2026-03-23', state: 'running' }], today: '2026-03-20' }",
    ['Monday 23 March 2026', '3 days left', 'Running'],
  ],
  [
    'journey.njk journey',
    "{ label: x, steps: [{ name: x, state: 'now', by: '2026-03-23', law: true, says: x }], now: x }",
    ['<ol', 'Happening now', 'by <time datetime="2026-03-23">23 March 2026</time> (the law)', 'aria-current="step"'],
  ],
  ['quoted.njk quoted', '{ text: x, who: x, role: x, source: x }', ['<blockquote']],
  [
    'legal-test.njk legalTest',
    "{ test: x, plain: x, provision: x, evidence: [{ text: x, source: x, points: 'against' }] }",
    ['The test in law', 'Points to no'],
  ],
  [
    'rights.njk rights',
    "{ rights: [{ text: x, by: '2026-03-23', how: x, law: x }], help: { text: x } }",
    ['What you can do now', 'Monday 23 March 2026'],
  ],
  [
    'next-step.njk nextStep',
    "{ text: x, who: x, by: '2026-03-23', today: '2026-03-23', action: { text: x, href: '/do' } }",
    ['due today', 'href="/do"'],
  ],
  ['document-link.njk documentLink', "{ href: '/d', name: x, type: x, bytes: 348160, from: x }", ['340\u00a0KB']],
  ['money.njk money', '{ pence: 123456, per: x }', ['£1,234.56']],
  [
    'golden-thread-row.njk goldenThreadRow',
    '{ need: { text: x, source: x }, provisions: [{ text: x, howMuch: x, who: x }], outcome: { text: x }, findings: [{ text: x }] }',
    ['Need', 'Provision', 'Outcome'],
  ],
  ['empty-state.njk emptyState', "{ text: x, next: x, action: { text: x, href: '/n' } }", ['href="/n"']],
  [
    'pagination.njk pagination',
    "{ page: 2, pages: 9, href: '/list?q=' + x + '&page=' }",
    ['aria-current="page"', '&ctdot;'],
  ],
  ['who-holds-it.njk whoHoldsIt', '{ name: x, role: x, team: x }', ['With']],
]

describe.each(components)('%s', (name, params, seen) => {
  const [file, macro] = name.split(' ')
  const html = renderText(`{% from "platform/views/components/${file}" import ${macro} %}{{ ${macro}(${params}) }}`, {
    x: hostile,
  })

  it('shows what it is for', () => {
    for (const text of seen) expect(html).toContain(text)
  })

  it('escapes what people typed', () => {
    expect(html).not.toContain('<script')
    expect(html).toContain('alert(')
  })
})

it('says that there is no provision or outcome yet, and what to do', () => {
  const html = renderText(
    '{% from "platform/views/components/golden-thread-row.njk" import goldenThreadRow %}{{ goldenThreadRow({ need: { text: "n" }, provisions: [], action: { text: "Place", href: "/p" } }) }}',
    {},
  )
  expect(html).toMatch(/No provision yet\.[\s\S]*href="\/p"[\s\S]*No outcome yet\./)
})

it('shows no pages when there is one', () => {
  const html = renderText(
    '{% from "platform/views/components/pagination.njk" import pagination %}{{ pagination({ page: 1, pages: 1, href: "?" }) }}',
    {},
  )
  expect(html.trim()).toBe('')
})

describe('a field', () => {
  const field = (call: string, context: object) =>
    renderText(`{% import "platform/views/components/fields.njk" as field with context %}{{ field.${call} }}`, context)

  it('finds its own value and error, and ties the hint and the message to the box', () => {
    const html = field("textField({ name: 'a', label: 'A', hint: 'H' })", {
      values: { a: hostile },
      errors: [{ field: 'a', message: 'Enter A' }],
    })
    expect(html).toContain(`value="${escaped}"`)
    expect(html).toContain('aria-describedby="a-hint a-error"')
    expect(html).toContain('Enter A')
    expect(html).not.toContain('<script')
  })

  it.each(['textField', 'textArea', 'dateField', 'radios', 'checkboxes', 'select', 'fileUpload'])(
    '%s escapes its words and marks what is optional',
    (kind) => {
      const html = field(
        `${kind}({ name: 'a', label: x, hint: x, optional: true, items: [{ value: x, text: x, hint: x }] })`,
        { x: hostile, values: { a: hostile } },
      )
      expect(html).toContain(`${escaped} (optional)`)
      expect(html).not.toContain('<script')
    },
  )

  it('keeps what was typed of a date, part by part', () => {
    const html = field("dateField({ name: 'born', label: 'Born' })", {
      values: { 'born-day': '31', 'born-month': 'Febuary', 'born-year': '' },
    })
    expect(html).toMatch(/id="born" name="born-day"[^>]*value="31"/)
    expect(html).toMatch(/name="born-month"[^>]*value="Febuary"/)
  })

  it('writes a whole day into its three parts', () => {
    const html = field("dateField({ name: 'born', label: 'Born' })", { values: { born: '2018-09-04' } })
    expect([...html.matchAll(/ value="(\d+)"/g)].map(([, part]) => part)).toEqual(['4', '9', '2018'])
  })

  it('ticks every chosen box, and one choice alone', () => {
    const items = "items: [{ value: 'p', text: 'P' }, { value: 'q', text: 'Q' }, { value: 'r', text: 'R' }]"
    expect(
      field(`checkboxes({ name: 'a', label: 'A', ${items} })`, { values: { a: ['p', 'r'] } }).match(/ checked/g),
    ).toHaveLength(2)
    expect(
      field(`checkboxes({ name: 'a', label: 'A', ${items} })`, { values: { a: 'q' } }).match(/ checked/g),
    ).toHaveLength(1)
    expect(field(`radios({ name: 'a', label: 'A', ${items} })`, { values: { a: 'q' } })).toMatch(/value="q" checked/)
    expect(field(`select({ name: 'a', label: 'A', ${items} })`, { values: { a: 'q' } })).toMatch(/value="q" selected/)
  })

  it('sends back the token and, on a case, the version that was seen', () => {
    expect(field('csrf()', { csrfToken: 'abc', seen: 0 })).toMatch(
      /name="_csrf" value="abc"[\s\S]*name="_seen" value="0"/,
    )
    expect(field('csrf()', { csrfToken: 'abc' })).not.toContain('_seen')
  })

  it('can be the page’s one heading', () => {
    expect(field("radios({ name: 'a', label: 'Why?', labelIsHeading: true, items: [] })", {})).toMatch(
      /<h1[^>]*>\s*Why\?/,
    )
    expect(field("textField({ name: 'a', label: 'Who?', labelIsHeading: true })", {})).toMatch(/<h1[^>]*>/)
  })
})

describe('the layout', () => {
  const page = (context: object) => render('platform/views/not-found.njk', context)

  it('names the task in the title and has one h1', () => {
    expect(page({})).toContain('<title>We cannot show you this page – openSEND</title>')
    expect(galleryPage().match(/<h1/g)).toHaveLength(1)
  })

  it('says Error first, and links each message to its field', () => {
    const html = galleryPage()
    expect(html).toContain('<title>Error: Gallery of components – openSEND</title>')
    for (const id of ['givenName', 'dateOfBirth', 'why']) {
      expect(html).toContain(`href="#${id}"`)
      expect(html).toMatch(new RegExp(`<input[^>]* id="${id}"`))
    }
  })

  it('says that the area is made up only when it is', () => {
    expect(page({ madeUp: true })).toContain('Made-up area.')
    expect(page({ madeUp: false })).not.toContain('Made-up area.')
  })

  it('offers sign out, with its token, to whoever is signed in and to nobody else', () => {
    expect(page({ person: { name: 'Priya Shah' }, csrfToken: 'abc' })).toMatch(
      /action="\/sign-out"[\s\S]*name="_csrf" value="abc"/,
    )
    expect(page({})).not.toContain('/sign-out')
  })

  it('carries nothing of GOV.UK’s name, crown or font, and no script or style in the page', () => {
    const html = galleryPage()
    expect(html).not.toMatch(/GOV\.UK|crown|GDS Transport/i)
    expect(html).not.toMatch(/<style|<script(?![^>]* src=)| style="| on\w+="/)
  })

  it('keeps the reference in “Something wrong?”', () => {
    expect(page({ reference: 'a&b' })).toContain('href="/something-wrong?reference=a%26b"')
  })

  it('escapes every name and notice', () => {
    const html = galleryPage({
      title: hostile,
      caption: hostile,
      area: { name: hostile },
      person: { name: hostile, roleName: hostile },
      reference: hostile,
      notice: { title: hostile, text: hostile },
      nav: [{ href: '/', text: 'x' }],
      errors: [{ field: 'a', message: hostile }],
    })
    expect(html).not.toContain('<script>')
  })
})

it.each([
  ['error', { reference: 'req-1' }, 'req-1'],
  [
    'case-changed',
    { lookAgain: { href: '/case' }, changes: [{ what: 'The draft was sent', who: 'Tom', at: '2026-03-23T10:00:00Z' }] },
    'href="/case"',
  ],
  ['refused', { refusal: { says: 'Not yet.', provision: 'reg 5(1)' } }, 'reg 5(1)'],
  ['signed-out', { signIn: { href: '/sign-in?to=/x' } }, 'href="/sign-in?to=/x"'],
  ['too-large', { limit: '10 MB' }, '10 MB'],
  ['too-many', { wait: '5 minutes' }, '5 minutes'],
  ['unavailable', { until: '2026-03-23T10:00:00Z' }, '23 March 2026 at 10am'],
  ['not-found', {}, 'Go to your first page'],
])('the page for %s says what to do', (name, context, seen) => {
  expect(render(`platform/views/${name}.njk`, context)).toContain(seen)
})
