/** What `s3d api` takes: the names of options, values in short and in JSON, and every operation's skeleton. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { optionValue, toInput } from '../../src/cli/api-input.ts'
import { apiOptions, optionName } from '../../src/cli/api-options.ts'
import { UsageError } from '../../src/cli/command.ts'
import { findOperation, operationNames, type Member } from '../../src/cli/operation.ts'
import { commonOptions, optionsOfSettings } from '../../src/cli/options.ts'
import { skeleton } from '../../src/cli/skeleton.ts'

const names = {
  Bucket: 'bucket',
  MaxKeys: 'max-keys',
  ETag: 'e-tag',
  ACL: 'acl',
  MFA: 'mfa',
  ContentMD5: 'content-md5',
  GrantReadACP: 'grant-read-acp',
  SSECustomerKeyMD5: 'sse-customer-key-md5',
  SSEKMSKeyId: 'ssekms-key-id',
  ChecksumCRC64NVME: 'checksum-crc64-nvme',
  ChecksumSHA256: 'checksum-sha256',
}
for (const [member, option] of Object.entries(names)) {
  test(`${member} is --${option}`, () => assert.equal(optionName(member), option))
}

function memberOf(operation: string, name: string): Member {
  const member = findOperation(operation).input.find(each => each.name === name)
  assert.ok(member, `${operation} has ${name}`)
  return member
}

const values: readonly {
  readonly of: readonly [string, string]
  readonly text: string
  readonly want: unknown
}[] = [
  { of: ['GetObject', 'Key'], text: '@not a file', want: '@not a file' },
  { of: ['GetObject', 'PartNumber'], text: '7', want: 7 },
  { of: ['PutObjectRetention', 'BypassGovernanceRetention'], text: 'true', want: true },
  {
    of: ['GetObject', 'IfModifiedSince'],
    text: '2030-01-31T12:00:00Z',
    want: new Date('2030-01-31T12:00:00Z'),
  },
  { of: ['GetObjectAttributes', 'ObjectAttributes'], text: 'ETag,Checksum', want: ['ETag', 'Checksum'] },
  { of: ['GetObjectAttributes', 'ObjectAttributes'], text: '["ETag"]', want: ['ETag'] },
  { of: ['PutObject', 'Metadata'], text: 'a=1,b=x=y', want: { a: '1', b: 'x=y' } },
  { of: ['PutObject', 'Metadata'], text: ' {"a,b": "="}', want: { 'a,b': '=' } },
  { of: ['PutObject', 'Body'], text: '@file', want: '@file' },
  { of: ['DeleteObjects', 'Delete'], text: '@delete.json', want: { Objects: [{ Key: 'k' }], Quiet: true } },
  {
    of: ['PutObjectRetention', 'Retention'],
    text: '{"RetainUntilDate": "2030-01-31T12:00:00.5Z", "Mode": null}',
    want: { RetainUntilDate: new Date('2030-01-31T12:00:00.5Z') },
  },
]
for (const { of, text, want } of values) {
  test(`${of.join('.')} as ${text}`, async () => {
    const value = await optionValue(text, memberOf(...of), async file => {
      assert.equal(file, 'delete.json')
      return '{"Objects": [{"Key": "k"}], "Quiet": true}'
    })
    assert.deepEqual(toInput({ it: value }, [{ ...memberOf(...of), name: 'it' }], ''), { it: want })
  })
}

const refused: readonly { readonly operation: string; readonly input: unknown; readonly says: string }[] = [
  { operation: 'GetObject', input: [], says: 'the input: expected members by name; got []' },
  { operation: 'GetObject', input: { Bucket: 'b' }, says: 'missing --key' },
  { operation: 'GetObject', input: { Bucket: 'b', Key: null }, says: 'missing --key' },
  { operation: 'GetObject', input: { Bucket: '', Key: '' }, says: 'missing --bucket and --key' },
  { operation: 'GetObject', input: { Bucket: 1, Key: 'k' }, says: 'Bucket: expected text; got 1' },
  {
    operation: 'GetObject',
    input: { bucket: 'b', Key: 'k' },
    says: 'no member bucket; did you mean Bucket?',
  },
  {
    operation: 'DeleteObjects',
    input: { Bucket: 'b', Delete: { Objects: [{ Key: 'k' }, { Kye: 'k' }] } },
    says: 'no member Delete.Objects[1].Kye; did you mean Delete.Objects[1].Key?',
  },
  {
    operation: 'DeleteObjects',
    input: { Bucket: 'b', Delete: { Objects: {} } },
    says: 'Delete.Objects: expected a list; got {}',
  },
  { operation: 'DeleteObjects', input: { Bucket: 'b', Delete: {} }, says: 'missing Delete.Objects' },
  {
    operation: 'PutObject',
    input: { Bucket: 'b', Key: 'k', Metadata: { a: 1 } },
    says: 'Metadata.a: expected text; got 1',
  },
  {
    operation: 'PutObject',
    input: { Bucket: 'b', Key: 'k', Body: {} },
    says: 'Body: expected a file; got {}',
  },
  {
    operation: 'PutObject',
    input: { Bucket: 'b', Key: 'k', Expires: 'soon' },
    says: 'Expires: expected a time such as 2030-01-31T12:00:00Z; got "soon"',
  },
]
for (const { operation, input, says } of refused) {
  test(`${operation} with ${JSON.stringify(input)}`, () => {
    const { input: of } = findOperation(operation)
    assert.throws(
      () => toInput(input, of, ''),
      (error: unknown) => error instanceof UsageError && error.message === says,
    )
  })
}

test('every operation is found by each of its spellings', () => {
  assert.ok(operationNames.length > 100)
  for (const name of operationNames) {
    for (const typed of [name, optionName(name), name.toLowerCase()])
      assert.equal(findOperation(typed).name, name)
  }
})

test('every skeleton is an input, whose members all have an option of their own', async () => {
  const taken = new Set([...Object.keys(commonOptions), ...Object.keys(optionsOfSettings('client'))])
  for (const name of operationNames) {
    const { input } = findOperation(name)
    const required = input.filter(member => member.required && member.type === 'string')
    const given = Object.fromEntries(required.map(member => [member.name, 'filled-in']))
    const filled: unknown = JSON.parse(JSON.stringify({ ...skeleton(input), ...given }))
    assert.doesNotThrow(() => toInput(filled, input, ''), name)
    const options = input.map(member => optionName(member.name))
    assert.equal(new Set(options).size, options.length, `${name}: two members share an option`)
    assert.deepEqual(
      options.filter(option => taken.has(option)),
      [],
      `${name}: an option means something else`,
    )
    assert.deepEqual(Object.keys(await apiOptions([name])).slice(0, options.length), options)
  }
})
