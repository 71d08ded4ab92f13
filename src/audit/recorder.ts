/**
 * Makes audit records of what the line and the pages tell, and decides what has to wait for them. A record says who did what
 * to what, what was decided and by what, and what became of it; never a header, a query, a body or a secret.
 */
import { operations } from '@s3d/server/protocol'
import type { Clock } from '../base/clock.ts'
import type { Meter } from '../base/probe.ts'
import type { Decided, Identity, TrailObject } from '../service/context.ts'
import { S3Error } from '../service/errors.ts'
import type { Recorded, Recorder } from '../service/recording.ts'
import { around, type Layer, type Output } from '../service/service.ts'
import type { AuditLog } from './log.ts'

export interface RecorderConfig {
  /** Whether changes are answered only when their records are on the disk. */
  readonly isStrict: boolean
  /** Whether requests are refused while nothing can be recorded; otherwise records are lost then. */
  readonly refuses: boolean
  /** Whether reads that were permitted are left out. */
  readonly changesOnly: boolean
}

/** Of whatever a client chooses. */
const textMax = 1_024
/** Of the objects in one record. */
const objectsMaxBytes = 32_768
/** Of one decision: how many say so, and how long each is. */
const byMax = 8
const byTextMax = 200
/** What who asks is told while nothing is done that could not be recorded. */
export const unavailable: string = 'The audit log can not be written.'

/** A verb or page beside S3. */
export interface Beside {
  readonly event: 'admin' | 'credentials'
  readonly operation: string
  readonly who: Readonly<Record<string, string>> | null
  readonly about: Readonly<Record<string, string>>
  readonly effect: Decided['effect']
  readonly status: number
  readonly address: string | undefined
}

export class AuditRecorder implements Recorder {
  readonly #clock: Clock
  readonly #log: AuditLog
  readonly #config: RecorderConfig
  #refused = 0

  constructor(clock: Clock, log: AuditLog, config: RecorderConfig) {
    this.#clock = clock
    this.#log = log
    this.#config = config
  }

  admit(): void {
    if (!this.isAdmitting()) throw new S3Error('ServiceUnavailable', { message: unavailable })
  }

  /** Whether something may be done now; who is told no is counted. */
  isAdmitting(): boolean {
    if (!this.#config.refuses || this.#log.isTaking) return true
    this.#refused++
    return false
  }

  precedes(operation: string): boolean {
    return this.#config.isStrict && isChange(operation)
  }

  record(request: Recorded): void {
    const decision = decisionOf(request)
    const isPlain = !isChange(request.operation) && request.status < 400
    if (this.#config.changesOnly && isPlain && decision?.effect !== 'deny') return
    const { requestId } = request
    const lists = listsOf(request.objects)
    for (const objects of lists.slice(1))
      this.#log.append({ event: 'objects', time: this.#time(), requestId, objects })
    this.#log.append({
      event: 'request',
      time: this.#time(),
      requestId,
      who: whoOf(request),
      operation: request.operation,
      ...filled({ bucket: request.bucket, key: request.key, version: request.version ?? '' }),
      ...(lists[0] && { objects: lists[0] }),
      ...(request.about && { about: request.about }),
      ...(request.result && { result: request.result }),
      decision,
      status: request.status,
      ...filled({ error: request.errorCode }),
      address: request.address ?? 'unix',
      receivedBytes: request.receivedBytes,
      sentBytes: request.sentBytes,
      ms: Math.round(request.durationMs),
      ...(request.brokeOff && { brokeOff: true }),
    })
  }

  beside({ event, effect, address, ...rest }: Beside): void {
    const decision = { effect, by: [] }
    this.#log.append({ event, time: this.#time(), ...rest, decision, address: address ?? 'unix' })
  }

  /** @param session names who asked: its address */
  handedOut(
    { accessKeyId, roleArn, expiresMs }: { accessKeyId: string; roleArn: string; expiresMs: number },
    session: string,
  ): void {
    this.#log.append({
      event: 'credentials',
      time: this.#time(),
      operation: 'hand out',
      who: { kind: 'role', arn: roleArn, session, accessKeyId },
      about: { expires: new Date(expiresMs).toISOString() },
      decision: { effect: 'allow', by: ['caller of the role'] },
      status: 200,
    })
  }

  async kept(): Promise<void> {
    const isKept = await this.#log.flushed()
    if (!isKept && this.#config.refuses) throw new S3Error('ServiceUnavailable', { message: unavailable })
  }

  /**
   * Tells the objects of requests that are about many, and which of them failed; stands where documents have been read. Those that
   * policies refused are told before.
   */
  get objects(): Layer {
    return around({
      async DeleteObjects(call, inner) {
        const { trail } = call.context
        if (trail === undefined) return inner(call)
        const objects = call.input.Delete.Objects.map(each => trail.object(each))
        const answer = await inner(call)
        // What a remote answers is passed on unread.
        if (answer.raw === undefined) noteErrors(objects, (await answer.output()).Errors ?? [])
        return answer
      },
    })
  }

  report(meter: Meter): void {
    this.#log.report(meter)
    meter.sample('s3d_audit_refused_total', this.#refused)
  }

  #time(): string {
    return new Date(this.#clock.now()).toISOString()
  }
}

/** What is no operation of S3 is an action of a query API, which hands out credentials or changes who may do what. */
function isChange(operation: string): boolean {
  if (operation === '' || operation === 'Preflight') return false
  if (!isOperation(operation)) return true
  const { access } = operations[operation]
  return access !== 'read' && access !== 'list'
}

function isOperation(name: string): name is keyof typeof operations {
  return Object.hasOwn(operations, name)
}

function nameOf(key = '', version = ''): string {
  return `${version}\0${key}`
}

function noteErrors(
  objects: readonly TrailObject[],
  errors: NonNullable<Output<'DeleteObjects'>['Errors']>,
): void {
  const codes = new Map(errors.map(({ Key, VersionId, Code = '' }) => [nameOf(Key, VersionId), Code]))
  for (const object of objects) object.errorCode = codes.get(nameOf(object.key, object.version)) ?? ''
}

/** What policies did not have to say. */
function decisionOf({ decided, objects, identity, web, status, errorCode }: Recorded): Decided | null {
  // A refusal by nobody who said so: what policies permitted may be refused behind them.
  const isRefused = status === 401 || status === 403
  const known = decided ?? decisionOfAll(objects)
  if (known !== undefined && (known.effect === 'deny' || !isRefused)) return bounded(known)
  if (identity === undefined && web === undefined) return { effect: 'deny', by: ['authentication'] }
  if (isRefused) return { effect: 'deny', by: [errorCode === '' ? 'remote' : errorCode] }
  return identity?.kind === 'root' ? { effect: 'allow', by: ['root'] } : null
}

/** Where each object has a decision of its own this is what is said of the request: denied, if one of them is. */
function decisionOfAll(objects: Recorded['objects']): Decided | undefined {
  const effects = objects.flatMap(({ decided }) => decided?.effect ?? [])
  if (effects.length === 0) return undefined
  const denied = effects.filter(effect => effect === 'deny').length
  const effect = denied > 0 ? 'deny' : 'allow'
  const count = denied > 0 ? `${denied} of ${effects.length}` : `all ${effects.length}`
  return { effect, by: [`${count} objects`] }
}

function bounded({ effect, by }: Decided): Decided {
  return { effect, by: by.slice(0, byMax).map(each => each.slice(0, byTextMax)) }
}

function whoOf({ identity, web, claimedKey }: Recorded): Readonly<Record<string, string>> | null {
  if (web !== undefined) return { kind: 'web', ...web }
  if (identity === undefined) return claimedKey === '' ? null : { kind: 'unproven', accessKeyId: claimedKey }
  return named(identity)
}

function named(identity: Identity): Readonly<Record<string, string>> {
  if (identity.kind === 'anonymous') return { kind: identity.kind }
  const { kind, accessKeyId } = identity
  if (identity.kind === 'root') return { kind, accessKeyId }
  if (identity.kind === 'account') return { kind, account: identity.account, accessKeyId }
  return { kind, arn: identity.arn, accessKeyId }
}

function filled(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const some = Object.entries(fields).filter(([, value]) => value !== '')
  return Object.fromEntries(some.map(([name, value]) => [name, value.slice(0, textMax)]))
}

/** In as many records as it takes, the last of which is the request's own. */
function listsOf(objects: Recorded['objects']): readonly (readonly object[])[] {
  const lists: object[][] = []
  let sizeBytes = Infinity
  for (const { key, version = '', decided, errorCode: error } of objects) {
    const object = { ...filled({ key, version, error }), ...(decided && { decision: bounded(decided) }) }
    const length = Buffer.byteLength(JSON.stringify(object))
    if (sizeBytes + length > objectsMaxBytes) {
      lists.push([])
      sizeBytes = 0
    }
    lists.at(-1)?.push(object)
    sizeBytes += length
  }
  return lists
}
