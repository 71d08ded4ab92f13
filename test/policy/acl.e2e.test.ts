/**
 * Access control lists and ownership controls by a real daemon, with three accounts: root of the daemon's own (`owner`), and
 * the roots of two others (`writer`, `other`). Each case has a bucket of the owner's.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeletePublicAccessBlockCommand,
  GetBucketAclCommand,
  GetBucketOwnershipControlsCommand,
  GetObjectAclCommand,
  GetObjectCommand,
  ListBucketsCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutBucketAclCommand,
  PutBucketOwnershipControlsCommand,
  PutBucketPolicyCommand,
  PutBucketVersioningCommand,
  PutObjectAclCommand,
  PutObjectCommand,
  PutPublicAccessBlockCommand,
  S3ServiceException,
  UploadPartCommand,
  type CreateBucketCommandInput,
  type Grant,
  type PutObjectCommandInput,
  type S3Client,
} from '@aws-sdk/client-s3'
import { startAccounts, type Started } from '../support/accounts.ts'

type Who = 'owner' | 'writer' | 'other'

let started: Started
let daemon: Started['daemon']
let clients: Record<Who, S3Client>
const ids = new Map<Who, string>()
let made = 0

before(async () => {
  started = await startAccounts()
  ;({ daemon, clients } = started)
  for (const who of ['owner', 'writer', 'other'] as const) {
    const { Owner } = await clients[who].send(new ListBucketsCommand({}))
    ids.set(who, Owner?.ID ?? '')
  }
})

after(() => started.remove())

/** One of the owner's, with lists enabled and public ones not blocked. */
async function bucketWith(said: Partial<CreateBucketCommandInput> = {}): Promise<string> {
  made += 1
  const Bucket = `lists-${made}`
  await clients.owner.send(new CreateBucketCommand({ Bucket, ObjectOwnership: 'ObjectWriter', ...said }))
  await clients.owner.send(new DeletePublicAccessBlockCommand({ Bucket }))
  return Bucket
}

/** And anybody with a name may write to it. */
async function sharedBucket(said: Partial<CreateBucketCommandInput> = {}): Promise<string> {
  const Bucket = await bucketWith(said)
  await clients.owner.send(new PutBucketAclCommand({ Bucket, GrantWrite: idsOf('writer', 'other') }))
  return Bucket
}

function idsOf(...who: readonly Who[]): string {
  return who.map(each => `id="${ids.get(each)}"`).join(', ')
}

async function read(who: Who, Bucket: string, Key = 'k'): Promise<string> {
  const { Body } = await clients[who].send(new GetObjectCommand({ Bucket, Key }))
  return (await Body?.transformToString()) ?? ''
}

function write(who: Who, Bucket: string, said: Partial<PutObjectCommandInput> = {}): Promise<unknown> {
  return clients[who].send(new PutObjectCommand({ Bucket, Key: 'k', Body: who, ...said }))
}

function list(who: Who, Bucket: string): Promise<unknown> {
  return clients[who].send(new ListObjectsV2Command({ Bucket }))
}

/** @returns status and code of a stranger's request */
async function stranger(method: string, target: string, body?: string): Promise<string> {
  const answer = await fetch(`${daemon.endpoint}/${target}`, { method, ...(body !== undefined && { body }) })
  const text = await answer.text()
  return `${answer.status} ${/<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? ''}`.trim()
}

/** As lines: who, and what. */
function shown(grants: readonly Grant[] | undefined): string[] {
  const names = new Map([...ids].map(([who, id]) => [id, who] as const))
  return (grants ?? []).map(({ Grantee, Permission }) => {
    const group = Grantee?.URI?.slice(Grantee.URI.lastIndexOf('/') + 1)
    return `${group ?? names.get(Grantee?.ID ?? '') ?? Grantee?.ID} ${Permission}`
  })
}

async function bucketAcl(Bucket: string, who: Who = 'owner'): Promise<string[]> {
  return shown((await clients[who].send(new GetBucketAclCommand({ Bucket }))).Grants)
}

async function objectAcl(who: Who, Bucket: string, Key = 'k'): Promise<string[]> {
  const { Grants, Owner } = await clients[who].send(new GetObjectAclCommand({ Bucket, Key }))
  return [`of ${[...ids].find(([, id]) => id === Owner?.ID)?.[0]}`, ...shown(Grants)]
}

const denied = { name: 'AccessDenied' }

test('a bucket made with lists has the ownership and the list that it was made with', async () => {
  const Bucket = await bucketWith({ ObjectOwnership: 'BucketOwnerPreferred', GrantRead: idsOf('writer') })
  assert.deepEqual(await bucketAcl(Bucket), ['writer READ'])
  const { OwnershipControls } = await clients.owner.send(new GetBucketOwnershipControlsCommand({ Bucket }))
  assert.deepEqual(OwnershipControls, { Rules: [{ ObjectOwnership: 'BucketOwnerPreferred' }] })
  await list('writer', Bucket)
  await assert.rejects(list('other', Bucket), denied)
  await assert.rejects(write('writer', Bucket), denied)
})

const canned = {
  private: ['owner FULL_CONTROL'],
  'public-read': ['owner FULL_CONTROL', 'AllUsers READ'],
  'public-read-write': ['owner FULL_CONTROL', 'AllUsers READ', 'AllUsers WRITE'],
  'authenticated-read': ['owner FULL_CONTROL', 'AuthenticatedUsers READ'],
} as const
test('canned lists of buckets and of objects', async () => {
  const Bucket = await bucketWith()
  await write('owner', Bucket)
  for (const [name, want] of Object.entries(canned)) {
    // The keys of the table above.
    const ACL = name as keyof typeof canned
    await clients.owner.send(new PutBucketAclCommand({ Bucket, ACL }))
    assert.deepEqual(await bucketAcl(Bucket), want, name)
    await clients.owner.send(new PutObjectAclCommand({ Bucket, Key: 'k', ACL }))
    assert.deepEqual(await objectAcl('owner', Bucket), ['of owner', ...want], name)
  }
})

test('what a list of a bucket permits, to whom', async () => {
  const Bucket = await bucketWith({ ACL: undefined })
  await clients.owner.send(new PutBucketAclCommand({ Bucket, ACL: 'public-read' }))
  await write('owner', Bucket)
  await list('other', Bucket)
  assert.equal(await stranger('GET', Bucket), '200')
  // Its objects are not public with it, and nothing is written.
  await assert.rejects(read('other', Bucket), denied)
  assert.equal(await stranger('GET', `${Bucket}/k`), '403 AccessDenied')
  assert.equal(await stranger('PUT', `${Bucket}/new`, 'x'), '403 AccessDenied')
  // Who may list is told what is not there.
  assert.equal(await stranger('GET', `${Bucket}/missing`), '404 NoSuchKey')
  assert.equal(await stranger('GET', `${Bucket}?acl`), '403 AccessDenied')
  await clients.owner.send(new PutBucketAclCommand({ Bucket, ACL: 'authenticated-read' }))
  await list('other', Bucket)
  assert.equal(await stranger('GET', Bucket), '403 AccessDenied')
  await clients.owner.send(new PutBucketAclCommand({ Bucket, GrantReadACP: idsOf('other') }))
  assert.deepEqual(await bucketAcl(Bucket, 'other'), ['other READ_ACP'])
  await assert.rejects(list('other', Bucket), denied)
  await clients.owner.send(new PutBucketAclCommand({ Bucket, GrantWriteACP: idsOf('other') }))
  await clients.other.send(new PutBucketAclCommand({ Bucket, GrantFullControl: idsOf('other') }))
  await list('other', Bucket)
})

test('what a list of an object permits, to whom', async () => {
  const Bucket = await bucketWith()
  await write('owner', Bucket, { ACL: 'public-read' })
  assert.equal(await stranger('GET', `${Bucket}/k`), '200')
  assert.equal(await read('writer', Bucket), 'owner')
  await assert.rejects(objectAcl('writer', Bucket), denied)
  // Without leave to list, nobody is told what is not there.
  assert.equal(await stranger('GET', `${Bucket}/missing`), '403 AccessDenied')
  await clients.owner.send(new PutObjectAclCommand({ Bucket, Key: 'k', GrantReadACP: idsOf('writer') }))
  assert.deepEqual(await objectAcl('writer', Bucket), ['of owner', 'writer READ_ACP'])
  await assert.rejects(read('writer', Bucket), denied)
  assert.equal(await stranger('GET', `${Bucket}/k`), '403 AccessDenied')
})

test('objects are their writers', async () => {
  const Bucket = await sharedBucket()
  await write('writer', Bucket)
  assert.deepEqual(await objectAcl('writer', Bucket), ['of writer', 'writer FULL_CONTROL'])
  assert.equal(await read('writer', Bucket), 'writer')
  await assert.rejects(read('owner', Bucket), denied)
  await assert.rejects(objectAcl('owner', Bucket), denied)
  await assert.rejects(read('other', Bucket), denied)
  await write('writer', Bucket, { ACL: 'bucket-owner-read' })
  assert.deepEqual(await objectAcl('writer', Bucket), ['of writer', 'writer FULL_CONTROL', 'owner READ'])
  assert.equal(await read('owner', Bucket), 'writer')
  // A bucket's owner can't give away what is not the owner's, and can remove it.
  const statement = {
    Effect: 'Allow',
    Principal: '*',
    Action: 's3:GetObject',
    Resource: `arn:aws:s3:::${Bucket}/*`,
  }
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
  await clients.owner.send(new PutBucketPolicyCommand({ Bucket, Policy }))
  await assert.rejects(read('other', Bucket), denied)
  await assert.rejects(clients.other.send(new DeleteObjectCommand({ Bucket, Key: 'k' })), denied)
  await clients.owner.send(new DeleteObjectCommand({ Bucket, Key: 'k' }))
  await write('writer', Bucket)
  await clients.writer.send(new DeleteObjectCommand({ Bucket, Key: 'k' }))
})

test('where the owner is preferred, writers hand their objects over', async () => {
  const Bucket = await sharedBucket({ ObjectOwnership: 'BucketOwnerPreferred' })
  await write('writer', Bucket)
  assert.deepEqual(await objectAcl('writer', Bucket), ['of writer', 'writer FULL_CONTROL'])
  await write('writer', Bucket, { ACL: 'bucket-owner-full-control' })
  assert.deepEqual(await objectAcl('owner', Bucket), ['of owner', 'owner FULL_CONTROL'])
  await assert.rejects(objectAcl('writer', Bucket), denied)
})

test('without lists everything is the bucket owner and lists wait', async () => {
  const Bucket = await sharedBucket()
  await write('writer', Bucket)
  const set = (ObjectOwnership: 'BucketOwnerEnforced' | 'ObjectWriter') =>
    clients.owner.send(
      new PutBucketOwnershipControlsCommand({ Bucket, OwnershipControls: { Rules: [{ ObjectOwnership }] } }),
    )
  await assert.rejects(set('BucketOwnerEnforced'), { name: 'InvalidBucketAclWithObjectOwnership' })
  await clients.owner.send(new PutBucketAclCommand({ Bucket, ACL: 'private' }))
  await set('BucketOwnerEnforced')
  assert.equal(await read('owner', Bucket), 'writer')
  await assert.rejects(read('writer', Bucket), denied)
  const refused = { name: 'AccessControlListNotSupported' }
  await assert.rejects(write('owner', Bucket, { ACL: 'public-read' }), refused)
  await assert.rejects(write('owner', Bucket, { ACL: 'private' }), refused)
  const put = new PutBucketAclCommand({ Bucket, ACL: 'public-read' })
  await assert.rejects(clients.owner.send(put), refused)
  await set('ObjectWriter')
  assert.equal(await read('writer', Bucket), 'writer')
  await assert.rejects(read('owner', Bucket), denied)
})

test('a denial of the bucket policy is for the owner of the object as well', async () => {
  const Bucket = await sharedBucket()
  await write('writer', Bucket)
  const statement = {
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:GetObject',
    Resource: `arn:aws:s3:::${Bucket}/*`,
  }
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
  await clients.owner.send(new PutBucketPolicyCommand({ Bucket, Policy }))
  await assert.rejects(read('writer', Bucket), {
    name: 'AccessDenied',
    message: /explicit deny in a resource-based/,
  })
})

test('the public access block refuses public lists, and ignores those that are there', async () => {
  const Bucket = await bucketWith()
  await write('owner', Bucket, { ACL: 'public-read' })
  await clients.owner.send(new PutBucketAclCommand({ Bucket, ACL: 'public-read' }))
  const block = (said: object) =>
    clients.owner.send(new PutPublicAccessBlockCommand({ Bucket, PublicAccessBlockConfiguration: said }))
  await block({ IgnorePublicAcls: true })
  assert.equal(await stranger('GET', Bucket), '403 AccessDenied')
  await assert.rejects(read('writer', Bucket), denied)
  await block({ BlockPublicAcls: true })
  assert.equal(await stranger('GET', `${Bucket}/k`), '200')
  const refused = { name: 'AccessDenied', message: /prevented by the BlockPublicAcls setting/ }
  await assert.rejects(write('owner', Bucket, { ACL: 'authenticated-read' }), refused)
  const put = new PutBucketAclCommand({ Bucket, ACL: 'public-read-write' })
  await assert.rejects(clients.owner.send(put), refused)
  await write('owner', Bucket, { ACL: 'private' })
})

test('copies and uploads have the list that they are asked for', async () => {
  const Bucket = await sharedBucket()
  await write('writer', Bucket, { ACL: 'public-read' })
  const copy = { Bucket, CopySource: `${Bucket}/k` }
  await clients.other.send(new CopyObjectCommand({ ...copy, Key: 'copy', ACL: 'bucket-owner-full-control' }))
  assert.deepEqual(await objectAcl('owner', Bucket, 'copy'), [
    'of other',
    'other FULL_CONTROL',
    'owner FULL_CONTROL',
  ])
  const upload = { Bucket, Key: 'parts', GrantRead: 'uri=http://acs.amazonaws.com/groups/global/AllUsers' }
  const { UploadId } = await clients.writer.send(new CreateMultipartUploadCommand(upload))
  const { Uploads } = await clients.owner.send(new ListMultipartUploadsCommand({ Bucket }))
  assert.deepEqual(
    Uploads?.map(({ Initiator, Owner }) => [Initiator?.ID, Owner?.ID]),
    [[ids.get('writer'), ids.get('writer')]],
  )
  const at = { Bucket, Key: 'parts', UploadId }
  const { ETag } = await clients.writer.send(new UploadPartCommand({ ...at, PartNumber: 1, Body: 'part' }))
  const MultipartUpload = { Parts: [{ ETag, PartNumber: 1 }] }
  await clients.writer.send(new CompleteMultipartUploadCommand({ ...at, MultipartUpload }))
  assert.deepEqual(await objectAcl('writer', Bucket, 'parts').catch(String), ['of writer', 'AllUsers READ'])
  assert.equal(await stranger('GET', `${Bucket}/parts`), '200')
})

test('an upload is given up by who began it, and by the owner of the bucket', async () => {
  const Bucket = await sharedBucket()
  const begin = () => clients.writer.send(new CreateMultipartUploadCommand({ Bucket, Key: 'u' }))
  const abort = (who: Who, UploadId: string | undefined) =>
    clients[who].send(new AbortMultipartUploadCommand({ Bucket, Key: 'u', UploadId }))
  const [first, second] = [await begin(), await begin()]
  await assert.rejects(abort('other', first.UploadId), denied)
  await abort('writer', first.UploadId)
  await abort('owner', second.UploadId)
})

test('versions have lists of their own, and listings say whose they are', async () => {
  const Bucket = await sharedBucket()
  const VersioningConfiguration = { Status: 'Enabled' } as const
  await clients.owner.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }))
  await write('writer', Bucket)
  await write('owner', Bucket)
  const { Versions = [] } = await clients.owner.send(new ListObjectVersionsCommand({ Bucket }))
  assert.deepEqual(
    Versions.map(({ Owner }) => Owner?.ID),
    [ids.get('owner'), ids.get('writer')],
  )
  const [, older] = Versions
  const VersionId = older?.VersionId
  const of = { Bucket, Key: 'k', VersionId }
  await assert.rejects(clients.owner.send(new GetObjectCommand(of)), denied)
  await clients.writer.send(new PutObjectAclCommand({ ...of, ACL: 'public-read' }))
  await clients.owner.send(new GetObjectCommand(of))
  assert.equal(await stranger('GET', `${Bucket}/k`), '403 AccessDenied')
  const { Contents } = await clients.owner.send(new ListObjectsV2Command({ Bucket, FetchOwner: true }))
  assert.equal(Contents?.[0]?.Owner?.ID, ids.get('owner'))
})

function byEmail(EmailAddress: string): object {
  return { Grantee: { Type: 'AmazonCustomerByEmail', EmailAddress } }
}

test('what names nobody is refused', async () => {
  const Bucket = await bucketWith()
  const acl = (said: object) => clients.owner.send(new PutBucketAclCommand({ Bucket, ...said }))
  const owner = ids.get('owner')
  const document = (grant: object, ID = owner) => ({
    AccessControlPolicy: { Owner: { ID }, Grants: [{ Permission: 'READ', ...grant }] },
  })
  for (const [said, code] of [
    [{ GrantRead: 'id=nobody' }, 'InvalidArgument'],
    [{ GrantRead: 'uri="http://example.com/"' }, 'InvalidArgument'],
    [{ GrantRead: 'somebody' }, 'InvalidArgument'],
    [{ GrantRead: 'emailAddress=nobody@example.com' }, 'UnresolvableGrantByEmailAddress'],
    [{ GrantRead: 'emailAddress=shared@example.com' }, 'AmbiguousGrantByEmailAddress'],
    [{ ACL: 'public-read', GrantRead: `id=${owner}` }, 'InvalidRequest'],
    [{ ACL: 'whatever' }, 'InvalidArgument'],
    [{}, 'MissingSecurityHeader'],
    [document({ Grantee: { Type: 'CanonicalUser', ID: 'f'.repeat(64) } }), 'InvalidArgument'],
    [document(byEmail('nobody@example.com')), 'UnresolvableGrantByEmailAddress'],
    [document(byEmail('x@example.com'), ids.get('writer')), 'AccessDenied'],
    [{ ACL: 'private', ...document(byEmail('writer@example.com')) }, 'UnexpectedContent'],
  ] as const) {
    await assert.rejects(acl(said), (error: unknown) => {
      assert.ok(error instanceof S3ServiceException)
      assert.equal(error.name, code, JSON.stringify(said))
      return true
    })
  }
  await acl(document(byEmail('Writer@example.com')))
  assert.deepEqual(await bucketAcl(Bucket), ['writer READ'])
})

test('strangers write where a list says so, by PUT and by form', async () => {
  const Bucket = await bucketWith()
  await clients.owner.send(new PutBucketAclCommand({ Bucket, ACL: 'public-read-write' }))
  assert.equal(await stranger('PUT', `${Bucket}/k`, 'from a stranger'), '200')
  assert.deepEqual(await objectAcl('owner', Bucket), ['of owner', 'owner FULL_CONTROL'])
  const form = new FormData()
  form.set('key', 'posted')
  form.set('acl', 'public-read')
  form.set('file', 'from a form')
  const answer = await fetch(`${daemon.endpoint}/${Bucket}`, { method: 'POST', body: form })
  assert.equal(answer.status, 204)
  assert.equal(await stranger('GET', `${Bucket}/posted`), '200')
})
