import type { InstitutionKind } from '../../child/placement/events.ts'
import type { Seeded } from '../seeded.ts'

export type Phase = 'early' | 'primary' | 'secondary' | 'all' | 'post-16'
export type NewPlace = { name: string; kind: string; institutionKind: InstitutionKind; phase: Phase }

const PLACES =
  'Alderbrook Ashlea Barrowgate Beckside Birchwood Blackthorn Bramble_Hill Brookmead Canal_Side Chapel_Lane Chestnut_Grove Clover_Bank Coppice Crossways Dale_End Dovecote Eastfields Elm_Park Fernhill Ferry_Road Foxglove Furrowfield Gable_End Gorse_Hill Greenlea Half_Moon Hawthorn Hazelmere Heron_Lake High_Moor Hollybank Ings_Road Ivy_Lane Kestrel Kingfisher Lark_Rise Lime_Tree Long_Meadow Lower_Weir Manor_Fields Maple_Drive Marsh_Lane Moorside New_Street Nine_Elms North_Common Oak_Tree Old_Wharf Orchard Park_View Partridge_Green Pebble_Beach Pinewood Poplar_Row Primrose_Bank Quarry_Hill Railway_Street Redgate Ridgeway Riverside Rookery Saltmarsh Sandpiper Shepherds_Green Silver_Birch Skylark South_Weald Spinney Spring_Vale Stonebridge Sycamore Tanners_Row Thistle_Down Thornfield Tithe_Barn Towpath Upper_Mill Viaduct Wainwright Water_Lane Weavers_Field West_Dene Wheatsheaf Whin_Hill Willow_Bank Windmill_Hill Woodpecker Wren_Park Yew_Tree'
    .split(' ')
    .map((name) => name.replaceAll('_', ' '))

const SAINTS = [
  'St Aidan’s',
  'St Hilda’s',
  'St Cuthbert’s',
  'All Saints’',
  'Holy Trinity',
  'Our Lady of Grace',
  'St Oswald’s',
]

type Draw = (place: string, saint: string) => NewPlace

const early: Draw[] = [
  (place) => ({ name: `${place} Day Nursery`, kind: 'early-years', institutionKind: 'other', phase: 'early' }),
  (place) => ({ name: `${place} Pre-School`, kind: 'early-years', institutionKind: 'other', phase: 'early' }),
  (place) => ({
    name: `${place} Nursery School`,
    kind: 'nursery-school',
    institutionKind: 'maintained-school',
    phase: 'early',
  }),
]
const primary: Draw[] = [
  (place) => ({
    name: `${place} Primary School`,
    kind: 'mainstream-school',
    institutionKind: 'maintained-school',
    phase: 'primary',
  }),
  (place) => ({ name: `${place} Primary Academy`, kind: 'academy', institutionKind: 'academy', phase: 'primary' }),
  (place, saint) => ({
    name: `${saint} Primary School, ${place}`,
    kind: 'mainstream-school',
    institutionKind: 'maintained-school',
    phase: 'primary',
  }),
]
const secondary: Draw[] = [
  (place) => ({ name: `${place} Academy`, kind: 'academy', institutionKind: 'academy', phase: 'secondary' }),
  (place) => ({
    name: `${place} School`,
    kind: 'mainstream-school',
    institutionKind: 'maintained-school',
    phase: 'secondary',
  }),
  (place, saint) => ({
    name: `${saint} Catholic High School, ${place}`,
    kind: 'academy',
    institutionKind: 'academy',
    phase: 'secondary',
  }),
]
const special: Draw[] = [
  (place) => ({
    name: `${place} Special School`,
    kind: 'special-school',
    institutionKind: 'maintained-school',
    phase: 'all',
  }),
  (place) => ({ name: `${place} Special Academy`, kind: 'special-academy', institutionKind: 'academy', phase: 'all' }),
  (place) => ({
    name: `${place} House School`,
    kind: 'section-41-school',
    institutionKind: 'section-41',
    phase: 'all',
  }),
  (place) => ({
    name: `${place} School for Autistic Pupils`,
    kind: 'non-maintained-special-school',
    institutionKind: 'non-maintained-special',
    phase: 'all',
  }),
  (place) => ({
    name: `${place} Independent School`,
    kind: 'independent-school',
    institutionKind: 'wholly-independent',
    phase: 'all',
  }),
]
const later: Draw[] = [
  (place) => ({ name: `${place} College`, kind: 'college', institutionKind: 'further-education', phase: 'post-16' }),
  (place) => ({
    name: `${place} Sixth Form College`,
    kind: 'college',
    institutionKind: 'further-education',
    phase: 'post-16',
  }),
  (place) => ({
    name: `${place} Specialist College`,
    kind: 'section-41-college',
    institutionKind: 'section-41',
    phase: 'post-16',
  }),
]
const apart: Draw[] = [
  (place) => ({
    name: `The ${place} Centre (alternative provision)`,
    kind: 'alternative-provision',
    institutionKind: 'academy',
    phase: 'secondary',
  }),
]

/** Schools and settings of every kind, as many as an area of so many children with records would have. */
export function drawPlaces(chance: Seeded, children: number): NewPlace[] {
  const names = chance.apart('places').shuffled(PLACES)
  const saints = chance.apart('saints').shuffled(SAINTS)
  const found: NewPlace[] = []
  const add = (count: number, draws: readonly Draw[]) => {
    for (let number = 0; number < count; number++) {
      const at = found.length
      const round = Math.floor(at / names.length)
      const place = `${['', 'Upper ', 'Nether ', 'Little ', 'Great '][round % 5]}${names[at % names.length]}`
      const draw = draws[number % draws.length] as Draw
      found.push(draw(place, saints[number % saints.length] as string))
    }
  }
  const per = (each: number, least: number, most: number) =>
    Math.max(least, Math.min(most, Math.round(children / each)))
  add(per(70, 3, 60), early)
  add(per(40, 4, 150), primary)
  add(per(150, 2, 45), secondary)
  add(per(300, 5, 30), special)
  add(per(800, 3, 9), later)
  add(per(1500, 1, 4), apart)
  return found
}
