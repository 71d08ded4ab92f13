/** The search for secrets finds each that is planted: a search that can't find anything proves nothing. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Secrets } from '../support/leaks.ts'

describe('what is looked for is found', () => {
  const planted = new Secrets()
  const secret = 'a secret/with+signs="&'
  planted.add('it', secret)
  const json = JSON.stringify({ in: secret })
  const forms: readonly (readonly [string, string])[] = [
    ['as it is', `x${secret}y`],
    ['in a URL', `/?a=${encodeURIComponent(secret)}&b`],
    ['in JSON', json],
    ['in hexadecimal digits', Buffer.from(secret).toString('hex')],
    ...['', 'a', 'ab', 'abc'].map(
      lead =>
        [`in base64 behind ${lead.length}`, Buffer.from(`${lead}${secret}zz`).toString('base64')] as const,
    ),
    ['in base64 of URLs', Buffer.from(json).toString('base64url')],
  ]
  for (const [name, text] of forms) test(name, () => assert.deepEqual(planted.in(text), ['it']))
  test('and nothing else', () => assert.deepEqual(planted.in('a secret/with-signs'), []))
})
