/**
 * Durability as the kernel sees it: reads what strace saw of a process and checks that bytes, names and log were
 * flushed, in this order, before each acknowledgement. For the store's own test and for any process around it, e.g.
 * the daemon, whose acknowledgement is the write of `HTTP/1.1 200` to a socket.
 */
import { spawnSync } from 'node:child_process'

/** What was stored before an acknowledgement: nothing but rows, a body in a segment, a body in a file of its own. */
export type Stored = 'rows' | 'small' | 'large'

export interface Expectation {
  /** The acknowledging call as strace prints it: `acknowledgedOnStdout` or `acknowledgedByHttp`. */
  readonly acknowledgement: RegExp
  /** One per acknowledgement, in order. */
  readonly stored: readonly Stored[]
}

export const acknowledgedOnStdout: RegExp = /^write\(1<.*"ACK /
export const acknowledgedByHttp: RegExp =
  /^(?:write|writev|sendto|sendmsg)\(\d+<(?:socket|TCP).*HTTP\/1\.1 200/

/** `-y` names the files behind descriptors, `-s` is enough to recognise an answer. */
export const straceArguments: readonly string[] = [
  '-f',
  '-y',
  '-s',
  '64',
  '-e',
  'trace=write,writev,pwrite64,pwritev,pwritev2,sendto,sendmsg,fsync,fdatasync,rename,renameat,renameat2',
]

/** libuv must not do file work through io_uring, where strace does not see it. */
export const tracedEnvironment: Readonly<Record<string, string>> = { UV_USE_IO_URING: '0' }

export function hasStrace(): boolean {
  return spawnSync('strace', ['-V']).status === 0
}

/** A call between the line where it began and the line where it ended. */
interface Call {
  readonly text: string
  readonly name: string
  /** The file of the call's first descriptor; of a rename, its target. */
  readonly file: string
  readonly began: number
  readonly ended: number
}

const writes: ReadonlySet<string> = new Set(['write', 'writev', 'pwrite64', 'pwritev', 'pwritev2'])
const segmentFile = /\/segments\/\d+$/
const temporaryFile = /\/tmp\/[0-9a-f]{32}$/
const contentFile = /\/content\/[0-9a-f]{2}\/[0-9a-f]{32}$/
const flushes: ReadonlySet<string> = new Set(['fsync', 'fdatasync'])

/** @returns what is wrong, one sentence each; nothing when every acknowledgement was earned */
export function checkDurability(trace: string, { acknowledgement, stored }: Expectation): string[] {
  const calls = parseTrace(trace)
  const acknowledgements = calls.filter(call => acknowledgement.test(call.text))
  if (acknowledgements.length !== stored.length)
    return [`${acknowledgements.length} acknowledgements instead of ${stored.length}`]
  let from = -1
  return acknowledgements.flatMap((acknowledged, i) => {
    const window = calls.filter(call => call.began > from && call.began < acknowledged.began)
    from = acknowledged.began
    const name = `acknowledgement ${i + 1}`
    return checkWindow(window, stored[i] ?? 'rows', acknowledged).map(violation => `${name}: ${violation}`)
  })
}

/** bytes < flush of the bytes (< rename < flush of the directory) < log < flush of the log < acknowledgement */
function checkWindow(window: readonly Call[], stored: Stored, acknowledged: Call): string[] {
  const logWrites = window.filter(call => writes.has(call.name) && call.file.endsWith('-wal'))
  const lastLogWrite = logWrites.at(-1)
  if (lastLogWrite === undefined) return ['the log was not written']
  const violations: string[] = []
  if (!flushed(window, lastLogWrite, acknowledged)) violations.push('the log was not flushed before it')
  if (stored === 'rows') return violations

  const body = stored === 'small' ? segmentFile : temporaryFile
  const bodyWrites = window.filter(call => writes.has(call.name) && body.test(call.file))
  const lastBodyWrite = bodyWrites.at(-1)
  if (lastBodyWrite === undefined) return [...violations, `no write to ${body.source}`]
  // The row that names the bytes is in the first group behind them.
  const row = logWrites.find(call => call.began > lastBodyWrite.began)
  if (row === undefined) return [...violations, 'the log was written before the bytes']
  if (!flushed(window, lastBodyWrite, row))
    violations.push('the bytes were not flushed before the log was written')
  if (stored === 'small') return violations

  const rename = window.find(call => call.name.startsWith('rename') && contentFile.test(call.file))
  if (rename === undefined || rename.ended > row.began)
    return [...violations, 'the file was not renamed before the log']
  if (!flushed(window, lastBodyWrite, rename)) violations.push('the bytes were not flushed before the rename')
  const directory = rename.file.slice(0, rename.file.lastIndexOf('/'))
  if (!flushed(window, { ...rename, file: directory }, row))
    violations.push('the directory was not flushed between the rename and the log')
  return violations
}

/** Whether a flush of the call's file began after the call and ended before `deadline`. */
function flushed(window: readonly Call[], call: Call, deadline: Call): boolean {
  return window.some(
    ({ name, file, began, ended }) =>
      flushes.has(name) && file === call.file && began > call.ended && ended < deadline.began,
  )
}

/** Puts the two halves of a call together that another thread's call has split. */
function parseTrace(trace: string): Call[] {
  const calls: Call[] = []
  const unfinished = new Map<string, { readonly text: string; readonly began: number }>()
  for (const [line, whole] of trace.split('\n').entries()) {
    const [, thread = '', text = ''] = /^(?:\[pid +)?(\d+)\]? +(.*)$/.exec(whole) ?? []
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(text)
    if (text.endsWith('<unfinished ...>')) {
      unfinished.set(thread, { text: text.slice(0, -'<unfinished ...>'.length), began: line })
      continue
    }
    const first = resumed ? unfinished.get(thread) : undefined
    const complete = first ? first.text + (resumed?.[1] ?? '') : text
    const call = parseCall(complete)
    if (call) calls.push({ ...call, began: first?.began ?? line, ended: line })
  }
  return calls.toSorted((a, b) => a.began - b.began)
}

function parseCall(text: string): Pick<Call, 'text' | 'name' | 'file'> | undefined {
  const name = /^(\w+)\(/.exec(text)?.[1]
  // Only a call that succeeded has done anything.
  if (name === undefined || / = -1 /.test(text)) return undefined
  if (name.startsWith('rename')) {
    const names = [...text.matchAll(/"([^"]*)"/g)]
    return { text, name, file: names.at(-1)?.[1] ?? '' }
  }
  return { text, name, file: /^\w+\(\d+<([^>]*)>/.exec(text)?.[1] ?? '' }
}
