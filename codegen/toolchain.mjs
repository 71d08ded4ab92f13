/**
 * The Java side as seen from Node: builds codegen/ with Gradle and runs Smithy on its class path.
 * Called by import.mjs and run.mjs; build output stays under codegen/build, which git ignores.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout's root folder, wherever it lies. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const build = join(root, 'codegen', 'build')

/** Runs Gradle's tasks in gradle/; its output is shown only when something goes wrong. */
function gradle(...args) {
  run('gradle', ['--no-daemon', '--quiet', '--project-dir', join(root, 'gradle'), ...args])
}

/** Compiles the Java sources. Returns the class path and the pinned versions of gradle/versions.gradle. */
export function buildToolchain() {
  gradle('classpath')
  const classPath = readFileSync(join(build, 'classpath.txt'), 'utf8').trim().split('\n').join(delimiter)
  return { classPath, versions: JSON.parse(readFileSync(join(build, 'versions.json'), 'utf8')) }
}

/** Fetches the models of Smithy's protocol tests, which codegen/protocol-tests/smithy-build.json imports. */
export function fetchProtocolTests() {
  gradle('protocolTests')
}

/** Fetches a Maven artifact through Gradle and returns the path of its jar. */
export function resolveArtifact(coordinate) {
  gradle('upstreamModel', `-PupstreamModel=${coordinate}`)
  return readFileSync(join(build, 'upstream-model.txt'), 'utf8').trim()
}

/** Runs a Java main class; throws with the program's own words when it fails. */
export function java(toolchain, mainClass, ...args) {
  run('java', ['-cp', toolchain.classPath, mainClass, ...args])
}

/** Runs a program, silently while all is well; throws with its own words when it fails. */
export function run(program, args, cwd = root) {
  try {
    execFileSync(program, args, {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1 << 28,
    })
  } catch (error) {
    if (error.code === 'ENOENT')
      throw new Error(`${program} is needed to generate code, and was not found`, { cause: error })
    const output = `${error.stdout}\n${error.stderr}`
      .split('\n')
      .filter(line => !line.startsWith('[WARNING]'))
    throw new Error(`${program} failed:\n${output.join('\n')}`, { cause: error })
  }
}
