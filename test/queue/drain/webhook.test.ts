/**
 * Events reach their URL in order and in company, are tried again, and never hold anybody up.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { silentLog } from '../../../src/base/log.ts'
import { systemRandom } from '../../../src/base/random.ts'
import type { QueueEvent } from '../../../src/queue/drain/event.ts'
import { postTo, Webhook, type Post } from '../../../src/queue/drain/webhook.ts'
import { eventually } from '../../support/eventually.ts'
import { startFakeRemote } from '../../support/fake-remote.ts'
import { HandClock } from './world.ts'

function event(id: string): QueueEvent {
  const what = { type: 'pushed', bucket: 'bucket', key: 'key', kind: 'put', sizeBytes: 5 } as const
  return { ...what, id, queuedMs: 0, atMs: 1_500, etag: 'abc' }
}

function open(post: Post): { readonly webhook: Webhook; readonly clock: HandClock } {
  const clock = new HandClock()
  return { webhook: new Webhook({ post, clock, random: systemRandom(), log: silentLog }), clock }
}

/** @returns the counts as they are reported */
function counts(webhook: Webhook): Record<string, number> {
  const told: Record<string, number> = {}
  webhook.report({
    sample: (_name, value, labels) => (told[labels?.['result'] ?? ''] = value),
    histogram() {},
  })
  return told
}

test('over HTTP, with times that everybody reads', async t => {
  const receiver = await startFakeRemote()
  t.after(() => receiver.close())
  const { webhook } = open(postTo(receiver.endpoint + '/hook?token=1'))
  webhook.tell(event('1'))
  await eventually(() => counts(webhook)['sent'] === 1)
  const [request] = receiver.received
  assert.equal(request?.target, '/hook?token=1')
  assert.deepEqual(JSON.parse(String(request?.body)), {
    events: [
      {
        type: 'pushed',
        bucket: 'bucket',
        key: 'key',
        kind: 'put',
        sizeBytes: 5,
        id: '1',
        etag: 'abc',
        queuedAt: '1970-01-01T00:00:00.000Z',
        at: '1970-01-01T00:00:01.500Z',
      },
    ],
  })
})

test('what came while one was under way goes together', async () => {
  const documents: string[] = []
  const { webhook } = open(async document => {
    documents.push(document)
    await new Promise(resolve => setImmediate(resolve))
  })
  for (let id = 0; id < 150; id++) webhook.tell(event(String(id)))
  await eventually(() => counts(webhook)['sent'] === 150)
  assert.deepEqual(
    documents.map(each => JSON.parse(each).events.length),
    [1, 100, 49],
  )
})

test('what nobody takes is tried again some times, and dropped then', async () => {
  let attempts = 0
  const { webhook, clock } = open(() => {
    attempts++
    return Promise.reject(new Error('no'))
  })
  webhook.tell(event('1'))
  await eventually(() => {
    clock.pass(30_000)
    return counts(webhook)['dropped'] === 1
  })
  assert.equal(attempts, 5)
})

test('an answer that does not come is given up', async () => {
  const { webhook, clock } = open(
    (_document, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason))
      }),
  )
  webhook.tell(event('1'))
  await eventually(() => {
    clock.pass(10_000)
    return counts(webhook)['dropped'] === 1
  })
  webhook.stop()
})

test('more than can wait are dropped', () => {
  const { webhook } = open(() => new Promise(() => {}))
  for (let id = 0; id < 10_050; id++) webhook.tell(event(String(id)))
  assert.equal(counts(webhook)['dropped'], 49)
})
