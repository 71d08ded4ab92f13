/** PostObject that is permitted: what is stored, and what is answered. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Output } from '../../src/service/service.ts'
import { assertRefused } from '../conformance/subject.ts'
import { rootKey } from '../support/daemon.ts'
import { Bucket, file, openFormService, permitted, type FormService } from '../support/form-service.ts'
import { encodePolicy, signedByVersion2, type Fields } from '../support/forms.ts'

let service: FormService

before(async () => {
  service = await openFormService()
})
after(() => service.s3.close())

describe('a form that is permitted', () => {
  test('stores its file, by Signature Version 4', async () => {
    const output = await service.post(permitted([['key', 'v4']]))
    assert.equal(output.StatusCode, 204)
    assert.equal(output.ETag, '"9144da26b6b58c823799dd4a8a884f26"')
    assert.equal(output.Location, `/${Bucket}/v4`)
    await service.assertStored('v4', 'the file')
  })

  test('stores its file, by Signature Version 2', async () => {
    const policy = encodePolicy([{ bucket: Bucket }, ['starts-with', '$key', 'v2/']])
    await service.post([['key', 'v2/${filename}'], ...signedByVersion2(policy, rootKey)], {
      ...file,
      filename: 'C:\\dir\\b c.txt',
    })
    await service.assertStored('v2/b c.txt', 'the file')
  })

  test('stores all that its fields say', async () => {
    const tagging = '<Tagging><TagSet><Tag><Key>a b</Key><Value>ü=+</Value></Tag></TagSet></Tagging>'
    const fields: Fields = [
      ['key', 'rich/ü.html'],
      ['acl', 'bucket-owner-full-control'],
      ['Content-Type', 'text/plain'],
      ['Cache-Control', 'no-cache'],
      ['Content-Disposition', 'attachment'],
      ['Content-MD5', 'v8Wgv0ANuPCOH8QBHpFyEg=='],
      ['x-amz-meta-Owner', 'somebody'],
      ['x-amz-storage-class', 'STANDARD_IA'],
      ['tagging', tagging],
    ]
    const wrong = service.post(permitted(fields))
    await assertRefused(wrong, { code: 'BadDigest' })
    const right = fields.filter(([name]) => name !== 'Content-MD5')
    await service.post(permitted(right))
    const found = await service.s3.call('GetObject', { Bucket, Key: 'rich/ü.html' })
    assert.equal(found.ContentType, 'text/plain')
    assert.equal(found.CacheControl, 'no-cache')
    assert.equal(found.ContentDisposition, 'attachment')
    assert.equal(found.StorageClass, 'STANDARD_IA')
    assert.deepEqual({ ...found.Metadata }, { owner: 'somebody' })
    const { TagSet } = await service.s3.call('GetObjectTagging', { Bucket, Key: 'rich/ü.html' })
    assert.deepEqual(TagSet, [{ Key: 'a b', Value: 'ü=+' }])
  })

  test('holds its file to a checksum', async () => {
    const right = permitted([
      ['key', 'checked'],
      ['x-amz-checksum-crc32', 'y/Q5Jg=='],
    ])
    const output = await service.post(right, { content: '123456789' })
    assert.equal(output.ChecksumCRC32, 'y/Q5Jg==')
    const wrong = permitted([
      ['key', 'unchecked'],
      ['x-amz-checksum-crc32', 'y/Q5Jg=='],
    ])
    await assertRefused(service.post(wrong, { content: '12345678' }), { code: 'BadDigest' })
    await service.assertStored('unchecked', undefined)
    const odd = permitted([
      ['key', 'unchecked'],
      ['x-amz-checksum-crc31', 'AAAA'],
    ])
    await assertRefused(service.post(odd), { code: 'InvalidRequest' })
  })

  test('may be large, and may be empty', async () => {
    const large = 'large '.repeat(500_000)
    await service.post(permitted([['key', 'large']]), { content: large })
    await service.assertStored('large', large)
    await service.post(permitted([['key', 'empty']]), { content: '' })
    await service.assertStored('empty', '')
  })

  const answers: readonly { title: string; fields: Fields; want: Partial<Output<'PostObject'>> }[] = [
    {
      title: '200',
      fields: [['success_action_status', '200']],
      want: { StatusCode: 200, Response: undefined },
    },
    {
      title: '204 for a status there is not',
      fields: [['success_action_status', '404']],
      want: { StatusCode: 204 },
    },
    {
      title: 'where it sends the browser',
      fields: [['success_action_redirect', 'https://app.example/done?x=1#there']],
      want: {
        StatusCode: 303,
        Location: `https://app.example/done?x=1&bucket=${Bucket}&key=a%20b&etag=%229dd4e461268c8034f5c8564e155c67a6%22#there`,
      },
    },
    {
      title: 'nothing of a redirect to no URL',
      fields: [['success_action_redirect', 'over there']],
      want: { StatusCode: 204 },
    },
    {
      title: 'nothing of a redirect to a script',
      fields: [['redirect', 'javascript:alert(1)']],
      want: { StatusCode: 204 },
    },
  ]
  for (const { title, fields, want } of answers) {
    test(`is answered with ${title}`, async () => {
      const output = await service.post(permitted([['key', 'a b'], ...fields]), { content: 'x' })
      const names = Object.keys(want) as (keyof typeof want)[] // of a literal of that type
      const found = Object.fromEntries(names.map(name => [name, output[name]]))
      assert.deepEqual(found, want)
    })
  }

  test('is answered with a document and 201', async () => {
    const output = await service.post(
      permitted([
        ['key', 'a/b'],
        ['success_action_status', '201'],
      ]),
    )
    assert.equal(output.StatusCode, 201)
    assert.deepEqual(output.Response, {
      Location: `/${Bucket}/a%2Fb`,
      Bucket,
      Key: 'a/b',
      ETag: output.ETag,
    })
  })
})
