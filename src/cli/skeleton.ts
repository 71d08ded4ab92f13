/**
 * `s3d api OPERATION --generate-skeleton`: an input with every member there is, to be filled in or deleted.
 */
import { members, type Shape } from './shape.ts'

const examples: Readonly<Record<string, unknown>> = {
  string: '',
  number: 0,
  boolean: false,
  timestamp: '2030-01-31T12:00:00Z',
  blob: 'base64',
  stream: 'FILE',
}

/** @returns JSON for `--input` */
export function skeleton(shape: Shape): unknown {
  if (shape.kind === 'list') return [skeleton(shape.item())]
  if (shape.kind === 'map') return { NAME: skeleton(shape.item()) }
  if (shape.kind !== 'structure') return examples[shape.kind]
  return Object.fromEntries(members(shape).map(({ name, shape: member }) => [name, skeleton(member)]))
}
