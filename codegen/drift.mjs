/**
 * `npm run drift`: generates again, imports the upstream model again where it is at hand, and insists that
 * neither changes anything that is committed. What can't be checked is said; in CI everything must be.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './toolchain.mjs'

/** The upstream models beside a checkout that has them. */
const upstream = name => join(root, '..', 'shared', 'model', `${name}.json`)
const generated = ['model', 'generated', 'docs/protocol-coverage.md']

const missing = ['java', 'gradle', 'git'].filter(
  program => spawnSync(program, ['--version']).error !== undefined,
)
if (missing.length > 0) {
  skip(`nothing was generated again: ${missing.join(' and ')} not found`)
  process.exit(process.env.CI === undefined ? 0 : 1)
}

const { upstream: services } = JSON.parse(readFileSync(join(root, 'model', 'manifest.json'), 'utf8'))
const atHand = Object.entries(services).filter(([name, pinned]) => isAtHand(name, pinned))
if (atHand.length > 0)
  run('npm', 'run', '--silent', 'model:import', '--', ...atHand.map(([name]) => upstream(name)))

run('npm', 'run', '--silent', 'codegen')

const changes = spawnSync('git', ['status', '--porcelain', '--', ...generated], {
  cwd: root,
  encoding: 'utf8',
}).stdout
if (changes !== '') {
  console.error(`drift: these are not what model/ and codegen/ give:\n${changes}`)
  spawnSync('git', ['--no-pager', 'diff', '--stat', '--', ...generated], { cwd: root, stdio: 'inherit' })
  process.exit(1)
}
console.log('drift: none')

function isAtHand(name, pinned) {
  if (!existsSync(upstream(name)))
    skip(`the upstream model is not at hand, so model/${name} was not imported again`)
  else if (sha256(upstream(name)) !== pinned.sha256)
    skip(`the upstream model at hand is another revision than model/${name}`)
  else return true
  return false
}

function skip(reason) {
  console.log(`drift: skipped: ${reason}`)
}

function sha256(path) {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

function run(program, ...args) {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) throw error ?? new Error(`${program} ${args.join(' ')} failed`)
}
