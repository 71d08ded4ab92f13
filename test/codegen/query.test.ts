/** The query protocol as STS speaks it: what is read, refused and written, beyond what Smithy's cases hold. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import {
  formLimits,
  parseForm,
  protocol,
  QueryError,
  queryError,
  route,
  serializeError,
} from '@s3d/server/sts'
import { bodyText } from './body-text.ts'

const version = 'Version=2011-06-15'
const role = 'RoleArn=arn:aws:iam::123456789012:role/reader&RoleSessionName=night'

function refusal(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    assert.ok(error instanceof QueryError, String(error))
    return `${error.status} ${error.code}: ${error.message}`
  }
  return 'accepted'
}

const assumed = (form: string): object => protocol.AssumeRole.deserialize(parseForm(form))
const at = (constraint: string): string => `400 ValidationError: 1 validation error detected: ${constraint}`

describe('what a request names', () => {
  const cases = [
    { form: `Action=GetCallerIdentity&${version}`, want: 'accepted' },
    {
      form: version,
      want: '400 MissingAction: The request is missing an action or a required parameter.',
    },
    {
      form: `Action=GetSecrets&${version}`,
      want: '400 InvalidAction: Could not find operation GetSecrets for version 2011-06-15',
    },
    {
      form: 'Action=GetCallerIdentity&Version=2010-05-08',
      want: '400 InvalidAction: Could not find operation GetCallerIdentity for version 2010-05-08',
    },
    {
      form: 'Action=toString',
      want: '400 InvalidAction: Could not find operation toString for version NO_VERSION_SPECIFIED',
    },
  ]
  for (const { form, want } of cases)
    test(form, () =>
      assert.equal(
        refusal(() => route(parseForm(form))),
        want,
      ),
    )
})

describe('what is no form', () => {
  const malformed = '400 MalformedQueryString: The query string contains a syntax error.'
  const cases = [
    { title: 'half a percent escape', form: 'Action=%4' },
    { title: 'bytes that are no text', form: 'Action=%ff' },
    { title: 'a member twice', form: 'Action=AssumeRole&Action=GetCallerIdentity' },
    {
      title: 'a name too deep',
      form: `${Array(formLimits.depth + 1)
        .fill('a')
        .join('.')}=1`,
    },
    {
      title: 'too many members',
      form: Array.from({ length: formLimits.members + 1 }, (_, i) => `a${i}=`).join('&'),
    },
    {
      title: 'too many members of members',
      form: Array.from({ length: formLimits.members / 5 }, (_, i) => `a${i}.b.c.d.e.f=`).join('&'),
    },
  ]
  for (const { title, form } of cases)
    test(title, () =>
      assert.equal(
        refusal(() => parseForm(form)),
        malformed,
      ),
    )
  test('as much as there may be', () => {
    parseForm(Array.from({ length: formLimits.members }, (_, i) => `a${i}=`).join('&'))
    parseForm(`${Array(formLimits.depth).fill('a').join('.')}=1`)
  })
})

test('dates are whole seconds', () => {
  const Credentials = {
    AccessKeyId: 'id',
    SecretAccessKey: 'secret',
    SessionToken: 'token',
    Expiration: new Date('2026-11-30T03:04:05.678Z'),
  }
  const { body } = protocol.AssumeRole.serialize({ Credentials }, 'R')
  assert.match(bodyText(body), /<Expiration>2026-11-30T03:04:05Z<\/Expiration>/)
})

describe('a role is assumed', () => {
  test('with everything that a request can hold', () => {
    const tags =
      'Tags.member.2.Key=team&Tags.member.2.Value=a%2Bb&Tags.member.1.Key=env&Tags.member.1.Value=red+blue'
    const form = `${role}&DurationSeconds=900&${tags}&TransitiveTagKeys.member.1=env&PolicyArns=&Unknown.member.1=x`
    assert.deepEqual(assumed(form), {
      RoleArn: 'arn:aws:iam::123456789012:role/reader',
      RoleSessionName: 'night',
      DurationSeconds: 900,
      Tags: [
        { Key: 'env', Value: 'red blue' },
        { Key: 'team', Value: 'a+b' },
      ],
      TransitiveTagKeys: ['env'],
      PolicyArns: [],
    })
  })

  const cases = [
    {
      title: 'without what is required',
      form: '',
      want: "400 ValidationError: 2 validation errors detected: Value null at 'roleArn' failed to satisfy constraint: Member must not be null; Value null at 'roleSessionName' failed to satisfy constraint: Member must not be null",
    },
    {
      title: 'with too short a name',
      form: 'RoleArn=1234&RoleSessionName=night',
      want: at(
        "Value '1234' at 'roleArn' failed to satisfy constraint: Member must have length greater than or equal to 20",
      ),
    },
    {
      title: 'with a name that has a line after what fits the pattern',
      form: role + '%0Aof+day',
      want: at(
        String.raw`Value 'night` +
          '\nof day' +
          String.raw`' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\w+=,.@-]*`,
      ),
    },
    {
      title: 'for too long',
      form: `${role}&DurationSeconds=43201`,
      want: at(
        "Value '43201' at 'durationSeconds' failed to satisfy constraint: Member must have value less than or equal to 43200",
      ),
    },
    {
      title: 'with a tag that has no key',
      form: `${role}&Tags.member.1.Value=x`,
      want: at("Value null at 'tags.1.member.key' failed to satisfy constraint: Member must not be null"),
    },
    {
      title: 'with keys of tags that are none',
      form: `${role}&TransitiveTagKeys.member.1=env&TransitiveTagKeys.member.2=`,
      want: at(
        String.raw`Value '[env, ]' at 'transitiveTagKeys' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy regular expression pattern: [\p{L}\p{Z}\p{N}_.:/=+\-@]+, Member must have length greater than or equal to 1]`,
      ),
    },
    {
      title: 'with a number that is none',
      form: `${role}&DurationSeconds=0x384`,
      want: '400 MalformedInput: The request could not be read.',
    },
    {
      title: 'with a structure where text belongs',
      form: 'RoleArn.member.1=a&RoleSessionName=night',
      want: '400 MalformedInput: Start of structure or map found where not expected.',
    },
    {
      title: 'with items that have no numbers',
      form: `${role}&Tags.member.first.Key=a`,
      want: '400 MalformedInput: The request could not be read.',
    },
  ]
  for (const { title, form, want } of cases)
    test(title, () =>
      assert.equal(
        refusal(() => assumed(form)),
        want,
      ),
    )
})

test('whatever a request holds, it is read or refused', () => {
  const names = [
    'RoleArn',
    'Tags',
    'member',
    'entry',
    'Key',
    'PolicyArns',
    'arn',
    'DurationSeconds',
    '1',
    '2',
    '0',
    '',
  ]
  const odd = ['__proto__', 'constructor', 'length', '-1', '1e3', '99999999999']
  const name = fc
    .array(fc.constantFrom(...names, ...odd), { minLength: 1, maxLength: 5 })
    .map(parts => parts.join('.'))
  const pair = fc
    .tuple(name, fc.oneof(fc.string(), fc.constantFrom('', '900', '%', '+')))
    .map(parts => parts.join('='))
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 8 }), pairs => {
      for (const { deserialize } of Object.values(protocol))
        refusal(() => deserialize(parseForm(`${role}&${pairs.join('&')}`)))
    }),
    { numRuns: 2_000 },
  )
})

test('what is wrong with a secret is told without it', () => {
  const form = parseForm(`${role}&WebIdentityToken=abc`)
  assert.equal(
    refusal(() => protocol.AssumeRoleWithWebIdentity.deserialize(form)),
    "400 ValidationError: 1 validation error detected: Value at 'webIdentityToken' failed to satisfy constraint: Member must have length greater than or equal to 4",
  )
})

test('an answer', () => {
  const output = { UserId: '123456789012', Account: '123456789012', Arn: 'arn:aws:iam::123456789012:root' }
  const { status, headers, body } = protocol.GetCallerIdentity.serialize(output, 'ID')
  assert.equal(status, 200)
  assert.deepEqual(headers.slice(0, 4), ['x-amzn-RequestId', 'ID', 'Content-Type', 'text/xml'])
  assert.equal(
    body,
    '<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>' +
      '<UserId>123456789012</UserId><Account>123456789012</Account><Arn>arn:aws:iam::123456789012:root</Arn>' +
      '</GetCallerIdentityResult><ResponseMetadata><RequestId>ID</RequestId></ResponseMetadata></GetCallerIdentityResponse>',
  )
})

test('an error', () => {
  const { status, body } = serializeError(queryError('IDPRejectedClaim', { message: 'not <me>' }), 'ID')
  assert.equal(status, 403)
  assert.equal(
    body,
    '<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type>' +
      '<Code>IDPRejectedClaim</Code><Message>not &lt;me&gt;</Message></Error><RequestId>ID</RequestId></ErrorResponse>',
  )
})
