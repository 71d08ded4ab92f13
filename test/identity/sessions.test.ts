/** Tokens of sessions: what was sealed comes back, and nothing else opens. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { systemRandom } from '../../src/base/random.ts'
import { Sessions, type SessionKey } from '../../src/identity/sessions.ts'

const nowMs = Date.UTC(2026, 0, 1)
const clock = { now: () => nowMs, after: () => ({ cancel() {} }) }
const root = { kind: 'root', accessKeyId: 'ROOT' } as const

function keyOf(byte: number): SessionKey {
  const key = Buffer.alloc(32, byte)
  return { ensure: () => key, read: () => key }
}

function sessionsWith(key: SessionKey = keyOf(1)): Sessions {
  return new Sessions({ clock, random: systemRandom(), key })
}

test('a token brings everything along, to every daemon with the key', () => {
  const made = sessionsWith().make(root, 3_600_500)
  assert.match(made.accessKeyId, /^ASIA[A-Z2-7]{16}$/)
  assert.match(made.secretAccessKey, /^[\w+/]{40}$/)
  assert.equal(made.expiresMs, nowMs + 3_600_000)
  assert.deepEqual(made.identity, { kind: 'root', accessKeyId: made.accessKeyId })
  assert.doesNotMatch(Buffer.from(made.sessionToken, 'base64url').toString('latin1'), /ASIA|ROOT|root/)
  const other = sessionsWith()
  assert.deepEqual(other.open(made.sessionToken), made)
  assert.equal(other.open(made.sessionToken), other.open(made.sessionToken), 'it is opened once')
})

test('no two sessions are the same', () => {
  const sessions = sessionsWith()
  const [one, two] = [sessions.make(root, 900_000), sessions.make(root, 900_000)]
  assert.notEqual(one.accessKeyId, two.accessKeyId)
  assert.notEqual(one.sessionToken, two.sessionToken)
})

describe('nothing opens', () => {
  const token = sessionsWith().make(root, 900_000).sessionToken

  test('with another key, or where there is none', () => {
    assert.equal(sessionsWith(keyOf(2)).open(token), undefined)
    const none = { ensure: () => assert.fail('nobody makes a session'), read: () => undefined }
    assert.equal(sessionsWith(none).open(token), undefined)
  })

  test('with a bit changed, anywhere', () => {
    const bytes = Buffer.from(token, 'base64url')
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      assert.equal(sessionsWith().open(changed.toString('base64url')), undefined, `byte ${at}`)
    }
  })

  test('that is cut, longer, or spelled otherwise', () => {
    const odd = ['', 'A', token.slice(0, -1), token + 'A', token + '=', ' ' + token, 'x'.repeat(10_000)]
    for (const each of odd) assert.equal(sessionsWith().open(each), undefined, each.slice(0, 20))
    for (let length = 0; length < 60; length++)
      assert.equal(sessionsWith().open(Buffer.alloc(length, 1).toString('base64url')), undefined)
  })
})
