/**
 * The commands against a real daemon: what they store is read back byte for byte, whatever its name and length, and
 * what breaks off leaves nothing behind. They run in this process, which is faster, except where a signal or a pipe
 * needs one of their own.
 */
import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { s3Client } from '../support/clients.ts'
import { content, mebibyte, oddNames } from '../support/content.ts'
import { Daemon, rootKey } from '../support/daemon.ts'
import { Program, type Ran } from '../support/program.ts'
import { runCli as s3d } from '../support/terminal.ts'

let daemon: Daemon
let folder = ''
before(async () => {
  daemon = await Daemon.start()
  folder = await mkdtemp(join(tmpdir(), 's3d-commands-'))
  Object.assign(process.env, settings())
  await succeeds(['api', 'create-bucket', '--bucket', 'files'])
})
after(async () => {
  await daemon.remove()
  await rm(folder, { recursive: true })
})

function settings(): Readonly<Record<string, string>> {
  return {
    S3D_ENDPOINT: daemon.endpoint,
    S3D_ACCESS_KEY_ID: rootKey.accessKeyId,
    S3D_SECRET_ACCESS_KEY: rootKey.secretAccessKey,
  }
}

async function succeeds(args: readonly string[], stdin?: Iterable<Uint8Array>): Promise<Ran> {
  const ran = await s3d(args, stdin)
  assert.equal(ran.code, 0, `${args.join(' ')}: ${ran.stderr}`)
  return ran
}

/** @returns what an operation answered */
async function answer(args: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const { stdout } = await succeeds(['api', ...args])
  return JSON.parse(stdout.toString())
}

describe('put and get', () => {
  const keys = [...oddNames, 'a//b', './..', ' 007 ', '-', 'folder/']
  for (const key of keys) {
    test(`the key ${JSON.stringify(key)}`, async () => {
      await succeeds(['put', `files/${key}`], [Buffer.from(key)])
      const { stdout } = await succeeds(['get', `files/${key}`])
      assert.equal(stdout.toString(), key)
      const { stdout: listed } = await succeeds(['ls', 'files/' + key, '--recursive', '--json'])
      assert.ok(
        jsonLines(listed).some(entry => entry['key'] === key),
        listed.toString(),
      )
    })
  }

  const lengths = [0, 1, 8 * mebibyte - 1, 8 * mebibyte, 8 * mebibyte + 1, 40 * mebibyte]
  for (const length of lengths) {
    test(`${length} bytes, from a file and from a pipe`, async () => {
      const data = content('length', length)
      const [source, target] = [join(folder, 'source'), join(folder, 'target')]
      await writeFile(source, data)
      await succeeds(['put', 'files/from-file', source])
      await succeeds(['put', 'files/from-pipe'], [data])
      for (const key of ['from-file', 'from-pipe']) {
        await succeeds(['get', `files/${key}`, target])
        assert.ok((await readFile(target)).equals(data), key)
      }
      const { stdout } = await succeeds(['get', 'files/from-pipe', '-'])
      assert.ok(stdout.equals(data))
    })
  }
})

describe('get', () => {
  test('facts go to stderr, the media type and metadata among them', async () => {
    const args = ['--content-type', 'text/plain', '--metadata', 'colour=blue', '--metadata', 'note=a=b']
    await succeeds(['put', 'files/facts', ...args], [Buffer.from('data')])
    const { stdout, stderr } = await succeeds(['get', 'files/facts'])
    assert.equal(stdout.toString(), 'data')
    for (const fact of [
      /^ContentType +text\/plain$/m,
      /^x-amz-meta-colour +blue$/m,
      /^x-amz-meta-note +a=b$/m,
    ]) {
      assert.match(stderr, fact)
    }
    const json = await succeeds(['get', 'files/facts', '--json'])
    assert.deepEqual(JSON.parse(json.stderr).Metadata, { colour: 'blue', note: 'a=b' })
  })

  test('headers hold any text', async () => {
    const [type, note] = ['text/ü', 'à la carte 日本 €']
    await succeeds(['put', 'files/text', '--content-type', type, '--metadata', `note=${note}`], [])
    const { stderr } = await succeeds(['get', 'files/text', '--json'])
    assert.equal(JSON.parse(stderr).ContentType, type)
    assert.deepEqual(JSON.parse(stderr).Metadata, { note })
    const { Metadata } = await s3Client(daemon).send(new HeadObjectCommand({ Bucket: 'files', Key: 'text' }))
    assert.equal(Buffer.from(Metadata?.['note'] ?? '', 'latin1').toString(), note, 'UTF-8 on the wire')

    const name = 'attachment; filename="übersicht.txt"'
    const object = ['--bucket', 'files', '--key', 'text']
    await answer(['put-object', ...object, '--content-disposition', name, '--metadata', `note=${note}`])
    const head = await answer(['head-object', ...object])
    assert.deepEqual([head['ContentDisposition'], head['Metadata']], [name, { note }])
  })

  test('a directory takes a file named like the key', async () => {
    await succeeds(['put', 'files/some/where/name.txt'], [Buffer.from('named')])
    await succeeds(['get', 'files/some/where/name.txt', folder])
    assert.equal(await readFile(join(folder, 'name.txt'), 'utf8'), 'named')
    const { code, stderr } = await s3d(['get', 'files/./..', folder])
    assert.deepEqual([code, stderr], [2, `s3d: "./.." names no file; say which to write (see s3d --help)\n`])
  })

  test('a link stays a link', async () => {
    const [file, link] = [join(folder, 'linked'), join(folder, 'link')]
    await writeFile(file, 'old')
    await symlink(file, link)
    await succeeds(['put', 'files/linked'], [Buffer.from('new')])
    await succeeds(['get', 'files/linked', link])
    assert.deepEqual([await readFile(file, 'utf8'), await readlink(link)], ['new', file])
  })

  test('a file keeps its mode and is never seen half written', async () => {
    const target = join(folder, 'private')
    await writeFile(target, 'old', { mode: 0o600 })
    await succeeds(['put', 'files/private'], [Buffer.from('new')])
    await succeeds(['get', 'files/private', target])
    assert.deepEqual([await readFile(target, 'utf8'), (await stat(target)).mode & 0o777], ['new', 0o600])
    assert.deepEqual(
      (await readdir(folder)).filter(name => name.endsWith('.part')),
      [],
    )
  })
})

describe('what breaks off', () => {
  test('a reader that has seen enough is no failure', async () => {
    await succeeds(['put', 'files/long'], [content('long', 20 * mebibyte)])
    const running = new Program(['get', 'files/long'], { settings: settings() })
    await running.closeOutput()
    assert.deepEqual(await running.ended, { code: 0, signal: null })
  })

  test('an output that takes no more is a failure', { skip: process.platform !== 'linux' }, async () => {
    const running = new Program(['get', 'files/long'], { settings: settings(), stdout: '/dev/full' })
    const stderr = await running.stderr()
    assert.deepEqual(await running.ended, { code: 1, signal: null })
    assert.match(stderr, /^s3d: ENOSPC: [^\n]+$/m)
  })

  test('an interrupted upload leaves nothing behind', async () => {
    const running = new Program(['put', 'files/interrupted'], { settings: settings() })
    await running.feed(content('interrupted', 40 * mebibyte))
    await until(async () => 'Uploads' in (await answer(['list-multipart-uploads', '--bucket', 'files'])))
    running.signal('SIGINT')
    assert.deepEqual(await running.ended, { code: 130, signal: null })
    assert.ok(!('Uploads' in (await answer(['list-multipart-uploads', '--bucket', 'files']))))
    assert.equal((await s3d(['get', 'files/interrupted'])).code, 1)
  })
})

/** Looks again and again; the test's own timeout is the limit. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds()));
}

describe('ls', () => {
  before(async () => {
    await succeeds(['api', 'create-bucket', '--bucket', 'listed'])
    for (const key of ['a', 'b/1', 'b/2', 'c\x1b[2J'])
      await succeeds(['put', `listed/${key}`], [Buffer.from(key)])
  })

  const listings: readonly { readonly args: readonly string[]; readonly want: readonly string[] }[] = [
    { args: ['listed'], want: ['b/', 'a', 'c\\x1b[2J'] },
    { args: ['listed/b'], want: ['b/'] },
    { args: ['listed/b/'], want: ['b/1', 'b/2'] },
    { args: ['s3://listed', '-r'], want: ['a', 'b/1', 'b/2', 'c\\x1b[2J'] },
    { args: ['listed/nothing'], want: [] },
  ]
  for (const { args, want } of listings) {
    test(args.join(' '), async () => {
      const { stdout } = await succeeds(['ls', ...args])
      const names = stdout
        .toString()
        .split('\n')
        .filter(line => line !== '')
        .map(line => line.split('  ').at(-1))
      assert.deepEqual(names, want)
    })
  }

  test('buckets', async () => {
    const { stdout } = await succeeds(['ls', '--json'])
    assert.deepEqual(
      jsonLines(stdout).map(({ bucket }) => bucket),
      ['files', 'listed'],
    )
  })

  test('more than a page', async () => {
    const keys = Array.from({ length: 1001 }, (_, index) => `key-${String(index).padStart(4, '0')}`)
    await succeeds(['api', 'create-bucket', '--bucket', 'paged'])
    // A process for each would take minutes.
    const client = s3Client(daemon)
    for (const Key of keys) await client.send(new PutObjectCommand({ Bucket: 'paged', Key, Body: 'x' }))
    client.destroy()
    const { stdout } = await succeeds(['ls', 'paged', '--json'])
    assert.deepEqual(
      jsonLines(stdout).map(({ key }) => key),
      keys,
    )
  })
})

/** @returns what `--json` printed, an object a line */
function jsonLines(stdout: Buffer): readonly Readonly<Record<string, unknown>>[] {
  const lines = stdout
    .toString()
    .split('\n')
    .filter(line => line !== '')
  return lines.map(line => JSON.parse(line))
}

describe('api', () => {
  test('an operation without object data answers JSON', async () => {
    await succeeds(['put', 'files/api'], [Buffer.from('12345')])
    const head = await answer(['HeadObject', '--Bucket', 'files', '--key=api'])
    assert.equal(head['ContentLength'], 5)
    assert.match(String(head['LastModified']), /^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
  })

  test('object data goes to a file, or to stdout with the answer on stderr', async () => {
    const [source, target] = [join(folder, 'api-source'), join(folder, 'api-target')]
    await writeFile(source, 'from a file')
    await succeeds(['api', 'put-object', '--bucket', 'files', '--key', 'api', '--body', source])
    const facts = await answer(['get-object', '--bucket', 'files', '--key', 'api', target])
    assert.deepEqual([facts['ContentLength'], await readFile(target, 'utf8')], [11, 'from a file'])
    const ranged = await succeeds([
      'api',
      'get-object',
      '--bucket',
      'files',
      '--key',
      'api',
      '--range',
      'bytes=0-3',
    ])
    assert.deepEqual(
      [ranged.stdout.toString(), JSON.parse(ranged.stderr).ContentRange],
      ['from', 'bytes 0-3/11'],
    )
  })

  test('the whole input may be JSON, and options override it', async () => {
    const skeleton = await answer(['delete-objects', '--generate-skeleton'])
    assert.deepEqual(Object.keys(skeleton).slice(0, 2), ['Bucket', 'Delete'])
    const input = { Bucket: 'overridden', Delete: { Objects: [{ Key: 'api' }, { Key: 'missing' }] } }
    const stdin = [Buffer.from(JSON.stringify(input))]
    const { stdout } = await succeeds(['api', 'delete-objects', '--input', '-', '--bucket', 'files'], stdin)
    assert.deepEqual(JSON.parse(stdout.toString()), { Deleted: [{ Key: 'api' }, { Key: 'missing' }] })
  })

  test('an operation that answers nothing prints nothing', async () => {
    const { stdout } = await succeeds(['api', 'delete-object', '--bucket', 'files', '--key', 'missing'])
    assert.equal(stdout.length, 0)
  })
})

async function withSecret<T>(secret: string, use: () => Promise<T>): Promise<T> {
  process.env['S3D_SECRET_ACCESS_KEY'] = secret
  return use().finally(() => Object.assign(process.env, settings()))
}

describe('errors are one line with the code of S3', () => {
  const failures: readonly { readonly args: readonly string[]; readonly says: string }[] = [
    { args: ['get', 'files/missing'], says: 'NoSuchKey: The specified key does not exist.' },
    { args: ['ls', 'no-such-bucket'], says: 'NoSuchBucket: The specified bucket does not exist' },
    { args: ['put', 'no-such-bucket/key'], says: 'NoSuchBucket: The specified bucket does not exist' },
    { args: ['api', 'head-object', '--bucket', 'files', '--key', 'missing'], says: 'NotFound: ' },
    { args: ['api', 'get-object-torrent', '--bucket', 'files', '--key', 'x'], says: 'NotImplemented: ' },
  ]
  for (const { args, says } of failures) {
    test(args.join(' '), async () => {
      const { code, stdout, stderr } = await s3d(args)
      assert.deepEqual([code, stdout.length], [1, 0])
      assert.ok(stderr.startsWith('s3d: ' + says), stderr)
      assert.equal(stderr.split('\n').length, 2)
    })
  }

  test('a file or directory that is missing', async () => {
    const missing = join(folder, 'missing')
    const { code, stderr } = await s3d(['put', 'files/key', missing])
    assert.deepEqual([code, stderr], [1, `s3d: there is no file ${missing}\n`])
    for (const target of [`${missing}/`, `${missing}/file`]) {
      const said = (await s3d(['get', 'files/key', target])).stderr.replace(/\/\n$/, '\n')
      assert.equal(said, `s3d: there is no directory ${missing}\n`)
    }
  })

  test('a wrong secret', async () => {
    const { code, stderr } = await withSecret('wrong', () => s3d(['ls']))
    assert.equal(code, 1)
    assert.match(stderr, /^s3d: SignatureDoesNotMatch: [^\n]+\n$/)
  })

  test('as JSON, with status and request id', async () => {
    const { error } = JSON.parse((await s3d(['get', 'files/missing', '--json'])).stderr)
    assert.deepEqual([error.code, error.status], ['NoSuchKey', 404])
    assert.match(error.requestId, /^[0-9A-Z]{16}$/)
  })

  test('nothing is left of a download that failed', async () => {
    await s3d(['get', 'files/missing', join(folder, 'never')])
    assert.deepEqual(
      (await readdir(folder)).filter(name => name.startsWith('never')),
      [],
    )
  })
})
