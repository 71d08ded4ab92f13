/**
 * `npm run codegen`: model/ → generated/server and generated/client. Builds the integrations, runs Smithy,
 * makes its output loadable and writes the manifest. Running it twice leaves no difference, and a run
 * that fails leaves generated/ as it was.
 */
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { filesIn, queryModule, serverModule, write, writeModelIndex } from './modules.mjs'
import { buildToolchain, java, root, run } from './toolchain.mjs'
import { rewriteModule } from './stubs.mjs'

const build = join(root, 'codegen', 'build')
const templates = join(root, 'codegen', 'templates')
const config = join(root, 'smithy-build.json')

const toolchain = buildToolchain()
rmSync(join(build, 'smithy'), { recursive: true, force: true })
// Outside of the checkout, where the formatter heeds what git ignores.
const packages = mkdtempSync(join(tmpdir(), 's3d-codegen-'))
java(toolchain, 'software.amazon.smithy.cli.SmithyCli', 'build', '--quiet', '--discover', '--config', config)

const outputOf = (projection, plugin) => join(build, 'smithy', projection, plugin, 'src')
const serverOutput = outputOf('server', 'typescript-server-codegen')
writeModelIndex(join(serverOutput, 'models'))
writeModules('server', serverOutput, (module, path, text) => [module, serverModule(module, path, text)])
for (const service of ['iam', 'sts']) {
  const output = outputOf(service, 'typescript-server-codegen')
  writeModelIndex(join(output, 'models'))
  writeModules('server', output, queryModule(service))
}
writeModules('client', outputOf('client', 'typescript-client-codegen'), (module, path, text) => [
  module,
  clientModule(module, path, text),
])
writePackage('server')
writePackage('client')
install('server')
install('client')
rmSync(packages, { recursive: true })
writeManifest()

/** Puts the generator's output into a package; `convert` gives a module's place and text, or none to leave it out. */
function writeModules(name, source, convert) {
  for (const path of filesIn(source)) {
    const [module, text] = convert(relative(source, path), path, readFileSync(path, 'utf8')) ?? []
    if (text !== undefined) write(join(packages, name, 'src', module), text)
  }
}

/** Adds a package's own files, and formats what is in it. */
function writePackage(name) {
  const target = join(packages, name)
  cpSync(join(templates, name), target, { recursive: true })
  run(
    join(root, 'node_modules', '.bin', 'oxfmt'),
    ['--config', join(root, 'codegen', 'oxfmt.json'), 'src'],
    target,
  )
}

/** The client for node: other run times' settings are left out, and it needs no import of JSON. */
function clientModule(module, path, text) {
  if (/\.(browser|native)\.ts$/.test(module)) return undefined
  const { version } = JSON.parse(readFileSync(join(templates, 'client', 'package.json'), 'utf8'))
  return rewriteModule(path, text, {
    replaced: { '../package.json': `const packageInfo = { version: '${version}' }` },
  })
}

/** Puts a finished package in the place of the last one; what was built from that one stays. */
function install(name) {
  const target = join(root, 'generated', name)
  mkdirSync(target, { recursive: true })
  for (const entry of readdirSync(join(packages, name))) {
    rmSync(join(target, entry), { recursive: true, force: true })
    cpSync(join(packages, name, entry), join(target, entry), { recursive: true })
  }
}

/** What generated/ was made from: the inputs' hash and the tools. */
function writeManifest() {
  const hash = createHash('sha256')
  for (const path of filesIn(join(root, 'model')))
    hash.update(relative(root, path)).update(readFileSync(path))
  const manifest = { model: hash.digest('hex'), tools: toolchain.versions }
  write(join(root, 'generated', 'manifest.json'), JSON.stringify(manifest, undefined, 2) + '\n')
}
