/**
 * Thousands of spoilt requests against a real daemon. Whatever comes, each is answered or closed in time, no answer
 * is a 5xx or malformed, what is refused changes nothing, and afterwards nothing is left over: no connection, no
 * descriptor, no temporary file, no line of the log that tells of a bug.
 */
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { CreateBucketCommand, ListBucketsCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { s3Client } from '../support/clients.ts'
import { Daemon } from '../support/daemon.ts'
import { eventually } from '../support/eventually.ts'
import { converse, type Outcome } from './answers.ts'
import { garble, mutate } from './fuzz-mutations.ts'
import { planned, wireOf, type Plan } from './fuzz-request.ts'
import { Playground } from './playground.ts'
import { openDescriptors } from './process-status.ts'
import { Dice, durationMs, seed } from './seeded.ts'

const workers = 16
/** Requests between two looks at whether refusals changed something. */
const batch = 16

/** Short, because waiting for them is most of what a run does. */
const settings = {
  S3D_HEADER_TIMEOUT: '2s',
  S3D_STALL_TIMEOUT: '2s',
  S3D_IDLE_TIMEOUT: '2s',
  S3D_LOG_LEVEL: 'info',
}

let daemon: Daemon
let s3: S3Client
/** Sockets that it has before anybody connects. */
let listening: number
before(async () => {
  daemon = await Daemon.start({ settings })
  listening = openDescriptors(daemon.pid).filter(name => name.startsWith('socket:')).length
  // A connection that idles ends soon, and now and then just when the next request comes: every request has its own.
  s3 = s3Client(daemon, { requestHandler: { httpAgent: { keepAlive: false } } })
  s3.middlewareStack.add(next => args => askAgain(() => next(args)), { step: 'initialize' })
  await s3.send(new CreateBucketCommand({ Bucket: 'canary' }))
  await s3.send(new PutObjectCommand({ Bucket: 'canary', Key: 'alive', Body: 'and well' }))
})
after(async () => {
  s3.destroy()
  await daemon.remove()
})

/** On a busy machine the limits of a connection may pass before this process comes to send. */
async function askAgain<T>(ask: () => Promise<T>): Promise<T> {
  for (let left = 5; ; left--) {
    try {
      return await ask()
    } catch (error) {
      const isLost = error instanceof Error && ['TimeoutError', 'RequestTimeout'].includes(error.name)
      if (left === 0 || !isLost) throw error
    }
  }
}

/** Connections and bodies that the daemon has open. */
function heldForClients(): number {
  const { pid, directory } = daemon
  const held = openDescriptors(pid).filter(
    name =>
      name.startsWith('socket:') ||
      ['tmp', 'content'].some(folder => name.startsWith(join(directory, folder))),
  )
  return held.length - listening
}

/** What was sent last, and what had become of all before. */
class Fuzzer {
  readonly codes = new Map<string, number>()
  /** What was wrong; one is enough, because the next may be its consequence. */
  readonly findings: string[] = []
  sentCount = 0
  #sent: readonly string[] = []
  readonly #dice: Dice
  readonly #ground: Playground

  constructor(dice: Dice, ground: Playground) {
    this.#dice = dice
    this.#ground = ground
  }

  async run(untilMs: number): Promise<void> {
    let known = await this.#ground.reset()
    for (let round = 1; Date.now() < untilMs && this.findings.length === 0; round++) {
      let changed = false
      for (let count = 0; count < batch; count++) changed = (await this.#once()) || changed
      if (round % 10 === 0) known = await this.#ground.reset()
      else if (changed) known = await this.#ground.state()
      else await this.#assertUnchanged(known)
    }
  }

  async #assertUnchanged(known: string): Promise<void> {
    const now = await this.#ground.state()
    if (now === known) return
    this.findings.push(`refusals changed something\n${this.#sent.join('\n')}\n${difference(known, now)}`)
  }

  /** @returns whether it may have changed something */
  async #once(): Promise<boolean> {
    const dice = this.#dice
    let plan = planned(dice, this.#ground)
    for (let count = dice.below(3); count > 0; count--) plan = mutate(plan, dice)
    const proper = wireOf(plan, daemon.port)
    const wire = dice.chance(0.35) ? garble(proper, dice) : proper
    const sending = { port: daemon.port, halfClose: dice.chance(0.2), patient: dice.chance(0.15) }
    try {
      const outcome = await converse(wire, sending)
      this.#sent = [...this.#sent.slice(1 - batch), `${shown(wire)} → ${JSON.stringify(outcome)}`]
      this.#count(outcome)
      // A client that closed early is owed no answer, and does not know what has become of its request.
      return outcome.answers.length === 0 || outcome.answers.some(({ status }) => status < 300)
    } catch (error) {
      this.findings.push(`${described(plan)}\n${shown(wire)}\n${String(error)}`)
      return true
    }
  }

  #count({ answers, closed }: Outcome): void {
    this.sentCount++
    const [first] = answers
    if (first === undefined) assert.ok(closed, 'what is not answered is closed')
    const code = first === undefined ? 'closed' : (first.code ?? String(first.status))
    this.codes.set(code, (this.codes.get(code) ?? 0) + 1)
  }
}

function described({ method, path, query, framing }: Plan): string {
  return `${method} ${path.slice(0, 100)} ${JSON.stringify(query).slice(0, 300)} ${JSON.stringify(framing ?? {})}`
}

function shown(wire: Buffer): string {
  return JSON.stringify(wire.toString('latin1', 0, 1200))
}

function difference(known: string, now: string): string {
  const [was, is] = [known.split('\n'), now.split('\n')]
  return [
    ...was.filter(line => !is.includes(line)).map(line => '- ' + line),
    ...is.filter(line => !was.includes(line)).map(line => '+ ' + line),
  ].join('\n')
}

describe(`spoilt requests (TEST_SEED=${seed})`, () => {
  test('are refused and harm nothing', async t => {
    const grounds = await Promise.all(
      Array.from({ length: workers }, (_, index) => Playground.create(s3, `fuzz-${index}`)),
    )
    s3.destroy()
    await eventually(() => heldForClients() === 0)
    const untilMs = Date.now() + durationMs(30)
    const fuzzers = grounds.map((ground, index) => new Fuzzer(new Dice(seed * 1000 + index), ground))
    await Promise.all(fuzzers.map(fuzzer => fuzzer.run(untilMs)))

    const findings = fuzzers.flatMap(fuzzer => fuzzer.findings)
    assert.ok(findings.length === 0, findings.join('\n\n'))
    const sentCount = fuzzers.reduce((sum, fuzzer) => sum + fuzzer.sentCount, 0)
    const codes = new Map<string, number>()
    for (const fuzzer of fuzzers) {
      for (const [code, count] of fuzzer.codes) codes.set(code, (codes.get(code) ?? 0) + count)
    }
    const counted = [...codes].toSorted(([, a], [, b]) => b - a).map(([code, count]) => `${code} ${count}`)
    t.diagnostic(`${sentCount} requests: ${counted.join(', ')}`)
    assert.ok(codes.size > 20, 'many ways to be refused were tried')

    assert.doesNotMatch(daemon.output, / error /, 'no bug was logged')
    const { Buckets = [] } = await s3.send(new ListBucketsCommand({}))
    assert.ok(Buckets.some(({ Name }) => Name === 'canary'))
    s3.destroy()
    await eventually(() => heldForClients() === 0)
    assert.deepEqual(readdirSync(join(daemon.directory, 'tmp')), [])
  })
})
