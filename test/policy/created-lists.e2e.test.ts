/**
 * The list that a bucket is made with, by its ownership, and made again with, by a real daemon: `owner` is root of the daemon's own account,
 * `writer` of another.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  CreateBucketCommand,
  DeletePublicAccessBlockCommand,
  GetBucketAclCommand,
  GetBucketOwnershipControlsCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutBucketAclCommand,
  type CreateBucketCommandInput,
  type S3Client,
} from '@aws-sdk/client-s3'
import { startAccounts, type Started } from '../support/accounts.ts'

let started: Started
let clients: Started['clients']
let owner: S3Client
/** As headers name them. */
const ids = { owner: '', writer: '' }
let made = 0

before(async () => {
  started = await startAccounts()
  clients = started.clients
  owner = clients.owner
  for (const who of ['owner', 'writer'] as const) {
    const { Owner } = await clients[who].send(new ListBucketsCommand({}))
    ids[who] = `id="${Owner?.ID}"`
  }
})

after(() => started.remove())

function createNext(
  said: Partial<CreateBucketCommandInput>,
): Promise<{ readonly Location?: string | undefined }> {
  made += 1
  return owner.send(new CreateBucketCommand({ Bucket: `made-${made}`, ...said }))
}

/** And public ones not blocked. */
async function bucketWithLists(): Promise<string> {
  const { Location = '' } = await createNext({ ObjectOwnership: 'ObjectWriter' })
  const Bucket = Location.slice(1)
  await owner.send(new DeletePublicAccessBlockCommand({ Bucket }))
  return Bucket
}

/** As lines: who, and what. */
async function bucketAcl(Bucket: string): Promise<string[]> {
  const { Grants = [] } = await owner.send(new GetBucketAclCommand({ Bucket }))
  return Grants.map(({ Grantee, Permission }) => {
    const isOwner = ids.owner.includes(`"${Grantee?.ID}"`)
    const isWriter = ids.writer.includes(`"${Grantee?.ID}"`)
    return `${isOwner ? 'owner' : isWriter ? 'writer' : Grantee?.URI} ${Permission}`
  })
}

test('new buckets take no public list before that is allowed', async () => {
  const Bucket = 'public-at-once'
  for (const ObjectOwnership of ['ObjectWriter', 'BucketOwnerPreferred'] as const)
    for (const ACL of ['public-read', 'public-read-write', 'authenticated-read'] as const)
      await assert.rejects(owner.send(new CreateBucketCommand({ Bucket, ObjectOwnership, ACL })), {
        name: 'InvalidBucketAclWithBlockPublicAccessError',
      })
})

test('new buckets without lists are made with no other than the owner’s full control', async () => {
  const owners: Partial<CreateBucketCommandInput>[] = [{ ACL: 'private' }, { GrantFullControl: ids.owner }]
  const others: Partial<CreateBucketCommandInput>[] = [
    { ACL: 'public-read' },
    { ACL: 'authenticated-read' },
    { GrantRead: ids.writer },
    { GrantRead: ids.owner },
    { GrantFullControl: `${ids.owner}, ${ids.writer}` },
  ]
  for (const said of [{}, { ObjectOwnership: 'BucketOwnerEnforced' as const }]) {
    for (const asked of owners) {
      const { Location = '' } = await createNext({ ...said, ...asked })
      const Bucket = Location.slice(1)
      await assert.rejects(owner.send(new PutBucketAclCommand({ Bucket, ACL: 'private' })), {
        name: 'AccessControlListNotSupported',
      })
    }
    for (const asked of others)
      await assert.rejects(createNext({ ...said, ...asked }), { name: 'InvalidBucketAclWithObjectOwnership' })
  }
})

test('a bucket that its owner makes again has its list anew, and keeps its ownership', async () => {
  const Bucket = await bucketWithLists()
  const again = (said: Partial<CreateBucketCommandInput>) =>
    owner.send(new CreateBucketCommand({ Bucket, ...said }))
  await owner.send(new PutBucketAclCommand({ Bucket, ACL: 'public-read' }))
  await again({})
  assert.deepEqual(await bucketAcl(Bucket), ['owner FULL_CONTROL'])
  await again({ ObjectOwnership: 'BucketOwnerPreferred', GrantRead: ids.writer })
  assert.deepEqual(await bucketAcl(Bucket), ['writer READ'])
  const { OwnershipControls } = await owner.send(new GetBucketOwnershipControlsCommand({ Bucket }))
  assert.deepEqual(OwnershipControls?.Rules, [{ ObjectOwnership: 'ObjectWriter' }])
  // One that has no lists keeps none of what it is asked for.
  const bare = 'made-again-without-lists'
  await owner.send(new CreateBucketCommand({ Bucket: bare }))
  await owner.send(
    new CreateBucketCommand({ Bucket: bare, ObjectOwnership: 'ObjectWriter', GrantRead: ids.writer }),
  )
  assert.deepEqual(await bucketAcl(bare), ['owner FULL_CONTROL'])
  await assert.rejects(clients.writer.send(new ListObjectsV2Command({ Bucket: bare })), {
    name: 'AccessDenied',
  })
})
