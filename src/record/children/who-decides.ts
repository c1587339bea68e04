import { t } from '../../platform/languages/index.ts'
import { DECISIONS, type Decision } from './decisions.ts'
import { isYoungPersonOn, lastDayOfCompulsorySchoolAge, rightsHolderOn } from './rights-holder.ts'
import { type Child, fullNameOf, nameOf } from './state.ts'

export type WhoDecides = {
  who: string
  why: string
  changesOn: string | null
  changes: string | null
  standIns: string[]
}

/** Who decides today, why, and when it will change, in words for the family. */
export function whoDecides(child: Child, today: string): WhoDecides {
  const name = nameOf(child)
  const last = lastDayOfCompulsorySchoolAge(child.details.dateOfBirth)
  if (!isYoungPersonOn(child.details.dateOfBirth, today)) {
    const holder = rightsHolderOn(child, today)
    const ids = holder.kind === 'parents' ? holder.carerIds : []
    const names = child.carers.filter((one) => ids.includes(one.carerId)).map((one) => one.name)
    return {
      who: names.length ? inWords(names) : t('Nobody who is in the record yet'),
      why: t(
        'A parent or carer asks, decides and appeals for {name} until the end of compulsory school age: the last Friday in June of the school year in which {name} turns 16. {name}’s own views must still be asked for.',
        { name },
      ),
      changesOn: dayAfter(last),
      changes: `${name} decides. We ask ${name} then what parents and carers may see and do.`,
      standIns: [],
    }
  }
  const standIns = (Object.keys(DECISIONS) as Decision[]).flatMap((decision) => {
    const holder = rightsHolderOn(child, today, decision)
    return holder.kind === 'alternative-person'
      ? [t('{what}: {name} ({basis})', { what: DECISIONS[decision], name: holder.name, basis: holder.basis })]
      : []
  })
  return {
    who: fullNameOf(child),
    why: t(
      '{name} is over compulsory school age, so {name} asks, decides and appeals. Parents and carers see and do what {name} agrees to.',
      { name },
    ),
    changesOn: null,
    changes: null,
    standIns,
  }
}

const dayAfter = (on: string) => Temporal.PlainDate.from(on).add({ days: 1 }).toString()

export const inWords = (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
