import { isIPv4 } from 'node:net'

/** Where DfE offers its published statistics to programs. Documented at api.education.gov.uk/statistics/docs. */
export const DFE_ADDRESS = 'https://api.education.gov.uk/statistics'

/** Something that a person has to decide or mend: it is told in its own words and not tried again. */
export class FetchProblem extends Error {}

/**
 * Reads the address of an API. It has to be https; http is taken on this machine alone.
 *
 * @throws FetchProblem that says what is wrong with it
 */
export function readAddress(text: string): URL {
  if (!URL.canParse(text)) throw new FetchProblem(`${text} is not an address.`)
  const address = new URL(text)
  if (address.username || address.password) throw new FetchProblem('The address must not carry a name or password.')
  if (address.protocol !== 'https:' && !(address.protocol === 'http:' && isThisMachine(address.hostname)))
    throw new FetchProblem('The address has to begin with https://. Only this machine may be asked over http.')
  address.search = ''
  address.hash = ''
  return address
}

/** Whether a redirect may be followed: to the same host, over nothing weaker. */
export const staysWithin = (base: URL, target: URL): boolean =>
  target.host === base.host && (target.protocol === 'https:' || target.protocol === base.protocol) && !target.username

const isThisMachine = (host: string) =>
  host === 'localhost' || host === '[::1]' || (isIPv4(host) && host.startsWith('127.'))

/** A page below the address, for example `v1/publications`. */
export function pageAt(base: URL, path: string, query: Readonly<Record<string, string>> = {}): URL {
  const page = new URL(base)
  page.pathname = `${base.pathname.replace(/\/+$/, '')}/${path}`
  for (const [name, value] of Object.entries(query)) page.searchParams.set(name, value)
  return page
}
