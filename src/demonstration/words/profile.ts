import type { NeedArea } from '../../child/advice/events.ts'
import type { SenType } from '../../child/maintained-plan/events.ts'

/** Who writes a line of advice. */
export type Author = 'educational-psychologist' | 'education' | 'health' | 'social-care'

export type Help = { what: string; who: string; frequency: string; duration: string; groupSize: string | null }

export type NeedAndHelp = {
  by: Author
  /** Left out of health and social care needs, which have no area. */
  area?: NeedArea
  need: string
  help?: Help
  outcome?: string
}

/**
 * What a family, a school and professionals say of one child. `{name}`, `{he}`, `{him}` and `{his}` are filled in, and
 * `{4-9}` becomes a number from 4 to 9, so that no two children are the same.
 */
export type Profile = {
  /** How a plan for it is counted nationally. */
  senType?: SenType
  /** Ages at which it is heard, both included. */
  ages: readonly [number, number]
  family: { concerns: string; helps: string; hopes: string; child: string }
  /** What the school has done so far. */
  tried: string
  strengths: { area: NeedArea; text: string }[]
  needs: NeedAndHelp[]
}
