/** The text format: escapes, types and buckets as Prometheus reads them, and nothing that is not in the table. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { InvariantError } from '../../src/base/assert.ts'
import { Histogram } from '../../src/base/histogram.ts'
import { Exposition } from '../../src/telemetry/exposition.ts'
import { metrics } from '../../src/telemetry/metric-names.ts'

describe('a page', () => {
  test('escapes values of labels', () => {
    const page = new Exposition()
    page.sample('s3d_build_info', 1, { version: 'a"b\\c\nd', mode: 'é' })
    assert.match(page.text(), /^s3d_build_info\{version="a\\"b\\\\c\\nd",mode="é"\} 1$/m)
  })

  test('says a name’s help and type once, before its samples, in the order of the table', () => {
    const page = new Exposition()
    page.sample('s3d_connections', 2)
    page.sample('s3d_check_ok', 1, { check: 'a' })
    page.sample('s3d_check_ok', 0, { check: 'b' })
    assert.equal(
      page.text().replace(/^(# HELP \w+) .*$/gm, '$1'),
      [
        '# HELP s3d_check_ok',
        '# TYPE s3d_check_ok gauge',
        's3d_check_ok{check="a"} 1',
        's3d_check_ok{check="b"} 0',
        '# HELP s3d_connections',
        '# TYPE s3d_connections gauge',
        's3d_connections 2',
        '',
      ].join('\n'),
    )
  })

  test('sums buckets up, each bound inclusive', () => {
    const values = new Histogram([1, 2])
    for (const value of [0, 1, 1.5, 2, 99]) values.add(value)
    const page = new Exposition()
    page.histogram('s3d_store_group_size', values)
    assert.deepEqual(page.text().split('\n').slice(2, -1), [
      's3d_store_group_size_bucket{le="1"} 2',
      's3d_store_group_size_bucket{le="2"} 4',
      's3d_store_group_size_bucket{le="+Inf"} 5',
      's3d_store_group_size_sum 103.5',
      's3d_store_group_size_count 5',
    ])
  })
})

const refused: readonly { readonly why: string; readonly call: (page: Exposition) => void }[] = [
  { why: 'a name that is not in the table', call: page => page.sample('s3d_other', 1) },
  { why: 'a label too many', call: page => page.sample('s3d_connections', 1, { bucket: 'b' }) },
  { why: 'a label too few', call: page => page.sample('s3d_check_ok', 1) },
  { why: 'a histogram as a sample', call: page => page.sample('s3d_store_group_size', 1) },
  { why: 'a sample as a histogram', call: page => page.histogram('s3d_connections', new Histogram([1])) },
]
for (const { why, call } of refused) {
  test(`refused: ${why}`, () => assert.throws(() => call(new Exposition()), InvariantError))
}

test('names are as Prometheus wants them', () => {
  for (const [name, { type, labels }] of Object.entries(metrics)) {
    assert.match(name, /^(s3d|process|nodejs)(_[a-z0-9]+)+$/)
    assert.equal(
      name.endsWith('_total'),
      type === 'counter',
      `${name}: counters, and only they, end in _total`,
    )
    for (const label of labels) assert.match(label, /^[a-z]+$/)
  }
})
