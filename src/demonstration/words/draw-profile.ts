import type { Seeded } from '../seeded.ts'
import { type Band, bandAt, type Portrait, type Strand } from './portrait.ts'
import { portraits } from './portraits.ts'
import type { Help, NeedAndHelp, Profile } from './profile.ts'
import { VAGUE } from './vague.ts'

/** What people say of one child: drawn from a portrait of the kind of need, so that no two are the same. */
export function drawProfile(chance: Seeded, age: number): Profile {
  const band = bandAt(age)
  const portrait = drawPortrait(chance, band)
  // Some authors write so that nobody can tell what is to be done.
  const careless = chance.chance(0.3) ? chance.between(3, 8) / 10 : 0.06
  const pickTwo = (all: readonly string[]) => chance.shuffled(all).slice(0, chance.between(1, 2)).join(' ')
  return {
    senType: portrait.senType,
    ages: [age, age],
    family: {
      concerns: [chance.pick(portrait.opens), pickTwo(portrait.goesOn)].join(' '),
      helps: pickTwo(portrait.helps),
      hopes: chance.pick(portrait.hopes),
      child: chance.pick(portrait.child),
    },
    tried: chance.pick(portrait.tried),
    strengths: chance.shuffled(portrait.strengths).slice(0, 2),
    needs: drawStrands(chance, portrait, band).map((strand) => drawNeed(chance, strand, chance.chance(careless))),
  }
}

function drawPortrait(chance: Seeded, band: Band): Portrait {
  let left = chance.next() * portraits.reduce((sum, one) => sum + one.share[band], 0)
  for (const one of portraits) {
    left -= one.share[band]
    if (left < 0) return one
  }
  return portraits[0] as Portrait
}

/** The psychologist always finds something; school most often; health and social care now and then. */
function drawStrands(chance: Seeded, { strands }: Portrait, band: Band): Strand[] {
  const fitting = strands.filter(({ bands }) => !bands || bands.includes(band))
  const often = { 'educational-psychologist': 0.85, education: 0.8, health: 0.45, 'social-care': 0.3 }
  const drawn = fitting.filter(({ by }) => chance.chance(often[by]))
  const psychology = fitting.find(({ by }) => by === 'educational-psychologist')
  return drawn.some(({ by }) => by === 'educational-psychologist') || !psychology ? drawn : [psychology, ...drawn]
}

function drawNeed(chance: Seeded, strand: Strand, vaguely: boolean): NeedAndHelp {
  const { by, area } = strand
  // What health and social care do belongs to the very need that they name.
  const at = chance.between(0, 11)
  const nth = <T>(all: readonly T[]) => (area ? chance.pick(all) : (all[at % all.length] as T))
  return {
    by,
    ...(area && { area }),
    need: nth(strand.need),
    help: vaguely && area ? vague(chance, area) : help(strand, area ? chance.between(0, strand.what.length - 1) : at),
    ...((by === 'educational-psychologist' || chance.chance(0.8)) && {
      outcome: vaguely ? chance.pick(VAGUE.outcomes) : nth(strand.outcome),
    }),
  }
}

/** Who, how often and how long belong to what is done: they are drawn by the same place in their lists. */
function help({ what, who, often, long, group }: Strand, at: number): Help {
  const nth = <T>(all: readonly T[]) => all[at % all.length] as T
  return { what: nth(what), who: nth(who), frequency: nth(often), duration: nth(long), groupSize: nth(group) }
}

function vague(chance: Seeded, area: keyof typeof VAGUE.what): Help {
  return {
    what: chance.pick(VAGUE.what[area]),
    who: chance.pick(VAGUE.who),
    frequency: chance.pick(VAGUE.often),
    duration: chance.pick(VAGUE.long),
    groupSize: chance.pick([null, 'Small group', 'As appropriate']),
  }
}
