import { barCounts } from '../charts/bar-counts.ts'
import { statusBar } from '../charts/status-bar.ts'
import { render } from './render.ts'

/** Every component with a made-up child's details, on one page: for designers to look at and for tests to check. */
export function galleryPage(context: object = {}): string {
  return render('platform/views/gallery.njk', { ...sample, ...context })
}

const sample = {
  title: 'Gallery of components',
  caption: 'openSEND for designers',
  madeUp: true,
  area: { name: 'Northmere Council' },
  person: { key: 'p1', name: 'Priya Shah', roleName: 'EHC caseworker' },
  nav: [
    { href: '/', text: 'Today', current: true },
    { href: '/children', text: 'Children' },
    { href: '/duties', text: 'Duties' },
    { href: '/local-offer', text: 'Local Offer' },
  ],
  back: { href: '/' },
  csrfToken: 'token',
  reference: 'req-7Q2M',
  today: '2026-03-11',
  notice: {
    title: 'Sent',
    text: 'The request for advice went to Dr Osei on Wednesday 11 March 2026.',
    type: 'success',
  },
  errors: [
    { field: 'givenName', message: 'Enter the child’s first name' },
    { field: 'dateOfBirth', message: 'Date of birth must include a year' },
    { field: 'why', message: 'Choose why you are asking' },
  ],
  values: {
    familyName: 'Tern',
    'dateOfBirth-day': '4',
    'dateOfBirth-month': '9',
    needs: ['communication', 'semh'],
    story: '',
  },
  journey: [
    { name: 'Asked', state: 'done', on: '2026-01-05' },
    { name: 'Decided to assess', state: 'done', on: '2026-02-09' },
    { name: 'Advice', state: 'now', by: '2026-03-23', says: 'from 4 people' },
    { name: 'Draft plan', state: 'next', by: '2026-04-27' },
    { name: 'Final plan', state: 'next', by: '2026-05-25', law: true, expected: '2026-06-02', whyHref: '/why' },
  ],
  dates: [
    {
      name: 'Decide whether to assess',
      who: 'Priya Shah',
      date: '2026-02-16',
      state: 'met',
      provision: 'SEND Regulations 2014, reg 5(1)',
    },
    {
      name: 'Educational psychologist’s advice',
      who: 'Dr Osei',
      date: '2026-03-16',
      state: 'due-soon',
      provision: 'SEND Regulations 2014, reg 8(1)',
    },
    { name: 'Health advice', who: 'Community paediatrics', date: '2026-03-09', state: 'late' },
    {
      name: 'School’s advice',
      who: 'Ashgrove Primary',
      date: '2026-03-05',
      state: 'excepted',
      note: 'The school was closed for more than 4 weeks.',
    },
    { name: 'Final plan', who: 'Northmere Council', date: '2026-05-25', state: 'running' },
  ],
  duties: statusBar({
    id: 'duties',
    title: 'How our duties stand today',
    counted: 'Duties',
    says: '6 of 128 duties are late. 14 are due this week.',
    counts: { late: 6, 'due-soon': 14, running: 82, excepted: 4, met: 22 },
  }),
  needs: barCounts({
    id: 'needs',
    title: 'Main area of need',
    counted: 'Children',
    says: 'Communication and interaction is the main need of 61 of 132 children, nearly half.',
    rows: [
      { label: 'Communication and interaction', count: 61, pattern: 'communication' },
      { label: 'Cognition and learning', count: 27, pattern: 'cognition' },
      { label: 'Social, emotional and mental health', count: 32, pattern: 'semh' },
      { label: 'Sensory and physical', count: 12, pattern: 'sensory' },
    ],
  }),
}
