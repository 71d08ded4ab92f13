/**
 * One history: some clients, some keys, weather, power cuts; every answer written down with its beginning and its end, and
 * judged. What it does follows from its seed alone.
 */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { S3Error } from '../../src/service/errors.ts'
import { payloadOf } from '../../src/service/payload.ts'
import type { Input, OpName, Output } from '../../src/service/service.ts'
import { callOf } from '../support/service.ts'
import { Dice } from './dice.ts'
import { unexplained, type Step } from './linearizable.ts'
import { noPlant, type Plant } from './plants.ts'
import { fair, SimulatedRemote, type Weather } from './remote.ts'
import { VirtualTime } from './virtual-time.ts'
import { bucket, World } from './world.ts'

const limits = { ms: 6 * 3_600_000, steps: 400_000 }

/** Code that is loaded or compiled when it is first used takes real time, in which events would change places. */
let warm: Promise<unknown> | undefined

/** @returns what is wrong, `undefined` when nothing is */
export async function history(
  seed: number,
  root: string,
  plant: Plant = noPlant,
): Promise<string | undefined> {
  warm ??= told(0, root, noPlant)
  await warm
  return told(seed, root, plant)
}

async function told(seed: number, root: string, plant: Plant = noPlant): Promise<string | undefined> {
  const dir = path.join(root, String(seed))
  const time = new VirtualTime()
  const dice = new Dice(seed)
  const remote = new SimulatedRemote(time, dice.fork())
  const world = new World({ time, dice: dice.fork(), remote, dir, plant })
  const teller = new Told(time, world, dice.fork())
  let outcome: string | undefined
  let isOver = false
  const running = teller.run(remote).then(
    found => {
      outcome = found
      isOver = true
    },
    (error: unknown) => {
      outcome = `the history broke off: ${error instanceof Error ? error.stack : String(error)}`
      isOver = true
    },
  )
  const ended = await time.run(() => isOver, limits)
  if (ended !== 'done')
    outcome = `nothing happens any more (${ended}, ${time.stepsCount} events, ${teller.underWay})`
  else await running
  let isClosed = false
  void world.close().then(() => (isClosed = true))
  await time.run(() => isClosed, limits)
  fs.rmSync(dir, { recursive: true, force: true })
  return outcome
}

class Told {
  readonly #time: VirtualTime
  readonly #world: World
  readonly #dice: Dice
  readonly #steps = new Map<string, Step[]>()
  readonly #bodies = new Map<string, string>()
  readonly #keys: readonly string[]
  readonly #waiting = new Set<string>()
  #valuesCount = 0
  #isQuiet = false

  constructor(time: VirtualTime, world: World, dice: Dice) {
    this.#time = time
    this.#world = world
    this.#dice = dice
    this.#keys = ['a', 'b', 'c'].slice(0, 1 + dice.below(3))
  }

  /** What the clients wait for. */
  get underWay(): string {
    return [...this.#waiting].join(', ')
  }

  async run(remote: SimulatedRemote): Promise<string | undefined> {
    await this.#world.open()
    const dice = this.#dice
    const clients = Array.from({ length: 1 + dice.below(3) }, () => this.#client(2 + dice.below(8)))
    if (dice.chance(0.6)) this.#world.doom(1 + dice.below(60))
    void this.#changeWeather(remote)
    await Promise.race([Promise.all(clients), this.#time.sleep(3_600_000)])
    this.#isQuiet = true
    remote.weather = fair
    this.#world.doom(Infinity)
    for (let waits = 0; !this.#world.isDrained; waits++) {
      if (waits > 10_000) return 'the queue is not drained'
      await this.#world.retryFailed()
      await this.#time.sleep(1_000)
    }
    for (const key of this.#keys) {
      await this.#read(key)
      const there = remote.objects.get(key)?.body.toString('latin1')
      this.#note(key, {
        name: 'the remote',
        begin: this.#time.exactMs,
        apply: state => (this.#bodies.get(state) === there ? [state] : []),
      })
    }
    return this.#judge()
  }

  #judge(): string | undefined {
    for (const [key, steps] of this.#steps) {
      const found = unexplained(steps, '')
      if (found === undefined || found === 'too many') continue
      const held = found.states.map(state => state || 'nothing').join(' or ')
      const all = steps.map(({ name, begin, end }) => `${name} [${begin.toFixed(1)}, ${end.toFixed(1)}]`)
      return `${key} held ${held} when "${found.step.name}" was answered; of ${all.join('; ')}`
    }
    return undefined
  }

  async #client(count: number): Promise<void> {
    for (let left = count; left > 0; left--) {
      await this.#time.sleep(this.#dice.spread(0.1, 3_000))
      const key = this.#dice.pick(this.#keys)
      const what = this.#dice.weighted({
        put: 5,
        get: 5,
        head: 1,
        remove: 3,
        removeAll: 1,
        create: 2,
        replace: 1,
        list: 2,
      })
      if (what === 'get') await this.#read(key)
      else if (what === 'head') await this.#head(key)
      else if (what === 'list') await this.#list()
      else if (what === 'put') await this.#write(key, {})
      else if (what === 'create') await this.#write(key, { IfNoneMatch: '*' })
      else if (what === 'replace') await this.#write(key, { IfMatch: '"00000000000000000000000000000000"' })
      else if (what === 'remove') await this.#remove(key)
      else await this.#removeAll()
    }
  }

  async #changeWeather(remote: SimulatedRemote): Promise<void> {
    while (!this.#isQuiet) {
      remote.weather = this.#weather()
      await this.#time.sleep(this.#dice.spread(100, 20_000))
    }
    remote.weather = fair
  }

  #weather(): Weather {
    const dice = this.#dice
    if (dice.chance(0.4)) return fair
    if (dice.chance(0.3)) return { ...fair, isDown: true }
    return { isDown: false, refused: dice.roll() / 2, lost: dice.roll() / 2, cut: dice.roll() / 4 }
  }

  #note(key: string, seen: Omit<Step, 'end'>, end = this.#time.exactMs): void {
    const steps = this.#steps.get(key)
    const step = { ...seen, end }
    if (steps === undefined) this.#steps.set(key, [step])
    else steps.push(step)
  }

  /** A call whose outcome is not known may take effect at any time from its beginning. */
  async #call<Op extends OpName>(
    op: Op,
    input: Input<Op>,
    unknown: () => Open,
  ): Promise<Output<Op> | S3Error | undefined> {
    const open = unknown()
    const crashed = new Promise<undefined>(resolve => {
      const lives = this.#world.lives
      const look = () => {
        if (this.#world.lives === lives) this.#time.after(50, look)
        else resolve(undefined)
      }
      look()
    })
    const answered = this.#world.service(callOf(op, input)).then(
      answer => answer.output(),
      (error: unknown) => {
        if (error instanceof S3Error) return error
        throw error
      },
    )
    const what = `${op} since ${this.#time.exactMs}`
    this.#waiting.add(what)
    const outcome = await Promise.race([answered, crashed])
    this.#waiting.delete(what)
    if (outcome !== undefined && !(outcome instanceof S3Error && outcome.status >= 500)) open.close()
    return outcome
  }

  /** Written down at once, and taken back when the outcome is known. */
  #open(key: string, name: string, apply: Step['apply']): Open {
    const begin = this.#time.exactMs
    this.#note(key, { name, begin, apply }, Infinity)
    const steps = this.#steps.get(key) ?? []
    const step = steps.at(-1)
    return {
      begin,
      close() {
        if (step !== undefined) steps.splice(steps.indexOf(step), 1)
      },
    }
  }

  async #write(key: string, conditions: Pick<Input<'PutObject'>, 'IfMatch' | 'IfNoneMatch'>): Promise<void> {
    const id = 'v' + ++this.#valuesCount
    const body = `${id}:`.repeat(1 + this.#dice.below(400))
    this.#bodies.set(id, body)
    const isConditional = conditions.IfMatch !== undefined || conditions.IfNoneMatch !== undefined
    const name = `${conditions.IfMatch ? 'replace' : conditions.IfNoneMatch ? 'create' : 'put'} ${id}`
    const fits = (state: string) =>
      conditions.IfNoneMatch === undefined ? conditions.IfMatch === undefined : state === ''
    const effect = (state: string) => (fits(state) ? [id] : [])
    const begin = this.#time.exactMs
    const bytes = Buffer.from(body)
    const outcome = await this.#call(
      'PutObject',
      { Bucket: bucket, Key: key, Body: streamOf(bytes), ContentLength: bytes.length, ...conditions },
      () => this.#open(key, name, effect),
    )
    if (outcome === undefined) return
    if (!(outcome instanceof S3Error)) return this.#note(key, { name, begin, apply: effect })
    if (!isConditional || (outcome.code !== 'PreconditionFailed' && outcome.code !== 'NoSuchKey')) return
    const apply = (state: string) => {
      if (conditions.IfNoneMatch !== undefined) return state === '' ? [] : [state]
      return (state === '') === (outcome.code === 'NoSuchKey') ? [state] : []
    }
    this.#note(key, { name: `${name}: ${outcome.code}`, begin, apply })
  }

  async #remove(key: string): Promise<void> {
    const begin = this.#time.exactMs
    const outcome = await this.#call('DeleteObject', { Bucket: bucket, Key: key }, () =>
      this.#open(key, 'delete', toNothing),
    )
    if (outcome !== undefined && !(outcome instanceof S3Error))
      this.#note(key, { name: 'delete', begin, apply: toNothing })
  }

  async #removeAll(): Promise<void> {
    const begin = this.#time.exactMs
    const opened = this.#keys.map(key => this.#open(key, 'delete of all', toNothing))
    const Objects = this.#keys.map(Key => ({ Key }))
    const close = () => {
      for (const each of opened) each.close()
    }
    const outcome = await this.#call('DeleteObjects', { Bucket: bucket, Delete: { Objects } }, () => ({
      begin,
      close,
    }))
    if (outcome === undefined || outcome instanceof S3Error) return
    for (const key of this.#keys) this.#note(key, { name: 'delete of all', begin, apply: toNothing })
  }

  async #read(key: string): Promise<void> {
    const begin = this.#time.exactMs
    const outcome = await this.#call('GetObject', { Bucket: bucket, Key: key }, nothingOpen)
    if (outcome === undefined) return
    if (outcome instanceof S3Error) {
      if (outcome.code === 'NoSuchKey') this.#note(key, { name: 'get nothing', begin, apply: ifNothing })
      return
    }
    const text = await textOf(outcome)
    const id = [...this.#bodies].find(([, body]) => body === text)?.[0]
    const apply = (state: string) => (state === id ? [state] : [])
    this.#note(key, { name: `get ${id ?? 'what nobody wrote'}`, begin, apply })
  }

  /** In one page or in several; what a page tells was so at some moment while it was made. */
  async #list(): Promise<void> {
    const MaxKeys = this.#dice.chance(0.5) ? 1 : undefined
    const seen = new Set<string>()
    let after = ''
    for (let token: string | undefined; ;) {
      const begin = this.#time.exactMs
      const input = { Bucket: bucket, MaxKeys, ContinuationToken: token }
      const outcome = await this.#call('ListObjectsV2', input, nothingOpen)
      if (outcome === undefined || outcome instanceof S3Error) return
      const found = new Map(
        outcome.Contents?.map(({ Key = '', ETag = '' }) => [Key, ETag.replaceAll('"', '')]),
      )
      const last = [...found.keys()].at(-1)
      for (const key of this.#keys) {
        const isBehind = outcome.IsTruncated === true && (last === undefined || key > last)
        if (key <= after || isBehind) continue
        const etag = found.get(key)
        const apply = (state: string) => (this.#etagOf(state) === etag ? [state] : [])
        this.#note(key, { name: `list ${etag ?? 'without it'}`, begin, apply })
      }
      for (const key of found.keys()) {
        if (seen.has(key)) throw new Error(`${key} is listed twice`)
        seen.add(key)
      }
      if (outcome.IsTruncated !== true) return
      after = last ?? after
      token = outcome.NextContinuationToken
    }
  }

  #etagOf(state: string): string | undefined {
    const body = this.#bodies.get(state)
    return body === undefined ? undefined : createHash('md5').update(body).digest('hex')
  }

  async #head(key: string): Promise<void> {
    const begin = this.#time.exactMs
    const outcome = await this.#call('HeadObject', { Bucket: bucket, Key: key }, nothingOpen)
    if (outcome === undefined) return
    if (!(outcome instanceof S3Error)) {
      const { ContentLength } = outcome
      const fits = (state: string) => (this.#bodies.get(state)?.length === ContentLength ? [state] : [])
      return this.#note(key, { name: `head ${ContentLength}`, begin, apply: fits })
    }
    if (outcome.status === 404) this.#note(key, { name: 'head nothing', begin, apply: ifNothing })
  }
}

const toNothing = () => ['']
const ifNothing = (state: string) => (state === '' ? [''] : [])

interface Open {
  readonly begin: number
  close(): void
}

const nothingOpen = (): Open => ({ begin: 0, close() {} })

function streamOf(bytes: Uint8Array): NonNullable<Input<'PutObject'>['Body']> {
  return {
    async *[Symbol.asyncIterator]() {
      yield bytes
    },
  }
}

async function textOf({ Body }: Output<'GetObject'>): Promise<string> {
  if (typeof Body === 'string') return Body
  if (Body instanceof Uint8Array) return Buffer.from(Body).toString('latin1')
  const chunks: Buffer[] = []
  await payloadOf(Body).read(chunk => void chunks.push(Buffer.from(chunk)))
  return Buffer.concat(chunks).toString('latin1')
}
