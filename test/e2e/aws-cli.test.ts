/**
 * The AWS command line against a real daemon, on files with names and sizes that go wrong elsewhere. What is stored is
 * read back byte for byte.
 */
import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { clientEnvironment, missing, run, runWell, type Finished } from '../support/clients.ts'
import { content, digestOf, mebibyte, treeDigest, writeOddTree } from '../support/content.ts'
import { Daemon } from '../support/daemon.ts'

describe('aws', { skip: missing('aws') }, () => {
  let daemon: Daemon
  let folder: string
  let tree: ReadonlyMap<string, Buffer>
  const aws = (...args: string[]): Promise<Finished> =>
    runWell('aws', args, { env: clientEnvironment(daemon) })
  const awsText = async (...args: string[]): Promise<string> => (await aws(...args)).stdout.toString()
  const awsError = async (...args: string[]): Promise<string> => {
    const { code, stderr } = await run('aws', args, { env: clientEnvironment(daemon) })
    assert.notEqual(code, 0)
    return stderr
  }

  before(async () => {
    daemon = await Daemon.start()
    folder = await mkdtemp(join(tmpdir(), 's3d-aws-'))
    tree = await writeOddTree(join(folder, 'up'))
    await aws('s3', 'mb', 's3://tree')
    await aws('s3', 'sync', '--quiet', join(folder, 'up'), 's3://tree/some prefix')
  })
  after(async () => {
    await daemon.remove()
    await rm(folder, { recursive: true })
  })

  test('sync brings a tree back as it was', async () => {
    await aws('s3', 'sync', '--quiet', 's3://tree/some prefix', join(folder, 'down'))
    assert.deepEqual(await treeDigest(join(folder, 'down')), digestOf(tree))
  })

  test('sync finds nothing to do the second time', async () => {
    assert.equal(await awsText('s3', 'sync', join(folder, 'up'), 's3://tree/some prefix'), '')
  })

  test('ls counts every object and byte', async () => {
    const listing = await awsText('s3', 'ls', '--recursive', '--summarize', 's3://tree')
    const sizeBytes = [...tree.values()].reduce((sum, { length }) => sum + length, 0)
    assert.match(listing, new RegExp(`Total Objects: ${tree.size}\\n\\s*Total Size: ${sizeBytes}\\n`))
    assert.match(await awsText('s3', 'ls', 's3://tree'), /^\s*PRE some prefix\/\n$/)
    assert.match(await awsText('s3', 'ls'), /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d tree\n$/)
  })

  test('sync --delete removes what is gone and uploads what changed', async () => {
    const source = join(folder, 'changing')
    const sync = ['s3', 'sync', '--delete', source, 's3://tree/changing']
    await mkdir(source)
    for (const name of ['kept', 'changed', 'gone + away']) await writeFile(join(source, name), name)
    await aws(...sync)
    await writeFile(join(source, 'changed'), 'to another size')
    await rm(join(source, 'gone + away'))
    await aws(...sync)
    await aws('s3', 'sync', 's3://tree/changing', join(folder, 'changed'))
    assert.deepEqual(await treeDigest(join(folder, 'changed')), await treeDigest(source))
  })

  for (const sizeBytes of [0, 5, 20 * mebibyte + 3]) {
    test(`cp streams ${sizeBytes} bytes in and out`, async () => {
      const input = content('stream', sizeBytes)
      const env = clientEnvironment(daemon)
      await runWell('aws', ['s3', 'cp', '--quiet', '-', 's3://tree/streamed/a b'], { env, input })
      const { stdout } = await aws('s3', 'cp', '--quiet', 's3://tree/streamed/a b', '-')
      assert.ok(stdout.equals(input))
    })
  }

  for (const algorithm of ['CRC32', 'SHA1', 'SHA256']) {
    test(`cp --checksum-algorithm ${algorithm} in parts`, async () => {
      const file = join(folder, algorithm)
      await writeFile(file, content(algorithm, 17 * mebibyte))
      await aws('s3', 'cp', '--quiet', '--checksum-algorithm', algorithm, file, 's3://tree/summed')
      await aws('s3', 'cp', '--quiet', '--checksum-mode', 'ENABLED', 's3://tree/summed', file + '.back')
      assert.ok((await readFile(file)).equals(await readFile(file + '.back')))
    })
  }

  test('a conditional put succeeds once', async () => {
    const body = join(folder, 'once')
    await writeFile(body, 'once')
    const put = ['s3api', 'put-object', '--bucket', 'tree', '--key', 'once', '--body', body]
    await aws(...put, '--if-none-match', '*')
    assert.match(await awsError(...put, '--if-none-match', '*'), /\(PreconditionFailed\)/)
    assert.match(await awsError(...put, '--if-match', '"of-another"'), /\(PreconditionFailed\)/)
  })

  test('metadata and headers come back', async () => {
    const kept = [
      '--content-type',
      'text/x-test',
      '--cache-control',
      'no-store',
      '--metadata',
      'one=1,two=zwei',
    ]
    await aws('s3', 'cp', '--quiet', ...kept, join(folder, 'up/plain.txt'), 's3://tree/with-metadata')
    const head = JSON.parse(
      await awsText('s3api', 'head-object', '--bucket', 'tree', '--key', 'with-metadata'),
    )
    const { ContentType, CacheControl, Metadata } = head
    const want = { ContentType: 'text/x-test', CacheControl: 'no-store', Metadata: { one: '1', two: 'zwei' } }
    assert.deepEqual({ ContentType, CacheControl, Metadata }, want)
  })

  for (const list of ['list-objects', 'list-objects-v2']) {
    test(`${list} in small pages lists every key once`, async () => {
      const query = ['--prefix', 'some prefix/', '--page-size', '4', '--query', 'Contents[].Key']
      const keys: unknown = JSON.parse(await awsText('s3api', list, '--bucket', 'tree', ...query))
      const want = [...tree.keys()].map(name => 'some prefix/' + name)
      assert.deepEqual(
        keys,
        want.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
      )
    })
  }

  test('a presigned URL works for curl', { skip: missing('curl') }, async () => {
    // Left to itself, this version of the command line signs URLs with the mechanism before SigV4.
    const config = join(folder, 'config')
    await writeFile(config, '[default]\ns3 =\n  signature_version = s3v4\n')
    const env = { ...clientEnvironment(daemon), AWS_CONFIG_FILE: config }
    const url = await runWell('aws', ['s3', 'presign', 's3://tree/some prefix/plus+plus'], { env })
    const { stdout } = await runWell('curl', [
      '--silent',
      '--show-error',
      '--fail',
      String(url.stdout).trim(),
    ])
    assert.deepEqual(stdout, tree.get('plus+plus'))
  })

  test('rb refuses a bucket with objects; rm --recursive empties it', async () => {
    await aws('s3', 'mb', 's3://doomed')
    await aws('s3', 'cp', '--quiet', '--recursive', '--exclude', 'sizes/*', join(folder, 'up'), 's3://doomed')
    assert.match(await awsError('s3', 'rb', 's3://doomed'), /\(BucketNotEmpty\)/)
    await aws('s3', 'rm', '--quiet', '--recursive', 's3://doomed')
    await aws('s3', 'rb', 's3://doomed')
    assert.match(await awsError('s3', 'ls', 's3://doomed'), /\(NoSuchBucket\)/)
  })

  test('s3api sees what was restored, and needs a device for what asks for one', async () => {
    const file = join(folder, 'cold')
    await writeFile(file, 'cold')
    const at = ['--bucket', 'archive', '--key', 'cold']
    await aws('s3', 'mb', 's3://archive')
    await aws('s3api', 'put-object', ...at, '--body', file, '--storage-class', 'GLACIER')
    await aws('s3api', 'restore-object', ...at, '--restore-request', 'Days=1')
    const list = ['s3api', 'list-objects-v2', '--bucket', 'archive', '--output', 'text']
    const query = ['--query', 'Contents[].RestoreStatus.IsRestoreInProgress']
    const listed = await awsText(...list, ...query, '--optional-object-attributes', 'RestoreStatus')
    assert.equal(listed, 'False\n')
    const enable = ['s3api', 'put-bucket-versioning', '--bucket', 'archive', '--versioning-configuration']
    assert.match(
      await awsError(...enable, 'Status=Enabled,MFADelete=Enabled'),
      /\(AccessDenied\).*: Mfa Authentication must be used for this request/,
    )
    assert.match(
      await awsError(...enable, 'Status=Enabled,MFADelete=Enabled', '--mfa', 'SERIAL 123456'),
      /\(NotDeviceOwnerError\)/,
    )
  })
})
