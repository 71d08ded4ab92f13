/**
 * The operations of S3 as the command line calls them: their names and what their inputs and outputs are made of, from
 * the tables that are generated with the protocol. A new operation or member needs nothing here. Called by `api`.
 */
import { members, shapes } from '@s3d/server/cli'
import { closest, sameName } from '../base/suggest.ts'
import { UsageError } from './command.ts'

/** One member of an input, an output or a structure. */
export type Member = (typeof members)[keyof typeof members]['input'][number]

export interface Operation {
  /** As in the model, e.g. `GetObject`. */
  readonly name: string
  readonly input: readonly Member[]
  readonly output: readonly Member[]
}

/** Sent by browsers from a form, by no client. */
const formOperations: ReadonlySet<string> = new Set(['PostObject'])

const operations: ReadonlyMap<string, Omit<Operation, 'name'>> = new Map(
  Object.entries(members)
    .filter(([name]) => !formOperations.has(name))
    .map(([name, { input, output }]) => [name, { input: input.map(asClientHasIt), output }]),
)

/** The server keeps this header as it came, whatever it says; the client writes one from a time. */
function asClientHasIt(member: Member): Member {
  return member.name === 'Expires' ? { ...member, type: 'timestamp' } : member
}

/** In the model's spelling, sorted. */
export const operationNames: readonly string[] = [...operations.keys()].toSorted()

/**
 * @param typed `GetObject` or `get-object`, in any case
 * @throws {UsageError} when there is none, naming a similar one
 */
export function findOperation(typed: string): Operation {
  const name = operationNames.find(each => sameName(each, typed)) ?? ''
  const operation = operations.get(name)
  if (operation !== undefined) return { name, ...operation }
  const meant = closest(typed.replaceAll('-', ''), operationNames)
  throw new UsageError(
    `no operation ${JSON.stringify(typed)}` + (meant === undefined ? '' : `; did you mean ${meant}?`),
  )
}

/** @returns the members of a structure, for a member that is one; else none */
export function membersOf({ shape }: Member): readonly Member[] {
  const composite = shape === undefined ? undefined : shapes[shape]
  return composite !== undefined && 'members' in composite ? composite.members : []
}

const text: Member = { name: 'member', type: 'string' }

/** @returns what the items of a list, or the values of a map, are */
export function itemOf({ shape }: Member): Member {
  const composite = shape === undefined ? undefined : shapes[shape]
  return composite?.type === 'list' ? composite.item : text
}

/** @returns the name of the member that is object data, or events that carry some, if there is one */
export function dataMember(of: readonly Member[]): string | undefined {
  return of.find(({ type }) => type === 'stream' || type === 'events')?.name
}
