/**
 * Clients that take their time, to hold what others need: in headers, bodies, handshakes and reading. Each is cut off after the
 * time that the settings say, which are short here, and others are answered meanwhile.
 */
import { connect as connectPlain } from 'node:net'
import { once } from 'node:events'
import type { Attack } from './attack.ts'
import { RawConnection } from '../support/raw-http.ts'
import { verdictOf, type Stage } from './stage.ts'

/** Writes the pieces one after the other, with a pause behind each; then waits for the end. */
async function dripping(port: number, pieces: Iterable<string>, pauseMs: number): Promise<string> {
  const socket = connectPlain(port, '127.0.0.1')
  let answer = ''
  let isOpen = true
  socket.setEncoding('latin1').on('data', text => (answer += String(text)))
  socket.on('error', () => {})
  const closed = new Promise<void>(resolve =>
    socket.once('close', () => {
      isOpen = false
      resolve()
    }),
  )
  await once(socket, 'connect')
  for (const piece of pieces) {
    if (!isOpen) break
    socket.write(piece)
    await new Promise(resolve => setTimeout(resolve, pauseMs))
  }
  const late = setTimeout(() => socket.destroy(), 10_000)
  await closed
  clearTimeout(late)
  const [, status = 'closed'] = /^HTTP\/1\.1 (\d+)/.exec(answer) ?? []
  const [, code = ''] = /<Code>(\w+)/.exec(answer) ?? []
  return `${status} ${code}`.trim()
}

function* endless(first: string, rest: string, count: number): Iterable<string> {
  yield first
  for (let at = 0; at < count; at += 1) yield rest
}

const patience = 40

type Slow = readonly [
  name: string,
  want: string,
  pieces: (stage: Stage) => readonly [first: string, rest: string],
  ofPort?: (stage: Stage) => number,
]

const ownPort = (stage: Stage): number => stage.daemon.port

/** @param ofPort whose listener is held */
function slow(...[name, want, pieces, ofPort = ownPort]: Slow): Attack<Stage> {
  return {
    name,
    want,
    async attempt(stage) {
      const [first, rest] = pieces(stage)
      return dripping(ofPort(stage), endless(first, rest, patience), 250)
    },
  }
}

export const slowAttacks: readonly Attack<Stage>[] = [
  slow('a byte of a header now and then', '400 RequestTimeout', () => [
    'GET / HTTP/1.1\r\nHost: a\r\nX: ',
    'x',
  ]),
  slow('a header now and then', '400 RequestTimeout', () => ['GET / HTTP/1.1\r\nHost: a\r\n', 'X-A: b\r\n']),
  slow('a line break now and then', '400 RequestTimeout', () => ['', '\r\n']),
  slow(
    'credentials: a header now and then',
    '400 RequestTimeout',
    () => ['GET / HTTP/1.1\r\nHost: a\r\n', 'X-A: b\r\n'],
    ({ ports }) => ports.credentials,
  ),
  {
    name: 'a body that stands still',
    want: '400 RequestTimeout',
    async attempt(stage) {
      const { target } = stage.presigned('root', { method: 'PUT', path: '/vault/in/slow' })
      return dripping(
        stage.daemon.port,
        [`PUT ${target} HTTP/1.1\r\nHost: ${stage.host}\r\nContent-Length: 100\r\n\r\nhalf`],
        10,
      )
    },
  },
  {
    name: 'a thousand silent connections, while others are answered',
    want: '200',
    async attempt(stage) {
      const sockets = Array.from({ length: 1_000 }, () => {
        const socket = connectPlain(stage.daemon.port, '127.0.0.1')
        return socket.on('error', () => {})
      })
      await Promise.all(sockets.map(socket => Promise.race([once(socket, 'connect'), once(socket, 'close')])))
      const { target } = stage.presigned('root', { path: '/vault/public/page' })
      const connection = await RawConnection.open(stage.daemon.port)
      await connection.send(`GET ${target} HTTP/1.1\r\nHost: ${stage.host}\r\n\r\n`)
      const verdict = verdictOf(await connection.response())
      connection.destroy()
      for (const socket of sockets) socket.destroy()
      return verdict
    },
  },
]
