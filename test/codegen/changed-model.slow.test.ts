/**
 * A change of the upstream model, end to end and with no hand edit: imported, generated, compiled, documented,
 * answered by the daemon and known to the client; and taken back without a trace. Works on a copy of the
 * repository, takes a few minutes, and needs Java, Gradle and the upstream model.
 */
import assert from 'node:assert/strict'
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { createServer } from 'node:net'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const upstream = join(root, '..', 'shared', 'model', 's3.json')
const missing = [
  ...['java', 'gradle'].filter(program => spawnSync(program, ['--version']).error !== undefined),
  ...(existsSync(upstream) ? [] : ['the upstream model']),
]
const skip = missing.length > 0 && `needs ${missing.join(', ')}`

test('a changed model', { skip, timeout: 900_000 }, async t => {
  const copy = copyOfRepository()
  after(() => rmSync(copy, { recursive: true, force: true }))
  const changed = join(copy, 'changed.json')
  writeFileSync(changed, changedModel(readFileSync(upstream, 'utf8')))

  await t.test('is imported, generated and compiled', () => {
    run(copy, 'npm', 'run', 'model:import', '--', changed)
    run(copy, 'npm', 'run', 'codegen')
    writeFileSync(join(copy, 'src', 'changed-model.ts'), usesTheChange)
    run(copy, 'npm', 'run', 'build')
    const misuse = usesTheChange.replace("=== 'near'", "=== 'nearby'").replace('Altitude', 'Attitude')
    writeFileSync(join(copy, 'src', 'changed-model.ts'), misuse)
    assert.throws(() => run(copy, 'npm', 'run', 'build'), /Attitude/)
    rmSync(join(copy, 'src', 'changed-model.ts'))
    run(copy, 'npm', 'run', 'build')
  })

  await t.test('is in the coverage document', () => {
    const document = readFileSync(join(copy, 'docs', 'protocol-coverage.md'), 'utf8')
    assert.match(
      document,
      /^\| GetBucketWeather \| bucket \| read \| `s3:GetBucketWeather` \| `NotImplemented` \|$/m,
    )
  })

  await t.test('is answered by the daemon and known to the client', async () => {
    assert.equal(await callOfTheChange(copy), 'GET /bucket?weather&near=sea NotImplemented 501\n')
  })

  await t.test('is written by the serializer', () => {
    const program = `
      import { protocol } from '@s3d/server/protocol'
      console.log(JSON.stringify(protocol.HeadObject.serialize({ Altitude: 7 }).headers))`
    assert.equal(node(copy, program), '["x-amz-altitude","7"]\n')
  })

  await t.test('leaves nothing behind when it is taken back', () => {
    rmSync(changed)
    run(copy, 'npm', 'run', 'model:import', '--', upstream)
    run(copy, 'npm', 'run', 'codegen')
    assert.equal(run(copy, 'git', 'status', '--porcelain'), '')
  })
})

interface Shape {
  readonly members?: Record<string, object>
  readonly operations?: object[]
}

const idOf = (shape: string): string => `com.amazonaws.s3#${shape}`

/** Adds an operation with a query-bound member, and an output header to another operation. */
function changedModel(text: string): string {
  const model = JSON.parse(text) as { readonly shapes: Record<string, Shape> } // Smithy's JSON AST
  const existing = (shape: string): Shape => model.shapes[idOf(shape)] ?? assert.fail(`no ${shape}`)
  const added: Record<string, object> = {
    [idOf('GetBucketWeather')]: {
      type: 'operation',
      input: { target: idOf('GetBucketWeatherRequest') },
      output: { target: idOf('GetBucketWeatherOutput') },
      traits: { 'smithy.api#http': { method: 'GET', uri: '/{Bucket}?weather', code: 200 } },
    },
    [idOf('GetBucketWeatherRequest')]: {
      type: 'structure',
      members: {
        Bucket: {
          target: idOf('BucketName'),
          traits: { 'smithy.api#httpLabel': {}, 'smithy.api#required': {} },
        },
        Near: { target: 'smithy.api#String', traits: { 'smithy.api#httpQuery': 'near' } },
      },
      traits: { 'smithy.api#input': {} },
    },
    [idOf('GetBucketWeatherOutput')]: {
      type: 'structure',
      members: { Forecast: { target: 'smithy.api#String' } },
      traits: { 'smithy.api#output': {} },
    },
  }
  Object.assign(model.shapes, added)
  existing('AmazonS3').operations?.push({ target: idOf('GetBucketWeather') })
  Object.assign(existing('HeadObjectOutput').members ?? {}, {
    Altitude: { target: 'smithy.api#Integer', traits: { 'smithy.api#httpHeader': 'x-amz-altitude' } },
  })
  return JSON.stringify(model)
}

/** Compiles only where both packages have the change. */
const usesTheChange = `
import { GetBucketWeatherCommand } from '@s3d/client'
import type { Inputs, Outputs } from '@s3d/server/protocol'

export const command: GetBucketWeatherCommand = new GetBucketWeatherCommand({ Bucket: 'b', Near: 'sea' })
export const isNear = (input: Inputs['GetBucketWeather']): boolean => input.Near === 'near'
export const altitude = (output: Outputs['HeadObject']): number | undefined => output.Altitude
`

/** Everything git would commit, below this repository and under a git of its own. */
function copyOfRepository(): string {
  mkdirSync(join(root, 'build'), { recursive: true })
  const copy = mkdtempSync(join(root, 'build', 'changed-model-'))
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
  })
  for (const file of files.toString().split('\0').filter(Boolean)) {
    if (!existsSync(join(root, file))) continue
    mkdirSync(dirname(join(copy, file)), { recursive: true })
    cpSync(join(root, file), join(copy, file))
  }
  run(copy, 'git', 'init', '--quiet')
  run(copy, 'git', 'add', '--all')
  run(
    copy,
    'git',
    '-c',
    'user.name=test',
    '-c',
    'user.email=test@localhost',
    'commit',
    '--quiet',
    '-m',
    'copy',
  )
  linkPackages(copy)
  return copy
}

/** The copy finds installed packages in the folders above it; the workspaces among them have to be its own. */
function linkPackages(copy: string): void {
  mkdirSync(join(copy, 'node_modules', '@s3d'), { recursive: true })
  symlinkSync(join(root, 'node_modules', '.bin'), join(copy, 'node_modules', '.bin'))
  for (const name of ['server', 'client']) {
    symlinkSync(join(copy, 'generated', name), join(copy, 'node_modules', '@s3d', name))
    const nested = join('generated', name, 'node_modules')
    if (existsSync(join(root, nested))) cpSync(join(root, nested), join(copy, nested), { recursive: true })
  }
}

/** Starts the copy's daemon, calls the new operation with the copy's client, and tells what came of it. */
async function callOfTheChange(copy: string): Promise<string> {
  const settings = {
    S3D_LOCAL_DIR: join(copy, 'build', 'daemon'),
    S3D_ENDPOINT: `http://127.0.0.1:${await freePort()}`,
    S3D_ACCESS_KEY_ID: 'AKIATEST',
    S3D_SECRET_ACCESS_KEY: 'secret',
  }
  const env = { ...process.env, ...settings }
  const daemon = spawn(process.execPath, ['bin/s3d', 'run'], {
    cwd: copy,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  try {
    return node(copy, clientProgram, env)
  } finally {
    daemon.kill()
    await new Promise(resolve => daemon.once('exit', resolve))
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return address.port
}

/** Retries until the daemon listens. */
const clientProgram = `
  import { CreateBucketCommand, GetBucketWeatherCommand, S3Client } from '@s3d/client'
  const credentials = { accessKeyId: 'AKIATEST', secretAccessKey: 'secret' }
  const client = new S3Client({ endpoint: process.env.S3D_ENDPOINT, region: 'us-east-1', credentials, maxAttempts: 1 })
  for (let attempt = 0; ; attempt++) {
    try {
      await client.send(new CreateBucketCommand({ Bucket: 'bucket' }))
      break
    } catch (error) {
      if (attempt === 100) throw error
      await new Promise(resolve => setTimeout(resolve, 100))
    }
  }
  const sent = []
  client.middlewareStack.add(next => args => {
    const { method, path, query } = args.request
    const members = Object.entries(query).map(([name, value]) => (value ? name + '=' + value : name)).sort().reverse()
    sent.push(method + ' ' + path + '?' + members.join('&'))
    return next(args)
  }, { step: 'finalizeRequest' })
  await client.send(new GetBucketWeatherCommand({ Bucket: 'bucket', Near: 'sea' })).catch(error => {
    console.log(sent[0], error.name, error.$metadata.httpStatusCode)
  })
  client.destroy()
`

function node(copy: string, program: string, env: NodeJS.ProcessEnv = process.env): string {
  return execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: copy,
    env: { ...env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    encoding: 'utf8',
  })
}

/** @throws with the program's own words when it fails */
function run(cwd: string, program: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}:\n${stdout}\n${stderr}`)
  return stdout
}
