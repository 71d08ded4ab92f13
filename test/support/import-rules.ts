/**
 * Who may import whom in `src/`, checked on every import of every kind, type imports included. `test/tidy.test.ts`
 * holds the tables; here is only how they are read.
 */
import { posix } from 'node:path'
import { isNode, parseSource, type SourceFile } from './source.ts'

export interface ImportRules {
  /**
   * For each folder of `src` (or file directly in it, without `.ts`) the others it may import; `base` goes without
   * saying. Who is not listed may import nothing.
   */
  readonly mayImport: Readonly<Record<string, readonly string[]>>
  /** For each package the folders it may be imported from; one that is not listed may be imported nowhere. */
  readonly homes: Readonly<Record<string, readonly string[]>>
}

/** One import statement of a file in `src`. */
interface Import {
  readonly from: string
  /** A path below `src/`, a package, or `node:…`. */
  readonly to: string
  readonly specifier: string
}

/** @returns one sentence per violation, `path: what`; cycles are told once, from the file that closes them */
export function importViolations(files: readonly SourceFile[], rules: ImportRules): string[] {
  const imports = files.filter(({ path }) => path.startsWith('src/')).flatMap(importsOf)
  return [...imports.flatMap(each => refusals(each, rules)), ...cycles(imports)]
}

const importing = new Set([
  'ImportDeclaration',
  'ImportExpression',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'TSImportType',
])

function importsOf(file: SourceFile): Import[] {
  const sources = parseSource(file).nodes.filter(({ type }) => importing.has(type))
  return sources.flatMap(({ source }) => {
    if (!isNode(source)) return []
    const specifier = String(source['value'])
    const to = specifier.startsWith('.') ? posix.join(posix.dirname(file.path), specifier) : specifier
    return { from: file.path, to, specifier }
  })
}

function refusals({ from, to, specifier }: Import, { mayImport, homes }: ImportRules): string[] {
  const home = placeOf(from)
  if (specifier.startsWith('node:')) return []
  if (!specifier.startsWith('.')) {
    const allowed = homes[packageOf(specifier)]?.includes(home) ?? false
    return allowed ? [] : [`${from}: ${home} may not import the package ${packageOf(specifier)}`]
  }
  if (!to.startsWith('src/')) return [`${from}: imports ${specifier}, outside src`]
  if (!to.endsWith('.ts')) return [`${from}: imports ${specifier} without .ts`]
  const place = placeOf(to)
  const allowed = place === home || place === 'base' || (mayImport[home]?.includes(place) ?? false)
  return allowed && home in mayImport ? [] : [`${from}: ${home} may not import ${place}`]
}

/** `src/http/listen.ts` → `http`, `src/daemon.ts` → `daemon`. */
function placeOf(path: string): string {
  return (path.split('/')[1] ?? '').replace(/\.ts$/, '')
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}

function cycles(imports: readonly Import[]): string[] {
  const found: string[] = []
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path)
    if (start >= 0) found.push(`${path}: cycle ${[...trail.slice(start), path].join(' → ')}`)
    if (start >= 0 || done.has(path)) return
    for (const { from, to } of imports) if (from === path) visit(to, [...trail, path])
    done.add(path)
  }
  for (const { from } of imports) visit(from, [])
  return found
}
