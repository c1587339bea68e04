/** A file of places that cannot be used. Its message says why, for the person who brought it. */
export class NotAMap extends Error {}

/** How a file names an area. Any of the three may be missing; the first that is known decides. */
export type AreaKey = { code: string | null; name: string | null }

/** Whether a file holds tiles or outlines, by the end of its name. */
export function isMapFile(name: string): boolean {
  return /\.(hexjson|geojson)$/i.test(name)
}

/** JSON that somebody brought, whose shape is not known yet. */
export function readJson(text: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new NotAMap('It is not JSON, or it is damaged.')
  }
  if (!isObject(value)) throw new NotAMap('It is JSON, but not a map.')
  return value
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** DfE's three digits and a name, from whatever a file calls them. ONS codes change, and are not used. */
export function keyOf(id: unknown, properties: Record<string, unknown>): AreaKey {
  const digits = [properties.old_la_code, properties.la_code, properties.LAESTAB, id].find(
    (one) => (typeof one === 'string' || typeof one === 'number') && /^\d{3}$/.test(String(one)),
  )
  const named = [
    properties.la_name,
    properties.n,
    properties.name,
    ...Object.entries(properties)
      .filter(([key]) => /NM$/.test(key))
      .map(([, value]) => value),
  ]
  const name = named.find((one): one is string => typeof one === 'string' && one.trim() !== '')
  return { code: digits === undefined ? null : String(digits), name: name ? name.trim().slice(0, 120) : null }
}

/** Names that differ only in how they are written are the same: "St. Helens", "st helens"; "Bristol, City of". */
export function sameName(name: string): string {
  const words = name
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z ,]/g, '')
    .replace(/,?\s*(county|city) of$/, '')
    .replace(/^the /, '')
  return words.replaceAll(/[ ,]+/g, ' ').trim()
}
