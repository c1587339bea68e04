import ts from 'typescript-6'
import { z } from 'zod'
import { code, codes, table } from './markdown.ts'
import { commentOn, declarationsIn, nodesOf, root, type Source } from './sources.ts'

/** Shapes that several events share, by the schema itself, with the name that the code gives them. */
export type Shapes = Map<z.ZodType, { name: string; path: string }>
/** What is written above a field, by the path of its file, the name it is declared under, and its own name. */
export type Comments = Map<string, string>

type Def = {
  type: string
  format?: string
  shape?: Record<string, z.ZodType>
  element?: z.ZodType
  innerType?: z.ZodType
  options?: z.ZodType[]
  entries?: Record<string, string>
  values?: unknown[]
  keyType?: z.ZodType
  valueType?: z.ZodType
  in?: z.ZodType
  parts?: unknown[]
  defaultValue?: unknown
}
const defOf = (schema: z.ZodType) => schema.def as unknown as Def

/** Every exported object or choice of objects in these files. */
export async function namedShapes(sources: readonly Source[]): Promise<Shapes> {
  const found: Shapes = new Map()
  for (const { path } of sources) {
    const exported = (await import(new URL(path, `file://${root}`).href)) as Record<string, unknown>
    for (const [name, value] of Object.entries(exported)) {
      if (value instanceof z.ZodType && hasFields(value)) found.set(value, { name, path })
    }
  }
  return found
}

const hasFields = (schema: z.ZodType): boolean => {
  const { type, options } = defOf(schema)
  return type === 'object' || (type === 'union' && (options ?? []).some(hasFields))
}

/** The comments above the fields of everything that is declared at the top of these files. */
export function fieldComments(sources: readonly Source[]): Comments {
  const comments: Comments = new Map()
  for (const source of sources) {
    for (const { name, says, value } of declarationsIn(source)) {
      if (says) comments.set(`${source.path} ${name}`, says)
      for (const node of value ? nodesOf(value) : []) {
        if (!ts.isPropertyAssignment(node) && !ts.isShorthandPropertyAssignment(node)) continue
        const key = `${source.path} ${name} ${node.name.getText()}`
        if (commentOn(node)) comments.set(key, commentOn(node))
      }
    }
  }
  return comments
}

/** The fields of one shape as a table, with inner objects written out. */
export function fieldTable(schema: z.ZodType, declaredAs: string, path: string, known: Known): string {
  const rows = fieldsOf(schema, '', known).map(({ name, type }) => {
    const own = name.split('.').at(-1)?.replace('[]', '') ?? ''
    const says = known.comments.get(`${path} ${declaredAs} ${own}`) ?? known.comments.get(`${path} ${own}`) ?? ''
    return [code(name), type, says]
  })
  return rows.length ? table(['Field', 'Type', 'Meaning'], rows) : 'It has no fields.'
}

export type Known = { shapes: Shapes; comments: Comments; used: Set<z.ZodType> }

function fieldsOf(schema: z.ZodType, prefix: string, known: Known): { name: string; type: string }[] {
  const { type, shape, options } = defOf(schema)
  if (type === 'union') return (options ?? []).flatMap((option) => fieldsOf(option, prefix, known)).filter(isFirst)
  return Object.entries(shape ?? {}).flatMap(([name, field]) => {
    const inner = innermost(field)
    const full = `${prefix}${name}`
    const many = inner !== field && typeOf(field, known).startsWith('list') ? '[]' : ''
    const own = { name: full, type: typeOf(field, known) }
    const isInline = !known.shapes.has(inner) && defOf(inner).type === 'object'
    return isInline ? [own, ...fieldsOf(inner, `${full}${many}.`, known)] : [own]
  })
}

const isFirst = (field: { name: string }, index: number, all: { name: string }[]) =>
  all.findIndex(({ name }) => name === field.name) === index

/** Through lists, defaults and what may be nothing, to the shape inside. */
function innermost(schema: z.ZodType): z.ZodType {
  const { innerType, element } = defOf(schema)
  return innerType || element ? innermost((innerType ?? element) as z.ZodType) : schema
}

function typeOf(schema: z.ZodType, known: Known): string {
  const shared = known.shapes.get(schema)
  if (shared) {
    known.used.add(schema)
    return `[${shared.name}](#${shared.name.toLowerCase()})`
  }
  const def = defOf(schema)
  const inner = () => typeOf((def.innerType ?? def.element ?? def.in) as z.ZodType, known)
  switch (def.type) {
    case 'string':
      return { uuid: 'id', date: 'day', datetime: 'moment' }[def.format ?? ''] ?? 'text'
    case 'number':
      return def.format?.includes('int') || isWhole(schema) ? 'whole number' : 'number'
    case 'boolean':
      return 'yes or no'
    case 'array':
      return `list of ${inner()}`
    case 'nullable':
      return `${inner()}, or nothing`
    case 'optional':
      return `${inner()}, may be left out`
    case 'default':
      return inner() + defaultOf(def)
    case 'enum':
      return codes(Object.values(def.entries ?? {}))
    case 'literal':
      return codes((def.values ?? []).map(String))
    case 'union':
      return (def.options ?? []).map((option) => typeOf(option, known)).join(' or ')
    case 'record':
      return `${typeOf(def.keyType as z.ZodType, known)} to ${typeOf(def.valueType as z.ZodType, known)}`
    case 'template_literal':
      return code((def.parts ?? []).map((part) => (typeof part === 'string' ? part : '…')).join(''))
    case 'pipe':
      return inner()
    case 'object':
      return 'group'
    default:
      return def.type
  }
}

const isWhole = (schema: z.ZodType) => !schema.safeParse(1.5).success

function defaultOf({ defaultValue }: Def): string {
  const empty = defaultValue === null || defaultValue === '' || typeof defaultValue === 'object'
  return empty ? '' : `; ${code(String(defaultValue))} unless said`
}
