/**
 * Generates the server protocols of Smithy's restXml and awsQuery test services, with the cases that belong to them,
 * into build/protocol-tests. Called by test/codegen/protocol-conformance.slow.test.ts; nothing of it is committed.
 */
import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { filesIn, queryModule, serverModule, write, writeModelIndex } from './modules.mjs'
import { buildToolchain, fetchProtocolTests, java, root } from './toolchain.mjs'

const target = join(root, 'build', 'protocol-tests')
const config = join(root, 'codegen', 'protocol-tests', 'smithy-build.json')
const output = join(root, 'codegen', 'build', 'protocol-tests', 'smithy')

const toolchain = buildToolchain()
fetchProtocolTests()
rmSync(output, { recursive: true, force: true })
rmSync(target, { recursive: true, force: true })
java(toolchain, 'software.amazon.smithy.cli.SmithyCli', 'build', '--quiet', '--discover', '--config', config)

const { projections } = JSON.parse(readFileSync(config, 'utf8'))
for (const service of Object.keys(projections)) {
  const source = join(output, service, 'typescript-server-codegen', 'src')
  writeModelIndex(join(source, 'models'))
  for (const path of filesIn(source)) {
    const module = relative(source, path)
    const text = readFileSync(path, 'utf8')
    if (service === 'awsQuery') place(...(queryModule(service)(module, path, text) ?? []))
    else if (/^(?:models|protocol)\//.test(module))
      place(`${service}/${module}`, serverModule(module, path, text))
  }
}
// A service of the query protocol shares some of the hand-written modules that lie beside S3's.
const runtime = join(root, 'codegen', 'src', 'main', 'resources', 'runtime', 'protocol')
for (const name of ['dates.ts', 'numbers.ts', 'wire.ts', 'xml-write.ts'])
  cpSync(join(runtime, name), join(target, 'protocol', name))

const compilerOptions = {
  ...JSON.parse(readFileSync(join(root, 'generated', 'server', 'tsconfig.json'), 'utf8')).compilerOptions,
  composite: false,
  declaration: false,
  noEmit: true,
  rootDir: '.',
  tsBuildInfoFile: null,
}
write(join(target, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['.'] }))

function place(module, text) {
  if (text !== undefined) write(join(target, module), text)
}
