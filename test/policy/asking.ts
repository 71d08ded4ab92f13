/** Policies and requests of tests, as short as they can be written. */
import { bucketRules } from '../../src/policy/bucket-rules.ts'
import type { NamedPolicy } from '../../src/policy/document.ts'
import { identityRules } from '../../src/policy/identity-rules.ts'
import { parsePolicy } from '../../src/policy/parse.ts'
import { principalKeys, principalOf, type Principal } from '../../src/policy/principal.ts'
import type { AccessRequest } from '../../src/policy/statement.ts'
import { keyName } from '../../src/policy/template.ts'
import type { Context } from '../../src/service/context.ts'
import type { Call, OpName } from '../../src/service/service.ts'

export const account = '111122223333'
export const alice = `arn:aws:iam::${account}:user/alice`
export const session = `arn:aws:sts::${account}:assumed-role/worker/one`
export const role = `arn:aws:iam::${account}:role/worker`
export const stranger = 'arn:aws:iam::444455556666:user/mallory'

export type Element = Readonly<Record<string, unknown>>

const read = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/*' }

/** Statements that allow reading the bucket's objects, but for what is said. */
export function identityPolicy(...statements: readonly Element[]): NamedPolicy {
  const text = JSON.stringify({
    Version: '2012-10-17',
    Statement: statements.map(each => ({ ...read, ...each })),
  })
  return { name: 'identity', policy: parsePolicy(text, identityRules) }
}

/** The same for everybody. */
export function bucketPolicy(...statements: readonly Element[]): NamedPolicy {
  const whole = statements.map(each => ({
    ...read,
    ...('NotPrincipal' in each ? {} : { Principal: '*' }),
    ...each,
  }))
  const text = JSON.stringify({ Version: '2012-10-17', Statement: whole })
  return { name: 'bucket', policy: parsePolicy(text, bucketRules('b')) }
}

/** A GET of `b/k` by Alice, but for what is said. */
export function asking(
  who: string = alice,
  context: Readonly<Record<string, readonly string[]>> = {},
  said: Partial<AccessRequest> = {},
): AccessRequest {
  const principal = known(who)
  const given = new Map(Object.entries(context).map(([name, values]) => [keyName(name), values]))
  const ofPrincipal = principalKeys(principal)
  return {
    principal,
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::b/k',
    owner: { account, canonical: id => (id === 'c'.repeat(64) ? account : undefined) },
    keys: name => given.get(name) ?? ofPrincipal(name),
    ...said,
  }
}

function known(who: string): Principal {
  const principal = principalOf(who, undefined)
  if (principal === undefined) throw new Error(`no principal: ${who}`)
  return principal
}

/** A call of which nothing is there but its input and what it is about: `b`, and `k` where it is about an object. */
export function callOf(
  op: OpName,
  input: Readonly<Record<string, unknown>>,
  level: 'service' | 'bucket' | 'object',
): Call<OpName> {
  const version = typeof input['VersionId'] === 'string' ? input['VersionId'] : undefined
  const resource = {
    bucket: level === 'service' ? '' : 'b',
    key: level === 'object' ? 'k' : '',
    version,
  }
  const context: Context = {
    requestId: '',
    identity: { kind: 'anonymous' },
    signal: new AbortController().signal,
  }
  return { op, resource, input, raw: undefined, context }
}
