/** What is found in a bundle and in bare files, and what is refused: archives made here, byte by byte. */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { OpaError, readBundle, stampOf } from '../../src/opa/bundle.ts'

let home: string

before(async () => {
  home = await mkdtemp(join(tmpdir(), 's3d-bundle-'))
})
after(() => rm(home, { recursive: true }))

/** One entry of a tar archive. */
function entry(name: string, content: string, type = '0'): Buffer {
  const header = Buffer.alloc(512)
  header.write(name, 0)
  header.write(content.length.toString(8).padStart(11, '0'), 124)
  header.write(type, 156)
  header.write('ustar', 257)
  return Buffer.concat([header, Buffer.from(content), Buffer.alloc((512 - (content.length % 512)) % 512)])
}

const end = Buffer.alloc(1024)

async function bundle(...parts: readonly Buffer[]): Promise<string> {
  const file = join(home, 'bundle.tar.gz')
  await writeFile(file, gzipSync(Buffer.concat(parts)))
  return file
}

async function refusal(file: string): Promise<string> {
  try {
    await readBundle(file)
    return 'read'
  } catch (error) {
    assert.ok(error instanceof OpaError, String(error))
    return error.message.replace(file, 'FILE')
  }
}

test('the module and all data, wherever it lies', async () => {
  const file = await bundle(
    entry('/data.json', '{"a":1}'),
    entry('/teams/web/data.json', '{"b":2}'),
    entry('/teams', '', '5'),
    entry('/authz.rego', 'package a'),
    entry('/policy.wasm', 'wasm'),
    end,
  )
  const { wasm, data } = await readBundle(file)
  assert.equal(Buffer.from(wasm).toString(), 'wasm')
  assert.deepEqual(data, [
    { folders: [], text: '{"a":1}' },
    { folders: ['teams', 'web'], text: '{"b":2}' },
  ])
})

test('bare files, with data or without', async () => {
  const file = join(home, 'policy.wasm')
  await writeFile(file, 'wasm')
  assert.deepEqual((await readBundle(file)).data, [])
  const stamp = await stampOf(file)
  await writeFile(join(home, 'data.json'), '{}')
  assert.deepEqual((await readBundle(file)).data, [{ folders: [], text: '{}' }])
  assert.notEqual(await stampOf(file), stamp)
})

test('what is refused', async () => {
  const module = entry('/policy.wasm', 'wasm')
  assert.equal(await refusal(join(home, 'none.tar.gz')), "FILE: can't be read (ENOENT)")
  assert.equal(
    await refusal(await bundle(entry('/data.json', '{}'), end)),
    'FILE: holds no policy.wasm; build it with opa build -t wasm',
  )
  assert.equal(await refusal(await bundle(module.subarray(0, 514))), 'FILE: is cut short or no tar archive')
  assert.equal(await refusal(await bundle(Buffer.from('no archive'))), 'FILE: is cut short or no tar archive')
  assert.equal(
    await refusal(await bundle(entry('long', 'x', 'x'), module)),
    'FILE: has names of more than 100 characters',
  )
  const file = await bundle(module)
  await writeFile(file, 'not packed')
  assert.match(await refusal(file), /^FILE: is no bundle that was packed with gzip/)
})
