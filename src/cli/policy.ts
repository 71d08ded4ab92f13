/**
 * `s3d policy explain`: what policies say to a request, which statement decides, and why the others do not. No daemon
 * takes part; everything that policies may look at is on the command line.
 */
import { readFile } from 'node:fs/promises'
import type { Flags } from '../config/sources.ts'
import { splitArn } from '../policy/arn.ts'
import { bucketRules } from '../policy/bucket-rules.ts'
import { denialOf } from '../policy/denial.ts'
import type { NamedPolicy } from '../policy/document.ts'
import { evaluate, type Decision, type Policies } from '../policy/evaluate.ts'
import { identityRules, sessionRules } from '../policy/identity-rules.ts'
import { accountId, canonicalAccount } from '../policy/owner.ts'
import { parsePolicy, PolicyError, type PolicyRules } from '../policy/parse.ts'
import { principalKeys, principalOf } from '../policy/principal.ts'
import { judge, type AccessRequest, type Unmet } from '../policy/statement.ts'
import type { Finding } from '../policy/statement-index.ts'
import { keyName, type Keys } from '../policy/template.ts'
import { UsageError, type Invocation } from './command.ts'
import { nameAndValue } from './name-value.ts'
import { columns, write, writeJson } from './output.ts'
import { printable } from './printable.ts'
import { parseTarget } from './target.ts'

/** @throws {UsageError} and, with `--check`, when it is not allowed */
export async function policy({ positionals, options, terminal }: Invocation): Promise<void> {
  const [verb, action = '', target = ''] = positionals
  if (verb !== 'explain') {
    throw new UsageError(`expected explain ACTION BUCKET[/KEY]; got ${JSON.stringify(verb)}`)
  }
  const request = givenRequest(action, target, options)
  const policies = await givenPolicies(options, request)
  const decision = evaluate(request, policies)
  const explained = explain(request, policies)
  if (options['json']) await writeJson(terminal.stdout, document(request, decision, explained))
  else await write(terminal.stdout, text(request, decision, explained))
  if (options['check'] && decision.effect !== 'allow') throw new Error(`${action} is not allowed`)
}

async function givenPolicies(options: Flags, { resource: arn }: AccessRequest): Promise<Policies> {
  const read = (option: string, rules: PolicyRules) =>
    Promise.all(texts(options[option]).map(file => readPolicy(file, option, rules)))
  const [resource] = await read('bucket-policy', bucketRules(bucketOf(arn)))
  const [boundary] = await read('boundary', identityRules)
  const identity = await read('identity-policy', identityRules)
  return { identity, resource, boundary, session: await read('session-policy', sessionRules) }
}

/** @returns `''` for what is in no bucket */
function bucketOf(arn: string): string {
  return splitArn(arn)[5]?.split('/', 1)[0] ?? ''
}

function texts(given: Flags[string]): readonly string[] {
  if (given === undefined || typeof given === 'boolean') return []
  return typeof given === 'string' ? [given] : given
}

async function readPolicy(file: string, option: string, rules: PolicyRules): Promise<NamedPolicy> {
  const written = await readFile(file, 'utf8')
  try {
    return { name: file, policy: parsePolicy(written, rules) }
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    const detail = error.detail === undefined ? '' : ` (${error.detail})`
    throw new UsageError(`--${option} ${file}: ${error.message}${detail}`, { cause: error })
  }
}

function givenRequest(action: string, target: string, options: Flags): AccessRequest {
  if (!/^[a-z0-9-]+:\w+$/i.test(action)) {
    throw new UsageError(`expected an action such as s3:GetObject; got ${JSON.stringify(action)}`)
  }
  const given = one(options['principal']) ?? accountId
  const principal = principalOf(given, one(options['user-id']))
  if (principal === undefined) {
    throw new UsageError(
      `--principal: expected an account, anonymous, a service, or the ARN of a root, user, assumed-role or federated-user; got ${JSON.stringify(given)}`,
    )
  }
  const account = one(options['owner']) ?? accountId
  const keys = first(givenKeys(options), principalKeys(principal))
  return {
    principal,
    action,
    resource: resourceOf(target),
    owner: { account, canonical: canonicalAccount },
    keys,
  }
}

function one(given: Flags[string]): string | undefined {
  return texts(given)[0]
}

/** What is told stands before what follows from who asks. */
function first(told: Keys, known: Keys): Keys {
  return name => told(name) ?? known(name)
}

function resourceOf(target: string): string {
  if (target.startsWith('arn:') || target === '*') return target
  const { Bucket, Key } = parseTarget(target)
  if (Bucket === '') throw new UsageError('expected BUCKET[/KEY]; got ""')
  return `arn:aws:s3:::${Bucket}${Key === '' ? '' : '/' + Key}`
}

/** A key that is given several times has several values. */
function givenKeys(options: Flags): Keys {
  const values = new Map<string, string[]>()
  for (const each of texts(options['context'])) {
    const [name, value] = nameAndValue(each, '--context KEY=VALUE')
    const key = keyName(name)
    values.set(key, [...(values.get(key) ?? []), value])
  }
  return name => values.get(name)
}

interface Explained extends Finding {
  /** `undefined` where the statement applies. */
  readonly unmet: Unmet | undefined
}

function explain(request: AccessRequest, policies: Policies): readonly Explained[] {
  const { identity, resource, boundary, session } = policies
  const all = [
    { type: 'identity', list: identity },
    { type: 'resource', list: resource ? [resource] : [] },
    { type: 'boundary', list: boundary ? [boundary] : [] },
    { type: 'session', list: session },
  ] as const
  return all.flatMap(({ type, list }) =>
    list.flatMap(({ name, policy: { statements } }) =>
      statements.map((statement, index) => {
        const verdict = judge(statement, request)
        return { type, policy: name, statement, index, unmet: verdict.applies ? undefined : verdict.unmet }
      }),
    ),
  )
}

function document(request: AccessRequest, decision: Decision, explained: readonly Explained[]): unknown {
  return {
    decision: decision.effect,
    by: decidingOf(decision).map(place),
    missing: decision.effect === 'implicit-deny' ? decision.missing : null,
    message: messageOf(request, decision) ?? null,
    statements: explained.map(each => ({
      ...place(each),
      effect: each.statement.effect,
      unmet: unmetOf(each),
    })),
  }
}

/** Statements are counted from 1, as people do. */
function place({ type, policy: name, statement, index }: Finding): Readonly<Record<string, unknown>> {
  return { type, policy: name, statement: index + 1, sid: statement.sid ?? null }
}

function unmetOf({ unmet }: Explained): unknown {
  if (unmet === undefined) return null
  if (typeof unmet === 'string') return { element: unmet }
  const { operator, key, values } = unmet
  return { element: 'condition', operator, key, values }
}

function decidingOf(decision: Decision): readonly Finding[] {
  if (decision.effect === 'implicit-deny') return []
  return decision.effect === 'allow' ? decision.by : [decision.by]
}

function messageOf(request: AccessRequest, decision: Decision): string | undefined {
  return decision.effect === 'allow' ? undefined : (denialOf(request, decision) ?? 'Access Denied')
}

function text(request: AccessRequest, decision: Decision, explained: readonly Explained[]): string {
  const message = messageOf(request, decision)
  const rows = explained.map(each => [`  ${named(each)}`, each.statement.effect, reasonOf(each)])
  return `${headline(decision)}\n${message === undefined ? '' : printable(message) + '\n'}${columns(rows)}`
}

function headline(decision: Decision): string {
  if (decision.effect === 'explicit-deny') return `denied by ${named(decision.by)}`
  if (decision.effect === 'implicit-deny') return `denied: ${nothing[decision.missing]}`
  return decision.by.length === 0
    ? 'allowed: the root of an account needs no permission for what is its own'
    : `allowed by ${decision.by.map(named).join(', ')}`
}

const nothing = {
  identity: 'no identity policy allows it',
  resource: 'no bucket policy allows it',
  boundary: 'the permissions boundary does not allow it',
  session: 'no session policy allows it',
} as const

function named({ type, policy: name, statement: { sid }, index }: Finding): string {
  const title = sid === undefined || sid === '' ? '' : ` (${printable(sid)})`
  return `statement ${index + 1}${title} of ${type === 'resource' ? 'bucket' : type} policy ${printable(name)}`
}

function reasonOf({ unmet }: Explained): string {
  if (unmet === undefined) return 'applies'
  if (typeof unmet === 'string') return `does not apply: ${unmet}`
  return `does not apply: ${printable(`${unmet.operator} ${unmet.key} ${unmet.values.join(', ')}`)}`
}
