/**
 * Credentials over a socket that is one user's alone: that user gets them, by HTTP and as AWS's tools run a process for them, and
 * no other user gets as far as asking. Needs root, who can be other users and give them files.
 */
import assert from 'node:assert/strict'
import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { clientEnvironment, findProgram, missing, runWell, s3Client } from '../support/clients.ts'
import { Daemon } from '../support/daemon.ts'
import { execFileSync } from 'node:child_process'

const owner = 65_534
const another = 65_533

const yaml = (socket: string): string => `
identities:
  policies:
    read: {Version: 2012-10-17, Statement: {Effect: Allow, Action: s3:GetObject, Resource: 'arn:aws:s3:::data/*'}}
  roles:
    - name: batch
      trust: {Version: 2012-10-17, Statement: {Effect: Allow, Principal: {AWS: '000000000000'}, Action: sts:AssumeRole}}
      policies: read
      callers: [{socket: ${socket}, uid: ${owner}}]
`

const isRoot = process.getuid?.() === 0
const skip = !isRoot && 'only root can be other users'

let folder: string
let socket: string
let daemon: Daemon

before(async () => {
  if (!isRoot) return
  folder = await mkdtemp(path.join(tmpdir(), 's3d-socket-'))
  await chmod(folder, 0o711)
  socket = path.join(folder, 'batch.sock')
  await writeFile(path.join(folder, 's3d.yaml'), yaml(socket))
  daemon = await Daemon.start({ options: ['--config', path.join(folder, 's3d.yaml')] })
})
after(async () => {
  if (!isRoot) return
  await daemon.remove()
  await rm(folder, { recursive: true })
})

/** @returns what a user with that id is answered, or the system's error */
function askAs(uid: number, page: string): string {
  const program = `require('http').get({ socketPath: ${JSON.stringify(socket)}, path: ${JSON.stringify(page)} }, answer => {
    answer.on('data', chunk => process.stdout.write(chunk)) }).on('error', error => console.log(error.code))`
  return execFileSync(process.execPath, ['-e', program], { uid, gid: uid, cwd: '/' }).toString()
}

test('its owner gets the credentials', { skip }, async () => {
  const { mode, uid } = await stat(socket)
  assert.equal(mode & 0o777, 0o600)
  assert.equal(uid, owner)
  const found: unknown = JSON.parse(askAs(owner, '/v1/process'))
  assert.ok(found instanceof Object && 'Version' in found && 'SessionToken' in found)
  assert.equal(found.Version, 1)
  assert.match(askAs(owner, '/v1/credentials'), /"RoleArn":"arn:aws:iam::000000000000:role\/batch"/)
  assert.match(askAs(owner, '/latest/meta-data/'), /no such page/)
})

test('another user does not get as far as asking', { skip }, () => {
  assert.equal(askAs(another, '/v1/process').trim(), 'EACCES')
})

test('nobody posts to it', { skip }, async () => {
  const status = await new Promise(resolve => {
    const sent = request({ socketPath: socket, path: '/v1/process', method: 'POST' }, ({ statusCode }) =>
      resolve(statusCode),
    )
    sent.end()
  })
  assert.equal(status, 405)
})

test('AWS’s tools run a process that asks', { skip: skip || missing('aws') }, async context => {
  if (findProgram('curl') === undefined) return context.skip('curl is missing')
  const root = s3Client(daemon)
  await root.send(new CreateBucketCommand({ Bucket: 'data' }))
  await root.send(new PutObjectCommand({ Bucket: 'data', Key: 'a', Body: 'body' }))
  root.destroy()
  const config = path.join(folder, 'config')
  await writeFile(
    config,
    `[default]\ncredential_process = curl -sf --unix-socket ${socket} http://s3d/v1/process\n`,
  )
  const { AWS_ACCESS_KEY_ID: _id, AWS_SECRET_ACCESS_KEY: _secret, ...plain } = clientEnvironment(daemon)
  const env = { ...plain, AWS_CONFIG_FILE: config }
  const { stdout } = await runWell('aws', ['s3', 'cp', 's3://data/a', '-'], { env })
  assert.equal(stdout.toString(), 'body')
  const who = await runWell('aws', ['sts', 'get-caller-identity', '--query', 'Arn', '--output', 'text'], {
    env,
  })
  assert.equal(who.stdout.toString().trim(), `arn:aws:sts::000000000000:assumed-role/batch/uid-${owner}`)
})
