/** Condition operators, one line each: what the policy says, what the request has, and whether it holds. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judge } from '../../src/policy/statement.ts'
import { alice, asking, identityPolicy, session } from './asking.ts'

type Values = string | number | boolean | readonly (string | number | boolean)[]
/** Operator, key, values of the policy, values of the request (`undefined` for none), whether it holds. */
type Row = readonly [string, string, Values, readonly string[] | string | undefined, boolean]

const date = 'aws:CurrentTime'
const ip = 'aws:SourceIp'
const table: readonly Row[] = [
  ['StringEquals', 's3:prefix', 'a', 'a', true],
  ['StringEquals', 's3:prefix', ['a', 'b'], 'b', true],
  ['StringEquals', 's3:prefix', 'a', 'A', false],
  ['StringEquals', 's3:prefix', 'a*', 'ab', false],
  ['StringEquals', 's3:prefix', 'a', undefined, false],
  ['StringEquals', 'S3:PREFIX', 'a', 'a', true],
  ['StringEqualsIfExists', 's3:prefix', 'a', undefined, true],
  ['StringEqualsIfExists', 's3:prefix', 'a', 'b', false],
  ['StringNotEquals', 's3:prefix', ['a', 'b'], 'b', false],
  ['StringNotEquals', 's3:prefix', ['a', 'b'], 'c', true],
  ['StringNotEquals', 's3:prefix', 'a', undefined, true],
  ['StringEqualsIgnoreCase', 's3:prefix', 'a', 'A', true],
  ['StringNotEqualsIgnoreCase', 's3:prefix', 'a', 'A', false],
  ['StringLike', 's3:prefix', 'a*c?', 'abbcd', true],
  ['StringLike', 's3:prefix', 'a', 'ab', false],
  ['StringNotLike', 's3:prefix', 'a*', 'ab', false],
  ['StringNotLike', 's3:prefix', 'a*', undefined, true],
  ['StringLike', 's3:prefix', '${aws:username}/*', 'alice/x', true],
  ['StringLike', 's3:prefix', '${aws:username}/*', 'bob/x', false],
  ['StringEquals', 's3:prefix', 'a${*}', 'a*', true],
  ['StringLike', 's3:prefix', 'a${*}${?}${$}', 'a*?$', true],
  ['StringLike', 's3:prefix', 'a${*}', 'ab', false],
  ['StringLike', 's3:prefix', "${aws:PrincipalTag/team, 'none'}/*", 'none/x', true],
  ['StringLike', 's3:prefix', '${aws:PrincipalTag/team}/*', '/x', false],
  ['StringNotLike', 's3:prefix', '${aws:PrincipalTag/team}/*', '/x', true],
  ['NumericEquals', 's3:max-keys', 10, '10', true],
  ['NumericEquals', 's3:max-keys', '10', '10.0', true],
  ['NumericEquals', 's3:max-keys', 10, 'ten', false],
  ['NumericNotEquals', 's3:max-keys', 10, '11', true],
  ['NumericNotEquals', 's3:max-keys', 10, undefined, true],
  ['NumericLessThan', 's3:max-keys', 10, '10', false],
  ['NumericLessThanEquals', 's3:max-keys', 10, '10', true],
  ['NumericGreaterThan', 's3:max-keys', 10, '10', false],
  ['NumericGreaterThanEquals', 's3:max-keys', 10, '10', true],
  ['NumericLessThan', 's3:max-keys', 10, undefined, false],
  ['NumericLessThanIfExists', 's3:max-keys', 10, undefined, true],
  ['DateEquals', date, '2024-02-29T00:00:00Z', '2024-02-29', true],
  ['DateNotEquals', date, '2024-02-29', '2024-03-01T00:00:00Z', true],
  ['DateLessThan', date, '2024-02-29T12:00:00+02:00', '2024-02-29T09:59:59Z', true],
  ['DateLessThan', date, '2024-02-29T12:00:00+02:00', '2024-02-29T10:00:00Z', false],
  ['DateGreaterThanEquals', date, '2024', '2024-01-01T00:00:00.000Z', true],
  ['DateLessThanEquals', 'aws:EpochTime', 1_709_164_800, '1709164800', true],
  ['DateGreaterThan', 'aws:EpochTime', '2024-02-29', '1709164801', true],
  ['Bool', 'aws:SecureTransport', false, 'false', true],
  ['Bool', 'aws:SecureTransport', 'TRUE', 'true', true],
  ['Bool', 'aws:SecureTransport', 'true', undefined, false],
  ['BoolIfExists', 'aws:SecureTransport', 'true', undefined, true],
  ['BinaryEquals', 's3:x', 'YWJj', 'YWJj', true],
  ['BinaryEquals', 's3:x', 'YWJj', 'YWJk', false],
  ['IpAddress', ip, '10.1.0.0/16', '10.1.2.3', true],
  ['IpAddress', ip, '10.1.0.0/16', '10.2.2.3', false],
  ['IpAddress', ip, '10.1.2.3', '10.1.2.3', true],
  ['IpAddress', ip, '10.1.0.0/16', '::ffff:10.1.2.3', true],
  ['IpAddress', ip, '2001:db8::/32', '2001:DB8:1::5', true],
  ['IpAddress', ip, '2001:db8::/32', '2001:db9::5', false],
  ['IpAddress', ip, ['10.0.0.0/8', '2001:db8::/32'], '2001:db8::1', true],
  ['IpAddress', ip, '0.0.0.0/0', '2001:db8::1', false],
  ['IpAddress', ip, '10.0.0.0/8', 'nonsense', false],
  ['NotIpAddress', ip, '10.0.0.0/8', '10.1.2.3', false],
  ['NotIpAddress', ip, '10.0.0.0/8', '11.1.2.3', true],
  ['NotIpAddress', ip, '10.0.0.0/8', undefined, true],
  ['ArnEquals', 'aws:PrincipalArn', alice, undefined, true],
  ['ArnEquals', 'aws:PrincipalArn', 'arn:aws:iam::*:user/*', undefined, true],
  ['ArnLike', 'aws:SourceArn', 'arn:aws:sns:*:1:t', 'arn:aws:sns:eu-west-1:1:t', true],
  ['ArnLike', 'aws:SourceArn', 'arn:aws:sns:*:t', 'arn:aws:sns:eu-west-1:1:t', false],
  ['ArnLike', 'aws:SourceArn', 'arn:aws:s3:::b*', 'arn:aws:s3:::b:c', true],
  ['ArnLike', 'aws:SourceArn', 'arn:aws:sns', 'arn:aws:sns:eu-west-1:1:t', true],
  ['ArnNotLike', 'aws:SourceArn', 'arn:aws:sns:*:1:t', 'arn:aws:sns:eu:2:t', true],
  ['ArnNotEquals', 'aws:SourceArn', 'arn:aws:sns:*:1:t', undefined, true],
  ['Null', 's3:prefix', true, undefined, true],
  ['Null', 's3:prefix', 'false', undefined, false],
  ['Null', 's3:prefix', 'false', 'x', true],
  ['Null', 's3:prefix', [true, false], 'x', true],
  ['ForAllValues:StringEquals', 's3:RequestObjectTagKeys', ['a', 'b'], ['a'], true],
  ['ForAllValues:StringEquals', 's3:RequestObjectTagKeys', ['a', 'b'], ['a', 'c'], false],
  ['ForAllValues:StringEquals', 's3:RequestObjectTagKeys', ['a', 'b'], undefined, true],
  ['ForAllValues:StringNotEquals', 's3:RequestObjectTagKeys', ['a', 'b'], ['c', 'a'], false],
  ['ForAnyValue:StringEquals', 's3:RequestObjectTagKeys', ['a', 'b'], ['c', 'a'], true],
  ['ForAnyValue:StringEquals', 's3:RequestObjectTagKeys', ['a', 'b'], ['c'], false],
  ['ForAnyValue:StringEquals', 's3:RequestObjectTagKeys', ['a', 'b'], undefined, false],
  ['ForAnyValue:StringNotEquals', 's3:RequestObjectTagKeys', ['a', 'b'], ['c', 'a'], true],
  ['ForAnyValue:StringNotEquals', 's3:RequestObjectTagKeys', ['a', 'b'], undefined, false],
  ['ForAnyValue:StringLikeIfExists', 's3:RequestObjectTagKeys', 'a*', undefined, true],
  ['StringEquals', 's3:RequestObjectTagKeys', 'a', ['b', 'a'], true],
  ['StringNotEquals', 's3:RequestObjectTagKeys', 'a', ['b', 'a'], false],
  ['StringEquals', 's3:ExistingObjectTag/Team', 'x', 'x', true],
]
for (const [operator, key, values, given, want] of table) {
  test(`${operator} ${key} ${JSON.stringify(values)} with ${JSON.stringify(given)}: ${want}`, () => {
    const { policy } = identityPolicy({ Condition: { [operator]: { [key]: values } } })
    const [statement] = policy.statements
    assert.ok(statement !== undefined)
    const context = given === undefined ? {} : { [key]: typeof given === 'string' ? [given] : given }
    assert.equal(judge(statement, asking(alice, context)).applies, want)
  })
}

test('the key behind the slash is a name of its own', () => {
  const { policy } = identityPolicy({ Condition: { StringEquals: { 's3:existingobjecttag/Team': 'x' } } })
  const applies = (key: string) =>
    policy.statements.map(each => judge(each, asking(alice, { [key]: ['x'] })).applies)
  assert.deepEqual(
    [...applies('s3:ExistingObjectTag/Team'), ...applies('s3:ExistingObjectTag/team')],
    [true, false],
  )
})

test("a role's session is asked for by its role", () => {
  const { policy } = identityPolicy({
    Condition: { ArnEquals: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/worker' } },
  })
  assert.deepEqual(
    [session, alice].map(who => policy.statements.map(each => judge(each, asking(who)).applies)),
    [[true], [false]],
  )
})
