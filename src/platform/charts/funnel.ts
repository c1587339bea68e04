import { valuesUpwards, withoutTouching } from './axes.ts'
import { type FunnelLimits, funnelLimits } from './chance/funnel-limits.ts'
import { compose, type Drawing, nothingToDraw, type Said, type Sheet } from './compose.ts'
import { byName, leadsTo, looks, type Marked, type PlaceValue, withoutFigure } from './places.ts'
import { finite, nice, rangeOf, scale } from './scale.ts'
import { el, keptWithin, label, line, readable, shape, TEXT, through } from './svg.ts'
import { cut, textWidth } from './text-width.ts'
import { inFull } from './units.ts'

/** A share of `of`: how many there are decides how far chance alone can move it. */
export type FunnelPlace = PlaceValue & { of: number }
export type Funnel = Said & {
  /** Values are percentages. */
  places: readonly FunnelPlace[]
  /** The share for all together, as a percentage. */
  centre: number
  marked?: readonly Marked[]
  /** Limits worked out elsewhere, by how many a share is of, in place of those of chance. Say in `notes` what they allow for. */
  limits?: (of: number) => FunnelLimits
  /** What `of` counts, under the chart. */
  counted?: string
}

type Limits = (of: number) => FunnelLimits

/** Shares beside how many they are of. Inside the funnel, a difference may well be chance. */
export function drawFunnel(funnel: Funnel): Drawing {
  const limits = funnel.limits ?? ((of: number) => funnelLimits(of, funnel.centre / 100))
  const drawn = funnel.places.filter(({ value, of }) => finite(value) && finite(of) && of > 0)
  const ordered = byName(funnel.places)
  const found = new Map(funnel.places.map((place) => [place, whereIs(place, limits)]))
  const where = (place: FunnelPlace) => found.get(place) ?? 'no figure'
  return compose({
    ...funnel,
    notes: [
      ...(funnel.limits
        ? []
        : [
            'Between the inner lines lie 95 in 100 areas if nothing but chance makes them differ, and between the outer lines 998 in 1,000.',
          ]),
      ...withoutFigure(funnel.places),
      ...(funnel.notes ?? []),
    ],
    columns: ['Area', 'Figure', funnel.counted ?? 'Of how many', 'More than chance?'],
    cells: ordered.map((place) => [place.name, place.words, finite(place.of) ? inFull(place.of) : '', where(place)]),
    hrefs: ordered.map(({ href }) => href),
    draw: (sheet) => picture(sheet, funnel, drawn, limits, where),
  })
}

function whereIs(place: FunnelPlace, limits: Limits): string {
  if (!finite(place.value) || !finite(place.of) || place.of <= 0) return 'no figure'
  const { lower95, upper95, lower998, upper998 } = limits(place.of)
  const share = place.value / 100
  if (share > upper998) return 'far above'
  if (share < lower998) return 'far below'
  if (share > upper95) return 'above'
  return share < lower95 ? 'below' : 'no'
}

function picture(
  sheet: Sheet,
  funnel: Funnel,
  places: readonly FunnelPlace[],
  limitsAt: Limits,
  where: (place: FunnelPlace) => string,
) {
  if (places.length === 0 || !finite(funnel.centre)) return nothingToDraw(sheet, 'No figure can be shown.')
  const most = nice(0, Math.max(...places.map(({ of }) => of)), sheet.narrow ? 3 : 6)
  const range = rangeOf([...places.map(({ value }) => value as number), funnel.centre], sheet.narrow ? 4 : 5)
  const top = 24
  const bottom = top + (sheet.narrow ? 240 : 320)
  const left = 50
  const right = sheet.width - 14
  const y = scale(range.from, range.to, bottom, top, range.ticks)
  const x = scale(0, most.to, left, right)
  const within = (share: number) => y(Math.min(range.to, Math.max(range.from, share * 100)))
  const sizes = Array.from({ length: 40 }, (_, n) => Math.max(2, most.to * (n / 39) ** 2))
  const limits = sizes.map((n) => ({ n, ...limitsAt(n) }))
  const along = (key: keyof FunnelLimits) => limits.map((one) => [x(one.n), within(one[key])] as [number, number])
  const curve = (key: keyof FunnelLimits) => through(along(key))
  const named = looks(funnel.marked ?? [])
  const inside = [
    el('path', {
      class: 'd-band',
      d: `${through([...along('upper998'), ...along('lower998').reverse()])}Z`,
    }),
    valuesUpwards(y, 'percent', 0, right),
    el('path', { class: 'd-limit', d: curve('upper998') + curve('lower998') }),
    el('path', { class: 'd-limit d-limit--inner', d: curve('upper95') + curve('lower95') }),
    line(left, y(funnel.centre), right, y(funnel.centre), 'd-centre'),
    places.map((place) => dot(place, x(place.of), y(place.value as number), where(place), named)).join(''),
    places
      .filter(({ code }) => named.has(code))
      .map((place) => nameOf(place, x(place.of), y(place.value as number), named.get(place.code)?.look ?? '', sheet))
      .join(''),
    withoutTouching(
      most.ticks.map((tick) => ({ at: x(tick), words: inFull(tick) })),
      bottom + TEXT + 6,
      sheet.width,
    ),
    label(right, bottom + TEXT * 2 + 12, cut(funnel.counted ?? 'Of how many', sheet.width, TEXT), {
      anchor: 'end',
      class: 'd-soft',
    }),
  ]
  return { height: bottom + TEXT * 2 + 20, inside: inside.join('') }
}

function dot(place: FunnelPlace, x: number, y: number, where: string, named: ReturnType<typeof looks>): string {
  const look = named.get(place.code)
  const words = readable(
    `${place.name}: ${place.words} of ${inFull(place.of)}${where === 'no' ? '' : `, ${where} what chance explains`}`,
  )
  if (look) return shape(look.sign, x, y, 8, { class: `m d-mark d-ringed ${look.look}`, ...leadsTo(place) }, words)
  if (where.startsWith('far'))
    return shape(
      where === 'far above' ? 'triangle' : 'down',
      x,
      y,
      5,
      { class: 'm d-mark d-unusual', ...leadsTo(place) },
      words,
    )
  return el('circle', { class: 'm d-dot', cx: x, cy: y, r: 4, ...leadsTo(place) }, words)
}

function nameOf(place: FunnelPlace, x: number, y: number, look: string, sheet: Sheet): string {
  const words = cut(place.name, sheet.width, TEXT, 'bold')
  const after = x + 14 + textWidth(words, TEXT, 'bold') < sheet.width
  return after
    ? label(x + 13, y + 5, words, { class: `d-name d-halo ${look}` })
    : label(keptWithin(x, words, 0, sheet.width, 'bold'), y - 14, words, {
        anchor: 'middle',
        class: `d-name d-halo ${look}`,
      })
}
