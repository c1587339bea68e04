import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript-6'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** A file of ours, read as a tree: for what only the source says, such as the comment above a field. */
export type Source = { path: string; text: string; tree: ts.SourceFile }

const notDocumented =
  /\.(test|test-kit|d)\.ts$|^src\/(testing|demonstration|platform\/testing)\/|\/samples(\.ts$|\/)|\/views\/assets\/|\/write-until-killed\.ts$/

/** Every source of what runs, in the order of their paths. */
export function readSources(): Source[] {
  return readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !notDocumented.test(path))
    .sort()
    .map((path) => {
      const text = readFileSync(root + path, 'utf8')
      return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true) }
    })
}

/** Every node of a file, outer ones first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node
  const children: ts.Node[] = []
  node.forEachChild((child) => void children.push(child))
  for (const child of children) yield* nodesOf(child)
}

/** The comment that stands above something, on one line. */
export function commentOn(node: ts.Node): string {
  const [comment] = (node as { jsDoc?: ts.JSDoc[] }).jsDoc ?? []
  return ts.getTextOfJSDocComment(comment?.comment)?.replaceAll(/\s+/g, ' ').trim() ?? ''
}

/** Names at the top of a file with what they are set to and the comment above them. */
export function declarationsIn(source: Source): { name: string; says: string; value: ts.Expression | undefined }[] {
  return source.tree.statements.filter(ts.isVariableStatement).flatMap((statement) =>
    statement.declarationList.declarations.map((declared) => ({
      name: declared.name.getText(),
      says: commentOn(statement),
      value: declared.initializer,
    })),
  )
}

/** What an expression says, where the source alone tells: an ellipsis stands for what is filled in. */
export function wordsOf(node: ts.Expression | undefined, source: Source): string[] {
  if (!node) return []
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text]
  if (ts.isTemplateExpression(node)) return [templateWords(node)]
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return wordsOf(node.expression, source)
  if (ts.isConditionalExpression(node)) return [...wordsOf(node.whenTrue, source), ...wordsOf(node.whenFalse, source)]
  if (ts.isBinaryExpression(node)) return [sides(node, source)]
  if (ts.isIdentifier(node))
    return wordsOf(declarationsIn(source).find(({ name }) => name === node.text)?.value, source)
  return []
}

function templateWords(node: ts.TemplateExpression): string {
  return node.head.text + node.templateSpans.map((span) => `…${span.literal.text}`).join('')
}

function sides(node: ts.BinaryExpression, source: Source): string {
  return [node.left, node.right].map((side) => wordsOf(side, source)[0] ?? '…').join('')
}
