/**
 * `npm start`: builds what is missing or older than its sources, then runs the daemon in this process. Arguments go to
 * `s3d run`.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const inputs = ['src', 'generated/server/src', 'generated/client/src', 'tsconfig.json', 'package-lock.json']
const outputs = ['dist/main.js', 'generated/server/dist/index.js', 'generated/client/dist/index.js']
/** Written by every build, last. */
const record = 'build/src.tsbuildinfo'

if (!existsSync(root + 'node_modules')) stop('dependencies are missing; run: npm ci')
const isMissing = outputs.some(path => !existsSync(root + path))
if (isMissing || newestMs(inputs) > newestMs([record])) {
  console.error('s3d: building …')
  // The compiler goes by its records, and would not miss what somebody removed beside them.
  const force = isMissing ? ['--', '--force'] : []
  // The build's words go to stderr: stdout is the daemon's.
  const build = spawnSync('npm', ['run', '--silent', 'build', ...force], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (build.status !== 0) {
    // Otherwise the next start would run what the failed build has written.
    rmSync(root + record, { force: true })
    stop('the build failed')
  }
}
process.argv.splice(2, 0, 'run')
await import('../dist/main.js')

/** @returns when the newest of these files, or of the files in these folders, was changed; 0 when there is none */
function newestMs(paths) {
  return Math.max(0, ...paths.flatMap(path => filesOf(root + path)).map(file => statSync(file).mtimeMs))
}

function filesOf(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => `${entry.parentPath}/${entry.name}`)
}

function stop(reason) {
  console.error('s3d: ' + reason)
  process.exit(1)
}
