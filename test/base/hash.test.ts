/** Every hash against its published check value, and CRCs of pieces against the CRC of the whole. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { combineCrcs } from '../../src/operations/crc-combine.ts'
import { startHash, type HashName } from '../../src/base/hash.ts'

/** Of the ASCII digits 1 to 9, the usual check string of CRC catalogues. */
const checkValues: Record<HashName, string> = {
  CRC32: 'cbf43926',
  CRC32C: 'e3069283',
  CRC64NVME: 'ae8b14860a799888',
  MD5: '25f9e794323b453885f5181f1b624d0b',
  SHA1: 'f7c3bc1d808e04732adf679965ccc34ca7ae3441',
  SHA256: '15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225',
  SHA512:
    'd9e6762dd1c8eaf6d61b3c6192fc408d4d6d5f1176d0c29169bc24e71c3f274ad27fcd5811b313d681f7e55ec02d73d499c95455b6b5bb503acf574fba8ffe85',
  XXHASH64: '8cb841db40e6ae83',
  XXHASH3: '',
  XXHASH128: '',
}
// The keys of a record typed by its keys.
const names = Object.keys(checkValues) as HashName[]

async function digest(name: HashName, chunks: readonly Uint8Array[], sizeBytes?: number): Promise<Buffer> {
  const hash = await startHash(name, sizeBytes)
  for (const chunk of chunks) hash.update(chunk)
  return hash.digest()
}

for (const name of names) {
  const want = checkValues[name]
  test(`${name} of 123456789`, async () => {
    const body = Buffer.from('123456789')
    const whole = (await digest(name, [body], body.length)).toString('hex')
    if (want !== '') assert.equal(whole, want)
    assert.equal(
      (await digest(name, [body.subarray(0, 4), body.subarray(4)], body.length)).toString('hex'),
      whole,
    )
    assert.equal((await digest(name, [body])).toString('hex'), whole)
  })
}

test('interleaved bodies do not mix, and instances are used again', async () => {
  for (let round = 0; round < 3; round++) {
    const left = await startHash('CRC64NVME', undefined)
    const right = await startHash('CRC64NVME', undefined)
    for (const digit of '123456789') {
      left.update(Buffer.from(digit))
      right.update(Buffer.from('x'))
    }
    assert.equal(left.digest().toString('hex'), checkValues.CRC64NVME)
    assert.notEqual(right.digest().toString('hex'), checkValues.CRC64NVME)
  }
})

for (const name of ['CRC32', 'CRC32C', 'CRC64NVME'] as const) {
  test(`${name} of pieces is the ${name} of the whole`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 12 }), async bodies => {
        const pieces = []
        for (const body of bodies) pieces.push({ digest: await digest(name, [body]), sizeBytes: body.length })
        assert.deepEqual(combineCrcs(name, pieces), await digest(name, bodies))
      }),
    )
  })
}

test('10,000 pieces are combined without re-reading', async () => {
  const body = Buffer.alloc(1000, 'a')
  const piece = { digest: await digest('CRC64NVME', [body]), sizeBytes: body.length }
  const whole = await digest('CRC64NVME', [Buffer.alloc(10_000_000, 'a')])
  assert.deepEqual(
    combineCrcs(
      'CRC64NVME',
      Array.from({ length: 10_000 }, () => piece),
    ),
    whole,
  )
})
