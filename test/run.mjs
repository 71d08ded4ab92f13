/**
 * Runs the tests: every `*.test.ts` below `test/`, or those whose path contains one of the arguments. The minutes-long
 * ones (`*.slow.test.ts`) run only when named or with `--slow`. Node 20 takes no glob after `--test`, hence this.
 */
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('.', import.meta.url))
const words = process.argv.slice(2)
const wanted = words.filter(word => !word.startsWith('-'))
const flags = words.filter(word => word.startsWith('-') && word !== '--slow')

const files = readdirSync(root, { recursive: true })
  .map(file => 'test/' + file.replaceAll('\\', '/'))
  .filter(file => file.endsWith('.test.ts'))
  .filter(file => words.includes('--slow') || wanted.length > 0 || !file.endsWith('.slow.test.ts'))
  .filter(file => wanted.length === 0 || wanted.some(word => file.includes(word)))
  .toSorted()

if (files.length === 0) {
  console.error('no test file matches ' + wanted.join(', '))
  process.exit(1)
}

const child = spawn(
  process.execPath,
  ['--import', 'tsx', '--test', '--test-concurrency=2', ...flags, ...files],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'inherit',
  },
)
child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1))
