/** What operations on identities refuse, in IAM's codes and words. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  account,
  openIdentities,
  policyText,
  refusalOf,
  trustText,
  type Kept,
} from '../support/identities.ts'
import { temporaryFolder } from '../support/store.ts'

const arnOf = (what: string): string => `arn:aws:iam::${account}:${what}`

describe('refused', () => {
  const longPolicy = policyText('s3:' + 'a'.repeat(2_000))
  const cases: readonly {
    readonly name: string
    readonly act: (iam: Kept['iam']) => unknown
    readonly want: string
  }[] = [
    {
      name: 'a second user of one name, whatever the case',
      act: iam => iam.users.create({ name: 'ANN' }),
      want: 'EntityAlreadyExists: User with name ANN already exists.',
    },
    {
      name: 'a name that is none',
      act: iam => iam.users.create({ name: 'a/b' }),
      want: 'ValidationError: The specified value for userName is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-',
    },
    {
      name: 'a path that is none',
      act: iam => iam.users.create({ name: 'new', path: 'team/' }),
      want: 'ValidationError: The specified value for path is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.',
    },
    {
      name: 'a name that nobody has',
      act: iam => iam.users.get('nobody'),
      want: 'NoSuchEntity: The user with name nobody cannot be found.',
    },
    {
      name: 'deleting a user with a key',
      act: iam => iam.users.delete('keyed'),
      want: 'DeleteConflict: Cannot delete entity, must delete access keys first.',
    },
    {
      name: 'deleting a user in a group',
      act: iam => iam.users.delete('ann'),
      want: 'DeleteConflict: Cannot delete entity, must remove users from group first.',
    },
    {
      name: 'deleting a group with a user',
      act: iam => iam.groups.delete('team'),
      want: 'DeleteConflict: Cannot delete entity, must remove users from group first.',
    },
    {
      name: 'deleting a role with a policy',
      act: iam => iam.roles.delete('web'),
      want: 'DeleteConflict: Cannot delete entity, must detach all policies first.',
    },
    {
      name: 'deleting a policy that somebody has',
      act: iam => iam.policies.delete(arnOf('policy/read')),
      want: 'DeleteConflict: Cannot delete a policy attached to entities.',
    },
    {
      name: 'deleting a policy with versions',
      act: async iam => {
        const { arn } = await iam.policies.create({ name: 'many', text: policyText('*') })
        await iam.policies.createVersion(arn, policyText('*'), true)
        return iam.policies.delete(arn)
      },
      want: "DeleteConflict: This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.",
    },
    {
      name: 'deleting the version that is in force',
      act: iam => iam.policies.deleteVersion(arnOf('policy/read'), 'v1'),
      want: 'DeleteConflict: Cannot delete the default version of a policy.',
    },
    {
      name: 'a sixth version',
      act: async iam => {
        for (let count = 0; count < 5; count++)
          await iam.policies.createVersion(arnOf('policy/read'), policyText('*'), true)
      },
      want: 'LimitExceeded: A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.',
    },
    {
      name: 'an eleventh policy',
      act: async iam => {
        for (let count = 0; count < 11; count++) {
          const { arn } = await iam.policies.create({ name: `p${count}`, text: policyText('*') })
          await iam.holdings.attach({ kind: 'user', name: 'ann' }, arn)
        }
      },
      want: 'LimitExceeded: Cannot exceed quota for PoliciesPerUser: 10',
    },
    {
      name: 'a policy that is none',
      act: iam => iam.policies.create({ name: 'bad', text: '{"Statement": 1}' }),
      want: 'MalformedPolicyDocument: Syntax errors in policy.',
    },
    {
      name: 'a policy that names whom it is about',
      act: iam => iam.holdings.putInline({ kind: 'user', name: 'ann' }, { name: 'p', text: trustText }),
      want: 'MalformedPolicyDocument: Policy document should not specify a principal.',
    },
    {
      name: 'more inline policies than a user may have together',
      act: async iam => {
        await iam.holdings.putInline({ kind: 'user', name: 'ann' }, { name: 'p', text: policyText('s3:*') })
        await iam.holdings.putInline({ kind: 'user', name: 'ann' }, { name: 'q', text: longPolicy })
      },
      want: 'LimitExceeded: Maximum policy size of 2048 bytes exceeded for user ann',
    },
    {
      name: 'a managed policy that is too long',
      act: iam => iam.policies.create({ name: 'long', text: policyText('s3:' + 'a'.repeat(6_144)) }),
      want: 'LimitExceeded: Cannot exceed quota for PolicySize: 6144',
    },
    {
      name: 'attaching what is not there',
      act: iam => iam.holdings.attach({ kind: 'user', name: 'ann' }, arnOf('policy/none')),
      want: `NoSuchEntity: Policy ${arnOf('policy/none')} does not exist or is not attachable.`,
    },
    {
      name: 'attaching another account’s',
      act: iam =>
        iam.holdings.attach({ kind: 'user', name: 'ann' }, 'arn:aws:iam::111122223333:policy/theirs'),
      want: 'NoSuchEntity: Policy arn:aws:iam::111122223333:policy/theirs does not exist or is not attachable.',
    },
    {
      name: 'detaching what is not attached',
      act: iam => iam.holdings.detach({ kind: 'user', name: 'ann' }, arnOf('policy/read')),
      want: `NoSuchEntity: Policy ${arnOf('policy/read')} was not found.`,
    },
    {
      name: 'a boundary that is not there',
      act: iam => iam.users.create({ name: 'new', boundary: arnOf('policy/none') }),
      want: `NoSuchEntity: Scope ARN: ${arnOf('policy/none')} does not exist or is not attachable.`,
    },
    {
      name: 'a key of somebody else',
      act: async iam => {
        const [key] = iam.keys.list('keyed', { limit: 1 }).items
        await iam.keys.delete('ann', key?.id ?? '')
      },
      want: 'NoSuchEntity: The Access Key with id KEY cannot be found.',
    },
    {
      name: 'two tags whose keys differ by their case',
      act: iam =>
        iam.users.tag('ann', [
          { key: 'a', value: '1' },
          { key: 'A', value: '2' },
        ]),
      want: 'InvalidInput: Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    },
    {
      name: 'a session longer than twelve hours',
      act: iam => iam.roles.update('web', { maxSessionSeconds: 43_201 }),
      want: "ValidationError: 1 validation error detected: Value '43201' at 'maxSessionDuration' failed to satisfy constraint: Member must have value less than or equal to 43200",
    },
    {
      name: 'changing a policy that every account has',
      act: iam => iam.policies.delete('arn:aws:iam::aws:policy/AmazonS3FullAccess'),
      want: "UnmodifiableEntity: The policy AmazonS3FullAccess is the same for every account and can't be changed here.",
    },
    {
      name: 'a provider twice',
      act: async iam => {
        await iam.providers.create({ url: 'https://id.example.com/tenant' })
        await iam.providers.create({ url: 'https://id.example.com/tenant/' })
        await iam.providers.create({ url: 'https://id.example.com/tenant/' })
      },
      want: 'EntityAlreadyExists: Provider with url https://id.example.com/tenant/ already exists.',
    },
    {
      name: 'a provider without TLS',
      act: iam => iam.providers.create({ url: 'http://id.example.com' }),
      want: 'ValidationError: Invalid Open ID Connect Provider URL',
    },
  ]
  for (const { name, act, want } of cases) {
    test(name, async t => {
      const opened = await openIdentities(temporaryFolder(t))
      t.after(() => opened.close())
      const { iam } = opened
      const read = await iam.policies.create({ name: 'read', text: policyText('s3:GetObject') })
      for (const user of ['ann', 'keyed']) await iam.users.create({ name: user })
      await iam.groups.create({ name: 'team' })
      await iam.users.join('ann', 'team')
      await iam.keys.create('keyed')
      await iam.roles.create({ name: 'web', trust: trustText })
      await iam.holdings.attach({ kind: 'role', name: 'web' }, read.arn)
      const refusal = await refusalOf(() => act(iam))
      assert.equal(refusal.replace(/AKIA\w+/, 'KEY'), want)
    })
  }
})
