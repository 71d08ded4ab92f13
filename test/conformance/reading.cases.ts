/** Ranges and conditions: which bytes are read, and when a read or a write happens at all. */
import assert from 'node:assert/strict'
import { caseGroup, type CaseGroup } from './case-group.ts'
import { assertRefused, body, freshBucket, put, textOf } from './subject.ts'

const before = new Date('2001-01-01T00:00:00Z')
const future = new Date('2101-01-01T00:00:00Z')

export const ranges: CaseGroup = caseGroup('ranges')

const rangeCases = [
  { Range: 'bytes=0-3', want: '0123', contentRange: 'bytes 0-3/10' },
  { Range: 'bytes=7-', want: '789', contentRange: 'bytes 7-9/10' },
  { Range: 'bytes=-2', want: '89', contentRange: 'bytes 8-9/10' },
  { Range: 'bytes=8-100', want: '89', contentRange: 'bytes 8-9/10' },
  { Range: 'bytes=0-9', want: '0123456789', contentRange: 'bytes 0-9/10' },
  { Range: 'bytes=0-1,4-5', want: '0123456789', contentRange: undefined },
  { Range: 'bytes=5-1', want: '0123456789', contentRange: undefined },
  { Range: 'lines=1-2', want: '0123456789', contentRange: undefined },
]
for (const { Range, want, contentRange } of rangeCases) {
  ranges.add(Range, async s3 => {
    const Bucket = await freshBucket(s3)
    await put(s3, { Bucket, Key: 'k' }, '0123456789')
    const output = await s3.call('GetObject', { Bucket, Key: 'k', Range })
    assert.equal(await textOf(output.Body), want)
    assert.equal(output.ContentLength, want.length)
    assert.equal(output.ContentRange, contentRange)
    const head = await s3.call('HeadObject', { Bucket, Key: 'k', Range })
    assert.equal(head.ContentLength, want.length)
    assert.equal(head.ContentRange, contentRange)
  })
}

ranges.add('with a response header that can not be sent are refused', async s3 => {
  const Bucket = await freshBucket(s3)
  await put(s3, { Bucket, Key: 'k' }, '0123456789')
  const ResponseContentDisposition = 'attachment; filename="\u4e2d\u6587.txt"'
  await assertRefused(s3.call('GetObject', { Bucket, Key: 'k', ResponseContentDisposition }), {
    code: 'InvalidArgument',
    message: 'Header value cannot be represented using ISO-8859-1.',
    members: { ArgumentName: 'response-content-disposition', ArgumentValue: ResponseContentDisposition },
  })
})

ranges.add('outside the object are refused', async s3 => {
  const Bucket = await freshBucket(s3)
  await put(s3, { Bucket, Key: 'k' }, '0123456789')
  await assertRefused(s3.call('GetObject', { Bucket, Key: 'k', Range: 'bytes=10-' }), {
    code: 'InvalidRange',
    message: 'The requested range is not satisfiable',
    members: { RangeRequested: 'bytes=10-', ActualObjectSize: 10 },
  })
})

ranges.add('have no checksum unless they are all of it', async s3 => {
  const Bucket = await freshBucket(s3)
  await put(s3, { Bucket, Key: 'k' }, '0123456789')
  const ask = { Bucket, Key: 'k', ChecksumMode: 'ENABLED' } as const
  const whole = await s3.call('GetObject', { ...ask, Range: 'bytes=0-' })
  assert.ok(whole.ChecksumCRC64NVME !== undefined)
  const part = await s3.call('GetObject', { ...ask, Range: 'bytes=1-' })
  assert.equal(part.ChecksumCRC64NVME, undefined)
  assert.equal(part.ChecksumType, undefined)
})

ranges.add('an object in one piece has one part', async s3 => {
  const Bucket = await freshBucket(s3)
  await put(s3, { Bucket, Key: 'k' }, '0123456789')
  const part = await s3.call('GetObject', { Bucket, Key: 'k', PartNumber: 1 })
  assert.equal(part.ContentRange, 'bytes 0-9/10')
  assert.equal(part.PartsCount, undefined)
  await assertRefused(s3.call('GetObject', { Bucket, Key: 'k', PartNumber: 2 }), {
    code: 'InvalidPartNumber',
    members: { PartNumberRequested: 2, ActualPartCount: 1 },
  })
  await assertRefused(s3.call('GetObject', { Bucket, Key: 'k', PartNumber: 0 }), {
    code: 'InvalidArgument',
  })
  await assertRefused(s3.call('GetObject', { Bucket, Key: 'k', PartNumber: 1, Range: 'bytes=0-1' }), {
    code: 'InvalidRequest',
  })
})

export const conditionalReads: CaseGroup = caseGroup('conditional reads')

const readCases = [
  { conditions: { IfMatch: 'ETAG' }, code: undefined },
  { conditions: { IfMatch: '"other"' }, code: 'PreconditionFailed' },
  { conditions: { IfNoneMatch: 'ETAG' }, code: 'NotModified' },
  { conditions: { IfNoneMatch: '"other"' }, code: undefined },
  { conditions: { IfModifiedSince: before }, code: undefined },
  { conditions: { IfModifiedSince: future }, code: 'NotModified' },
  { conditions: { IfUnmodifiedSince: before }, code: 'PreconditionFailed' },
  { conditions: { IfUnmodifiedSince: future }, code: undefined },
  { conditions: { IfMatch: 'ETAG', IfUnmodifiedSince: before }, code: undefined },
  { conditions: { IfNoneMatch: '"other"', IfModifiedSince: future }, code: undefined },
  { conditions: { IfMatch: '"other"', Range: 'bytes=99-' }, code: 'PreconditionFailed' },
]
for (const { conditions, code } of readCases) {
  conditionalReads.add(`${JSON.stringify(conditions)} ${code ?? 'holds'}`, async s3 => {
    const Bucket = await freshBucket(s3)
    const etag = await put(s3, { Bucket, Key: 'k' })
    const input = { Bucket, Key: 'k', ...conditions }
    if (input.IfMatch === 'ETAG') input.IfMatch = etag
    if (input.IfNoneMatch === 'ETAG') input.IfNoneMatch = etag
    for (const op of ['GetObject', 'HeadObject'] as const) {
      if (code === undefined) assert.equal((await s3.call(op, input)).ETag, etag)
      else await assertRefused(s3.call(op, input), { code })
    }
  })
}

export const conditionalWrites: CaseGroup = caseGroup('conditional writes')

conditionalWrites.add('If-None-Match: * creates and never replaces', async s3 => {
  const Bucket = await freshBucket(s3)
  const input = { Bucket, Key: 'k', IfNoneMatch: '*' }
  await s3.call('PutObject', { ...input, Body: body('first') })
  await assertRefused(s3.call('PutObject', { ...input, Body: body('second') }), {
    code: 'PreconditionFailed',
    members: { Condition: 'If-None-Match' },
  })
  assert.equal(await textOf((await s3.call('GetObject', { Bucket, Key: 'k' })).Body), 'first')
})

conditionalWrites.add('of many at once, one creates', async s3 => {
  const Bucket = await freshBucket(s3)
  const writers = Array.from({ length: 20 }, (_, at) =>
    s3.call('PutObject', { Bucket, Key: 'k', IfNoneMatch: '*', Body: body(String(at)) }).then(
      () => at,
      () => undefined,
    ),
  )
  const winners = (await Promise.all(writers)).filter(at => at !== undefined)
  assert.equal(winners.length, 1)
  assert.equal(await textOf((await s3.call('GetObject', { Bucket, Key: 'k' })).Body), String(winners[0]))
})

conditionalWrites.add('If-Match replaces what was seen, and of many at once one does', async s3 => {
  const Bucket = await freshBucket(s3)
  await assertRefused(s3.call('PutObject', { Bucket, Key: 'k', IfMatch: '"x"', Body: body('x') }), {
    code: 'NoSuchKey',
  })
  const seen = await put(s3, { Bucket, Key: 'k' }, 'seen')
  const writers = Array.from({ length: 20 }, (_, at) =>
    s3.call('PutObject', { Bucket, Key: 'k', IfMatch: seen, Body: body('new ' + at) }).then(
      () => 1,
      () => 0,
    ),
  )
  const won: number = (await Promise.all(writers)).reduce((sum: number, one) => sum + one, 0)
  assert.equal(won, 1)
  await assertRefused(s3.call('PutObject', { Bucket, Key: 'k', IfMatch: seen, Body: body('late') }), {
    code: 'PreconditionFailed',
    members: { Condition: 'If-Match' },
  })
})

conditionalWrites.add('take no other entity tag to be absent', async s3 => {
  const Bucket = await freshBucket(s3)
  await assertRefused(s3.call('PutObject', { Bucket, Key: 'k', IfNoneMatch: '"x"', Body: body('x') }), {
    code: 'NotImplemented',
    members: { Header: 'If-None-Match' },
  })
})
