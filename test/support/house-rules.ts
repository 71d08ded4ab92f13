/**
 * The house rules a machine can check, on parsed source. `test/tidy.test.ts` runs them over the tree and over planted
 * violations. A rule looks at one file; what needs the whole tree (who imports whom) is in `import-rules.ts`.
 */
import { isNode, parseSource, type Node, type Source, type SourceFile } from './source.ts'

export const maxFileLines = 400
export const maxFunctionLines = 70
export const maxParameters = 3

type Rule = (file: Source) => Iterable<string>

/** @returns one sentence per violation, `path:line: what` */
export function houseViolations(file: SourceFile): string[] {
  const source = parseSource(file)
  return rules.flatMap(rule => [...rule(source)])
}

const rules: readonly Rule[] = [
  opensWithPurpose,
  namedWell,
  shortEnough,
  fewParameters,
  plainExports,
  reasonedCasts,
  finished,
  injectedWorld,
]

function* opensWithPurpose({ path, text }: Source): Iterable<string> {
  if (!text.replace(/^#!.*\n/, '').startsWith('/**')) yield `${path}:1: does not open with what it is for`
}

const vagueFolders = new Set(['utils', 'util', 'common', 'types', 'helpers', 'managers', 'lib', 'shared'])

function* namedWell(file: Source): Iterable<string> {
  const { path } = file
  const folders = path.split('/')
  const name = folders.pop() ?? ''
  if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.(ts|mjs)$/.test(name)) yield `${path}:1: not kebab-case`
  for (const folder of folders) {
    if (vagueFolders.has(folder)) yield `${path}:1: folder ${folder} says nothing`
  }
  for (const { type, id, start } of file.nodes) {
    if (type !== 'TSInterfaceDeclaration' && type !== 'ClassDeclaration') continue
    const declared = isNode(id) ? String(id['name']) : ''
    if (/^I[A-Z][a-z]/.test(declared) || /(Manager|Helper|Info|Util)s?$/.test(declared)) {
      yield at(file, start, `${declared} is no noun of this house`)
    }
  }
}

const functionTypes = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])
const signatureTypes = new Set(['TSMethodSignature', 'TSFunctionType', 'TSDeclareFunction'])

/** What `describe` takes is a chapter, not a function; its sections are. */
function* shortEnough(file: Source): Iterable<string> {
  const fileLines = file.lineOf(file.text.trimEnd().length)
  if (fileLines > maxFileLines) yield `${file.path}:1: ${fileLines} lines`
  const chapters = new Set(
    file.nodes.flatMap(({ callee, arguments: given }) => (nameOf(callee) === 'describe' ? given : [])),
  )
  for (const node of file.nodes) {
    const lines = file.lineOf(node.end) - file.lineOf(node.start) + 1
    if (!functionTypes.has(node.type) || chapters.has(node) || lines <= maxFunctionLines) continue
    yield at(file, node.start, `a function of ${lines} lines`)
  }
}

function* fewParameters(file: Source): Iterable<string> {
  for (const { type, start, params } of file.nodes) {
    if (!functionTypes.has(type) && !signatureTypes.has(type)) continue
    const count = Array.isArray(params) ? params.filter(param => param.name !== 'this').length : 0
    if (count > maxParameters) yield at(file, start, `${count} parameters`)
  }
}

const unwantedSyntax: Readonly<Record<string, string>> = {
  ExportAllDeclaration: 'export *',
  ExportDefaultDeclaration: 'a default export',
  TSEnumDeclaration: 'an enum',
  TSModuleDeclaration: 'a namespace',
  TSExportAssignment: 'export =',
}

function* plainExports(file: Source): Iterable<string> {
  for (const { type, start } of file.nodes) {
    const unwanted = unwantedSyntax[type]
    if (unwanted !== undefined) yield at(file, start, unwanted)
  }
}

/** A comment counts when it touches a line of the cast or the line above. `as const` claims nothing. */
function* reasonedCasts(file: Source): Iterable<string> {
  const commented = new Set<number>()
  for (const { start, end } of file.comments) {
    for (let line = file.lineOf(start); line <= file.lineOf(end); line++) commented.add(line)
  }
  for (const { type, start, end, typeAnnotation } of file.nodes) {
    if (type !== 'TSAsExpression' || !isNode(typeAnnotation) || isConst(typeAnnotation)) continue
    const from = file.lineOf(start) - 1
    const lines = Array.from({ length: file.lineOf(end) - from + 1 }, (_, index) => from + index)
    if (!lines.some(line => commented.has(line))) yield at(file, start, 'a cast without a reason beside it')
  }
}

function isConst({ typeName }: Node): boolean {
  return isNode(typeName) && typeName['name'] === 'const'
}

function* finished(file: Source): Iterable<string> {
  for (const { value, start } of file.comments) {
    const [marker] = /\b(TODO|FIXME|XXX|HACK)\b|@ts-(ignore|nocheck)/.exec(value) ?? []
    if (marker !== undefined) yield at(file, start, marker)
  }
}

const worldly = /^(Date\.now|Math\.random|performance\.now|setTimeout|setInterval|new Date|process\.env)$/

/** Time, randomness and environment reach `src` through `base` and `config` only. */
function* injectedWorld(file: Source): Iterable<string> {
  if (!file.path.startsWith('src/') || file.path.startsWith('src/base/')) return
  const isConfig = /^src\/config[./]/.test(file.path)
  for (const node of file.nodes) {
    const named = worldlyName(node)
    if (worldly.test(named) && !(isConfig && named === 'process.env')) yield at(file, node.start, named)
  }
}

/** `new Date` stands for one without arguments, which reads the clock; parsing a date is fine. */
function worldlyName({ type, callee, object, property, arguments: given }: Node): string {
  if (type === 'NewExpression')
    return Array.isArray(given) && given.length === 0 ? 'new ' + nameOf(callee) : ''
  if (type === 'CallExpression') return nameOf(callee)
  return type === 'MemberExpression' ? `${nameOf(object)}.${nameOf(property)}` : ''
}

function nameOf(node: unknown): string {
  return isNode(node) && node.type === 'Identifier' ? String(node['name']) : ''
}

function at(file: Source, offset: number, what: string): string {
  return `${file.path}:${file.lineOf(offset)}: ${what}`
}
