/**
 * Whose the objects of a page are. Mostly they are the bucket's owner's; where a bucket has lists, each is looked up in the
 * tick that read the page, because listings do not read what says so.
 */
import type { Accounts } from '../policy/accounts.ts'
import { isMarker, type Bucket, type ListedObject, type Version } from '../store/rows.ts'
import { accountOfBucket, hasLists, objectAccessOf, ownerShown } from './ownership.ts'

interface Owner {
  readonly ID: string
}

export interface ListedOwners {
  readonly usual: Owner
  /** By place on the page. */
  readonly others: ReadonlyMap<number, Owner>
}

const none: ReadonlyMap<number, Owner> = new Map()

export function listedOwners<Row extends ListedObject>(
  rows: readonly Row[],
  bucket: Bucket,
  { accounts, find }: { readonly accounts: Accounts; readonly find: (row: Row) => Version | undefined },
): ListedOwners {
  const account = accountOfBucket(bucket)
  const usual = ownerShown(accounts, account)
  if (!hasLists(bucket)) return { usual, others: none }
  const others = new Map<number, Owner>()
  for (const [at, row] of rows.entries()) {
    const version = find(row)
    if (version === undefined || isMarker(version)) continue
    const owner = objectAccessOf(bucket, version).account
    if (owner !== account) others.set(at, ownerShown(accounts, owner))
  }
  return { usual, others }
}
