/** A bucket that is not there: whoever asks is told so, before it is judged what they may do, and nothing is done. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { operations } from '@s3d/server/protocol'
import { systemClock } from '../../src/base/clock.ts'
import { Accounts } from '../../src/policy/accounts.ts'
import { authorization, gate } from '../../src/policy/authorize.ts'
import type { Held } from '../../src/policy/evaluate.ts'
import type { AuthorizeDependencies, BucketAccess } from '../../src/policy/judge.ts'
import type { Identity } from '../../src/service/context.ts'
import { S3Error } from '../../src/service/errors.ts'
import { stack, type Call, type OpName } from '../../src/service/service.ts'
import { callOf, identityPolicy } from './asking.ts'

const account = '000000000000'
const user: Identity = {
  kind: 'user',
  accessKeyId: 'AKIA',
  account,
  arn: `arn:aws:iam::${account}:user/ann`,
  id: 'AIDA',
}
const nothing: Held = { identity: [], boundary: undefined, session: [] }
const everything = { Action: '*', Resource: '*' }
const may: Held = { ...nothing, identity: [identityPolicy(everything)] }
const mayNot: Held = { ...nothing, identity: [identityPolicy({ ...everything, Effect: 'Deny' })] }

const there: BucketAccess = {
  account,
  policy: undefined,
  denies: false,
  restricted: false,
  acl: undefined,
  ignoresPublicAcls: false,
}

const accessNow = (bucket: string) => (bucket === 'there' ? there : undefined)
const done = (): never => assert.fail('done')

/** Only `there` is there. @returns what the call is answered with: `done`, or the code of an error */
async function asked(identity: Identity, held: Held, call: Call<OpName>): Promise<string> {
  const deps: AuthorizeDependencies = {
    accessNow,
    access: accessNow,
    objectAccess: () => Promise.resolve(undefined),
    initiator: () => Promise.resolve(undefined),
    tagsOf: () => Promise.resolve(undefined),
    heldBy: () => held,
    accounts: new Accounts([]),
    clock: systemClock,
    region: 'us-east-1',
  }
  try {
    await stack([gate(deps), authorization(deps)], done)({ ...call, context: { ...call.context, identity } })
    return assert.fail('it was answered')
  } catch (error) {
    if (error instanceof assert.AssertionError) return error.message
    assert.ok(error instanceof S3Error)
    return error.code
  }
}

const ops = Object.entries(operations).flatMap(([name, { level }]) =>
  // The keys of a table typed by its keys.
  level === 'service' || name === 'CreateBucket' ? [] : [{ op: name as OpName, level }],
)
const input = { Delete: { Objects: [{ Key: 'k' }] }, CopySource: '/there/k', RenameSource: '/there/k' }

/** In `bucket`. */
function aboutIt({ op, level }: (typeof ops)[number], bucket: string): Call<OpName> {
  const call = callOf(op, input, level)
  return { ...call, resource: { ...call.resource, bucket } }
}

const callers: readonly (readonly [string, Identity, Held])[] = [
  ['a stranger', { kind: 'anonymous' }, nothing],
  ['a user whom nothing permits anything', user, nothing],
  ['a user to whom everything is denied', user, mayNot],
  ['a user who may do everything', user, may],
  ['the root of another account', { kind: 'account', accessKeyId: 'AKIA', account: '111122223333' }, nothing],
]

for (const [who, identity, held] of callers) {
  describe(`${who} is told`, () => {
    for (const each of ops) {
      test(`by ${each.op}`, async () => {
        assert.equal(await asked(identity, held, aboutIt(each, 'not-there')), 'NoSuchBucket')
        assert.equal(await asked(identity, held, aboutIt(each, 'a..b')), 'InvalidBucketName')
      })
    }
  })
}

test('who has nothing is told nothing else, and nothing of what no bucket is in', async () => {
  // Of many objects each is refused in the answer.
  for (const each of ops.filter(({ op }) => op !== 'DeleteObjects'))
    assert.match(await asked(user, nothing, aboutIt(each, 'there')), /^(?:AccessDenied|MethodNotAllowed)$/)
  assert.equal(await asked(user, nothing, callOf('ListBuckets', {}, 'service')), 'AccessDenied')
  assert.equal(await asked(user, nothing, callOf('CreateBucket', {}, 'bucket')), 'AccessDenied')
  assert.equal(await asked(user, may, callOf('CreateBucket', {}, 'bucket')), 'done')
})

test('the bucket of a source is missing to whoever copies from it', async () => {
  for (const op of ['CopyObject', 'UploadPartCopy', 'RenameObject'] as const) {
    const call = callOf(op, { CopySource: '/not-there/k', RenameSource: '/not-there/k' }, 'object')
    const asking = { ...call, resource: { ...call.resource, bucket: 'there' } }
    assert.equal(await asked(user, nothing, asking), 'NoSuchBucket')
    assert.equal(await asked(user, may, asking), 'NoSuchBucket')
  }
})
