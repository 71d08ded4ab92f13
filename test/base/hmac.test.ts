/**
 * The hand-made HMAC agrees with node's for keys and messages of any length.
 */
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { HmacKey } from '../../src/base/hmac.ts'

const bytes = fc.uint8Array({ maxLength: 200 }).map(array => Buffer.from(array))

test('HMAC-SHA256', () => {
  fc.assert(
    fc.property(bytes, fc.array(bytes, { minLength: 1, maxLength: 4 }), (secret, messages) => {
      const key = new HmacKey(secret)
      for (const message of messages) {
        const want = createHmac('sha256', secret).update(message).digest('hex')
        assert.equal(key.sign(message.toString('latin1')), want)
      }
    }),
  )
})
