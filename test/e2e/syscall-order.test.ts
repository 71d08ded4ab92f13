/**
 * Durability of the whole daemon as the kernel sees it: what a client sends is flushed before the 200 goes out. The
 * checker's own planted failures are in test/store/syscall-order.test.ts.
 */
import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { s3Client } from '../support/clients.ts'
import { Daemon } from '../support/daemon.ts'
import {
  acknowledgedByHttp,
  checkDurability,
  hasStrace,
  straceArguments,
  tracedEnvironment,
} from '../support/syscalls.ts'

const skip = hasStrace() ? false : 'NOT CHECKED: the order of flushes, because strace is not installed'

/** Follows every thread of a running process. @returns `undefined` where the system does not allow it */
async function attach(pid: number, output: string): Promise<ChildProcess | undefined> {
  const tracer = spawn('strace', [...straceArguments, '-o', output, '-p', String(pid)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  const attached = new Promise<boolean>(resolve => {
    tracer.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (said.includes('attached')) resolve(true)
    })
    tracer.once('close', () => resolve(false))
  })
  return (await attached) ? tracer : undefined
}

test('everything is on the disk before the 200', { skip }, async t => {
  const daemon = await Daemon.start({ settings: tracedEnvironment })
  t.after(() => daemon.remove())
  const output = join(daemon.directory, 'trace')
  const tracer = await attach(daemon.pid, output)
  if (tracer === undefined) {
    t.skip('NOT CHECKED: the order of flushes, because strace may not attach here')
    return
  }
  const client = s3Client(daemon)
  await client.send(new CreateBucketCommand({ Bucket: 'traced' }))
  await client.send(new PutObjectCommand({ Bucket: 'traced', Key: 'small', Body: Buffer.alloc(4096, 's') }))
  await client.send(
    new PutObjectCommand({ Bucket: 'traced', Key: 'large', Body: Buffer.alloc(2 ** 21, 'l') }),
  )
  client.destroy()
  tracer.kill('SIGINT')
  await once(tracer, 'close')

  const expectation = { acknowledgement: acknowledgedByHttp, stored: ['rows', 'small', 'large'] } as const
  assert.deepEqual(checkDurability(readFileSync(output, 'utf8'), expectation), [])
})
