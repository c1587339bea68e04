import { z } from 'zod'

/** Addresses within this service, with their filters: a slash, no second one, and nothing that leads elsewhere. */
const OWN = /^\/[a-z][a-z0-9/-]*(\?[\w=&%+.-]*)?(#[\w-]+)?$/i

/** Where somebody came from, and goes back to after one action. Anything else than an own address is left out. */
export const wayBack = () => z.string().max(500).regex(OWN).optional().catch(undefined)
