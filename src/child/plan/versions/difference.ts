import { phrase, t } from '../../../platform/languages/index.ts'
import type { EhcPlanContent } from '../content/plan.ts'
import { planSections } from '../documents/sections.ts'
import { type Field, type Part, partsOf } from './flatten.ts'
import { type Stretch, wordsChanged } from './words.ts'

export type Change = {
  key: string
  is: 'added' | 'removed' | 'changed' | 'moved-here' | 'moved-away'
  /** What it is called now, or was called if it is gone. */
  label: string
  /** Its earlier name, where numbers moved. */
  was: string
  /** The section it came from or went to. */
  other: string
  fields: { name: string; before: string; after: string; stretches: Stretch[] }[]
}

export type SectionDifference = {
  section: Part['section']
  title: string
  changes: Change[]
  /** "2 things added, 1 changed, 1 taken away" */
  says: string
  same: number
}

const ORDER: Part['section'][] = ['DETAILS', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H1', 'H2', 'I', 'J', 'K']

/** What changed from one version of a plan to another, section by section, for somebody who reads neither for a living. */
export function differenceOf(before: EhcPlanContent, after: EhcPlanContent): SectionDifference[] {
  const [old, now] = [partsOf(before), partsOf(after)]
  const oldByKey = new Map(old.map((part) => [part.key, part]))
  const nowByKey = new Map(now.map((part) => [part.key, part]))
  return ORDER.map((section) => {
    const here = now.filter((part) => part.section === section)
    const gone = old.filter((part) => part.section === section && nowByKey.get(part.key)?.section !== section)
    const changes = [
      ...here.flatMap((part) => changeTo(oldByKey.get(part.key), part)),
      ...gone.map((part) => changeFrom(part, nowByKey.get(part.key))),
    ]
    const changed = here.filter((part) => changes.some((one) => one.key === part.key)).length
    const title =
      section === 'DETAILS'
        ? t('Details')
        : t('Section {letter}: {title}', { letter: section, title: t(planSections[section].title) })
    return { section, title, changes, says: inWords(changes), same: here.length - changed }
  }).filter((one) => one.changes.length > 0 || one.same > 0)
}

/** What changed, without the sections that stayed as they were. */
export const changedSections = (before: EhcPlanContent, after: EhcPlanContent): SectionDifference[] =>
  differenceOf(before, after).filter(({ changes }) => changes.length > 0)

const FIRST = {
  added: phrase('{count, plural, one {# thing added} other {# things added}}'),
  changed: phrase('{count, plural, one {# thing changed} other {# things changed}}'),
  gone: phrase('{count, plural, one {# thing taken away} other {# things taken away}}'),
}
const MORE = {
  added: phrase('{count} added'),
  changed: phrase('{count} changed'),
  gone: phrase('{count} taken away'),
}

/** "2 things added, 1 changed": what was done, in the order in which it matters. */
function inWords(changes: readonly Change[]): string {
  const counted = [
    { is: ['added', 'moved-here'], first: FIRST.added, more: MORE.added },
    { is: ['changed'], first: FIRST.changed, more: MORE.changed },
    { is: ['removed', 'moved-away'], first: FIRST.gone, more: MORE.gone },
  ]
    .map((one) => ({ ...one, count: changes.filter(({ is }) => one.is.includes(is)).length }))
    .filter(({ count }) => count > 0)
  if (counted.length === 0) return t('Nothing changed')
  return counted.map(({ first, more, count }, at) => t(at === 0 ? first : more, { count })).join(t(', '))
}

export const totalInWords = (sections: readonly SectionDifference[]): string =>
  inWords(sections.flatMap((one) => one.changes))

function changeTo(before: Part | undefined, after: Part): Change[] {
  const moved = before !== undefined && before.section !== after.section
  const fields = comparedFields(before?.fields ?? [], after.fields)
  if (before && !moved && fields.length === 0) return []
  const is = !before ? 'added' : moved ? 'moved-here' : 'changed'
  const was = before && before.label !== after.label ? before.label : ''
  return [{ key: after.key, is, label: after.label, was, other: moved ? before.section : '', fields }]
}

const changeFrom = (before: Part, after: Part | undefined): Change => ({
  key: before.key,
  is: after ? 'moved-away' : 'removed',
  label: before.label,
  was: '',
  other: after?.section ?? '',
  // Where it moved, its new words stand in its new section.
  fields: after ? [] : comparedFields(before.fields, []),
})

function comparedFields(before: readonly Field[], after: readonly Field[]): Change['fields'] {
  const names = [...new Set([...after, ...before].map(({ name }) => name))]
  return names.flatMap((name) => {
    const [old, now] = [before, after].map((fields) => fields.find((one) => one.name === name))
    const [was, is] = [old?.text ?? '', now?.text ?? '']
    if ((old?.same ?? was) === (now?.same ?? is)) return []
    return [{ name, before: was, after: is, stretches: wordsChanged(was, is) }]
  })
}
