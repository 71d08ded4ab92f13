/** What the generator's output and its files have in common, whichever model they are made from. */
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { rewriteModule } from './stubs.mjs'

/** What stands in the stock server output beside, or in place of, the integration's handlers. */
const replacedByHandlers =
  /^(?:[A-Z]\w*(?:Serializer|Handler)|handle|serdeContextBase|\w+FilterSensitiveLog)$/

/** The protocol and the handlers are ours and go as they are; of the stock output the typed stubs stay. */
export function serverModule(module, path, text) {
  if (module === 'server/handler.ts' || module.startsWith('protocol/')) return headed(text)
  if (!module.startsWith('models/') && !module.startsWith('server/')) return undefined
  return rewriteModule(path, text, { isDropped: name => replacedByHandlers.test(name) })
}

/**
 * A service of the query protocol lies in a folder of its own in the server's package; what all of them stand on lies
 * beside it. Of the stock output only the models stay.
 * @returns what says where in the package a module goes, and its text; undefined to leave it out
 */
export const queryModule = service => (module, path, text) => {
  if (module.startsWith('query/')) return [module, headed(text)]
  const target = `${service}/${module}`
  if (module.startsWith('protocol/')) return [target, headed(text)]
  if (!module.startsWith('models/')) return undefined
  return [target, rewriteModule(path, text, { isDropped: name => replacedByHandlers.test(name) })]
}

/** Says where a hand-written run-time module comes from; the generated ones say it themselves. */
function headed(text) {
  return text.startsWith('// ')
    ? text
    : `// Copied from codegen/ by \`npm run codegen\`; do not edit.\n${text}`
}

/** Re-exports the stock model files, however many the generator split them into. */
export function writeModelIndex(folder) {
  const names = readdirSync(folder)
    .filter(name => name !== 'index.ts')
    .toSorted()
  write(join(folder, 'index.ts'), names.map(name => `export * from './${name}'\n`).join(''))
}

/** All files below a folder, in an order that is always the same. */
export function filesIn(folder) {
  const found = readdirSync(folder, { recursive: true }).map(name => join(folder, name))
  return found.filter(path => statSync(path).isFile()).toSorted()
}

/** Writes a file, and the folders that it needs. */
export function write(path, text) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
