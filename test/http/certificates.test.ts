/**
 * Certificate files: what each bad one is told, and how changes on disk are found.
 */
import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, describe, test } from 'node:test'
import { systemClock, type Clock } from '../../src/base/clock.ts'
import { CertificateError, followCertificates, readCertificates } from '../../src/http/certificates.ts'
import type { Certificates, TlsFiles } from '../../src/http/certificates.ts'
import { lockKey, makeAuthority, makeCertificate, type Certificate } from '../support/certificates.ts'
import { missing } from '../support/clients.ts'
import { eventually } from '../support/eventually.ts'

const dayMs = 86_400_000

describe('certificate files', { skip: missing('openssl') }, () => {
  let folder = ''
  let first: Certificate
  let second: Certificate
  let files: TlsFiles
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 's3d-certificates-'))
    const authority = await makeAuthority(folder, 'authority')
    first = await makeCertificate(folder, 'first', authority)
    second = await makeCertificate(folder, 'second', authority)
    files = { certFile: first.certFile, keyFile: first.keyFile, clientCaFile: authority.certFile }
    await writeFile(join(folder, 'words'), 'no certificate\n')
    await writeFile(join(folder, 'damaged'), first.cert.replace(/^MII.*$/m, 'AAAA'))
    await lockKey(first)
  })
  after(() => rm(folder, { recursive: true }))

  const mistakes: readonly {
    readonly why: string
    readonly file: keyof TlsFiles
    readonly name: string
    readonly want: string
  }[] = [
    { why: 'no file', file: 'certFile', name: 'none', want: "FILE: can't be read (ENOENT)" },
    { why: 'a folder', file: 'keyFile', name: '.', want: "FILE: can't be read (EISDIR)" },
    { why: 'text', file: 'certFile', name: 'words', want: 'FILE: holds no PEM certificate' },
    { why: 'a damaged one', file: 'certFile', name: 'damaged', want: 'FILE: certificate 1 is damaged' },
    { why: 'text for a key', file: 'keyFile', name: 'words', want: 'FILE: holds no PEM private key' },
    {
      why: 'a certificate for a key',
      file: 'keyFile',
      name: 'first.pem',
      want: 'FILE: holds no PEM private key',
    },
    {
      why: 'a locked key',
      file: 'keyFile',
      name: 'first.key.locked',
      want: 'FILE: the key has a passphrase; nobody is there to type it',
    },
    {
      why: "another's key",
      file: 'keyFile',
      name: 'second.key',
      want: 'FILE: is not the key of the certificate in FIRST',
    },
    {
      why: 'text for an authority',
      file: 'clientCaFile',
      name: 'words',
      want: 'FILE: holds no PEM certificate',
    },
  ]
  for (const { why, file, name, want } of mistakes) {
    test(`refused: ${why}`, async () => {
      const path = join(folder, name)
      await assert.rejects(readCertificates({ ...files, [file]: path }, systemClock), (error: unknown) => {
        assert.ok(error instanceof CertificateError)
        assert.equal(error.message, want.replace('FILE', path).replace('FIRST', first.certFile))
        return true
      })
    })
  }

  for (const { days, want } of [
    { days: 0, want: [] },
    { days: 3, want: [/first\.pem: CN=first expired on /, /authority\.pem: CN=authority expired on /] },
    {
      days: -1,
      want: [/first\.pem: CN=first is not valid before /, /authority\.pem: .+ is not valid before /],
    },
  ]) {
    test(`${days} days from now there are ${want.length} warnings`, async () => {
      const clock: Clock = { ...systemClock, now: () => Date.now() + days * dayMs }
      const { warnings } = await readCertificates(files, clock)
      assert.equal(warnings.length, want.length, warnings.join('\n'))
      for (const [index, pattern] of want.entries()) assert.match(warnings[index] ?? '', pattern)
    })
  }

  describe('followed', () => {
    let live = ''
    let stop: (() => void) | undefined
    let lines: string[] = []
    let used: Certificates[] = []
    afterEach(async () => {
      stop?.()
      await rm(live, { recursive: true })
    })

    /** Puts `first` into use, as files or whatever the test makes of them. */
    async function follow(paths: TlsFiles, clock: Clock): Promise<void> {
      ;[lines, used] = [[], []]
      const add = (message: string, fields = {}) =>
        void lines.push([message, ...Object.values(fields)].join(' '))
      const log = { debug: add, info: add, warn: add, error: add }
      const loaded = await readCertificates(paths, clock)
      stop = followCertificates(paths, { clock, log, loaded, use: found => used.push(found) })
    }

    test('a rename over each file is one replacement', async () => {
      live = await mkdtemp(join(folder, 'live-'))
      await follow(await put(live, first), systemClock)
      await put(live, second)
      await eventually(() => used.length > 0)
      assert.deepEqual([used.length, used[0]?.cert, lines.length], [1, second.cert, 1])
      assert.match(lines[0] ?? '', /^the TLS certificate was replaced /)
    })

    test('a folder that never rests hides nothing', async () => {
      live = await mkdtemp(join(folder, 'live-'))
      await follow(await put(live, first), systemClock)
      const restless = setInterval(() => void writeFile(join(live, 'log'), String(Date.now())), 20)
      try {
        await put(live, second)
        await eventually(() => used.length > 0)
      } finally {
        clearInterval(restless)
      }
    })

    test("the exchange of a volume's link is a replacement", async () => {
      live = await mkdtemp(join(folder, 'live-'))
      await put(join(live, '..1'), first)
      await put(join(live, '..2'), second)
      await exchangeLink(join(live, '..data'), '..1')
      for (const name of ['tls.crt', 'tls.key']) await symlink(join('..data', name), join(live, name))
      const linked = {
        certFile: join(live, 'tls.crt'),
        keyFile: join(live, 'tls.key'),
        clientCaFile: undefined,
      }
      await follow(linked, systemClock)
      await exchangeLink(join(live, '..data'), '..2')
      await eventually(() => used.length > 0)
      assert.equal(used[0]?.key, second.key)
    })

    test('a change that no event tells of is found by looking again', async () => {
      live = await mkdtemp(join(folder, 'live-'))
      await put(join(live, '1'), first)
      await put(join(live, '2'), second)
      await exchangeLink(join(live, 'link'), '1')
      const [certFile, keyFile] = [join(live, 'link/tls.crt'), join(live, 'link/tls.key')]
      const waiting: (() => void)[] = []
      const clock: Clock = {
        now: Date.now,
        after(_delayMs, callback) {
          waiting.push(callback)
          return { cancel: () => {} }
        },
      }
      await follow({ certFile, keyFile, clientCaFile: undefined }, clock)
      await exchangeLink(join(live, 'link'), '2')
      waiting.shift()?.()
      await eventually(() => waiting.length > 0)
      assert.equal(used[0]?.cert, second.cert)
    })

    test('bad files are told once and replace nothing; good ones after them do', async () => {
      live = await mkdtemp(join(folder, 'live-'))
      const paths = await put(live, first)
      await follow(paths, systemClock)
      await put(live, { cert: second.cert, key: first.key })
      await eventually(() => lines.length > 0)
      await writeFile(join(live, 'another'), '') // makes it look again
      await new Promise(resolve => setTimeout(resolve, 600))
      const want = `the TLS files are no good, what was loaded stays in use ${paths.keyFile}: is not the key of the certificate in ${paths.certFile}`
      assert.deepEqual([lines, used], [[want], []])
      await put(live, second)
      await eventually(() => used.length > 0)
      assert.equal(used[0]?.cert, second.cert)
    })
  })
})

/** Renames a new file over each, the certificate first and the key a little later. */
async function put(into: string, { cert, key }: Pick<Certificate, 'cert' | 'key'>): Promise<TlsFiles> {
  await mkdir(into, { recursive: true })
  const [certFile, keyFile] = [join(into, 'tls.crt'), join(into, 'tls.key')]
  for (const [file, text] of [
    [certFile, cert],
    [keyFile, key],
  ] as const) {
    await writeFile(file + '.new', text)
    await rename(file + '.new', file)
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  return { certFile, keyFile, clientCaFile: undefined }
}

/** As Kubernetes brings a new version of a volume. */
async function exchangeLink(link: string, target: string): Promise<void> {
  await symlink(target, link + '.new')
  await rename(link + '.new', link)
}
