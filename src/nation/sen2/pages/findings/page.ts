import { z } from 'zod'
import { oneOf } from '../../../../platform/http/form.ts'
import { goTo, notThere, page } from '../../../../platform/http/page.ts'
import { checkReturns } from '../../access.ts'
import type { Finding } from '../../check/finding.ts'
import type { Severity } from '../../check/rule.ts'
import { rules } from '../../check/rules/index.ts'
import type { Checking } from '../../check-here/checking.ts'
import { checkings } from '../../check-here/checkings.ts'
import { mostOfOneRule } from '../../check-here/held-findings.ts'
import { localAuthorities } from '../../local-authorities.ts'
import { rulesAreOurs } from '../../settings.ts'
import { checkAReturn } from '../check-a-return/page.ts'
import { chosen, type Filter, inAddress, readFilter, sections, severities } from './filter.ts'

const size = 50
const byId = new Map(rules.map((rule, order) => [rule.id, { ...rule, order }]))

const form = z.object({ what: oneOf(['stop', 'close'], 'Choose what to do') })

/** How far the check is, and then what it found. */
export const findingsPage = page<z.output<typeof form>>({
  path: `${checkAReturn.path}/:checkId`,
  title: 'What we found in the return',
  mayUse: checkReturns,
  view: 'nation/sen2/pages/findings/view.njk',
  form,
  async show({ params, query, actor }) {
    const checking = checkings.find(params['checkId'] ?? '', actor?.personId ?? '')
    if (!checking) return goTo(checkAReturn.path, 'What was found is gone. Send the file once more to see it again.')
    return checking.outcome ? shown(checking, readFilter(query), Number(query['page'])) : underway(checking)
  },
  async submit({ what }, { params, actor }) {
    const [checkId, personId] = [params['checkId'] ?? '', actor?.personId ?? '']
    if (!checkings.find(checkId, personId)) return notThere
    if (what === 'stop') checkings.stop(checkId, personId)
    checkings.close(checkId, personId)
    const notice = what === 'stop' ? 'The check was stopped. Nothing is kept.' : 'It is closed. Nothing is kept.'
    return goTo(checkAReturn.path, notice)
  },
})

const common = ({ checkId, name }: Checking) => ({
  checkId,
  name,
  here: `${checkAReturn.path}/${checkId}`,
  back: { href: checkAReturn.path, text: 'Check a SEN2 return' },
})

function underway(checking: Checking) {
  const { state, read, size: of, says } = checking
  const isOver = state === 'failed' || state === 'stopped'
  return {
    ...common(checking),
    title: isOver ? 'The check did not finish' : 'Checking the return',
    state,
    says,
    percent: of > 0 ? Math.min(99, Math.round((read / of) * 100)) : 0,
    found: checking.findings.length,
  }
}

function shown(checking: Checking, filter: Filter, wantedPage: number) {
  const { outcome, findings, totals } = checking
  if (!outcome) throw new Error('the check is not done')
  const matching = chosen(findings, filter).sort(inOrder)
  const pages = Math.max(1, Math.ceil(matching.length / size))
  const number = Math.max(1, Math.min(pages, Number.isInteger(wantedPage) ? wantedPage : 1))
  const here = `${checkAReturn.path}/${checking.checkId}`
  const of = (severity: Severity) =>
    severity === 'error' ? outcome.errors : severity === 'query' ? outcome.queries : outcome.information
  return {
    ...common(checking),
    state: checking.state,
    title: titleOf(outcome.readable, outcome.errors, outcome.queries + outcome.information),
    outcome,
    authority: localAuthorities.get(outcome.authority ?? '') ?? outcome.authority,
    hasTotals: totals !== undefined,
    counts: severities.map((severity) => ({ ...words[severity], severity, count: of(severity) })),
    groups: severities
      .map((severity) => ({ ...words[severity], groups: groupsOf(findings, outcome.counts, severity, filter) }))
      .filter(({ groups }) => groups.length > 0),
    rows: matching.slice((number - 1) * size, number * size).map((one) => ({ ...one, ...words[one.severity] })),
    matching: matching.length,
    unlisted: outcome.errors + outcome.queries + outcome.information - findings.length,
    mostOfOneRule,
    number,
    pages,
    pageHref: `${here}${inAddress(filter, { page: '0' }).replace(/0$/, '')}`,
    csvHref: `${here}/csv${inAddress(filter)}`,
    jsonHref: `${here}/json${inAddress(filter)}`,
    active: Object.values(filter).filter(Boolean).length,
    values: { ...filter },
    choices: {
      severities: severities.map((value) => ({ value, text: words[value].plural })),
      sections: sections.map((value) => ({ value, text: value })),
      rules: [...outcome.counts.keys()]
        .sort(byOrder)
        .map((value) => ({ value, text: `${value} ${byId.get(value)?.says ?? ''}` })),
    },
    unknown: [rulesAreOurs, ...outcome.notEstablished.map(({ says }) => says)],
    leftOut: [...Map.groupBy(outcome.leftOut, ({ why }) => why)].map(([why, some]) => ({
      why,
      rules: some.map(({ rule, partly }) => (partly ? `${rule} (in part)` : rule)).join(', '),
    })),
  }
}

const words = {
  error: {
    word: 'Error',
    plural: 'Errors',
    means: 'DfE will not authorise the return before they are put right',
    state: 'late',
  },
  query: { word: 'Query', plural: 'Queries', means: 'Put right, or explained with a note', state: 'due-soon' },
  information: { word: 'For information', plural: 'For information', means: 'Worth a look', state: 'running' },
} as const satisfies Record<Severity, object>

function titleOf(isReadable: boolean, errors: number, others: number): string {
  if (!isReadable) return 'The return cannot be read to its end'
  if (errors > 0) return `${errors.toLocaleString('en-GB')} ${errors === 1 ? 'error' : 'errors'} in the return`
  return others > 0 ? 'No errors in the return' : 'Nothing to put right in the return'
}

/** Each rule that found something, with what it says and what would mend it. */
function groupsOf(
  findings: readonly Finding[],
  counts: ReadonlyMap<string, number>,
  severity: Severity,
  filter: Filter,
) {
  const ofIt = chosen(findings, { ...filter, rule: undefined }).filter((one) => one.severity === severity)
  return [...Map.groupBy(ofIt, ({ rule }) => rule)]
    .sort(([a], [b]) => byOrder(a, b))
    .map(([rule, some]) => {
      const all = findings.reduce((sum, one) => sum + Number(one.rule === rule), 0)
      // What was held back counts where nothing narrows the list.
      const held = all === some.length ? (counts.get(rule) ?? some.length) : some.length
      const says = byId.get(rule)
      return {
        rule,
        count: held,
        says: says?.says,
        mends: some[0]?.mends,
        basis: some[0]?.basis,
        href: inAddress({ ...filter, rule, severity: undefined }),
        current: filter.rule === rule,
      }
    })
}

const byOrder = (a: string, b: string) => (byId.get(a)?.order ?? 0) - (byId.get(b)?.order ?? 0)
const inOrder = (a: Finding, b: Finding) =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity) || byOrder(a.rule, b.rule) || a.line - b.line
