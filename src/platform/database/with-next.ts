import { sql } from 'kysely'

/** The end of such a statement's text. */
export const WITH_NEXT = '/* with the next */'

/**
 * Stands at the end of a statement whose answer nobody waits for, such as a setting or a line of a log. On a server it
 * travels with the next statement of its transaction, at the latest with its end; if it fails, that one fails.
 */
export const withNext = sql.raw<never>(` ${WITH_NEXT}`)
