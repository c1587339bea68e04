import { expect, it } from 'vitest'
import { rightsIn } from './rights.ts'
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
