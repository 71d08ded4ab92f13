/** Who takes the body of a remote's answer may refuse it, at once or later: the answer ends, and nothing else does. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import { describe, test } from 'node:test'
import { takeWhole } from '../../src/service/payload.ts'
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

describe('an answer', () => {
  for (const { what, head, rest, isWhole } of [
    { what: 'that came with its head', head: 'answer', rest: '', isWhole: true },
    { what: 'of which a part is still to come', head: 'ans', rest: 'wer', isWhole: false },
  ]) {
    test(`${what} is taken ${isWhole ? 'at once' : 'as it comes'}`, async context => {
      let remote: Socket | undefined
      const server = createServer(socket => {
        remote = socket
        socket.write(`HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n${head}`)
      }).listen(0, '127.0.0.1')
      context.after(() => server.close())
      await once(server, 'listening')
      // A server on a TCP port has such an address.
      const { port } = server.address() as AddressInfo
      const [source] = (await once(get({ port, agent: false }), 'response')) as [IncomingMessage] // as node has it
      context.after(() => source.destroy())
      const body = new UpstreamBody(source, 6)
      const whole = takeWhole(body)
      remote?.write(rest)
      const read: Uint8Array[] = []
      if (whole === undefined) await body.read(chunk => void read.push(chunk))
      else await once(source, 'end')
      assert.deepEqual(
        [whole && Buffer.from(whole).toString(), Buffer.concat(read).toString()],
        isWhole ? ['answer', ''] : [undefined, 'answer'],
      )
    })
  }
})
