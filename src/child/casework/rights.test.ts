import { describe, expect, it } from 'vitest'
import { day } from '../../platform/calendar/index.ts'
import { calculateDuties } from '../duties/questions.ts'
import { type Disputable, rightsIn } from './rights.ts'
import { caseIn, STAGES, type Stage } from './state.ts'

it('names the provision beside every right, at every point (W4)', () => {
  const duty = (name: string, dueOn: string) => ({
    duty: name,
    dueOn,
    metOn: null,
    provision: 'A provision',
    owedBy: 'family',
  })
  for (const stage of Object.keys(STAGES) as Stage[]) {
    for (const dueOn of ['2026-01-01', '2026-12-01']) {
      const duties = ['answer-draft', 'contact-mediation-adviser', 'appeal'].map((name) => duty(name, dueOn)) as never
      const rights = rightsIn({ childId: 'x', case: { ...caseIn([]), stage }, duties, late: true, today: '2026-06-01' })
      expect(rights.length).toBeGreaterThan(1)
      for (const right of rights) expect(right.law, `${stage}: ${right.text}`).toBeTruthy()
    }
  }
})

it('tells of a personal budget while the draft is with the family (SI 2014/1652, reg 4)', () => {
  const ask = (facts: { what: 'draft-served'; on: ReturnType<typeof day> }[]) =>
    rightsIn({
      childId: 'x',
      case: caseIn([]),
      duties: calculateDuties({ asOf: day('2026-05-02'), facts }),
      late: false,
      today: '2026-05-02',
    }).map((one) => one.text)
  expect(ask([{ what: 'draft-served', on: day('2026-04-27') }])).toContain('Ask for a personal budget')
  expect(ask([])).not.toContain('Ask for a personal budget')
})

describe('the right to appeal', () => {
  const told = '2026-03-02'
  const rightsAbout = (decisions: Disputable['to'][], today = '2026-03-10') =>
    rightsIn({
      childId: 'x',
      case: { ...caseIn([]), stage: decisions.includes('assess') ? 'refused' : 'final' },
      duties: calculateDuties({
        asOf: day(today),
        facts: decisions.map((of) => ({ what: 'decision-notice-sent', on: day(told), of })),
      }),
      disputes: decisions.map((to) => ({ to, eventId: to, on: told })),
      late: false,
      today,
      at: { appeal: '/redress/x/appeal', mediation: '/redress/x' },
    })
  const appealOf = (to: Disputable['to']) => rightsAbout([to]).find((one) => one.text.startsWith('Appeal'))

  it('says of each decision what it was', () => {
    expect(appealOf('assess')?.text).toContain('not to assess')
    expect(appealOf('issue')?.text).toContain('not to make a plan')
    expect(appealOf('contents')?.text).toContain('needs (B), help with learning (F), school or college (I)')
    expect(appealOf('not-amend')?.text).toContain('not to change the plan')
    expect(appealOf('not-reassess')?.text).toContain('not to assess again')
    expect(appealOf('cease')?.text).toContain('to end the plan')
  })

  it('names what the Tribunal may recommend, in every appeal but one against a refusal to assess', () => {
    const asksBeside = (to: Disputable['to']) => /health and social care too/.test(appealOf(to)?.how ?? '')
    expect((['assess', 'issue', 'contents', 'not-amend', 'not-reassess', 'cease'] as const).map(asksBeside)).toEqual([
      false,
      true,
      true,
      true,
      true,
      true,
    ])
    expect(appealOf('cease')?.how).toContain('stays in force')
  })

  it('spares the mediation adviser only where the appeal can be about the school or college alone', () => {
    const adviser = (to: Disputable['to']) => rightsAbout([to]).find((one) => one.text.startsWith('Contact'))?.how
    expect(adviser('contents')).toContain('only about the school or college')
    expect(adviser('contents')).toContain('health and social care in the plan too')
    expect(adviser('cease')).toBe('You do not have to go to mediation.')
  })

  it('stands once for each decision, with an address of its own', () => {
    const appeals = rightsAbout(['contents', 'cease']).filter((one) => one.text.startsWith('Appeal'))
    expect(appeals.map((one) => one.href).toSorted()).toEqual([
      '/redress/x/appeal?about=cease',
      '/redress/x/appeal?about=contents',
    ])
  })

  it('is said to be over for half a year, and not for as long as the plan lasts', () => {
    const isSaidOver = (today: string) =>
      rightsAbout(['contents'], today).some((one) => one.text === 'The time to appeal seems to have ended')
    expect([isSaidOver('2026-05-02'), isSaidOver('2026-05-03'), isSaidOver('2026-11-03')]).toEqual([false, true, false])
  })

  it('leaves the rights that a plan gives, long after', () => {
    expect(rightsAbout(['contents'], '2027-11-03').map((one) => one.text)).toEqual([
      'Get all the help in section F of the plan',
      'Ask us to assess again, if needs have changed',
      'Ask for disagreement resolution',
    ])
  })
})
