/**
 * The text of a policy as JSON. Members that are written twice are refused: who reads the policy might see the one and
 * who judges by it the other.
 */

/** The text is no JSON, or says something twice. */
export class JsonError extends Error {
  override readonly name = 'JsonError'
}

export type JsonObject = Readonly<Record<string, unknown>>

/** @throws {JsonError} */
export function parseJson(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new JsonError('no JSON', { cause: error })
  }
  refuseRepeated(text)
  return value
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const tokens = /"(?:[^"\\]|\\.)*"\s*:?|[{}]/g

/** @param text valid JSON */
function refuseRepeated(text: string): void {
  const open: Set<string>[] = []
  for (const [token] of text.matchAll(tokens)) {
    if (token === '{') open.push(new Set())
    else if (token === '}') open.pop()
    else if (token.endsWith(':')) {
      const name: string = JSON.parse(token.slice(0, -1))
      const names = open.at(-1)
      if (names?.has(name)) throw new JsonError(`${name} is there twice`)
      names?.add(name)
    }
  }
}
