import ts from 'typescript-6'
import { exitCodes } from '../../src/platform/startup-problem.ts'
import { code, file, heading, table } from './markdown.ts'
import { nodesOf, type Source, wordsOf } from './sources.ts'

type Found = { code: string; says: string; provision: string; path: string }

export function refusalsPage(sources: readonly Source[]): string {
  const refusals = sources.flatMap(refusalsIn)
  const groups = Map.groupBy(refusals, ({ path }) => path.split('/').slice(1, 3).join('/').replace(/\.ts$/, ''))
  return [
    heading(
      'Refusals and errors',
      'What a person reads when the law or the case says no, by its stable code. An ellipsis stands for a name, a day or a list that is filled in. A refusal is shown with its provision above the form, with everything that was typed still in it, and nothing has been changed (409). What cannot be used as typed is said beside its field (400). A case that moved on while somebody wrote says so (409). A page that is not there, or not theirs, is one and the same page (404). A fault of ours shows a reference that the log has too (500).',
    ),
    ...[...groups].map(([group, found]) =>
      [`## ${group}`, table(['Code', 'What it says', 'Provision', 'In'], found.map(rowOf))].join('\n\n'),
    ),
    '## Why openSEND does not start, or goes no further',
    'One sentence on standard error, and an exit code that says what to do: [exit codes](../operate/exit-codes.md).',
    table(['Exit code', 'Name', 'Sentence', 'In'], sources.flatMap(problemsIn)),
    '## What the duty calculator says of its input',
    'One sentence on standard error and exit code 2.',
    table(['Sentence', 'In'], sources.flatMap(inputSentences)),
  ].join('\n\n')
}

const rowOf = (one: Found) => [code(one.code), one.says, one.provision, file(one.path)]

function refusalsIn(source: Source): Found[] {
  return [...nodesOf(source.tree)].flatMap((node) => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'refusal') return fromCall(node, source)
    if (ts.isObjectLiteralExpression(node)) return fromObject(node, source)
    return []
  })
}

function fromCall(call: ts.CallExpression, source: Source): Found[] {
  const [first, second, third] = call.arguments
  const sentences = wordsOf(second, source)
  const says = sentences.length ? sentences.join(' / ') : 'What the check found, in its own words.'
  const provision = wordsOf(third, source).join(' / ')
  return codesOf(first, call, source).map((name) => ({ code: name, says, provision, path: source.path }))
}

/** The code is mostly written there. Where it is handed to a function of the file, its callers say which. */
function codesOf(node: ts.Expression | undefined, call: ts.CallExpression, source: Source): string[] {
  const written = wordsOf(node, source)
  if (written.length || !node || !ts.isIdentifier(node)) return written
  const maker = enclosing(call)
  const index = maker?.parameters.findIndex((parameter) => parameter.name.getText() === node.text) ?? -1
  if (!maker || index < 0) return []
  const name = ts.isVariableDeclaration(maker.parent) ? maker.parent.name.getText() : maker.name?.getText()
  const callers = [...nodesOf(source.tree)]
    .filter(ts.isCallExpression)
    .filter(({ expression }) => expression.getText() === name)
  return [...new Set(callers.flatMap((caller) => wordsOf(caller.arguments[index], source)))]
}

function enclosing(node: ts.Node): ts.ArrowFunction | ts.FunctionDeclaration | undefined {
  for (let up = node.parent; up; up = up.parent) if (ts.isArrowFunction(up) || ts.isFunctionDeclaration(up)) return up
  return undefined
}

/** `{ refused: true, code: …, says: … }`, written out. */
function fromObject(node: ts.ObjectLiteralExpression, source: Source): Found[] {
  const at = (name: string) =>
    node.properties.filter(ts.isPropertyAssignment).find((property) => property.name.getText() === name)?.initializer
  if (at('refused')?.kind !== ts.SyntaxKind.TrueKeyword || !at('code')) return []
  const [name] = wordsOf(at('code'), source)
  const says = wordsOf(at('says'), source).join(' / ')
  return name ? [{ code: name, says, provision: wordsOf(at('provision'), source).join(' / '), path: source.path }] : []
}

function problemsIn(source: Source): string[][] {
  return [...nodesOf(source.tree)].flatMap((node) => {
    if (!ts.isNewExpression(node) || node.expression.getText() !== 'StartupProblem') return []
    const [sentence, exit] = node.arguments ?? []
    const name = /exitCodes\.(\w+)/.exec(exit?.getText() ?? '')?.[1] as keyof typeof exitCodes | undefined
    const says = wordsOf(sentence, source).join(' / ') || '…'
    return [[name ? String(exitCodes[name]) : '', name ? code(name) : '', says, file(source.path)]]
  })
}

function inputSentences(source: Source): string[][] {
  if (!/^src\/child\/duties\/(input|contradictions|command)\.ts$/.test(source.path)) return []
  return [...nodesOf(source.tree)].flatMap((node) => {
    const said =
      ts.isCallExpression(node) && node.expression.getText() === 'refuse' ? wordsOf(node.arguments[0], source) : []
    return said.map((sentence) => [sentence, file(source.path)])
  })
}
