/**
 * `npm run model:import -- PATH|COORDINATE`: refreshes model/s3 and model/manifest.json from an
 * upstream model, either a file or a Maven coordinate such as software.amazon.api.models:s3:VERSION.
 * The same input always gives the same bytes.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildToolchain, java, resolveArtifact, root } from './toolchain.mjs'

const source = process.argv[2]
if (source === undefined) throw new Error('usage: npm run model:import -- PATH|GROUP:NAME:VERSION')

const isFile = existsSync(source)
const toolchain = buildToolchain()
const path = isFile ? source : resolveArtifact(source)
const folder = join(root, 'model', 's3')

rmSync(folder, { recursive: true, force: true })
java(toolchain, 's3d.codegen.ModelImporter', path, folder)

const manifest = {
  upstream: {
    artifact: 'software.amazon.api.models:s3',
    version: isFile ? serviceVersion(path) : source.split(':')[2],
    sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
  },
  tools: toolchain.versions,
}
writeFileSync(join(root, 'model', 'manifest.json'), JSON.stringify(manifest, undefined, 2) + '\n')

/** The version a JSON AST states for its service. */
function serviceVersion(file) {
  const { shapes } = JSON.parse(readFileSync(file, 'utf8'))
  return Object.values(shapes).find(shape => shape.type === 'service').version
}
