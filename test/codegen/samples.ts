/**
 * Makes inputs and outputs of any operation from the member tables: the smallest that is valid, and one
 * that has everything. Called by the tests that go through all operations.
 */
import { members, shapes } from '@s3d/server/cli'
import type { Inputs, OperationName, Outputs } from '@s3d/server/protocol'

type Member = (typeof members)[OperationName]['input'][number]
type Size = 'minimal' | 'maximal'

/** A string that is awkward in XML, and one that a header can carry. */
const AWKWARD = ' 007 <a href="x">&amp;\r\n\t\'é\u{1f600}]]> '
const PLAIN = 'plain'

export function inputOf<Op extends OperationName>(operation: Op, size: Size): Inputs[Op] {
  return structure(members[operation].input, size) as unknown as Inputs[Op] // the table describes that type
}

export function outputOf<Op extends OperationName>(operation: Op, size: Size): Outputs[Op] {
  return structure(members[operation].output, size) as unknown as Outputs[Op] // the table describes that type
}

function structure(list: readonly Member[], size: Size): Record<string, unknown> {
  const wanted = list.filter(
    member => member.type !== 'events' && (size === 'maximal' || member.required === true),
  )
  return Object.fromEntries(wanted.map(member => [member.name, valueOf(member, size)]))
}

function valueOf(member: Member, size: Size): unknown {
  switch (member.type) {
    case 'string':
      return text(member)
    case 'integer':
      return 7
    case 'long':
      return 5_000_000_000
    case 'boolean':
      return true
    case 'timestamp':
      return new Date('2026-02-03T04:05:06Z')
    case 'list':
    case 'structure':
      return composite(member, size)
    case 'map':
      return { name: PLAIN }
    case 'blob':
    case 'stream':
      return Buffer.from(AWKWARD)
    default:
      throw new TypeError(`no sample of ${member.type}`)
  }
}

function text(member: Member): string {
  if (member.name === 'Bucket' && member.location === 'label') return 'bucket-name'
  if (member.name === 'Key' && member.location === 'label') return 'a//b/./../ü&+% ?#\'"/'
  if (member.values !== undefined) return member.values.at(-1) ?? ''
  if (member.name === 'ContentType') return 'multipart/form-data; boundary=x'
  if (member.name.endsWith('Expires')) return 'Tue, 03 Feb 2026 04:05:06 GMT'
  const isPlain = member.location === 'header' || member.location === 'label'
  return isPlain ? PLAIN : AWKWARD
}

function composite(member: Member, size: Size): unknown {
  const shape = shapes[member.shape ?? '']
  if (shape === undefined || shape.type === 'map') throw new Error(`no shape of ${member.name}`)
  if (shape.type === 'list') return [valueOf(withPlace(shape.item, member), size)]
  if (shape.type === 'union') return structure(shape.members.slice(0, 1).map(required), size)
  return structure(shape.members, size)
}

const required = (member: Member): Member => ({ ...member, required: true })

/** The items of a list travel where the list does. */
function withPlace(item: Member, list: Member): Member {
  return list.location === undefined ? item : { ...item, location: list.location }
}
