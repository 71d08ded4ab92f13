/** The largest source of one copy, which no test can afford to store. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkSourceSize } from '../../src/operations/copy-source.ts'

const maxBytes = 5 * 1024 ** 3

test('5 GiB are copied, and not a byte more', () => {
  checkSourceSize(maxBytes)
  assert.throws(() => checkSourceSize(maxBytes + 1), {
    code: 'InvalidRequest',
    message:
      'The specified copy source is larger than the maximum allowable size for a copy source: 5368709120',
  })
})
