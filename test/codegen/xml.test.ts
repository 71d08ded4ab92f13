/** XML as clients write it, and as it is written for them. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { protocol } from '@s3d/server/protocol'
import type { Inputs, OperationName } from '@s3d/server/protocol'
import { bodyText } from './body-text.ts'
import { outputOf } from './client-wire.ts'

function read<Op extends OperationName>(operation: Op, xml: string | Uint8Array): Inputs[Op] {
  const body = Buffer.from(xml)
  return protocol[operation].deserialize({
    method: 'PUT',
    bucket: 'b',
    key: 'k',
    query: { uploadId: 'u', id: 'i' },
    headers: {},
    body,
  })
}

/** What a key comes to, given its XML. */
const texts: ReadonlyArray<readonly [xml: string, want: string]> = [
  [' 007 ', ' 007 '],
  ['1e3', '1e3'],
  ['true', 'true'],
  ['&#13;', '\r'],
  ['&#x1F600;&#9;', '\u{1f600}\t'],
  ['&lt;&gt;&amp;&quot;&apos;', '<>&"\''],
  ['&amp;lt;', '&lt;'],
  ['&amp;#13;', '&#13;'],
  ['&#38;lt;', '&lt;'],
  ['<![CDATA[<&amp;]]>', '<&amp;'],
  ['a<![CDATA[b]]>c<![CDATA[]]>', 'abc'],
  ['a<!-- no > key -->b', 'ab'],
  ['a > b', 'a > b'],
  ['\r\n', '\n'],
  ['a\rb\n\rc', 'a\nb\n\nc'],
  ['<![CDATA[a\r\n]]]]>', 'a\n]]'],
  ['&#1;&#x7f;', '\u0001\u007f'],
  ['&#233;a', 'éa'],
  ['\uffff', '\uffff'],
  ['- ] ]] > \' "', '- ] ]] > \' "'],
  ['', ''],
  ['é\u{1f600}', 'é\u{1f600}'],
]

describe('the key', () => {
  for (const [xml, want] of texts) {
    test(JSON.stringify(xml), () => {
      const { Delete } = read('DeleteObjects', `<Delete><Object><Key>${xml}</Key></Object></Delete>`)
      assert.deepEqual(Delete, { Objects: [{ Key: want }] })
    })
  }

  test('of an empty element is empty', () => {
    assert.deepEqual(read('DeleteObjects', '<Delete><Object><Key/></Object></Delete>').Delete, {
      Objects: [{ Key: '' }],
    })
  })
})

const keyOfK = '<Key>k</Key>'
const object = `<Object>${keyOfK}</Object>`

const accepted = [
  `<Delete xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${object}</Delete>`,
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<!-- hi -->\n<Delete>${object}</Delete>\n`,
  `\ufeff<Delete>${object}</Delete>`,
  `<s3:Delete xmlns:s3="http://s3.amazonaws.com/doc/2006-03-01/"><s3:Object><s3:Key>k</s3:Key></s3:Object></s3:Delete>`,
  `<Delete>\r\n\t<!-- hi -->${object}<![CDATA[ ]]>&#32;\n</Delete>`,
  `<Delete ><Object ><Key >k</Key ></Object ></Delete >`,
  `<Delete a='"' b = "'"\n>${object}</Delete><!-- end -->\n`,
  `<Delete><Object é:ü="" ü="&lt;">${keyOfK}</Object></Delete>`,
  `<?xml version='1.0' encoding='utf-8'?><Delete>${object}</Delete>`,
  `<?xml version="1.0" encoding="US-ASCII"?><Delete>${object}</Delete>`,
]

describe('accepted', () => {
  for (const xml of accepted) {
    test(JSON.stringify(xml), () =>
      assert.deepEqual(read('DeleteObjects', xml).Delete, { Objects: [{ Key: 'k' }] }),
    )
  }
})

const malformed = [
  'no xml',
  '<Delete>',
  `<Delete>${object}</Delete>x`,
  `<Delete>${object}</Delete><Delete/>`,
  `<Deletes>${object}</Deletes>`,
  '<Delete/>',
  '<Delete><Object/></Delete>',
  '<Delete><Object><Key>k</Key></Delete>',
  '<Delete><Object><Key>&nbsp;</Key></Object></Delete>',
  '<Delete><Object><Key>a & b</Key></Object></Delete>',
  '<Delete><Object><Key>&#0;</Key></Object></Delete>',
  '<Delete><Object><Key>&#xD800;</Key></Object></Delete>',
  '<Delete><Object><Key>&#x110000;</Key></Object></Delete>',
  '<Delete><Object><Key>\u0001</Key></Object></Delete>',
  '<Delete><Object><Key>a ]]> b</Key></Object></Delete>',
  '<Delete><Object><Key>&toString;</Key></Object></Delete>',
  `<Delete>${object}<Quiet>maybe</Quiet></Delete>`,
  `<!DOCTYPE Delete><Delete>${object}</Delete>`,
  `<!DOCTYPE Delete [<!ENTITY k "k">]><Delete><Object><Key>&k;</Key></Object></Delete>`,
  `<Delete><!ELEMENT x>${object}</Delete>`,
  `<Delete a="1" a="2">${object}</Delete>`,
  `<Delete a="<">${object}</Delete>`,
  `<Delete a>${object}</Delete>`,
  `<Delete a=1>${object}</Delete>`,
  `<Delete a="1"b="2">${object}</Delete>`,
  `<Delete a="&b;">${object}</Delete>`,
  `<Delete ${Array.from({ length: 33 }, (_, i) => `a${i}=""`).join(' ')}>${object}</Delete>`,
  `<:Delete>${object}</:Delete>`,
  `<a:b:Delete>${object}</a:b:Delete>`,
  `<Delete><1a/>${object}</Delete>`,
  `<Delete>${object}</Delet>`,
  `<Delete>${object}</Deleted>`,
  `<Delete>${object}<!-- a -- b --></Delete>`,
  `<Delete>${object}<!-- \u0001 --></Delete>`,
  `<Delete>${object}<![CDATA[\u0001]]></Delete>`,
  `<Delete>${object}<![CDATA[</Delete>`,
  `<Delete><?pi?>${object}</Delete>`,
  `<?pi?><Delete>${object}</Delete>`,
  ` <?xml version="1.0"?><Delete>${object}</Delete>`,
  `<?xml version="2.0"?><Delete>${object}</Delete>`,
  `<?xml version="1.0" encoding="UTF-16"?><Delete>${object}</Delete>`,
  `<?xml version="1.0" encoding="ISO-8859-1"?><Delete><Object><Key>é</Key></Object></Delete>`,
  `<![CDATA[]]><Delete>${object}</Delete>`,
  `<Delete>${'<a>'.repeat(32)}${'</a>'.repeat(32)}${object}</Delete>`,
  `<Delete>${'<a>'.repeat(31)}${'</a>'.repeat(31)}${object}</Delete>`,
  // Well-formed, and not of S3's schema: what it has not, what it has once, and text where it has elements.
  `<Delete><Unknown><Deep>1</Deep></Unknown>${object}</Delete>`,
  `<Delete><é:ü>${object}</é:ü>${object}</Delete>`,
  `<Delete>${object}<object/></Delete>`,
  `<Delete><Object>${keyOfK}${keyOfK}</Object></Delete>`,
  `<Delete><Object>${keyOfK}<s3:Key>k</s3:Key></Object></Delete>`,
  `<Delete><Object>${keyOfK}<VersionId/><VersionId/></Object></Delete>`,
  `<Delete><Quiet>true</Quiet>${object}<Quiet>true</Quiet></Delete>`,
  '<Delete><Object><Key>a<x y="&lt;">no</x>b</Key></Object></Delete>',
  '<Delete><Object><Key>a<Key/></Key></Object></Delete>',
  `<Delete>text${object}</Delete>`,
  `<Delete>${object}&#97;</Delete>`,
  `<Delete><Object>${keyOfK}<![CDATA[text]]></Object></Delete>`,
  `<Delete><Object> . ${keyOfK}</Object></Delete>`,
  '<Delete>'.repeat(5000),
  '<a>'.repeat(5000) + '</a>'.repeat(5000),
]

describe('malformed', () => {
  for (const xml of malformed) {
    test(JSON.stringify(xml.slice(0, 90)), () =>
      assert.throws(() => read('DeleteObjects', xml), { code: 'MalformedXML' }),
    )
  }

  const documents: ReadonlyArray<readonly [what: string, read: () => unknown]> = [
    ['a list twice', () => read('PutBucketTagging', '<Tagging><TagSet></TagSet><TagSet></TagSet></Tagging>')],
    [
      'a list with another item',
      () => read('PutBucketTagging', '<Tagging><TagSet><Abc/></TagSet></Tagging>'),
    ],
    [
      'two of what there is one of',
      () =>
        read(
          'PutBucketMetricsConfiguration',
          '<MetricsConfiguration><Id>i</Id><Filter><Prefix>a</Prefix><AccessPointArn>b</AccessPointArn></Filter></MetricsConfiguration>',
        ),
    ],
    [
      'a grantee of two types',
      () =>
        read(
          'PutBucketAcl',
          '<AccessControlPolicy><AccessControlList><Grant><Grantee a:type="Group" b:type="CanonicalUser"><URI>u</URI>' +
            '</Grantee></Grant></AccessControlList></AccessControlPolicy>',
        ),
    ],
  ]
  for (const [what, reading] of documents) test(what, () => assert.throws(reading, { code: 'MalformedXML' }))

  test('bytes that are no UTF-8', () => {
    assert.throws(() => read('DeleteObjects', Buffer.from([0x3c, 0x61, 0xff, 0x2f, 0x3e])), {
      code: 'MalformedXML',
    })
  })

  test('bytes in UTF-16', () => {
    const xml = `\ufeff<Delete>${object}</Delete>`
    assert.throws(() => read('DeleteObjects', Buffer.from(xml, 'utf16le')), { code: 'MalformedXML' })
  })

  test('a document cut anywhere', () => {
    const xml = `<?xml version="1.0"?><Delete a="b"><!-- c --><Object><Key>&lt;<![CDATA[d]]></Key></Object></Delete>`
    for (let length = 1; length < xml.length; length++) {
      assert.throws(() => read('DeleteObjects', xml.slice(0, length)), { code: 'MalformedXML' })
    }
  })

  test('an empty body where one is required', () => {
    assert.throws(() => read('DeleteObjects', ''), {
      code: 'MissingRequestBodyError',
      message: 'Request Body is empty',
    })
  })
})

const documents: ReadonlyArray<readonly [name: string, read: () => unknown, want: unknown]> = [
  ['an optional body', () => read('CreateBucket', '').CreateBucketConfiguration, undefined],
  [
    'an empty wrapped list',
    () => read('PutBucketTagging', '<Tagging><TagSet/></Tagging>').Tagging,
    { TagSet: [] },
  ],
  [
    'a list of one',
    () =>
      read('PutBucketTagging', '<Tagging><TagSet><Tag><Key>a</Key><Value> </Value></Tag></TagSet></Tagging>')
        .Tagging,
    { TagSet: [{ Key: 'a', Value: ' ' }] },
  ],
  [
    'numbers and enumerations with space around',
    () =>
      read(
        'CompleteMultipartUpload',
        '<CompleteMultipartUpload><Part><PartNumber> 7 </PartNumber></Part></CompleteMultipartUpload>',
      ).MultipartUpload,
    { Parts: [{ PartNumber: 7 }] },
  ],
  [
    'an unknown value of an enumeration',
    () =>
      read(
        'PutBucketVersioning',
        '<VersioningConfiguration><Status> Other </Status></VersioningConfiguration>',
      ).VersioningConfiguration,
    { Status: 'Other' },
  ],
  [
    'the type of a grantee',
    () =>
      read(
        'PutBucketAcl',
        '<AccessControlPolicy><AccessControlList><Grant><Grantee xmlns:type="no" xsi:type=" Group"><URI>u</URI>' +
          '</Grantee></Grant></AccessControlList></AccessControlPolicy>',
      ).AccessControlPolicy,
    { Grants: [{ Grantee: { Type: ' Group', URI: 'u' } }] },
  ],
  ['a policy, as it is', () => read('PutBucketPolicy', '{"a": "<é>"}').Policy, '{"a": "<é>"}'],
]

describe('read', () => {
  for (const [name, actual, want] of documents) test(name, () => assert.deepEqual(actual(), want))
})

describe('written', () => {
  test('the members in the order AWS has them', () => {
    const { body, headers } = protocol.ListObjectsV2.serialize({
      Contents: [
        { Key: 'a\r<', Size: 1, Owner: { DisplayName: 'd', ID: 'i' }, StorageClass: 'STANDARD', ETag: '"e"' },
      ],
      CommonPrefixes: [{ Prefix: 'p/' }],
      IsTruncated: false,
      KeyCount: 2,
      MaxKeys: 1000,
      Name: 'b',
      Prefix: '',
    })
    const want =
      '<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">' +
      '<Name>b</Name><Prefix></Prefix><KeyCount>2</KeyCount><MaxKeys>1000</MaxKeys><IsTruncated>false</IsTruncated>' +
      '<Contents><Key>a&#13;&lt;</Key><ETag>&quot;e&quot;</ETag><Size>1</Size><Owner><ID>i</ID><DisplayName>d</DisplayName>' +
      '</Owner><StorageClass>STANDARD</StorageClass></Contents><CommonPrefixes><Prefix>p/</Prefix></CommonPrefixes>' +
      '</ListBucketResult>'
    assert.equal(body, want)
    assert.deepEqual(headers, [
      'Content-Type',
      'application/xml',
      'Content-Length',
      String(Buffer.byteLength(want)),
    ])
  })

  const versions = { Versions: [{ Key: 'a' }, { Key: 'b' }], DeleteMarkers: [{ Key: 'a' }] }
  const orders: ReadonlyArray<readonly [order: number[] | undefined, want: string]> = [
    [[1, 0, 0], 'DeleteMarker a, Version a, Version b'],
    [[0, 1, 0], 'Version a, DeleteMarker a, Version b'],
    [[0, 0, 1], 'Version a, Version b, DeleteMarker a'],
    [undefined, 'Version a, Version b, DeleteMarker a'],
    [[1, 1, 1, 7], 'DeleteMarker a, Version a, Version b'],
  ]
  for (const [ElementOrder, want] of orders) {
    test(`versions and delete markers as ${ElementOrder?.join() ?? 'nothing'} says`, () => {
      const { body } = protocol.ListObjectVersions.serialize({ ...versions, ElementOrder, MaxKeys: 3 })
      const text = bodyText(body)
      const elements = text.matchAll(/<(Version|DeleteMarker)><Key>(.)<\/Key>/g)
      assert.equal([...elements].map(([, name, key]) => `${name} ${key}`).join(', '), want)
      assert.match(text, /<MaxKeys>3<\/MaxKeys><(Version|DeleteMarker)>/)
      assert.ok(!text.includes('ElementOrder'))
    })
  }

  test('a location is the text of its root, which us-east-1 leaves empty', () => {
    const tag = 'LocationConstraint'
    const start = `<?xml version="1.0" encoding="UTF-8"?>\n<${tag} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`
    assert.equal(
      protocol.GetBucketLocation.serialize({ LocationConstraint: 'EU' }).body,
      `${start}EU</${tag}>`,
    )
    assert.equal(protocol.GetBucketLocation.serialize({}).body, `${start}</${tag}>`)
  })

  test('a grantee with the type as attribute', () => {
    const { body } = protocol.GetBucketAcl.serialize({ Grants: [{ Grantee: { Type: 'Group', URI: 'u' } }] })
    const grantee =
      '<Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="Group"><URI>u</URI></Grantee>'
    assert.ok(bodyText(body).includes(`<AccessControlList><Grant>${grantee}</Grant></AccessControlList>`))
  })

  test('a policy, as it is', () => {
    const { headers, body } = protocol.GetBucketPolicy.serialize({ Policy: '{}' })
    assert.deepEqual([headers, body], [['Content-Type', 'application/json', 'Content-Length', '2'], '{}'])
  })

  test('statuses that depend on the output', () => {
    assert.equal(protocol.GetObject.serialize({ ContentRange: 'bytes 0-1/2' }).status, 206)
    assert.equal(protocol.GetObject.serialize({}).status, 200)
    assert.equal(protocol.RestoreObject.serialize({ StatusCode: 202 }).status, 202)
    assert.equal(protocol.RestoreObject.serialize({}).status, 200)
    assert.equal(protocol.PutBucketPolicy.serialize({}).status, 204)
  })

  test('any key of a long listing comes back', async () => {
    // The client's parser drops text that is nothing but white space.
    const unit = fc.oneof(
      fc.constantFrom('&', '<', '>', '"', "'", '\r', '\n', '\t', ']]>', '&lt;', ' '),
      fc.string({ unit: 'grapheme' }),
    )
    const keys = fc.array(
      fc
        .array(unit, { minLength: 1 })
        .map(parts => parts.join(''))
        .filter(key => key.trim() !== ''),
      { minLength: 1, maxLength: 40 },
    )
    await fc.assert(
      fc.asyncProperty(keys, fc.constantFrom(1, 100), async (list, times) => {
        const Contents = Array.from({ length: times }, () => list).flatMap(part => part.map(Key => ({ Key })))
        const response = protocol.ListObjectsV2.serialize({ Contents })
        assert.equal(response.headers[3], String(Buffer.byteLength(bodyText(response.body))))
        assert.deepEqual((await outputOf('ListObjectsV2', response)).Contents, Contents)
      }),
      { numRuns: 50 },
    )
  })
})
