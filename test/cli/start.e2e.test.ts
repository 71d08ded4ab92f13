/** `npm start` on a program of one file, compiled by the real compiler: when it builds, and what it never runs. */
import assert from 'node:assert/strict'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { runProgram } from '../support/program.ts'

const here = fileURLToPath(new URL('../..', import.meta.url))
let folder = ''

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 's3d-start-'))
  const options = { rootDir: 'src', outDir: 'dist', tsBuildInfoFile: 'build/src.tsbuildinfo' }
  const compilerOptions = {
    ...options,
    module: 'nodenext',
    target: 'es2023',
    types: ['node'],
    composite: true,
  }
  await write('package.json', JSON.stringify({ type: 'module', scripts: { build: 'tsc -b' } }))
  await write('tsconfig.json', JSON.stringify({ compilerOptions, include: ['src'] }))
  await write('src/main.ts', "console.log('ran ' + process.argv.slice(2).join(' '))\n")
  for (const made of ['server', 'client']) await write(`generated/${made}/dist/index.js`, '')
  await cp(join(here, 'bin/start.mjs'), join(folder, 'bin/start.mjs'))
  await symlink(join(here, 'node_modules'), join(folder, 'node_modules'))
})
after(() => rm(folder, { recursive: true }))

async function write(name: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true })
  await writeFile(join(folder, name), text)
}

/** @returns how it ended, whether it was built for that, and what the program said */
async function start(): Promise<readonly [code: number | null, isBuilt: boolean, said: string]> {
  const script = join(folder, 'bin/start.mjs')
  const { code, stdout, stderr } = await runProgram([script, '--flag'], { program: process.execPath })
  return [code, stderr.includes('building'), stdout.toString()]
}

test('it builds what is missing, changed or removed by hand, and runs nothing that does not compile', async () => {
  assert.deepEqual(await start(), [0, true, 'ran run --flag\n'])
  assert.deepEqual(await start(), [0, false, 'ran run --flag\n'])
  await rm(join(folder, 'dist'), { recursive: true })
  assert.deepEqual(await start(), [0, true, 'ran run --flag\n'], 'though the record of the build is there')
  await write('src/main.ts', "console.log('new')\n")
  assert.deepEqual(await start(), [0, true, 'new\n'])
  await write('src/main.ts', 'const text: string = 1\n')
  assert.deepEqual(await start(), [1, true, ''])
  assert.deepEqual(await start(), [1, true, ''], 'nor what a build that failed has left')
})
