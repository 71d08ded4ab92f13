/**
 * One entry against facts, test by test: what deciding and explaining have in common. A fact that is not known makes a
 * test neither true nor false.
 */
import type { Entry, Glob, Predicate, Test } from './filter.ts'
import { matchesGlob } from './glob.ts'
import { compareQuantities, parseQuantity, type Quantity } from './quantity.ts'

/** What is known. Absent means not known yet; an empty map means there are none. */
export interface Facts {
  readonly bucket: {
    readonly name: string
    readonly tags?: Fields | undefined
  }
  /** Absent when the question is about the bucket as a whole. */
  readonly object?:
    | {
        readonly key: string
        readonly tags?: Fields | undefined
        /** By lower-case name, without `content-length`. */
        readonly headers?: Fields | undefined
        /** By lower-case name, without `x-amz-meta-`. */
        readonly metadata?: Fields | undefined
        /** What `hdr:content-length` is, however the object is transferred. */
        readonly sizeBytes?: number | undefined
      }
    | undefined
}

export type Fields = ReadonlyMap<string, string>

/** What may have to be looked up. */
export type Fact = 'bucket tags' | 'object' | 'object tags' | 'headers' | 'metadata' | 'size'

export interface Judgement {
  readonly about: 'bucket' | 'object'
  /** A pattern for the name, or a predicate. */
  readonly test: Glob | Predicate
  /** `undefined` when it depends on what is not known. */
  readonly holds: boolean | undefined
  /** What it depends on. */
  readonly need?: Fact
  /** The name or the field that was looked at, when there is one. */
  readonly value?: string
}

/** @returns the tests of an entry, which matches when all of them hold; the cheap ones first */
export function* judgements({ bucket, object }: Entry, facts: Facts): Generator<Judgement> {
  yield judgeName('bucket', bucket.name, facts.bucket.name)
  if (object !== undefined) {
    if (facts.object === undefined)
      yield { about: 'object', test: object.name, holds: undefined, need: 'object' }
    else yield judgeName('object', object.name, facts.object.key)
  }
  for (const predicate of bucket.predicates) {
    const tags = facts.bucket.tags
    yield judge('bucket', predicate, tags === undefined ? { need: 'bucket tags' } : fieldOf(tags, predicate))
  }
  if (object === undefined || facts.object === undefined) return
  for (const predicate of object.predicates) yield judge('object', predicate, lookUp(predicate, facts.object))
}

function judgeName(about: Judgement['about'], test: Glob, value: string): Judgement {
  return { about, test, holds: matchesGlob(test, value), value }
}

/** The field, or none, or what has to be known to say. */
type LookedUp = { readonly value: string | undefined } | { readonly need: Fact }

function judge(about: Judgement['about'], test: Predicate, found: LookedUp): Judgement {
  if ('need' in found) return { about, test, holds: undefined, need: found.need }
  const { value } = found
  const holds = passes(test.test, value)
  return value === undefined ? { about, test, holds } : { about, test, holds, value }
}

function lookUp(predicate: Predicate, object: NonNullable<Facts['object']>): LookedUp {
  const { namespace, name } = predicate
  if (namespace === 'hdr' && name === 'content-length') {
    return object.sizeBytes === undefined ? { need: 'size' } : { value: String(object.sizeBytes) }
  }
  const { fact, fields } = fieldsOf(namespace, object)
  return fields === undefined ? { need: fact } : fieldOf(fields, predicate)
}

function fieldsOf(
  namespace: Predicate['namespace'],
  { tags, headers, metadata }: NonNullable<Facts['object']>,
): { readonly fact: Fact; readonly fields: Fields | undefined } {
  switch (namespace) {
    case 'tag':
      return { fact: 'object tags', fields: tags }
    case 'hdr':
      return { fact: 'headers', fields: headers }
    default:
      return { fact: 'metadata', fields: metadata }
  }
}

function fieldOf(fields: Fields, { name }: Predicate): LookedUp {
  return { value: fields.get(name) }
}

function passes(test: Test, value: string | undefined): boolean {
  switch (test.kind) {
    case 'present':
      return value !== undefined
    case 'absent':
      return value === undefined
    case 'equal':
      return value !== undefined && matchesGlob(test.value, value)
    case 'unequal':
      return value === undefined || !matchesGlob(test.value, value)
    case 'ordered':
      return value !== undefined && isOrdered(parseQuantity(value), test)
    default:
      return value !== undefined && test.expression.test(value)
  }
}

function isOrdered(
  left: Quantity | undefined,
  { operator, quantity }: Extract<Test, { kind: 'ordered' }>,
): boolean {
  const order = left === undefined || quantity === undefined ? undefined : compareQuantities(left, quantity)
  if (order === undefined) return false
  switch (operator) {
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '>':
      return order > 0
    default:
      return order >= 0
  }
}
