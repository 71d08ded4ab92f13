/** Listen addresses: how they are written, what they come to, and who can reach them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatAddress, isLocal, parseAddress } from '../../src/config/address.ts'

const cases: readonly {
  readonly text: string
  readonly shown: readonly string[] | undefined
  readonly local?: boolean
}[] = [
  { text: 'localhost:33333', shown: ['127.0.0.1:33333', '[::1]:33333'], local: true },
  { text: 'LOCALHOST:0', shown: ['127.0.0.1:0', '[::1]:0'], local: true },
  { text: '127.0.0.1:1', shown: ['127.0.0.1:1'], local: true },
  { text: '127.255.0.9:65535', shown: ['127.255.0.9:65535'], local: true },
  { text: '[::1]:1', shown: ['[::1]:1'], local: true },
  { text: '[0:0:0:0:0:0:0:1]:1', shown: ['[0:0:0:0:0:0:0:1]:1'], local: true },
  { text: '[::ffff:127.0.0.1]:1', shown: ['[::ffff:127.0.0.1]:1'], local: true },
  { text: 'unix:/run/s3d.sock', shown: ['unix:/run/s3d.sock'], local: true },
  { text: '/run/with:colon.sock', shown: ['unix:/run/with:colon.sock'], local: true },
  { text: '0.0.0.0:1', shown: ['0.0.0.0:1'], local: false },
  { text: '[::]:1', shown: ['[::]:1'], local: false },
  { text: '[::ffff:10.0.0.1]:1', shown: ['[::ffff:10.0.0.1]:1'], local: false },
  { text: '128.0.0.1:1', shown: ['128.0.0.1:1'], local: false },
  { text: 'localhost.example.com:1', shown: ['localhost.example.com:1'], local: false },
  { text: '127.0.0.1.example.com:1', shown: ['127.0.0.1.example.com:1'], local: false },
  { text: 'localhost', shown: undefined },
  { text: 'localhost:', shown: undefined },
  { text: ':33333', shown: undefined },
  { text: '33333', shown: undefined },
  { text: 'localhost:65536', shown: undefined },
  { text: 'localhost:1x', shown: undefined },
  { text: '::1:1', shown: undefined },
  { text: '[127.0.0.1]:1', shown: undefined },
  { text: 'http://localhost:1', shown: undefined },
  { text: 'unix:s3d.sock', shown: undefined },
  { text: '', shown: undefined },
]
for (const { text, shown, local } of cases) {
  test(`"${text}"`, () => {
    const addresses = parseAddress(text)
    assert.deepEqual(addresses?.map(formatAddress), shown)
    for (const address of addresses ?? []) assert.equal(isLocal(address), local)
  })
}

test('only localhost does without the family a machine lacks', () => {
  const optional = ['localhost:1', '[::1]:1'].map(text =>
    parseAddress(text)?.map(each => each.kind === 'tcp' && each.optional),
  )
  assert.deepEqual(optional, [[false, true], [false]])
})
