/**
 * Tags in IAM, where they decide who may do what: set on oneself or on others, with what is made, in another case, or twice.
 */
import type { Attack } from './attack.ts'
import { asking } from './iam.cases.ts'
import { allow, policyText } from './tenants-identities.ts'
import type { Tenants } from './tenants.ts'

const own = { PolicyName: 'own', PolicyDocument: policyText(allow('*', '*')) }

/** Who may manage those with a tag, and make users with another one. */
export const tagAttacks: readonly Attack<Tenants>[] = [
  asking('abe', 'who has no tag', 'PutUserPolicy', { UserName: 'abe', ...own }),
  asking('abe', 'a key of who has no tag', 'CreateAccessKey', { UserName: 'ada' }),
  asking('abe', 'the tag for somebody', 'TagUser', {
    UserName: 'ada',
    'Tags.member.1.Key': 'team',
    'Tags.member.1.Value': 'red',
  }),
  asking('abe', 'the tag for oneself', 'TagUser', {
    UserName: 'abe',
    'Tags.member.1.Key': 'team',
    'Tags.member.1.Value': 'red',
  }),
  asking('abe', 'the tag in capitals', 'TagUser', {
    UserName: 'abe',
    'Tags.member.1.Key': 'TEAM',
    'Tags.member.1.Value': 'red',
  }),
  asking('abe', 'the tag beside the one that is allowed', 'TagUser', {
    UserName: 'abe',
    'Tags.member.1.Key': 'team',
    'Tags.member.1.Value': 'red',
    'Tags.member.2.Key': 'team',
    'Tags.member.2.Value': 'blue',
  }),
  asking('abe', 'a new user with the tag', 'CreateUser', {
    UserName: 'new',
    'Tags.member.1.Key': 'team',
    'Tags.member.1.Value': 'red',
  }),
  asking(
    'abe',
    'a new user with the tag twice',
    'CreateUser',
    {
      UserName: 'new',
      'Tags.member.1.Key': 'team',
      'Tags.member.1.Value': 'blue',
      'Tags.member.2.Key': 'Team',
      'Tags.member.2.Value': 'red',
    },
    '400 InvalidInput',
  ),
  asking(
    'abe',
    'the tag behind the one that is allowed',
    'TagUser',
    {
      UserName: 'abe',
      'Tags.member.1.Key': 'team',
      'Tags.member.1.Value': 'blue',
      'Tags.member.2.Key': 'team',
      'Tags.member.2.Value': 'red',
    },
    '400 InvalidInput',
  ),
  asking('ned', 'a tag that is denied', 'TagUser', {
    UserName: 'tim',
    'Tags.member.1.Key': 'team',
    'Tags.member.1.Value': 'red',
  }),
  asking('ned', 'a tag that is denied, in capitals', 'TagUser', {
    UserName: 'tim',
    'Tags.member.1.Key': 'TEAM',
    'Tags.member.1.Value': 'red',
  }),
  asking('ned', 'a new user with the tag that is denied', 'CreateUser', {
    UserName: 'new',
    'Tags.member.1.Key': 'Team',
    'Tags.member.1.Value': 'red',
  }),
  asking('ned', 'who has a tag that is denied, in capitals', 'CreateAccessKey', { UserName: 'sky' }),
  asking('ned', 'the same to be gone', 'DeleteUser', { UserName: 'sky' }),
  asking('abe', 'no tag any more', 'UntagUser', { UserName: 'red', 'TagKeys.member.1': 'team' }),
]
