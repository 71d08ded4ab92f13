/**
 * HTTPS: a real SDK over it, clients with and without certificates, certificates that change under connections, and
 * the limits of plain HTTP, which hold here as well.
 */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { copyFile, mkdtemp, rename, rm } from 'node:fs/promises'
import { Agent, request } from 'node:https'
import { connect as connectPlainly } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, describe, test } from 'node:test'
import { connect, type ConnectionOptions, type TLSSocket } from 'node:tls'
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { resolveConfig } from '../../src/config.ts'
import { startDaemon, type Daemon } from '../../src/daemon.ts'
import type { TlsFiles } from '../../src/http/certificates.ts'
import type { ListenConfig } from '../../src/http/listen.ts'
import { payloadOf } from '../../src/service/payload.ts'
import { reply } from '../../src/service/service.ts'
import { makeAuthority, makeCertificate, type Certificate } from '../support/certificates.ts'
import { missing, s3Client } from '../support/clients.ts'
import { content, mebibyte } from '../support/content.ts'
import { freePort, rootKey } from '../support/daemon.ts'
import { eventually } from '../support/eventually.ts'
import { loopback, startLine, type HttpLine } from '../support/http-line.ts'
import { runProgram } from '../support/program.ts'
import { errorCode, RawConnection } from '../support/raw-http.ts'

const head = 'HEAD /b HTTP/1.1\r\nHost: here\r\n\r\n'
/** In node's words, which differ by the moment at which the connection ends. */
const turnedAway = /ECONNRESET|alert|socket hang up|disconnected before secure/
const handlers: Parameters<typeof startLine>[0] = {
  HeadBucket: () => Promise.resolve(reply({})),
  async PutObject({ input }) {
    await payloadOf(input.Body).read(() => {})
    return reply({})
  },
}

describe('HTTPS', { skip: missing('openssl') }, () => {
  let folder = ''
  let authority: Certificate
  let stranger: Certificate
  let own: Certificate
  let renewed: Certificate
  let files: TlsFiles
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 's3d-tls-'))
    authority = await makeAuthority(folder, 'authority')
    stranger = await makeAuthority(folder, 'stranger')
    own = await makeCertificate(folder, 'own', authority)
    renewed = await makeCertificate(folder, 'renewed', authority)
    files = { certFile: own.certFile, keyFile: own.keyFile, clientCaFile: undefined }
  })
  after(() => rm(folder, { recursive: true }))

  let line: HttpLine
  const lines: HttpLine[] = []
  afterEach(() => Promise.all(lines.splice(0).map(each => each.stop())))

  async function start(config: Partial<ListenConfig> = {}): Promise<void> {
    line = await startLine(handlers, { tls: files, ...config })
    lines.push(line)
  }

  /** @returns the status of a HEAD request on a connection of its own */
  function ask(options: ConnectionOptions = {}): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      const given = { port: line.port, host: '127.0.0.1', method: 'HEAD', path: '/b', agent: false }
      const asking = request({ ...given, ca: authority.cert, ...options }, answer =>
        resolve(answer.statusCode),
      )
      asking.on('error', reject).end()
    })
  }

  function open(): Promise<RawConnection> {
    return RawConnection.openSecure(line.port, { ca: authority.cert })
  }

  /** @returns after its handshake */
  async function shake(options: ConnectionOptions = {}): Promise<TLSSocket> {
    const socket = connect({ port: line.port, host: '127.0.0.1', ca: authority.cert, ...options })
    await once(socket, 'secureConnect')
    return socket
  }

  /** @returns the common name that a new connection is shown */
  async function shownName(): Promise<string> {
    const socket = await shake()
    const { subject } = socket.getPeerCertificate()
    socket.destroy()
    return String(subject.CN)
  }

  describe('the daemon', () => {
    let endpoint = ''
    let daemon: Daemon | undefined
    before(async () => {
      endpoint = `https://127.0.0.1:${await freePort()}`
      const env = {
        S3D_LOCAL_DIR: join(folder, 'data'),
        S3D_ENDPOINT: endpoint,
        S3D_ADMIN_ENDPOINT: 'none',
        S3D_TLS_CERT: own.certFile,
        S3D_TLS_KEY: own.keyFile,
      }
      daemon = await startDaemon(resolveConfig({ env }).config, rootKey)
      assert.deepEqual(daemon.addresses, [endpoint])
    })
    after(() => daemon?.stop())

    test('serves the AWS SDK', async () => {
      const s3 = s3Client({ endpoint }, { requestHandler: { httpsAgent: new Agent({ ca: authority.cert }) } })
      const [object, Body] = [{ Bucket: 'secure', Key: 'k' }, content('secure', 3 * mebibyte)]
      await s3.send(new CreateBucketCommand({ Bucket: 'secure' }))
      await s3.send(new PutObjectCommand({ ...object, Body }))
      const got = await s3.send(new GetObjectCommand(object))
      assert.ok(Body.equals((await got.Body?.transformToByteArray()) ?? new Uint8Array()))
      s3.destroy()
    })

    for (const { why, trusted, code } of [
      { why: 'that trusts the authority', trusted: () => authority, code: 0 },
      { why: 'that does not is told why', trusted: () => stranger, code: 1 },
    ]) {
      test(`a command line ${why}`, async () => {
        const settings = {
          S3D_ENDPOINT: endpoint,
          S3D_ACCESS_KEY_ID: rootKey.accessKeyId,
          S3D_SECRET_ACCESS_KEY: rootKey.secretAccessKey,
          NODE_EXTRA_CA_CERTS: trusted().certFile,
        }
        const ran = await runProgram(['ls'], { settings })
        assert.equal(ran.code, code, ran.stderr)
        if (code !== 0) assert.match(ran.stderr, /certificate/)
      })
    }
  })

  describe('speaks', () => {
    test('TLS on TCP and plain HTTP on Unix sockets', async () => {
      const path = join(folder, 'plain.sock')
      await start({ listen: [loopback, { kind: 'unix', path }] })
      assert.deepEqual(line.addresses, [`https://127.0.0.1:${line.port}`, 'unix:' + path])
      const socket = connectPlainly(path)
      socket.write(head)
      const [answer] = await once(socket, 'data')
      socket.destroy()
      assert.match(String(answer), /^HTTP\/1\.1 200 /)
      assert.equal(await ask(), 200)
    })

    test('nothing older than TLS 1.2, and HTTP/1.1 to those who would rather have 2', async () => {
      await start()
      // Level 0 lets this side offer what it would refuse as well.
      const old = { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const
      await assert.rejects(shake(old), /alert protocol version/)
      const socket = await shake({ maxVersion: 'TLSv1.2', ALPNProtocols: ['h2', 'http/1.1'] })
      assert.deepEqual([socket.getProtocol(), socket.alpnProtocol], ['TLSv1.2', 'http/1.1'])
      socket.destroy()
    })

    test('to nobody who brings plain HTTP, and goes on', async () => {
      await start()
      const connection = await RawConnection.open(line.port)
      await connection.send(head)
      assert.doesNotMatch(String(await connection.closed()), /HTTP/)
      assert.equal(await ask(), 200)
      const [entry, ...others] = line.logged
      assert.deepEqual([entry?.message, others], ['a TLS handshake failed', []])
    })
  })

  describe('with an authority for clients', () => {
    const clients: readonly {
      readonly why: string
      readonly client: () => Promise<Certificate | undefined>
      readonly want: number | RegExp
    }[] = [
      {
        why: 'its certificate gets in',
        client: () => makeCertificate(folder, 'friend', authority),
        want: 200,
      },
      {
        why: "another's does not",
        client: () => makeCertificate(folder, 'foe', stranger),
        want: turnedAway,
      },
      {
        why: 'none does not',
        client: () => Promise.resolve(undefined),
        want: turnedAway,
      },
    ]
    for (const { why, client, want } of clients) {
      for (const maxVersion of ['TLSv1.2', 'TLSv1.3'] as const) {
        test(`${why} (${maxVersion})`, async () => {
          await start({ tls: { ...files, clientCaFile: authority.certFile } })
          const { cert, key } = (await client()) ?? {}
          const asked = ask({ cert, key, maxVersion })
          if (want instanceof RegExp) await assert.rejects(asked, want)
          else assert.equal(await asked, want)
        })
      }
    }
  })

  test('a certificate that is replaced is shown to new connections, and old ones go on', async () => {
    const live = {
      certFile: join(folder, 'live.pem'),
      keyFile: join(folder, 'live.key'),
      clientCaFile: undefined,
    }
    const put = async (certFile: string, keyFile: string) => {
      await copyFile(keyFile, live.keyFile + '.new')
      await rename(live.keyFile + '.new', live.keyFile)
      await copyFile(certFile, live.certFile + '.new')
      await rename(live.certFile + '.new', live.certFile)
    }
    await put(own.certFile, own.keyFile)
    await start({ tls: live, listen: [loopback, loopback] })
    const connection = await open()
    assert.equal(await shownName(), 'own')

    await put(renewed.certFile, own.keyFile)
    await eventually(() => line.logged.some(({ fields }) => 'problem' in fields))
    const told = line.logged.flatMap(({ fields }) => ('problem' in fields ? String(fields['problem']) : []))
    assert.match(told.join(), /^\S+live\.key: is not the key of the certificate in \S+$/)
    assert.equal(await shownName(), 'own')

    await put(renewed.certFile, renewed.keyFile)
    await eventually(async () => (await shownName()) === 'renewed')
    await connection.send(head)
    assert.equal((await connection.response('HEAD')).status, 200)
  })

  test('a key that does not fit stops the start, and nothing listens', async () => {
    await start()
    const port = await freePort()
    const tls = { ...files, keyFile: renewed.keyFile }
    await assert.rejects(
      startLine(handlers, { tls, listen: [{ kind: 'tcp', host: '127.0.0.1', port, optional: false }] }),
      {
        name: 'CertificateError',
        message: `${renewed.keyFile}: is not the key of the certificate in ${own.certFile}`,
      },
    )
    await assert.rejects(RawConnection.open(port), { code: 'ECONNREFUSED' })
  })

  describe('limits', () => {
    test('a handshake that never comes is cut off', async () => {
      await start({ headerTimeoutMs: 300 })
      const connection = await RawConnection.open(line.port)
      assert.equal((await connection.closed()).length, 0)
      assert.deepEqual(
        line.logged.map(({ fields }) => fields['reason']),
        ['ERR_TLS_HANDSHAKE_TIMEOUT'],
      )
    })

    const refused = [
      { why: 'headers that never end', sent: 'GET /b HTTP/1.1\r\nHost: here\r\n', code: 'RequestTimeout' },
      {
        why: 'a body that stalls',
        sent: 'PUT /b/k HTTP/1.1\r\nHost: here\r\nContent-Length: 9\r\n\r\n',
        code: 'RequestTimeout',
      },
      {
        why: 'headers that are too long',
        sent: `GET /b HTTP/1.1\r\nX: ${'x'.repeat(20_000)}`,
        code: 'RequestHeaderSectionTooLarge',
      },
      { why: 'what is no HTTP', sent: 'no HTTP at all\r\n\r\n', code: 'BadRequest' },
    ]
    for (const { why, sent, code } of refused) {
      test(`${why}: ${code}`, async () => {
        await start({ headerTimeoutMs: 500, stallTimeoutMs: why.includes('stalls') ? 300 : 5_000 })
        const connection = await open()
        await connection.send(sent)
        const response = await connection.response()
        assert.deepEqual([response.status, errorCode(response)], [400, code])
        await connection.closed()
      })
    }

    test('an idle connection is closed', async () => {
      await start({ idleTimeoutMs: 200 })
      const connection = await open()
      await connection.send(head)
      await connection.response('HEAD')
      assert.equal((await connection.closed()).length, 0)
    })

    test('one connection too many is closed before its handshake', async () => {
      await start({ maxConnections: 1 })
      const connection = await open()
      await assert.rejects(ask(), turnedAway)
      await connection.send(head)
      assert.equal((await connection.response('HEAD')).status, 200)
    })

    test('a stop waits for no handshake and for nobody who has not asked', async () => {
      await start()
      const connections = [await RawConnection.open(line.port), await open()]
      await line.stop()
      for (const connection of connections) assert.equal((await connection.closed()).length, 0)
      const messages = line.logged.map(({ message }) => message)
      assert.deepEqual(new Set(messages), new Set(['a TLS handshake failed']))
    })
  })
})
