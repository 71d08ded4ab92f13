/**
 * Limits by caller, bucket and operation, as s3d.yaml lists them. A list can't be a variable or a flag, so it has no row in
 * the table of settings. Read whole or not at all.
 */
import {
  burstOf,
  byteRate,
  requestCount,
  requestRate,
  limitRuleOf,
  type LimitedWho,
  type LimitRule,
  type LimitValues,
} from './limit-settings.ts'
import type { ConfigFile } from './sources.ts'
import { complaint, matching, oneOf, type Kind, type Place } from './values.ts'

interface LimitReading {
  /** Before each problem, e.g. `s3d.yaml`. */
  readonly file: string
  readonly place: Place
  /** Takes a line for whatever is wrong. */
  readonly problems: string[]
}

/** The log and metrics name each. */
const rulesMax = 64

const name = matching(
  /^(?!settings$)[a-z0-9][a-z0-9-]{0,62}$/,
  'a name of lower-case letters, digits and -, other than settings',
)
const bucket = matching(/^[a-z0-9.*?-]{1,63}$/, "a bucket's name, perhaps with * and ?")
const classOf = oneOf(['all', 'read', 'write'])
const service = oneOf(['s3', 'iam', 'sts'])
const countedBy = oneOf(['identity', 'access-key', 'account', 'bucket', 'address'])
const who: Kind<LimitedWho> = {
  expects: 'root, anonymous, user/NAME, role/NAME, account/ID or key/ID, perhaps with * and ?',
  parse(text) {
    if (text === 'root' || text === 'anonymous') return { kind: text }
    const [, kind, pattern] = /^(user|role|account|key)\/([\w+=,.@*?/-]{1,128})$/.exec(text) ?? []
    if (pattern === undefined) return undefined
    // The expression has no other kinds.
    return { kind: kind as 'user' | 'role' | 'account' | 'key', pattern }
  },
  show: each => ('pattern' in each ? `${each.kind}/${each.pattern}` : each.kind),
}
const limits = ['requests', 'concurrency', 'receive', 'send'] as const
const about = ['name', 'who', 'services', 'buckets', 'operations', 'per'] as const
const members = [...about, 'requests', 'burst', ...limits.slice(1)]

/** The rule that settings make, and those of the file. */
export function limitsOf(
  values: LimitValues,
  file: ConfigFile | undefined,
  reading: Omit<LimitReading, 'file'>,
): readonly LimitRule[] {
  const own = limitRuleOf(values)
  const content = isRecord(file?.content) ? file.content['limits'] : undefined
  const rules = isRecord(content) ? content['rules'] : undefined
  return [...own, ...parseLimitRules(rules, { ...reading, file: file?.name ?? '' })]
}

/** @param node what the file has under `limits.rules`, its scalars all text */
function parseLimitRules(node: unknown, reading: LimitReading): readonly LimitRule[] {
  const { file, problems } = reading
  if (isAbsent(node)) return []
  if (!Array.isArray(node) || node.length > rulesMax) {
    problems.push(`${file}: limits.rules: expected a list of at most ${rulesMax} rules`)
    return []
  }
  const rules = node.flatMap((entry: unknown, at) =>
    parseRule(entry, `${file}: limits.rules[${at}]`, reading),
  )
  const names = rules.map(rule => rule.name)
  const twice = names.find((each, at) => names.indexOf(each) !== at)
  if (twice !== undefined) problems.push(`${file}: limits.rules: two are called ${twice}`)
  return rules
}

function parseRule(entry: unknown, at: string, { place, problems }: LimitReading): LimitRule[] {
  if (!isRecord(entry)) {
    problems.push(`${at}: expected a rule's settings by name`)
    return []
  }
  const before = problems.length
  for (const member of Object.keys(entry)) {
    if (!members.includes(member))
      problems.push(`${at}.${member}: no such setting; there are ${members.join(', ')}`)
  }
  const read = <T>(member: string, kind: Kind<T>, node: unknown = entry[member]): T[] => {
    const text = typeof node === 'string' ? node : ''
    const value = text === '' ? undefined : kind.parse(text, place)
    if (value === undefined) problems.push(`${at}.${member}: ${complaint(kind, text, false)}`)
    return value === undefined ? [] : [value]
  }
  const some = <T>(member: string, kind: Kind<T>): T | undefined =>
    isAbsent(entry[member]) ? undefined : read(member, kind)[0]
  const all = <T>(member: string, kind: Kind<T>): readonly T[] =>
    listOf(entry[member]).flatMap((each, index) => read(`${member}[${index}]`, kind, each))
  if (limits.every(each => isAbsent(entry[each])))
    problems.push(`${at}: needs ${limits.join(', ')}, or several`)
  if (isAbsent(entry['requests']) && !isAbsent(entry['burst'])) problems.push(`${at}.burst: needs requests`)
  const perSecond = some('requests', requestRate)
  const burst = some('burst', requestCount)
  const [written = ''] = read('name', name)
  const rule: LimitRule = {
    name: written,
    who: all('who', who),
    services: all('services', service),
    buckets: all('buckets', bucket),
    operations: some('operations', classOf) ?? 'all',
    per: all('per', countedBy),
    rate: perSecond === undefined ? undefined : { perSecond, burst: burst ?? burstOf(perSecond) },
    concurrency: some('concurrency', requestCount),
    receiveBytes: some('receive', byteRate),
    sendBytes: some('send', byteRate),
  }
  return problems.length > before ? [] : [rule]
}

function listOf(node: unknown): readonly unknown[] {
  return isAbsent(node) ? [] : [node].flat()
}

function isAbsent(node: unknown): boolean {
  return node === undefined || node === null || node === ''
}

function isRecord(node: unknown): node is Readonly<Record<string, unknown>> {
  return typeof node === 'object' && node !== null && !Array.isArray(node)
}

/** As `s3d config` shows them. */
export function ruleMembers(rule: LimitRule): readonly (readonly [string, string])[] {
  const { rate, concurrency, receiveBytes, sendBytes } = rule
  return [
    ['name', rule.name],
    ['who', rule.who.map(each => who.show(each)).join(',')],
    ['services', rule.services.join(',')],
    ['buckets', rule.buckets.join(',')],
    ['operations', rule.operations],
    ['per', rule.per.join(',')],
    ['requests', rate === undefined ? '' : requestRate.show(rate.perSecond)],
    ['burst', rate === undefined ? '' : String(rate.burst)],
    ['concurrency', concurrency === undefined ? '' : String(concurrency)],
    ['receive', receiveBytes === undefined ? '' : byteRate.show(receiveBytes)],
    ['send', sendBytes === undefined ? '' : byteRate.show(sendBytes)],
  ]
}
