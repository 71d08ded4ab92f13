/**
 * The audit log on real files: what is chained, flushed and followed by another file, what a full disk and a crash leave, and
 * what verification says of each thing that somebody might do to it.
 */
import assert from 'node:assert/strict'
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { AuditError } from '../../src/audit/files.ts'
import { AuditLog, type AuditConfig } from '../../src/audit/log.ts'
import { lineBehind, parseLine } from '../../src/audit/record.ts'
import { parseHead, verifyAudit, type Verified } from '../../src/audit/verify.ts'
import { systemDisk, type Disk } from '../../src/base/disk.ts'
import { silentLog } from '../../src/base/log.ts'
import { HandClock } from '../limits/hand-clock.ts'

let dir: string
let clock: HandClock
/** What the disk throws, while it is to. */
let fault: Error | undefined
/** The same of its directories. */
let directoryFault: Error | undefined

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 's3d-audit-'))
  clock = new HandClock()
  fault = undefined
  directoryFault = undefined
})
afterEach(() => rm(dir, { recursive: true, force: true }))

const disk: Disk = {
  ...systemDisk,
  async flushDirectory(point, name) {
    if (directoryFault) throw directoryFault
    return systemDisk.flushDirectory(point, name)
  },
  async create(point, name) {
    if (fault) throw fault
    const file = await systemDisk.create(point, name)
    const write = file.write.bind(file)
    return Object.assign(file, {
      async write(...[at, chunks, position]: Parameters<typeof write>) {
        const failure = fault
        if (failure === undefined) return write(at, chunks, position)
        // Some of it got there, as on a full disk.
        await write(at, [Buffer.concat(chunks).subarray(0, 10)], position)
        throw failure
      },
    })
  },
}

const key = Buffer.alloc(32, 'key')

function open(config: Partial<AuditConfig> = {}): Promise<AuditLog> {
  const deps = { disk, clock, log: silentLog }
  return AuditLog.open(deps, { dir, maxFileBytes: 1e6, flushMs: 100, key: undefined, ...config }, {})
}

/** A log with so many records, closed. */
async function written(records: number, config: Partial<AuditConfig> = {}): Promise<AuditLog> {
  const log = await open(config)
  for (let index = 0; index < records; index++)
    log.append({ event: 'request', operation: 'GetObject', index })
  await log.close()
  return log
}

function verify(options: { key?: Uint8Array; head?: string; isSealed?: boolean } = {}): Promise<Verified> {
  const { key: sealed, head, isSealed = false } = options
  return verifyAudit(disk, dir, {
    key: sealed,
    isSealed,
    head: head === undefined ? undefined : parseHead(head),
  })
}

async function files(): Promise<string[]> {
  return (await readdir(dir)).toSorted()
}

async function lines(name = 'audit-00000001.jsonl'): Promise<string[]> {
  return (await readFile(path.join(dir, name), 'utf8')).trimEnd().split('\n')
}

async function rewrite(
  change: (all: string[]) => readonly string[],
  name = 'audit-00000001.jsonl',
): Promise<void> {
  await writeFile(path.join(dir, name), change(await lines(name)).join('\n') + '\n')
}

async function problems(options?: Parameters<typeof verify>[0]): Promise<string[]> {
  return (await verify(options)).problems.map(
    ({ file, line, what }) => `${file.slice(13, 14)}:${line} ${what}`,
  )
}

describe('what is written', () => {
  test('is a chain from the first record to the last, and verification finds nothing', async () => {
    const log = await written(3)
    const all = (await lines()).map(line => parseLine(line))
    assert.deepEqual(
      all.map(record => [record?.seq, record?.event]),
      [
        [1, 'opened'],
        [2, 'request'],
        [3, 'request'],
        [4, 'request'],
        [5, 'closed'],
      ],
    )
    const verified = await verify({ head: log.head })
    assert.deepEqual([verified.problemsCount, verified.records, verified.notes], [0, 5, []])
    assert.equal(`${verified.head.seq}:${verified.head.hash}`, log.head)
  })

  test('is on the disk when its time is over, or when somebody waits for it', async () => {
    const log = await open()
    log.append({ event: 'request' })
    assert.equal((await lines()).length, 1)
    await clock.pass(100)
    assert.equal(await log.flushed(), true)
    assert.equal((await lines()).length, 2)
    log.append({ event: 'request' })
    assert.equal(await log.flushed(), true)
    assert.equal((await lines()).length, 3)
    await log.close()
  })

  test('goes on in another file when one is long enough, and names it', async () => {
    await written(20, { maxFileBytes: 1_000 })
    const names = await files()
    assert(names.length > 2)
    const first = parseLine((await lines(names[1]))[0] ?? '')
    assert.deepEqual(
      [first?.event, first?.fields['before'], first?.fields['reason']],
      ['opened', 'audit-00000001.jsonl', 'size'],
    )
    assert.deepEqual(await problems(), [])
  })

  test('goes on after a restart, which says whether the log was closed', async () => {
    await written(2)
    await written(2)
    assert.deepEqual((await verify()).notes, [])
    const unclosed = await open()
    unclosed.append({ event: 'request' })
    await unclosed.flushed()
    await written(1)
    const { problemsCount, notes } = await verify()
    assert.equal(problemsCount, 0)
    assert.match(notes.join(), /a daemon ended without closing the log/)
  })
})

test('a log that is closed takes nothing, and counts that', async () => {
  const log = await written(1)
  const before = await lines()
  assert.equal(log.append({ event: 'request' }), false)
  await clock.pass(10_000)
  assert.equal(await log.flushed(), true)
  assert.deepEqual(await lines(), before)
  let lost = 0
  log.report({
    sample: (name, value) => void (name === 's3d_audit_lost_records_total' && (lost = value)),
    histogram() {},
  })
  assert.equal(lost, 1)
})

describe('a disk that takes nothing', () => {
  test('makes records wait, and they are written when it takes them again', async () => {
    const log = await open()
    fault = new Error('ENOSPC')
    log.append({ event: 'request', index: 1 })
    assert.equal(await log.flushed(), false)
    assert.equal(log.isTaking, false)
    log.append({ event: 'request', index: 2 })
    await clock.pass(1_000)
    fault = undefined
    while (!(await log.flushed())) await clock.pass(1_000)
    assert.equal(log.isTaking, true)
    await log.close()
    assert.deepEqual(await problems(), [])
    assert.equal((await verify()).records, 4)
  })

  test('loses what finds no room, bounded, and says how much', async () => {
    const log = await open({ maxFileBytes: 1e9 })
    fault = new Error('ENOSPC')
    const record = { event: 'request', text: 'x'.repeat(50_000) }
    let taken = 0
    for (let index = 0; index < 300; index++) if (log.append(record)) taken++
    assert(taken < 200 && taken > 100, String(taken))
    assert.equal(await log.flushed(), false)
    fault = undefined
    assert.equal(await log.flushed(), true)
    log.append({ event: 'request' })
    await log.close()
    const { problemsCount, records, notes } = await verify()
    assert.deepEqual([problemsCount, records], [0, taken + 4])
    assert.match(notes.join(), new RegExp(`${300 - taken} records were lost`))
  })

  test('keeps no record in a file that a power cut could take along', async () => {
    const log = await open({ maxFileBytes: 500 })
    directoryFault = new Error('EIO')
    for (let index = 0; index < 5; index++) log.append({ event: 'request', index })
    assert.equal(await log.flushed(), false)
    assert.equal(await log.flushed(), false, 'though the file is there by now')
    directoryFault = undefined
    while (!(await log.flushed())) await clock.pass(1_000)
    await log.close()
    assert.deepEqual(await problems(), [])
  })

  test('keeps the daemon from starting', async () => {
    fault = new Error('EROFS')
    await assert.rejects(open(), /EROFS/)
  })
})

describe('verification finds', () => {
  const tampered: readonly {
    readonly what: string
    readonly change: (all: string[]) => readonly string[]
    readonly want: RegExp
  }[] = [
    {
      what: 'a changed record',
      change: all => all.map((line, at) => (at === 2 ? line.replace('GetObject', 'PutObject') : line)),
      want: /^1:4 record 3 is not the one that record 4 follows: one of them was changed$/,
    },
    {
      what: 'a removed record',
      change: all => all.toSpliced(3, 1),
      want: /^1:4 is record 5, and record 4 is missing before it$/,
    },
    {
      what: 'removed records',
      change: all => all.toSpliced(2, 3),
      want: /^1:3 is record 6, and records 3 to 5 are missing before it$/,
    },
    {
      what: 'the first record missing',
      change: all => all.slice(1),
      want: /^1:1 is not the beginning of this file/,
    },
    {
      what: 'a repeated record',
      change: all => all.toSpliced(3, 0, all[2] ?? ''),
      want: /^1:4 is record 3 behind record 3: it was moved, repeated or put in$/,
    },
    {
      what: 'something that is no record',
      change: all => all.toSpliced(3, 0, '{"seq":4}'),
      want: /^1:4 is no audit record/,
    },
    {
      what: 'a line of its own making',
      change: all =>
        all.toSpliced(
          3,
          0,
          lineBehind({ seq: 3, hash: '1'.repeat(64) }, { event: 'request' }, undefined).text.trimEnd(),
        ),
      want: /^1:4 record 3 is not the one/,
    },
    {
      what: 'records that changed places',
      change: ([a = '', b = '', c = '', d = '', ...rest]) => [a, b, d, c, ...rest],
      want: /^1:3 is record 4, and record 3 is missing before it$/,
    },
  ]
  for (const { what, change, want } of tampered) {
    test(what, async () => {
      await written(5)
      await rewrite(change)
      const found = await problems()
      assert.match(found[0] ?? 'nothing', want)
    })
  }

  test('a file that is missing, one that was renamed', async () => {
    await written(2)
    await written(2)
    await written(2)
    await rm(path.join(dir, 'audit-00000002.jsonl'))
    assert.match((await problems()).join(), /records 5 to 8 are missing/)
    await writeFile(
      path.join(dir, 'audit-00000002.jsonl'),
      await readFile(path.join(dir, 'audit-00000003.jsonl')),
    )
    assert.match((await problems()).join(), /is not the beginning of this file/)
  })

  test('an end that was taken away, where somebody remembers it', async () => {
    const { head } = await written(5)
    await rewrite(all => all.slice(0, -2))
    assert.deepEqual(await problems(), [])
    assert.match((await problems({ head })).join(), /ends with record 5, and record 7 was there/)
  })

  test('another log than the one that is remembered', async () => {
    const { head } = await written(5)
    await rm(path.join(dir, 'audit-00000001.jsonl'))
    await written(6)
    assert.match((await problems({ head })).join(), /record 7 is not the one that was there/)
  })
})

async function tear(text: string): Promise<void> {
  await appendFile(path.join(dir, 'audit-00000001.jsonl'), text)
}

describe('a torn line', () => {
  test('at the end is told apart', async () => {
    await written(2)
    await tear('{"seq":5,"ev')
    const { problemsCount, notes } = await verify()
    assert.equal(problemsCount, 0)
    assert.match(notes.join(), /audit-00000001\.jsonl ends with a torn line/)
  })

  test('is known to the file that follows, and to no other text', async () => {
    await written(2)
    await tear('{"seq":5,"ev')
    await written(2)
    const { problemsCount, notes } = await verify()
    assert.equal(problemsCount, 0)
    assert.match(notes.join(), /ended without closing/)
    await tear('x')
    assert.match((await problems()).join(), /1:0 ends with 13 bytes of a line that no daemon has seen torn/)
  })

  for (const [what, text] of [
    ['of any length', '\0'.repeat(1_300_000)],
    ['of a length that is read at once', '\0'.repeat(262_144)],
  ] as const) {
    test(`${what}, such as a power cut leaves, is known to the file that follows`, async () => {
      await written(2)
      await tear(text)
      assert.match((await verify()).notes.join(), /audit-00000001\.jsonl ends with a torn line/)
      await written(2)
      const { problemsCount, notes } = await verify()
      assert.equal(problemsCount, 0)
      assert.match(notes.join(), /ended without closing/)
      await tear('x')
      assert.match((await problems()).join(), new RegExp(`1:0 ends with ${text.length + 1} bytes of a line`))
    })
  }

  test('that is too long to be one is found where others follow', async () => {
    await written(2)
    await tear('x'.repeat(600_000) + '\n')
    assert.deepEqual(await problems(), ['1:5 is no audit record: it was changed, or something was put in'])
  })

  test('as all there is of a file is no end of the chain', async () => {
    await written(2)
    await writeFile(path.join(dir, 'audit-00000002.jsonl'), '{"se')
    await written(2)
    assert.deepEqual(await files(), ['audit-00000001.jsonl', 'audit-00000002.jsonl', 'audit-00000003.jsonl'])
    assert.deepEqual(await problems(), [])
  })

  test('a last line that is none keeps the daemon from going on', async () => {
    await written(2)
    await tear('nothing\n')
    await assert.rejects(open(), AuditError)
  })
})

describe('a sealed log', () => {
  test('is whole with its key, and another key opens nothing', async () => {
    await written(3, { key })
    assert.deepEqual(await problems({ key, isSealed: true }), [])
    assert.match((await verify()).notes.join(), /seals were not checked/)
    assert.equal((await problems({ key: Buffer.alloc(32, 'other') })).length, 5)
  })

  test('can not be made anew by who has not the key', async () => {
    await written(3, { key })
    await rm(path.join(dir, 'audit-00000001.jsonl'))
    await written(3)
    assert.deepEqual(await problems(), [])
    assert.match((await problems({ key, isSealed: true })).join(), /record 1 is not sealed/)
    await written(3, { key })
    await rewrite(
      all => all.map((line, at) => (at === 1 ? line.replace('"index":0', '"index":9') : line)),
      'audit-00000002.jsonl',
    )
    assert.match((await problems({ key })).join(), /record 7 was not sealed with this key/)
  })
})
