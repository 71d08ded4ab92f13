/** s3d.yaml on disk: read as text, and what is said about a file that can't be read. */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { ConfigError, loadConfig } from '../../src/config.ts'

let folder = ''
before(async () => {
  // The only tests that see this process's environment; somebody may have a daemon of their own set up in it.
  for (const name of Object.keys(process.env)) if (/^S3D?_/.test(name)) delete process.env[name]
  folder = await mkdtemp(join(tmpdir(), 's3d-config-'))
})
after(() => rm(folder, { recursive: true }))

test('s3d.yaml is read as text, so that no value changes on the way', async () => {
  const file = join(folder, 'text.yaml')
  await writeFile(
    file,
    'auth: { accessKeyId: 0123e4, secretAccessKey: 0777 }\nlisten:\n  - localhost:1\n  - /run/s3d.sock\n',
  )
  const { config } = await loadConfig({ config: file }, 'serve')
  assert.deepEqual(config.auth.root, { accessKeyId: '0123e4', secretAccessKey: '0777' })
  assert.equal(config.http.listen.length, 3)
})

const files: readonly { readonly text: string | undefined; readonly want: RegExp }[] = [
  { text: undefined, want: /^\S+missing\.yaml: can't be read \(ENOENT\)$/ },
  { text: 'region: [', want: /^\S+broken\.yaml: .+ at line 1, column \d+$/ },
  { text: 'region: a\nregion: b\n', want: /^\S+broken\.yaml: Map keys must be unique at line 2, column 1$/ },
]
for (const { text, want } of files) {
  test(`a file that holds ${JSON.stringify(text)}`, async () => {
    const file = join(folder, text === undefined ? 'missing.yaml' : 'broken.yaml')
    if (text !== undefined) await writeFile(file, text)
    await assert.rejects(loadConfig({ config: file }, 'serve'), (error: unknown) => {
      assert.ok(error instanceof ConfigError)
      assert.equal(error.problems.length, 1)
      assert.match(error.message, want)
      return true
    })
  })
}
