/**
 * House style, checked by a machine: who may import whom, which package lives where, how long things may get. Each
 * rule is shown to catch a planted violation, because a rule that can't fail checks nothing.
 */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { houseViolations } from './support/house-rules.ts'
import { importViolations, type ImportRules } from './support/import-rules.ts'
import type { SourceFile } from './support/source.ts'

/** Change a row in the same commit as the reason for it. Everyone may import `base`. */
const rules: ImportRules = {
  mayImport: {
    admin: [],
    base: [],
    service: [],
    http: ['service'],
    auth: ['service'],
    policy: ['service'],
    'conflict-rule': ['filters', 'queue', 'store'],
    queue: ['service', 'store'],
    cache: ['service', 'store'],
    'cache-rules': ['cache', 'filters', 'opa', 'service'],
    filters: [],
    iam: ['identity', 'policy', 'service'],
    oidc: [],
    sts: ['identity', 'oidc', 'policy', 'service'],
    audit: ['service'],
    'audit-key': ['config'],
    'open-audit': ['audit', 'audit-key', 'config', 'store'],
    limits: ['policy', 'service'],
    operations: ['policy', 'sealed', 'service', 'store'],
    remote: ['service'],
    sealed: [],
    store: ['sealed'],
    config: ['filters', 'policy', 'service'],
    identity: ['policy', 'service'],
    telemetry: [],
    'master-key': ['config', 'sealed'],
    'root-credentials': ['config'],
    imds: [],
    'declared-identities': ['config', 'identity', 'oidc', 'service'],
    credentials: ['audit', 'config', 'http', 'identity', 'imds', 'innermost', 'oidc', 'policy', 'web-tokens'],
    'account-desk': ['admin', 'identity', 'policy'],
    'web-tokens': ['config', 'declared-identities', 'identity', 'oidc', 'policy', 'stored-identities'],
    'session-key': ['config', 'identity'],
    'stored-identities': ['config', 'identity', 'oidc', 'sealed', 'store'],
    admission: ['filters', 'opa', 'service'],
    opa: ['config', 'policy', 'service'],
    innermost: ['admin', 'http', 'identity', 'opa', 'policy', 'service'],
    keys: ['config', 'master-key', 'sealed', 'store'],
    'hand-over': ['cache', 'queue'],
    'gateway-cache': [
      'admin',
      'admission',
      'cache',
      'cache-rules',
      'config',
      'hand-over',
      'http',
      'innermost',
      'queue',
      'remote',
      'sealed',
      'service',
      'store',
    ],
    'gateway-queue': [
      'admin',
      'admission',
      'config',
      'conflict-rule',
      'innermost',
      'operations',
      'queue',
      'sealed',
      'service',
      'store',
    ],
    gateway: [
      'admission',
      'config',
      'gateway-cache',
      'gateway-queue',
      'http',
      'innermost',
      'keys',
      'opa',
      'policy',
      'remote',
      'service',
      'store',
      'stored-identities',
    ],
    daemon: [
      'account-desk',
      'admin',
      'audit',
      'auth',
      'config',
      'credentials',
      'declared-identities',
      'gateway',
      'http',
      'iam',
      'identity',
      'innermost',
      'keys',
      'limits',
      'opa',
      'open-audit',
      'operations',
      'policy',
      'root-credentials',
      'service',
      'session-key',
      'store',
      'stored-identities',
      'sts',
      'telemetry',
      'web-tokens',
    ],
    cli: ['audit', 'audit-key', 'config', 'daemon', 'filters', 'policy', 'root-credentials'],
    main: ['cli'],
  },
  homes: {
    '@aws-sdk/credential-provider-env': ['remote'],
    '@aws-sdk/credential-provider-http': ['remote'],
    '@aws-sdk/credential-provider-ini': ['remote'],
    '@aws-sdk/credential-provider-node': ['remote'],
    '@aws-sdk/credential-provider-web-identity': ['remote'],
    '@open-policy-agent/opa-wasm': ['opa'],
    '@s3d/client': ['cli', 'remote'],
    '@s3d/server': [
      'audit',
      'cache',
      'cli',
      'http',
      'iam',
      'limits',
      'opa',
      'operations',
      'policy',
      'remote',
      'service',
      'sts',
    ],
    '@smithy/credential-provider-imds': ['remote'],
    '@smithy/node-http-handler': ['remote'],
    '@smithy/protocol-http': ['remote'],
    '@smithy/signature-v4': ['remote'],
    '@smithy/types': ['remote'],
    'better-sqlite3': ['store'],
    'hash-wasm': ['base'],
    jose: ['oidc'],
    re2: ['filters'],
    yaml: ['config'],
  },
}

/** Each `text` is the second line of a file that is tidy otherwise. */
const planted: readonly { readonly path?: string; readonly text: string; readonly want: string }[] = [
  { text: 'export enum Kind {}', want: 'an enum' },
  { text: 'export default 1', want: 'a default export' },
  { text: 'export namespace Inner {}', want: 'a namespace' },
  { text: 'export const f = (a, b, c, d) => a', want: '4 parameters' },
  { text: 'export class A { constructor(a, b, c, d) {} }', want: '4 parameters' },
  { text: 'export interface A { f(a: A, b: A, c: A, d: A): void }', want: '4 parameters' },
  { text: `export function f() {${'\n'.repeat(70)}}`, want: 'a function of 71 lines' },
  { text: 'export const a = b as A', want: 'a cast without a reason beside it' },
  { text: '// TODO', want: 'TODO' },
  { text: '// @ts-ignore', want: '@ts-ignore' },
  { text: 'export const now = Date.now()', want: 'Date.now' },
  { text: 'export const now = new Date()', want: 'new Date' },
  { text: 'setTimeout(f, 1)', want: 'setTimeout' },
  { text: 'export const home = process.env', want: 'process.env' },
  { text: 'export interface IThing {}', want: 'IThing is no noun of this house' },
  { text: 'export class QueueManager {}', want: 'QueueManager is no noun of this house' },
]

const plantedFiles: readonly { readonly path: string; readonly text?: string; readonly want: string }[] = [
  { path: 'src/http/open.ts', text: '// what it is for', want: 'does not open with what it is for' },
  { path: 'src/http/openFile.ts', want: 'not kebab-case' },
  { path: 'src/utils/open.ts', want: 'folder utils says nothing' },
  { path: 'src/http/long.ts', text: `/** */${'\n'.repeat(400)}f()`, want: '401 lines' },
]

const plantedImports: readonly { readonly path: string; readonly text: string; readonly want: string }[] = [
  {
    path: 'src/store/a.ts',
    text: `import { x } from '../service/a.ts'`,
    want: 'store may not import service',
  },
  { path: 'src/auth/a.ts', text: `import type { X } from '../http/a.ts'`, want: 'auth may not import http' },
  { path: 'src/http/a.ts', text: `export { x } from '../store/a.ts'`, want: 'http may not import store' },
  { path: 'src/http/a.ts', text: `await import('../daemon.ts')`, want: 'http may not import daemon' },
  { path: 'src/http/a.ts', text: `type X = import('../auth/a.ts').X`, want: 'http may not import auth' },
  { path: 'src/new/a.ts', text: `import '../base/a.ts'`, want: 'new may not import base' },
  { path: 'src/http/a.ts', text: `import '../base/a.js'`, want: 'imports ../base/a.js without .ts' },
  { path: 'src/http/a.ts', text: `import '../../test/a.ts'`, want: 'imports ../../test/a.ts, outside src' },
  {
    path: 'src/http/a.ts',
    text: `import 'better-sqlite3'`,
    want: 'http may not import the package better-sqlite3',
  },
  {
    path: 'src/store/a.ts',
    text: `import '@s3d/server/x'`,
    want: 'store may not import the package @s3d/server',
  },
  {
    path: 'src/http/a.ts',
    text: `import 'fast-xml-parser'`,
    want: 'http may not import the package fast-xml-parser',
  },
  { path: 'src/http/a.ts', text: `import './a.ts'`, want: 'cycle src/http/a.ts → src/http/a.ts' },
]

const root = fileURLToPath(new URL('..', import.meta.url))
/** `templates` are files of the generated packages. */
const folders = ['bench', 'bin', 'codegen', 'examples', 'src', 'test']

const tree: readonly SourceFile[] = folders.flatMap(folder =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .map(path => `${folder}/${path}`)
    .filter(path => /\.(ts|mjs)$/.test(path) && !/\/(build|dist|node_modules|templates)\//.test(path))
    .map(path => ({ path, text: readFileSync(root + path, 'utf8') })),
)

describe('the tree', () => {
  test('was found', () => assert.ok(tree.length > 50, `only ${tree.length} files`))
  test('keeps the house rules', () => assert.deepEqual(tree.flatMap(houseViolations), []))
  test('imports one way only', () => assert.deepEqual(importViolations(tree, rules), []))
})

describe('a planted violation is caught', () => {
  for (const { text, want } of planted) {
    const file = { path: 'src/http/planted.ts', text: `/** What it is for. */\n\n${text}` }
    test(want, () => assert.deepEqual(houseViolations(file), [`${file.path}:3: ${want}`]))
  }
  for (const { path, text = '/** */', want } of plantedFiles) {
    test(want, () => assert.deepEqual(houseViolations({ path, text }), [`${path}:1: ${want}`]))
  }
  for (const { path, text, want } of plantedImports) {
    test(want, () => assert.deepEqual(importViolations([{ path, text }], rules), [`${path}: ${want}`]))
  }
  test('a cycle of three files', () => {
    const files = ['b', 'c', 'a'].map((next, index) => ({
      path: `src/http/${'abc'[index]}.ts`,
      text: `import type { X } from './${next}.ts'`,
    }))
    const trail = ['a', 'b', 'c', 'a'].map(name => `src/http/${name}.ts`).join(' → ')
    assert.deepEqual(importViolations(files, rules), [`src/http/a.ts: cycle ${trail}`])
  })
})
