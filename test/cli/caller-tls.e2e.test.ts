/** Commands over HTTPS: whom they trust, what they show, and what they say when that is not enough. */
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { makeAuthority, makeCertificate, type Certificate } from '../support/certificates.ts'
import { Daemon, freePort, rootKey } from '../support/daemon.ts'
import { runProgram } from '../support/program.ts'

let daemon: Daemon
let folder = ''
let settings: Readonly<Record<string, string>> = {}
let authority: Certificate
let client: Certificate
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 's3d-caller-tls-'))
  authority = await makeAuthority(folder, 'authority')
  const server = await makeCertificate(folder, 'server', authority)
  client = await makeCertificate(folder, 'client', authority)
  const port = await freePort()
  const S3D_ENDPOINT = `https://127.0.0.1:${port}`
  settings = {
    S3D_ENDPOINT,
    S3D_ACCESS_KEY_ID: rootKey.accessKeyId,
    S3D_SECRET_ACCESS_KEY: rootKey.secretAccessKey,
  }
  const files = { S3D_TLS_CERT: server.certFile, S3D_TLS_KEY: server.keyFile }
  const mutual = { ...files, S3D_TLS_CLIENT_CA: authority.certFile }
  daemon = await Daemon.start({ port, settings: { S3D_ENDPOINT, ...mutual } })
})
after(async () => {
  await daemon.remove()
  await rm(folder, { recursive: true })
})

test('an authority and a certificate, from flags and from the environment', async () => {
  const flags = ['--tls-ca', authority.certFile, '--tls-client-cert', client.certFile]
  const args = ['api', 'create-bucket', '--bucket', 'seen', ...flags, '--tls-client-key', client.keyFile]
  const made = await runProgram(args, { settings })
  assert.deepEqual([made.code, made.stderr], [0, ''])
  const pair = { S3D_TLS_CLIENT_CERT: client.certFile, S3D_TLS_CLIENT_KEY: client.keyFile }
  const env = { ...settings, ...pair, S3D_TLS_CA: authority.certFile }
  const listed = await runProgram(['ls', '--json'], { settings: env })
  assert.deepEqual([listed.code, JSON.parse(listed.stdout.toString()).bucket], [0, 'seen'])
})

test('an authority that nobody named', async () => {
  const { code, stderr } = await runProgram(['ls'], { settings })
  assert.deepEqual([code, stderr.trimEnd().split('\n').length], [1, 1])
  assert.match(stderr, /certificate is not trusted .*S3D_TLS_CA/)
})

test('a certificate that the daemon asks for', async () => {
  const { code, stderr } = await runProgram(['ls', '--tls-ca', authority.certFile], { settings })
  assert.deepEqual([code, stderr.trimEnd().split('\n').length], [1, 1])
  assert.match(stderr, /asks for a certificate.*S3D_TLS_CLIENT_CERT/)
})

test('a key of another certificate', async () => {
  const flags = ['--tls-client-cert', client.certFile, '--tls-client-key', authority.keyFile]
  const { code, stderr } = await runProgram(['ls', ...flags], { settings })
  assert.equal(code, 2)
  assert.match(stderr, /is not the private key of .*client\.pem/)
})
