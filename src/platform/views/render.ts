import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import nunjucks from 'nunjucks'
import { asset } from './assets.ts'
import { fieldClash, fieldOptions } from './fields.ts'
import { filters } from './filters.ts'
import { orOwn, own, sentenceHelpers, withLanguagesMarked } from './sentences.ts'

/**
 * Renders a template, named by its path from `src/`: `render('child/advice/pages/give-advice/view.njk', { title, … })`.
 * Everything in the context is escaped; see README.md for the names the layout reads.
 */
export function render(template: string, context: object): string {
  return withLanguagesMarked(environment.render(template, context))
}

/** Renders a template given as text, for a test of one component. */
export function renderText(template: string, context: object): string {
  return withLanguagesMarked(environment.renderString(template, context))
}

const views = import.meta.dirname
const source = join(views, '../..')
const govuk = dirname(dirname(createRequire(import.meta.url).resolve('govuk-frontend')))
/** Under `node --watch` a changed template shows on the next request; otherwise each is compiled once. */
const watching = process.env.WATCH_REPORT_DEPENDENCIES !== undefined

const environment = new nunjucks.Environment(
  new nunjucks.FileSystemLoader([views, govuk, source], { noCache: watching }),
  { autoescape: true, throwOnUndefined: false, trimBlocks: true, lstripBlocks: true },
)
for (const [name, filter] of Object.entries(filters))
  environment.addFilter(name, filter as (...args: unknown[]) => string)
for (const [name, helper] of Object.entries(sentenceHelpers)) environment.addGlobal(name, helper)
environment.addFilter('own', own as (...args: unknown[]) => unknown)
environment.addFilter('orOwn', orOwn as (...args: unknown[]) => unknown)
environment.addGlobal('asset', asset)
environment.addGlobal('fieldOptions', fieldOptions)
environment.addGlobal('fieldClash', fieldClash)
