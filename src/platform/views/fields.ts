import { languageNow, phrase, t } from '../languages/index.ts'
import { isKnown, isolated } from '../languages/translate.ts'
import { differences } from '../unsent/differences.ts'

/** What a form's page knows: what was typed, and what was wrong with it. */
export type Values = Record<string, unknown> | undefined
export type FieldError = { field?: string; message: string }

type Item = { value?: string; text?: string; hint?: string; shows?: string; divider?: string }
type Field = {
  name: string
  label: string
  hint?: string
  optional?: boolean
  /** An optional field on a page that has said so once for all its fields. */
  quiet?: boolean
  labelIsHeading?: boolean
  value?: unknown
  items?: Item[]
  blank?: string
  [more: string]: unknown
}

/** Turns one line of a view into what govuk-frontend's macros ask for: the kind of field, its line, and the page's values and errors. */
export function fieldOptions(
  kind: string,
  field: Field,
  values: Values,
  errors: readonly FieldError[] | undefined,
  above?: unknown,
) {
  const before = String(above ?? '').trim()
  const shared = {
    id: field.name,
    name: field.name,
    idPrefix: field.name,
    hint: field.hint ? { text: inWords(field.hint) } : undefined,
    errorMessage: errorOf(errors, [field.name]),
    formGroup: {
      attributes: field.optional ? {} : { 'data-needed': '' },
      ...(before && { beforeInput: { html: before }, beforeInputs: { html: before } }),
    },
  }
  if (kind === 'date') return { ...shared, ...dateOptions(field, values, errors) }
  if (kind === 'radios' || kind === 'checkboxes') return { ...shared, ...choiceOptions(kind, field, values) }
  return { ...shared, ...plainOptions(kind, field, values) }
}

type Clash = { by: string; fields: Record<string, Clashing> }
type Clashing = { before: unknown; theirs: unknown; mine: unknown; choose: boolean; taken?: string }

/** What two people made of one field, in the words that its page shows. Undefined where they agree. */
export function fieldClash(field: Field, clash: Clash | undefined, errors: readonly FieldError[] | undefined) {
  const found = clash?.fields[field.name]
  if (!clash || !found) return undefined
  const read = (value: unknown) => wordsOf(field, value)
  const before = read(found.before)
  const isText = !field.items
  return {
    name: field.name,
    by: clash.by,
    choose: found.choose,
    taken: found.taken,
    before,
    theirs: differences(before, read(found.theirs)),
    mine: differences(before, read(found.mine)),
    error: errorOf(errors, [`_take-${field.name}`])?.text,
    options: [
      { value: 'mine', text: isText ? t('Mine, as it stands in the box below') : t('Mine, as it is chosen below') },
      { value: 'theirs', text: t('Those of {who}', { who: clash.by }) },
      ...(isText && text(found.theirs) && text(found.mine)
        ? [{ value: 'both', text: t('Both, those of {who} first', { who: clash.by }) }]
        : []),
    ],
  }
}

/** A choice by its label, not by what is sent for it. */
function wordsOf(field: Field, value: unknown): string {
  const given = (Array.isArray(value) ? value : [value]).map(text)
  const label = (one: string) => field.items?.find((item) => item.value === one)?.text ?? one
  return given.map(label).filter(Boolean).join('; ')
}

function plainOptions(kind: string, field: Field, values: Values) {
  const value = text(givenTo(field, values))
  const blank = field.blank ? [{ value: '', text: inWords(field.blank) }] : []
  return {
    ...pick(field, ['type', 'inputmode', 'autocomplete', 'spellcheck', 'rows', 'multiple']),
    value: kind === 'file' ? undefined : value,
    label: { text: labelOf(field), ...(field.labelIsHeading ? heading('label') : { classes: 'govuk-label--s' }) },
    classes: field.width ? `govuk-input--width-${field.width}` : '',
    prefix: field.prefix ? { text: field.prefix } : undefined,
    suffix: field.suffix ? { text: field.suffix } : undefined,
    maxlength: field.maxWords ?? field.maxLength,
    countType: field.maxWords ? 'words' : undefined,
    items: kind === 'select' ? [...blank, ...(field.items ?? []).map(itemInWords)] : undefined,
    attributes: field.accept ? { accept: field.accept } : {},
  }
}

function choiceOptions(kind: string, field: Field, values: Values) {
  const value = givenTo(field, values)
  const items = (field.items ?? []).map((item) => ({
    ...itemInWords(item),
    hint: item.hint ? { text: inWords(item.hint) } : undefined,
    conditional: item.shows ? { html: String(item.shows) } : undefined,
  }))
  const classes = [field.inline && `govuk-${kind}--inline`, field.small && `govuk-${kind}--small`].filter(Boolean)
  const chosen =
    kind === 'radios' ? { value: text(value) } : { values: (Array.isArray(value) ? value : [value]).map(text) }
  return { ...chosen, items, classes: classes.join(' '), fieldset: fieldset(field) }
}

const dateParts = [
  { key: 'day', label: phrase('Day'), width: 2, at: 2 },
  { key: 'month', label: phrase('Month'), width: 2, at: 1 },
  { key: 'year', label: phrase('Year'), width: 4, at: 0 },
]

/** The day's box carries the field's own id, so that the error summary's link lands in it. */
function dateOptions(field: Field, values: Values, errors: readonly FieldError[] | undefined) {
  const whole =
    text(givenTo(field, values))
      .match(/^(\d{4})-(\d{2})-(\d{2})$/)
      ?.slice(1) ?? []
  const names = dateParts.map(({ key }) => `${field.name}-${key}`)
  const items = dateParts.map(({ key, label, width, at }) => {
    const name = `${field.name}-${key}`
    const wrong = errorOf(errors, [field.name, name])
    return {
      id: key === 'day' ? field.name : name,
      name,
      label: t(label),
      value: text(values?.[name] ?? whole[at]?.replace(/^0/, '')),
      classes: `govuk-input--width-${width}${wrong ? ' govuk-input--error' : ''}`,
    }
  })
  return {
    id: `${field.name}-date`,
    items,
    errorMessage: errorOf(errors, [field.name, ...names]),
    fieldset: fieldset(field),
  }
}

function givenTo(field: Field, values: Values): unknown {
  return field.value ?? values?.[field.name]
}

function errorOf(errors: readonly FieldError[] | undefined, fields: string[]) {
  const found = errors?.find((error) => error.field !== undefined && fields.includes(error.field))
  return found && { text: found.message, visuallyHiddenText: t('Error') }
}

function labelOf(field: Field): string {
  return field.optional && !field.quiet
    ? t('{label} (optional)', { label: inWords(field.label) })
    : inWords(field.label)
}

/** Tables of words are in English; a reader of another language reads them in theirs. What somebody wrote stays. */
function inWords(words: string): string {
  if (languageNow().code === 'en' || words === '') return words
  return isKnown(words) ? t(words) : isolated(words)
}

const itemInWords = (item: Item): Item =>
  item.text === undefined ? item : { ...item, text: inWords(String(item.text)) }

function fieldset(field: Field) {
  const style = field.labelIsHeading ? heading('fieldset__legend') : { classes: 'govuk-fieldset__legend--s' }
  return { legend: { text: labelOf(field), ...style } }
}

function heading(part: string) {
  return { isPageHeading: true, classes: `govuk-${part}--l` }
}

function pick(field: Field, names: string[]) {
  return Object.fromEntries(names.filter((name) => field[name] !== undefined).map((name) => [name, field[name]]))
}

function text(value: unknown): string {
  return value == null ? '' : String(value)
}
