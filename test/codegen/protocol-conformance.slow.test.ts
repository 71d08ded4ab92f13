/**
 * Smithy's own cases for the protocols that S3 and STS speak: the generator makes a server of each of their services,
 * and every case is held against it. Takes a minute, and needs Java, Gradle and Maven Central.
 */
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { check, load } from './protocol-cases.ts'
import type { Case, Service } from './protocol-cases.ts'
import { ledger } from './protocol-ledger.ts'
import { loadQuery } from './query-cases.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const target = join(root, 'build', 'protocol-tests')
const missing = ['java', 'gradle'].filter(program => spawnSync(program, ['--version']).error !== undefined)
const services = new Map<string, Service>()

/** Changes of what cases expect, none of which the protocol may pass. */
const faults: ReadonlyArray<{ readonly title: string; readonly key: string; readonly change: object }> = [
  {
    title: 'what a request is read as',
    key: 'restXml request XmlAttributes',
    change: { params: { foo: 'hi', attr: 'other' } },
  },
  {
    title: 'what a request is routed to',
    key: 's3 request S3PathAddressing',
    change: { operation: 'GetBucketLocation' },
  },
  { title: 'a status', key: 'restXml response XmlAttributes', change: { code: 201 } },
  {
    title: 'a header',
    key: 'restXml response InputAndOutputWithBooleanHeaders',
    change: { headers: { 'X-BooleanList': 'true, false' } },
  },
  {
    title: 'a header that must not be',
    key: 'restXml response InputAndOutputWithBooleanHeaders',
    change: { forbidHeaders: ['X-Boolean1'] },
  },
  {
    title: 'a namespace',
    key: 'restXml response HttpPayloadWithXmlNamespace',
    change: {
      body: '<PayloadWithXmlNamespace xmlns="http://bar.com"><name>Phreddy</name></PayloadWithXmlNamespace>',
    },
  },
  {
    title: 'an element',
    key: 'restXml response HttpPayloadWithXmlName',
    change: { body: '<Hello><name>Phreddy</name><name>Phreddy</name></Hello>' },
  },
  {
    title: 'an item of a list in a form',
    key: 'awsQuery request QueryLists',
    change: { params: { ListArg: ['foo', 'baz', 'bar'] } },
  },
  {
    title: 'the fault of an error',
    key: 'awsQuery error QueryCustomizedError',
    change: {
      body: '<ErrorResponse><Error><Type>Receiver</Type><Code>Customized</Code><Message>Hi</Message></Error><RequestId>foo-id</RequestId></ErrorResponse>',
    },
  },
  { title: 'a body of bytes', key: 'restXml response HttpPayloadTraitsWithBlob', change: { body: 'blobby' } },
]

function keyOf(service: string, { kind, id }: Case): string {
  return `${service} ${kind} ${id}`
}

if (missing.length > 0) {
  test('the protocol tests', { skip: `needs ${missing.join(', ')}` })
} else {
  execFileSync(process.execPath, [join(root, 'codegen', 'protocol-tests.mjs')], {
    cwd: root,
    stdio: 'inherit',
  })
  for (const name of ['restXml', 'namespace', 's3'])
    services.set(name, await load(join(target, name, 'protocol')))
  services.set('awsQuery', await loadQuery(target))
  const cases = [...services].flatMap(([name, service]) => service.cases.map(one => ({ name, service, one })))
  const wanted = cases.filter(({ one }) => !one.clientOnly)

  describe('the case', () => {
    for (const { name, service, one } of wanted) {
      const key = keyOf(name, one)
      test(key, async t => {
        const reason = ledger[key]
        if (reason === undefined) return check(service, one)
        t.diagnostic(`fails: ${reason}`)
        await assert.rejects(check(service, one), `passes, and is on the ledger: ${reason}`)
      })
    }
  })

  test('the ledger has nothing but cases', t => {
    const keys = new Set(wanted.map(({ name, one }) => keyOf(name, one)))
    assert.deepEqual(
      Object.keys(ledger).filter(key => !keys.has(key)),
      [],
    )
    assert.equal(keys.size, wanted.length)
    t.diagnostic(
      `${cases.length} cases, ${wanted.length} of servers, ${Object.keys(ledger).length} on the ledger`,
    )
  })

  describe('a planted fault is found in', () => {
    for (const { title, key, change } of faults) {
      test(title, async () => {
        const found = wanted.find(({ name, one }) => keyOf(name, one) === key)
        assert.ok(found !== undefined)
        await check(found.service, found.one)
        await assert.rejects(check(found.service, { ...found.one, ...change }))
      })
    }
  })

  test('what was generated is well-typed', { timeout: 300_000 }, () => {
    execFileSync(join(root, 'node_modules', '.bin', 'tsc'), ['-p', target], { stdio: 'inherit' })
  })
}
