/**
 * `s3d api OPERATION --generate-skeleton`: an input with every member there is, to be filled in or deleted.
 */
import { unreachable } from '../base/assert.ts'
import { itemOf, membersOf, type Member } from './operation.ts'

/** @returns JSON for `--input` */
export function skeleton(of: readonly Member[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(of.map(member => [member.name, example(member)]))
}

function example(member: Member): unknown {
  switch (member.type) {
    case 'string':
      return member.values?.join('|') ?? ''
    case 'integer':
    case 'long':
      return 0
    case 'boolean':
      return false
    case 'timestamp':
      return '2030-01-31T12:00:00Z'
    case 'list':
      return [example(itemOf(member))]
    case 'map':
      return { NAME: example(itemOf(member)) }
    case 'structure':
      return skeleton(membersOf(member))
    case 'blob':
      return 'BASE64=='
    case 'stream':
    case 'events':
      return 'FILE'
    default:
      return unreachable(member.type)
  }
}
