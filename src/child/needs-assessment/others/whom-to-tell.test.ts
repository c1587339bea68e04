import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Role } from '../../../platform/access/permission.ts'
import { type Member, messageToOthers, STEPS, type Step, whomToTell } from './whom-to-tell.ts'

const millbrook = randomUUID()
const somebody = (role: Role, more: Partial<Member> = {}): Member => ({
  personId: randomUUID(),
  name: `A ${role}`,
  role,
  organisationId: randomUUID(),
  organisation: 'Somewhere',
  email: 'a@example.org',
  ...more,
})
const setting = { organisationId: millbrook, name: 'Millbrook Primary School' }
const offices = (members: Member[], at: Parameters<typeof whomToTell>[1] = setting) =>
  whomToTell(members, at).map(({ office, people, byLetter }) => [office, people.map((one) => one.role), byLetter])

it('tells the designated officers, and the head and SENCO of the setting', () => {
  const members = [
    somebody('designated-clinical-officer'),
    somebody('designated-social-care-officer'),
    somebody('head-teacher', { organisationId: millbrook }),
    somebody('senco', { organisationId: millbrook }),
  ]
  expect(offices(members)).toEqual([
    ['health', ['designated-clinical-officer'], null],
    ['social-care', ['designated-social-care-officer'], null],
    ['setting', ['head-teacher', 'senco'], null],
  ])
})

it('does not tell the head of another school', () => {
  expect(offices([somebody('head-teacher')])[2]).toEqual(['setting', [], 'The head of Millbrook Primary School'])
})

it('asks for a letter where nobody holds the role, or no message reaches them', () => {
  expect(offices([somebody('designated-clinical-officer', { email: null })])).toMatchObject([
    ['health', [], 'Health: the integrated care board'],
    ['social-care', [], 'Social care at the local authority'],
    ['setting', [], 'The head of Millbrook Primary School'],
  ])
})

it('asks for a letter to a setting that is not in the directory', () => {
  const near = somebody('head-teacher', { organisationId: millbrook })
  expect(offices([near], { organisationId: null, name: 'Home tutors' })[2]).toEqual([
    'setting',
    [],
    'The head of Home tutors',
  ])
})

it.each([null, { organisationId: null, name: 'None' }])(
  'has no setting to tell where the child attends none',
  (none) => {
    expect(offices([], none).map(([office]) => office)).toEqual(['health', 'social-care'])
  },
)

it('tells somebody once who holds two roles', () => {
  const head = somebody('head-teacher', { organisationId: millbrook })
  expect(offices([head, { ...head, role: 'senco' }])[2]).toEqual(['setting', ['head-teacher'], null])
})

it.each(Object.keys(STEPS) as Step[])('says the step, the day, the law and the link, and no more: %s', (step) => {
  const { subject, body } = messageToOthers(step, { decideBy: '2026-02-16', on: '2026-02-16' }, 'https://x.test/y')
  expect(body).toContain('Monday 16 February 2026')
  expect(body).toContain('SEND Regulations 2014, regulation')
  expect(body).toContain('https://x.test/y')
  expect(subject).not.toMatch(/\d/)
})
