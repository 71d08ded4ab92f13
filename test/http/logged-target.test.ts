/** What of a target the log has. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loggedTarget } from '../../src/http/logged-target.ts'

const cases: readonly (readonly [target: string, want: string])[] = [
  ['/b/k', '/b/k'],
  ['/b/k?uploads', '/b/k?uploads'],
  ['/b?prefix=a%20b&max-keys=1', '/b?prefix=a%20b&max-keys=*'],
  [
    '/b/k?X-Amz-Date=1&X-Amz-Signature=abc&X-Amz-Security-Token=def%3D&versionId=1',
    '/b/k?X-Amz-Date=1&X-Amz-Signature=*&X-Amz-Security-Token=*&versionId=1',
  ],
  ['/b/k?AWSAccessKeyId=A&Signature=x%2F&Expires=1', '/b/k?AWSAccessKeyId=*&Signature=*&Expires=1'],
  [
    '/?Action=AssumeRoleWithWebIdentity&WebIdentityToken=ey',
    '/?Action=AssumeRoleWithWebIdentity&WebIdentityToken=*',
  ],
  ['/b/k?X%2DAmz%2DSig%6Eature=abc', '/b/k?X%2DAmz%2DSig%6Eature=*'],
  ['/b/k?%zz=abc&a=b', '/b/k?%zz=*&a=b'],
  ['/b/k?a=b?token=c', '/b/k?a=b?token=c'],
]
for (const [target, want] of cases) test(target, () => assert.equal(loggedTarget(target), want))
