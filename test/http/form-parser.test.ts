/** The form parser: however a form is cut into pieces, it is the same form; and whatever is no form is refused. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { boundaryOf, FormParser } from '../../src/http/form-parser.ts'
import { S3Error } from '../../src/service/errors.ts'
import { encodeForm, type EncodedForm } from '../support/forms.ts'

interface Parsed {
  readonly fields: [string, string][]
  filename: string | undefined
  file: Buffer
}

/** @param cuts where the body is cut, as shares of its length */
function parse({ contentType, body }: EncodedForm, cuts: readonly number[] = []): Parsed {
  const parsed: Parsed = { fields: [], filename: undefined, file: Buffer.alloc(0) }
  const data: Buffer[] = []
  const parser = new FormParser(boundaryOf(contentType), {
    field: (name, value) => void parsed.fields.push([name, value]),
    file: filename => void (parsed.filename = filename),
    data: slice => void data.push(Buffer.from(slice)),
  })
  const places = cuts.map(share => Math.floor(share * body.length)).toSorted((a, b) => a - b)
  let from = 0
  for (const place of [...places, body.length]) {
    // A copy, so that nothing depends on what lies behind the piece.
    void parser.push(Buffer.from(body.subarray(from, place)))
    from = place
  }
  parser.end()
  parsed.file = Buffer.concat(data)
  return parsed
}

const name = fc.string({
  minLength: 1,
  maxLength: 12,
  unit: fc.constantFrom('a', 'b', 'X', '-', '$', '_', '.', '0', ' ', 'é'),
})
const value = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.constantFrom('', '\r\n', '--', '\r\n--', '\r\n--x\r\n', '日本語', '\\"'),
)
const file = fc.array(
  fc.oneof(
    fc.uint8Array({ maxLength: 50 }),
    fc
      .constantFrom('\r', '\n', '\r\n', '\r\n-', '\r\n--', '\r\n------boundar', '-')
      .map(text => Buffer.from(text)),
  ),
  { maxLength: 20 },
)
const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 })

describe('a form', () => {
  test('is the same in whatever pieces it comes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 8 }), file, cuts, (fields, pieces, places) => {
        const given = fields.filter(([field]) => field.toLowerCase() !== 'file')
        const content = Buffer.concat(pieces)
        const form = encodeForm(given, { content, filename: 'f' })
        const parsed = parse(form, places)
        assert.deepEqual(parsed.fields, given)
        assert.equal(parsed.filename, 'f')
        assert.deepEqual(parsed.file, content)
      }),
      { numRuns: 400 },
    )
  })

  test('is the same byte by byte', () => {
    const content = '\r\n--\r\r\n------boundary\r\n'
    const form = encodeForm(
      [
        ['key', 'k'],
        ['empty', ''],
      ],
      { content, filename: 'a.txt' },
      'what follows',
    )
    const each = Array.from({ length: form.body.length }, (_, at) => at / form.body.length)
    const parsed = parse(form, each)
    assert.deepEqual(parsed.fields, [
      ['key', 'k'],
      ['empty', ''],
    ])
    assert.equal(parsed.file.toString(), content)
  })

  test('ends with its file; what comes later does not matter', () => {
    const form = encodeForm([['key', 'k']], { content: 'x' }, '\r\n--nonsense')
    assert.equal(parse(form).file.toString(), 'x')
    const boundary = boundaryOf(form.contentType)
    const late = `\r\n--${boundary}\r\nContent-Disposition: form-data; name="acl"\r\n\r\nprivate\r\n--${boundary}--`
    const body = Buffer.concat([
      form.body.subarray(0, form.body.lastIndexOf('\r\n--' + boundary)),
      Buffer.from(late),
    ])
    assert.deepEqual(parse({ ...form, body }).fields, [['key', 'k']])
  })

  const filenames = [
    { sent: 'a b.txt', want: 'a b.txt' },
    { sent: 'C:\\dir\\a.txt', want: 'C:\\dir\\a.txt' },
    { sent: 'say \\"hi\\".txt', want: 'say "hi".txt' },
    { sent: 'Größe; name=x.txt', want: 'Größe; name=x.txt' },
    { sent: '', want: '' },
  ]
  for (const { sent, want } of filenames) {
    test(`has a file called ${JSON.stringify(want)}`, () => {
      assert.equal(parse(encodeForm([], { content: '', filename: sent })).filename, want)
    })
  }
})

describe('no form', () => {
  const refused: readonly { title: string; body: string; code: string }[] = [
    { title: 'nothing', body: '', code: 'MalformedPOSTRequest' },
    { title: 'no delimiter', body: 'key=value', code: 'MalformedPOSTRequest' },
    {
      title: 'a part without a name',
      body: '--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--',
      code: 'MalformedPOSTRequest',
    },
    ...['x', ' x', '-', '-x', '\n', '\r'].map(behind => ({
      title: `a line of the file that begins like a delimiter, with ${JSON.stringify(behind)} behind`,
      body: `--b\r\nContent-Disposition: form-data; name="file"\r\n\r\nx\r\n--b${behind}\r\nmore\r\n--b--\r\n`,
      code: 'MalformedPOSTRequest',
    })),
    { title: 'a part without headers', body: '--b\r\n\r\nx\r\n--b--', code: 'MalformedPOSTRequest' },
    {
      title: 'a part of another kind',
      body: '--b\r\nContent-Disposition: attachment; name="x"\r\n\r\nx\r\n--b--',
      code: 'MalformedPOSTRequest',
    },
    {
      title: 'a field that is no UTF-8',
      body: '--b\r\nContent-Disposition: form-data; name="x"\r\n\r\n\xff\r\n--b--',
      code: 'MalformedPOSTRequest',
    },
    {
      title: 'no file',
      body: '--b\r\nContent-Disposition: form-data; name="x"\r\n\r\nx\r\n--b--',
      code: 'InvalidArgument',
    },
    {
      title: 'a file without an end',
      body: '--b\r\nContent-Disposition: form-data; name="file"\r\n\r\nx\r\n--',
      code: 'MalformedPOSTRequest',
    },
    {
      title: 'a field of 20 KiB',
      body: `--b\r\nContent-Disposition: form-data; name="x"\r\n\r\n${'x'.repeat(20_480)}`,
      code: 'MaxPostPreDataLengthExceededError',
    },
    {
      title: 'a head without an end',
      body: `--b\r\n${'x: y\r\n'.repeat(4_000)}`,
      code: 'MaxPostPreDataLengthExceededError',
    },
  ]
  for (const { title, body, code } of refused) {
    test(`is ${title}: ${code}`, () => {
      const form = { contentType: 'multipart/form-data; boundary="b"', body: Buffer.from(body, 'latin1') }
      for (const places of [[], [0.3, 0.5, 0.9]]) assert.throws(() => parse(form, places), { code })
    })
  }

  for (const contentType of [
    'multipart/form-data',
    'multipart/form-data; boundary=',
    `multipart/form-data; boundary=${'b'.repeat(201)}`,
  ]) {
    test(`has a usable boundary in ${contentType.slice(0, 50)}`, () => {
      assert.throws(() => boundaryOf(contentType), { code: 'MalformedPOSTRequest' })
    })
  }

  test('ever makes anything but an S3 error', () => {
    const good = encodeForm(
      [
        ['key', 'k'],
        ['acl', 'private'],
      ],
      { content: 'x\r\n--y', filename: 'f' },
    )
    const change = fc.tuple(fc.nat(good.body.length - 1), fc.nat(8), fc.uint8Array({ maxLength: 8 }))
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), cuts, (changes, places) => {
        let { body } = good
        for (const [at, removed, added] of changes) {
          body = Buffer.concat([body.subarray(0, at), added, body.subarray(at + removed)])
        }
        try {
          parse({ ...good, body }, places)
        } catch (error) {
          assert.ok(error instanceof S3Error, String(error))
        }
      }),
      { numRuns: 1000 },
    )
  })
})
