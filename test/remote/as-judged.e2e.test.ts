/**
 * What a call was judged by is what its remote gets: nothing that was not looked at here means something there, and nothing
 * that was is lost on the way.
 */
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { presigned, signed, type Headers, type Unsigned, type Wire } from '../attack/signing.ts'
import { answerOf } from '../attack/stage.ts'
import { Daemon, rootKey } from '../support/daemon.ts'
import { startFakeRemote, type FakeRemote, type Received } from '../support/fake-remote.ts'
import { behind } from '../support/gateway.ts'

let remote: FakeRemote
let gateway: Daemon

before(async () => {
  remote = await startFakeRemote()
  gateway = await Daemon.start({ settings: behind(remote.endpoint) })
})
after(async () => {
  await gateway.remove()
  await remote.close()
})
beforeEach(() => {
  remote.received.length = 0
})

async function sent(wire: Wire): Promise<Received | undefined> {
  await answerOf(gateway.port, wire)
  return remote.received.find(({ target }) => target !== '/')
}

const how = (): { key: typeof rootKey; host: string } => ({ key: rootKey, host: `127.0.0.1:${gateway.port}` })
const put = (headers: Headers, query = ''): Unsigned => ({
  method: 'PUT',
  path: '/b/k',
  query,
  headers,
  body: 'x',
})

test('of a member that is there twice, the first', async () => {
  const received = await sent(
    signed({ path: '/b', query: 'list-type=2&prefix=mine%2F&prefix=yours%2F' }, how()),
  )
  assert.equal(received?.target, '/b?list-type=2&prefix=mine%2F')
})

test('no member that could be a header', async () => {
  const query =
    'X-Amz-Tagging=c%3Dd&x-amz-acl=public-read&x-amz-copy-source=%2Fb%2Fsecret&x-amz-tagging=a%3Db'
  const received = await sent(signed(put([], query), how()))
  assert.equal(received?.target, '/b/k')
  const { 'x-amz-acl': acl, 'x-amz-tagging': tagging, 'x-amz-copy-source': source } = received?.headers ?? {}
  assert.deepEqual([acl, tagging, source], [undefined, undefined, undefined])
})

test('headers that a presigned URL has in its query, as headers', async () => {
  const received = await sent(presigned(put([], 'x-amz-acl=private&x-amz-meta-name=%C3%A9t%C3%A9'), how()))
  assert.equal(received?.target, '/b/k')
  const { 'x-amz-acl': acl, 'x-amz-meta-name': name = '' } = received?.headers ?? {}
  assert.deepEqual([acl, Buffer.from(String(name), 'latin1').toString()], ['private', 'été'])
})

test('headers that would end with the connection', async () => {
  const named = 'x-amz-server-side-encryption, if-none-match, x-other'
  const received = await sent(
    signed(
      put([
        ['Connection', named],
        ['x-amz-server-side-encryption', 'AES256'],
        ['If-None-Match', '*'],
        ['X-Other', 'y'],
      ]),
      how(),
    ),
  )
  const {
    'x-amz-server-side-encryption': sealed,
    'if-none-match': match,
    'x-other': other,
  } = received?.headers ?? {}
  assert.deepEqual([sealed, match, other], ['AES256', '*', undefined])
})

for (const path of ['/b%2Fsecret', '/../b/secret', '/..%2Fb/secret']) {
  test(`nothing for ${path}`, async () => {
    assert.equal(await sent(signed({ path }, how())), undefined)
  })
}
