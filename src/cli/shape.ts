/**
 * What an input or output of S3 is made of, read from the schemas inside the generated client: a new operation or
 * member needs nothing here. Called by `operation.ts`; `api-input.ts` and `skeleton.ts` walk the shapes.
 */
import { NormalizedSchema } from '@smithy/core/schema'

export type Shape =
  | { readonly kind: 'string' | 'number' | 'boolean' | 'timestamp' | 'blob' | 'stream' }
  | { readonly kind: 'list' | 'map'; readonly item: () => Shape }
  | { readonly kind: 'structure'; readonly members: () => readonly Member[] }

export interface Member {
  /** As in the model, e.g. `MaxKeys`. */
  readonly name: string
  readonly shape: Shape
  readonly required: boolean
}

/** A schema as the generated client exports it, e.g. `GetObjectRequest$`. */
export type SchemaReference = Parameters<typeof NormalizedSchema.of>[0]

/** Members are looked into when somebody asks, because some structures contain themselves. */
export function shapeOf(reference: SchemaReference): Shape {
  const schema = NormalizedSchema.of(reference)
  if (schema.isStructSchema()) return { kind: 'structure', members: () => membersOf(schema) }
  if (schema.isListSchema()) return { kind: 'list', item: () => shapeOf(schema.getValueSchema()) }
  if (schema.isMapSchema()) return { kind: 'map', item: () => shapeOf(schema.getValueSchema()) }
  if (schema.isBlobSchema()) return { kind: schema.isStreaming() ? 'stream' : 'blob' }
  if (schema.isTimestampSchema()) return { kind: 'timestamp' }
  if (schema.isNumericSchema()) return { kind: 'number' }
  return { kind: schema.isBooleanSchema() ? 'boolean' : 'string' }
}

/** The members of a structure; of anything else, none. */
export function members(shape: Shape): readonly Member[] {
  return shape.kind === 'structure' ? shape.members() : []
}

function membersOf(schema: NormalizedSchema): readonly Member[] {
  // A static structure is [id, namespace, name, traits, member names, member schemas, how many of them are required].
  const definition: unknown = schema.getSchema()
  const required = Array.isArray(definition) ? Number(definition[6] ?? 0) : 0
  return [...schema.structIterator()].map(([name, member], index) => ({
    name,
    shape: shapeOf(member),
    required: index < required,
  }))
}
