/**
 * A request of the query protocol, taken apart: members by name, their names split at the dots, so that the generated
 * readers ask for what they know. What nobody asks for is ignored, as AWS ignores it. Every measure has a limit.
 */
import { QueryError } from './query-error.ts'

/** How much a request may hold; more of anything is refused before it is taken apart further. */
export interface FormLimits {
  /** Members of the request, and all that they are members of. */
  readonly members: number
  /** Parts of a member's name. */
  readonly depth: number
}

/** A thousand tags are within them; more would be work for the one thread that who asks need not have signed for. */
export const formLimits: FormLimits = Object.freeze({ members: 5_000, depth: 16 })

/** One member, or all of them: a value, members of its own, or neither. */
export class Form {
  value: string | undefined
  /** Made with the first of them: most members have a value alone. */
  #children: Map<string, Form> | undefined

  /** @returns `undefined` where the request has no such member */
  child(name: string): Form | undefined {
    return this.#children?.get(name)
  }

  /** Makes a member where there is none of that name. */
  add(name: string): Form {
    const child = new Form()
    this.#children ??= new Map()
    this.#children.set(name, child)
    return child
  }

  get isEmpty(): boolean {
    return this.#children === undefined
  }

  /**
   * The members that have numbers for names, in the order of the numbers.
   * @throws {QueryError} `MalformedInput` where another name is among them
   */
  items(): Form[] {
    const numbered: Array<readonly [number: number, item: Form]> = []
    for (const [name, item] of this.#children ?? []) {
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
  const builder = new FormBuilder(limits)
  if (text === '') return builder.form
  const pairs = text.split('&', limits.members + 1)
  if (pairs.length > limits.members) throw new QueryError('MalformedQueryString')
  for (const pair of pairs) {
    if (pair === '') continue
    const equals = pair.indexOf('=')
    const member = builder.member(decoded(equals < 0 ? pair : pair.slice(0, equals)))
    if (member.value !== undefined) throw new QueryError('MalformedQueryString')
    member.value = equals < 0 ? '' : decoded(pair.slice(equals + 1))
  }
  return builder.form
}

class FormBuilder {
  readonly form = new Form()
  readonly #depth: number
  /** Members that may still be made. */
  #left: number

  constructor({ members, depth }: FormLimits) {
    this.#depth = depth
    this.#left = members
  }

  /** The member of that name, made where there is none. @throws {QueryError} `MalformedQueryString` at a limit */
  member(name: string): Form {
    const parts = name.split('.', this.#depth + 1)
    if (parts.length > this.#depth) throw new QueryError('MalformedQueryString')
    let member = this.form
    for (const part of parts) member = member.child(part) ?? this.#added(member, part)
    return member
  }

  #added(parent: Form, name: string): Form {
    if (this.#left-- === 0) throw new QueryError('MalformedQueryString')
    return parent.add(name)
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch (cause) {
    throw new QueryError('MalformedQueryString', { cause })
  }
}
