/**
 * Source files as the tidiness rules see them: text, syntax nodes and comments. Parsed by oxc, so a rule never guesses
 * at braces or strings.
 */
import { parseSync } from 'oxc-parser'

export interface SourceFile {
  /** From the repository's root, with `/`. */
  readonly path: string
  readonly text: string
}

/** A node of the ESTree: only what every node has, because rules ask for few kinds. */
export interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [member: string]: unknown
}

export interface Source extends SourceFile {
  /** Every node of the file, parents before children. */
  readonly nodes: readonly Node[]
  readonly comments: readonly { readonly value: string; readonly start: number; readonly end: number }[]
  /** @returns 1-based line of an offset */
  lineOf(offset: number): number
}

/** @throws {SyntaxError} what is not TypeScript can't be judged */
export function parseSource(file: SourceFile): Source {
  const { program, comments, errors } = parseSync(file.path, file.text)
  const [error] = errors
  if (error !== undefined) throw new SyntaxError(`${file.path}: ${error.message}`)
  const lineEnds = [...file.text.matchAll(/\n/g)].map(match => match.index)
  const nodes: Node[] = []
  collect(program, nodes)
  return { ...file, comments, nodes, lineOf: offset => lineAt(lineEnds, offset) }
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

function collect(value: unknown, nodes: Node[]): void {
  if (Array.isArray(value)) for (const item of value) collect(item, nodes)
  if (!isNode(value)) return
  nodes.push(value)
  for (const member of Object.values(value)) collect(member, nodes)
}

function lineAt(lineEnds: readonly number[], offset: number): number {
  let low = 0
  let high = lineEnds.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lineEnds[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low + 1
}
