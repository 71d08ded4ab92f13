/**
 * `npm run codegen`: model/ → generated/server and generated/client. Builds the integration, runs Smithy,
 * makes its output loadable and writes the manifest. Running it twice leaves no difference.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { buildToolchain, java, root } from './toolchain.mjs'
import { rewriteModule } from './stubs.mjs'

const toolchain = buildToolchain()
const smithyOutput = join(root, 'codegen', 'build', 'smithy')

rmSync(smithyOutput, { recursive: true, force: true })
const config = join(root, 'smithy-build.json')
java(toolchain, 'software.amazon.smithy.cli.SmithyCli', 'build', '--quiet', '--discover', '--config', config)

const serverSource = join(smithyOutput, 'server', 'typescript-server-codegen', 'src')
write(join(serverSource, 'models', 'index.ts'), modelIndex(join(serverSource, 'models')))
writePackage('server', serverSource, serverModule)
writePackage('client', join(smithyOutput, 'client', 'typescript-client-codegen', 'src'), clientModule)
writeManifest()

/** Fills generated/NAME from the generator's output; `convert` gives a module's text, or undefined to leave it out. */
function writePackage(name, source, convert) {
  const target = join(root, 'generated', name)
  for (const entry of ['src', 'package.json', 'tsconfig.json', 'README.md']) {
    rmSync(join(target, entry), { recursive: true, force: true })
  }
  for (const path of filesIn(source)) {
    const text = convert(relative(source, path), path, readFileSync(path, 'utf8'))
    if (text !== undefined) write(join(target, 'src', relative(source, path)), text)
  }
  cpSync(join(root, 'codegen', 'templates', name), target, { recursive: true })
  const format = join(root, 'codegen', 'oxfmt.json')
  execFileSync(join(root, 'node_modules', '.bin', 'oxfmt'), ['--config', format, join(target, 'src')], { stdio: 'ignore' })
}

/** The protocol is ours and goes as it is; of the stock output the typed stubs stay. */
function serverModule(name, path, text) {
  if (name.startsWith('protocol/')) return text
  if (name.startsWith('models/')) {
    return rewriteModule(path, text, { isDropped: (declared) => declared.endsWith('FilterSensitiveLog') })
  }
  return undefined
}

/** The client for node: other run times' settings are left out, and it needs no import of JSON. */
function clientModule(name, path, text) {
  if (/\.(browser|native)\.ts$/.test(name)) return undefined
  const { version } = JSON.parse(readFileSync(join(root, 'codegen', 'templates', 'client', 'package.json'), 'utf8'))
  return rewriteModule(path, text, { replaced: { '../package.json': `const packageInfo = { version: '${version}' }` } })
}

/** Re-exports the stock model files, however many the generator split them into. */
function modelIndex(folder) {
  const names = readdirSync(folder).filter((name) => name !== 'index.ts').sort()
  return names.map((name) => `export * from './${name}'\n`).join('')
}

/** What generated/ was made from: the inputs' hash and the tools. */
function writeManifest() {
  const hash = createHash('sha256')
  for (const path of filesIn(join(root, 'model'))) hash.update(relative(root, path)).update(readFileSync(path))
  const manifest = { model: hash.digest('hex'), tools: toolchain.versions }
  write(join(root, 'generated', 'manifest.json'), JSON.stringify(manifest, undefined, 2) + '\n')
}

function filesIn(folder) {
  const found = readdirSync(folder, { recursive: true }).map((name) => join(folder, name))
  return found.filter((path) => statSync(path).isFile()).sort()
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
