/**
 * A compiled policy in this process, in a thread of its own. Invariant: a question takes no longer than the deadline,
 * whatever the policy does: a thread that is stuck is ended and another one started. A new bundle takes over once it is
 * loaded; until then, and where it can't be, the one before decides.
 */
import type { Worker } from 'node:worker_threads'
import type { Clock, Timer } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { Meter } from '../base/probe.ts'
import { startWorker } from '../base/worker.ts'
import { OpaError, readBundle, stampOf, type Bundle } from './bundle.ts'
import { UndecidedError, type Answer, type Engine } from './engine.ts'
import type { Loading, Posed, Said } from './wasm-worker.ts'

export interface WasmDependencies {
  readonly clock: Clock
  readonly log: Log
}

export interface WasmConfig {
  /** Absolute path. */
  readonly file: string
  /** Documents that will be asked for. */
  readonly paths: readonly string[]
  /** For an answer, waiting for others included. */
  readonly timeoutMs: number
}

/** Between looks at the file; it is loaded when two in a row see the same. */
const lookMs = 1_000
/** Questions that wait at most. */
const pendingMax = 1_000
const loadMaxMs = 30_000

interface Pending extends Posed {
  readonly timer: Timer
  readonly settle: (answer: Answer | UndecidedError) => void
  /** Nobody waits for it any more. */
  isOver: boolean
}

export class WasmEngine implements Engine {
  readonly #deps: WasmDependencies
  readonly #config: WasmConfig
  #bundle: Bundle
  #thread: Worker
  /** In the order in which the thread has them. */
  readonly #pending = new Map<number, Pending>()
  #lastId = 0
  /** Since when the first of them is being evaluated. */
  #firstSinceMs = 0
  #watching: Timer | undefined
  /** Another thread is on its way. */
  #isReplacing = false
  #looking: Timer | undefined
  readonly #listeners: (() => void)[] = []
  readonly #counts = { loaded: 0, failed: 0, restarted: 0 }
  #isClosed = false

  /** @throws {OpaError} */
  static async open(deps: WasmDependencies, config: WasmConfig): Promise<WasmEngine> {
    const stamp = await stampOf(config.file)
    const bundle = await readBundle(config.file)
    const thread = await started(deps.clock, config, bundle)
    return new WasmEngine({ deps, config }, { bundle, thread, stamp })
  }

  private constructor(
    { deps, config }: { readonly deps: WasmDependencies; readonly config: WasmConfig },
    { bundle, thread, stamp }: { readonly bundle: Bundle; readonly thread: Worker; readonly stamp: string },
  ) {
    this.#deps = deps
    this.#config = config
    this.#bundle = bundle
    this.#thread = thread
    this.#attend(thread)
    this.#look({ tried: stamp, seen: stamp })
  }

  ask(path: string, input: string): Promise<Answer> {
    if (this.#pending.size >= pendingMax)
      return Promise.reject(new UndecidedError('refused', `${pendingMax} questions wait already`))
    const { clock } = this.#deps
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId
      const settle = (answer: Answer | UndecidedError) => {
        pending.isOver = true
        pending.timer.cancel()
        if (answer instanceof UndecidedError) reject(answer)
        else resolve(answer)
      }
      const late = () => settle(new UndecidedError('timeout', `no answer in ${this.#config.timeoutMs} ms`))
      const pending: Pending = {
        id,
        path,
        input,
        settle,
        isOver: false,
        timer: clock.after(this.#config.timeoutMs, late),
      }
      if (this.#pending.size === 0) this.#firstSinceMs = clock.now()
      this.#pending.set(id, pending)
      this.#thread.postMessage({ id, path, input } satisfies Posed)
      this.#watch()
    })
  }

  onChanged(listener: () => void): void {
    this.#listeners.push(listener)
  }

  report(meter: Meter): void {
    const { loaded, failed, restarted } = this.#counts
    meter.sample('s3d_opa_reloads_total', loaded, { result: 'loaded' })
    meter.sample('s3d_opa_reloads_total', failed, { result: 'failed' })
    meter.sample('s3d_opa_thread_restarts_total', restarted)
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#looking?.cancel()
    this.#watching?.cancel()
    for (const { settle } of this.#pending.values()) settle(new UndecidedError('refused', 'the daemon stops'))
    await this.#thread.terminate()
  }

  /** @param tried the state of the file that was loaded last, or could not be */
  #look({ tried, seen }: { readonly tried: string; readonly seen: string }): void {
    this.#looking = this.#deps.clock.after(lookMs, () => {
      void stampOf(this.#config.file).then(async stamp => {
        if (this.#isClosed) return
        const isNew = stamp !== tried && stamp === seen // one that is still being written is not
        if (isNew) await this.#reload()
        if (!this.#isClosed) this.#look({ tried: isNew ? stamp : tried, seen: stamp })
      })
    })
  }

  async #reload(): Promise<void> {
    const { clock, log } = this.#deps
    const { file } = this.#config
    try {
      const bundle = await readBundle(file)
      const thread = await started(clock, this.#config, bundle)
      if (this.#isClosed) return void thread.terminate()
      this.#bundle = bundle
      this.#takeOver(thread)
      for (const listener of this.#listeners) listener()
      this.#counts.loaded++
      log.info('OPA bundle loaded', { file })
    } catch (error) {
      this.#counts.failed++
      log.error('OPA bundle not loaded: the one before stays', { file, error })
    }
  }

  /** What the thread before has not answered is put to this one. */
  #takeOver(thread: Worker): void {
    const before = this.#thread
    this.#thread = thread
    this.#isReplacing = false
    this.#attend(thread)
    this.#firstSinceMs = this.#deps.clock.now()
    for (const [id, { path, input, isOver }] of this.#pending) {
      if (isOver) this.#pending.delete(id)
      else thread.postMessage({ id, path, input } satisfies Posed)
    }
    void before.terminate()
    this.#watch()
  }

  #attend(thread: Worker): void {
    thread.unref()
    thread.on('message', (said: Said) => {
      if (thread === this.#thread) this.#heard(said)
    })
    thread.on('error', error => {
      if (thread === this.#thread) this.#replace('policy', String(error))
    })
  }

  #heard(said: Said): void {
    if (said.kind !== 'answer' && said.kind !== 'failed') return
    const pending = this.#pending.get(said.id)
    this.#pending.delete(said.id)
    this.#firstSinceMs = this.#deps.clock.now()
    if (pending === undefined || pending.isOver) return
    if (said.kind === 'failed') pending.settle(new UndecidedError('policy', said.problem))
    else
      pending.settle({
        result: said.text === undefined ? undefined : JSON.parse(said.text),
        decisionId: undefined,
      })
  }

  /** One timer for all of them: most are answered before it would look. */
  #watch(): void {
    if (this.#watching !== undefined || this.#isReplacing || this.#isClosed) return
    const { clock } = this.#deps
    const leftMs = this.#config.timeoutMs - this.#firstTakesMs()
    this.#watching = clock.after(Math.max(1, leftMs), () => {
      this.#watching = undefined
      if (this.#pending.size === 0 || this.#isReplacing) return
      if (this.#firstTakesMs() >= this.#config.timeoutMs)
        this.#replace('timeout', 'it does not come to an end')
      this.#watch()
    })
  }

  #firstTakesMs(): number {
    const nowMs = this.#deps.clock.now()
    // Of a clock that was set back nobody knows for how long already.
    this.#firstSinceMs = Math.min(this.#firstSinceMs, nowMs)
    return nowMs - this.#firstSinceMs
  }

  /** Ends a thread that will not answer any more, and gives up the question at which that was seen. */
  #replace(reason: 'timeout' | 'policy', problem: string): void {
    const { clock, log } = this.#deps
    const [first] = this.#pending.values()
    if (first !== undefined) {
      this.#pending.delete(first.id)
      if (!first.isOver) first.settle(new UndecidedError(reason, problem))
    }
    this.#counts.restarted++
    log.warn('OPA policy ended: another thread is started', { problem, input: first?.input.slice(0, 1_000) })
    const ended = this.#thread
    void ended.terminate()
    // Until it is there, questions wait, and their deadlines run.
    this.#isReplacing = true
    started(clock, this.#config, this.#bundle).then(
      thread => {
        if (this.#isClosed || this.#thread !== ended) void thread.terminate()
        else this.#takeOver(thread)
      },
      (error: unknown) => {
        log.error('no thread for the OPA policy', { error })
        this.#isReplacing = false // who asks next finds out, and another one is started
        this.#watch()
      },
    )
  }
}

/** @throws {OpaError} where the policy can't be loaded */
async function started(clock: Clock, { file, paths }: WasmConfig, { wasm, data }: Bundle): Promise<Worker> {
  const thread = startWorker({
    caller: import.meta.url,
    module: 'wasm-worker',
    data: { wasm, data, paths } satisfies Loading,
  })
  let timer: Timer | undefined
  try {
    await new Promise<void>((resolve, reject) => {
      timer = clock.after(loadMaxMs, () =>
        reject(new OpaError(`${file}: could not be loaded in ${loadMaxMs} ms`)),
      )
      thread.once('message', (said: Said) => {
        if (said.kind === 'unusable') reject(new OpaError(`${file}: ${said.problem}`))
        else resolve()
      })
      thread.once('error', cause => reject(new OpaError(`${file}: could not be loaded`, { cause })))
    })
    return thread
  } catch (error) {
    void thread.terminate()
    throw error
  } finally {
    timer?.cancel()
  }
}
