/**
 * Tags of identities: keys differ by more than their case, and there are at most fifty.
 */
import type { Tag } from './entities.ts'
import { IdentityError, limitExceeded } from './identity-error.ts'

const most = 50

/** @throws {IdentityError} `InvalidInput` */
export function requireTags(tags: readonly Tag[]): readonly Tag[] {
  return mergeTags([], tags)
}

/** A key that is there gets the new value. @throws {IdentityError} `InvalidInput`, `LimitExceeded` */
export function mergeTags(existing: readonly Tag[], added: readonly Tag[]): readonly Tag[] {
  const keys = new Set(added.map(({ key }) => key.toLowerCase()))
  if (keys.size < added.length)
    throw new IdentityError(
      'InvalidInput',
      'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    )
  if ([...keys].some(key => key.startsWith('aws:')))
    throw new IdentityError('InvalidInput', 'Tag keys that begin with aws: are reserved.')
  const kept = existing.filter(({ key }) => !keys.has(key.toLowerCase()))
  const merged = [...kept, ...added.map(({ key, value }) => ({ key, value }))]
  if (merged.length > most) throw limitExceeded('The number of tags has reached the maximum limit.')
  return merged
}

export function removeTags(existing: readonly Tag[], keys: readonly string[]): readonly Tag[] {
  const gone = new Set(keys.map(key => key.toLowerCase()))
  return existing.filter(({ key }) => !gone.has(key.toLowerCase()))
}
