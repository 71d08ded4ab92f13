/** The pieces of s3d.yaml in the documents: each is read as the daemon would read it, so what is copied from there starts. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parseDocument } from 'yaml'
import { resolveConfig } from '../../src/config.ts'

const documents = new URL('../../docs/', import.meta.url)
const block = /^```yaml\n(.*?)^```/gms

/** Prometheus's. */
const isAnothers = /^scrape_configs:/
/** Of a gateway, so it is read as one's. */
const namesRemote = /^ +remote:/m

let count = 0
for (const name of readdirSync(documents).filter(file => file.endsWith('.md'))) {
  for (const [, yaml = ''] of readFileSync(new URL(name, documents), 'utf8').matchAll(block)) {
    if (isAnothers.test(yaml)) continue
    const [first] = yaml.split('\n')
    const env = { HOME: '/home', ...(namesRemote.test(yaml) ? { S3_ENDPOINT: 'http://127.0.0.1:9' } : {}) }
    count++
    test(`${name}: ${first}`, () => {
      const content: unknown = parseDocument(yaml, { schema: 'failsafe' }).toJS()
      assert.doesNotThrow(() => resolveConfig({ env, file: { name, content } }))
    })
  }
}

test('there are some', () => assert.ok(count >= 5))
