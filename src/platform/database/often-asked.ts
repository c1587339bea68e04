import { sql } from 'kysely'

/** The end of such a statement's text. */
export const OFTEN_ASKED = '/* often asked */'

/**
 * Stands at the end of a statement that nearly every request asks and that finds its rows by key, whatever is asked for: a
 * server then plans it once for each connection. Not for one whose best way hangs on its values: what was planned without
 * knowing them took ten times as long.
 */
export const oftenAsked = sql.raw<never>(` ${OFTEN_ASKED}`)
