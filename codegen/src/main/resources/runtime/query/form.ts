/**
 * A request of the query protocol, taken apart: members by name, their names split at the dots, so that the generated
 * readers ask for what they know. What nobody asks for is ignored, as AWS ignores it. Every measure has a limit.
 */
import { QueryError } from './query-error.ts'

/** How much a request may hold; more of anything is refused before it is taken apart further. */
export interface FormLimits {
  /** Members of the request. */
  readonly members: number
  /** Parts of a member's name. */
  readonly depth: number
}

export const formLimits: FormLimits = Object.freeze({ members: 10_000, depth: 32 })

/** One member, or all of them: a value, members of its own, or neither. */
export class Form {
  value: string | undefined
  readonly #children = new Map<string, Form>()

  /** @returns `undefined` where the request has no such member */
  child(name: string): Form | undefined {
    return this.#children.get(name)
  }

  /** The member of that name, made where there is none. */
  open(name: string): Form {
    let child = this.#children.get(name)
    if (child === undefined) {
      child = new Form()
      this.#children.set(name, child)
    }
    return child
  }

  get isEmpty(): boolean {
    return this.#children.size === 0
  }

  /**
   * The members that have numbers for names, in the order of the numbers.
   * @throws {QueryError} `MalformedInput` where another name is among them
   */
  items(): Form[] {
    const numbered: Array<readonly [number: number, item: Form]> = []
    for (const [name, item] of this.#children) {
      if (!INDEX.test(name)) throw new QueryError('MalformedInput')
      numbered.push([Number(name), item])
    }
    numbered.sort(([a], [b]) => a - b)
    return numbered.map(([, item]) => item)
  }
}

const INDEX = /^[1-9][0-9]{0,8}$/

/**
 * Takes `application/x-www-form-urlencoded` text apart.
 * @throws {QueryError} `MalformedQueryString` for what is none, and where a member is there twice: whoever looked at
 * the request before may have seen the other one
 */
export function parseForm(text: string, limits: FormLimits = formLimits): Form {
  const form = new Form()
  if (text === '') return form
  const pairs = text.split('&', limits.members + 1)
  if (pairs.length > limits.members) throw new QueryError('MalformedQueryString')
  for (const pair of pairs) {
    if (pair === '') continue
    const equals = pair.indexOf('=')
    const name = decoded(equals < 0 ? pair : pair.slice(0, equals))
    const member = memberOf(form, name, limits.depth)
    if (member.value !== undefined) throw new QueryError('MalformedQueryString')
    member.value = equals < 0 ? '' : decoded(pair.slice(equals + 1))
  }
  return form
}

function memberOf(form: Form, name: string, depth: number): Form {
  const parts = name.split('.', depth + 1)
  if (parts.length > depth) throw new QueryError('MalformedQueryString')
  let member = form
  for (const part of parts) member = member.open(part)
  return member
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch (cause) {
    throw new QueryError('MalformedQueryString', { cause })
  }
}
