/**
 * Turns smithy-typescript's output into modules Node can load: relative imports get their extension,
 * imports say what is a type, and what the project replaces or never calls is left out. Works on the
 * syntax tree, so that a change of the generator's layout can't be taken for something else.
 */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseSync } from 'oxc-parser'

/**
 * Rewrites one generated module.
 * @param path where the module lies, for resolving its relative imports
 * @param isDropped says of a top-level declaration, by name, that it is left out
 * @param replaced statements that stand in for imports, by the import's source
 * @returns the new text
 */
export function rewriteModule(path, text, { isDropped = () => false, replaced = {} }) {
  const { program } = parse(path, text)
  const kept = program.body
    .filter(node => !isImport(node))
    .map(node => (node.source ? exportText(path, node, text) : keptText(node, text, isDropped)))
    .filter(statement => statement !== undefined)
  const body = kept.join('\n\n')
  const uses = usedNames(parse(path, body).program)
  const imports = program.body
    .filter(isImport)
    .map(node => replaced[node.source.value] ?? importText(path, node, uses))
  return [
    '// Generated from model/ by `npm run codegen`; do not edit.',
    ...imports.filter(Boolean),
    '',
    body,
    '',
  ].join('\n')
}

function parse(path, text) {
  const result = parseSync(path, text)
  if (result.errors.length > 0) throw new Error(`${path}: ${result.errors[0].message}`)
  return result
}

const isImport = node => node.type === 'ImportDeclaration'

/** A statement's text without what is dropped; `undefined` when nothing of it is left. */
function keptText(node, text, isDropped) {
  const declaration = node.declaration ?? node
  const name = declaration.id?.name ?? declaration.declarations?.[0].id.name
  if (name !== undefined && isDropped(name)) return undefined
  if (declaration.type !== 'TSModuleDeclaration') return text.slice(node.start, node.end)
  // Namespaces hold validators and visitors beside the types of a union's members.
  const types = declaration.body.body.filter(inner => inner.declaration?.type === 'TSInterfaceDeclaration')
  if (types.length === 0) return undefined
  return `export namespace ${name} {\n${types.map(inner => text.slice(inner.start, inner.end)).join('\n')}\n}`
}

/** Names used in the module: all of them, and those used as values. */
function usedNames(program) {
  const all = new Set()
  const values = new Set()
  const visit = (node, isType) => {
    if (Array.isArray(node)) return node.forEach(item => visit(item, isType))
    if (node === null || typeof node !== 'object') return
    if (node.type === 'Identifier') {
      all.add(node.name)
      if (!isType) values.add(node.name)
    }
    const isInType =
      isType || /^TS(?!AsExpression|NonNullExpression|SatisfiesExpression)/.test(node.type ?? '')
    for (const [key, child] of Object.entries(node)) {
      if (key !== 'parent') visit(child, isInType)
    }
  }
  visit(program.body, false)
  return { all, values }
}

/** The import with only what is used, types marked; `undefined` when nothing is. */
function importText(path, node, { all, values }) {
  const source = JSON.stringify(withExtension(path, node.source.value))
  if (node.specifiers.length === 0) return `import ${source}`
  const names = node.specifiers
    .filter(({ local }) => all.has(local.name))
    .map(({ imported, importKind, local }) => {
      if (imported === undefined) throw new Error(`${path}: unexpected default or namespace import`)
      const alias = imported.name === local.name ? local.name : `${imported.name} as ${local.name}`
      return { alias, isType: [node.importKind, importKind].includes('type') || !values.has(local.name) }
    })
  if (names.length === 0) return undefined
  if (names.every(({ isType }) => isType))
    return `import type { ${names.map(({ alias }) => alias).join(', ')} } from ${source}`
  return `import { ${names.map(({ alias, isType }) => (isType ? `type ${alias}` : alias)).join(', ')} } from ${source}`
}

/** An `export … from` statement with its source completed. */
function exportText(path, node, text) {
  const source = JSON.stringify(withExtension(path, node.source.value))
  return text.slice(node.start, node.source.start) + source + text.slice(node.source.end, node.end)
}

/** `./wire` becomes `./wire.ts` or `./wire/index.ts`, whichever exists. */
function withExtension(path, specifier) {
  if (!specifier.startsWith('.') || specifier.endsWith('.ts')) return specifier
  const candidates = [`${specifier}.ts`, `${specifier}/index.ts`]
  const found = candidates.find(candidate => existsSync(join(dirname(path), candidate)))
  if (found === undefined) throw new Error(`${path} imports ${specifier}, which does not exist`)
  return found
}
