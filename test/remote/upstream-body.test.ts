/** Who takes the body of a remote's answer may refuse it, at once or later: the answer ends, and nothing else does. */
import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { UpstreamBody } from '../../src/remote/upstream-body.ts'

for (const [how, sink] of Object.entries({
  'at once': () => {
    throw new Error('no more')
  },
  later: () => Promise.reject(new Error('no more')),
})) {
  test(`a sink that refuses ${how} ends the answer`, async () => {
    const source = Readable.from([Buffer.from('one'), Buffer.from('two')])
    await assert.rejects(new UpstreamBody(source, 6).read(sink), /no more/)
    assert.ok(source.destroyed)
  })
}
