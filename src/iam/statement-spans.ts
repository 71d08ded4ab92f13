/**
 * Where the statements of a policy are in its text, as the simulator tells who asks. The text is JSON that was read before.
 */

export interface Position {
  /** From 1. */
  readonly Line: number
  /** From 1. */
  readonly Column: number
}

export interface Span {
  readonly start: Position
  /** Behind the last character. */
  readonly end: Position
}

const tokens = /"(?:[^"\\]|\\.)*"|[{}[\]]/g

/** @returns those of `Statement`, in their order, whether it is one or a list of them */
export function statementSpans(text: string): readonly Span[] {
  const spans: Span[] = []
  let depth = 0
  let isStatement = false
  let isList = false
  let start: Position | undefined
  const positionOf = positionsIn(text)
  for (const match of text.matchAll(tokens)) {
    const [token] = match
    const { index } = match
    if (token === '{' || token === '[') {
      depth++
      if (depth === 2 && isStatement) isList = token === '['
      if (isStatement && token === '{' && depth === (isList ? 3 : 2)) start = positionOf(index)
    } else if (token === '}' || token === ']') {
      if (start !== undefined && isStatement && token === '}' && depth === (isList ? 3 : 2))
        spans.push({ start, end: positionOf(index + 1) })
      depth--
      if (depth === 1) isStatement = false
    } else if (depth === 1) {
      isStatement = token === '"Statement"'
    }
  }
  return spans
}

/** @returns what tells positions, asked for in their order: no character is looked at for each of them */
function positionsIn(text: string): (index: number) => Position {
  let [line, lineStart] = [1, 0]
  let lineEnd = text.indexOf('\n')
  return index => {
    for (; lineEnd >= 0 && lineEnd < index; lineEnd = text.indexOf('\n', lineStart)) {
      line++
      lineStart = lineEnd + 1
    }
    return { Line: line, Column: index - lineStart + 1 }
  }
}
