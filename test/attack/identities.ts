/**
 * Who is there: users with little, much or nothing, and roles that somebody else would like to have.
 */
import type { KeyPair } from '../support/daemon.ts'

export interface Surroundings {
  readonly folder: string
  /** Of the credentials endpoint. */
  readonly port: number
  readonly keys: Readonly<Record<string, KeyPair>>
}

export const account = '000000000000'
export const roleArn = (name: string): string => `arn:aws:iam::${account}:role/${name}`

/** The text of s3d.yaml. */
export function identitiesYaml({ folder, port, keys }: Surroundings): string {
  const user = (name: string, rest: string): string => {
    const { accessKeyId, secretAccessKey } = keys[name] ?? { accessKeyId: '', secretAccessKey: '' }
    return `    - {name: ${name}, accessKeys: [{id: ${accessKeyId}, secret: ${secretAccessKey}}], ${rest}}`
  }
  return `
credentials: {endpoint: 'http://127.0.0.1:${port}'}
identities:
  policies:
${policies}
  users:
${[
  user('ann', 'policies: [own-folder, assume]'),
  user('ben', 'policies: [all-but-secrets]'),
  user('lou', 'policies: [lists]'),
  user('dora', 'policies: [drops]'),
  user('tess', 'policies: [marks]'),
  user('gus', 'policies: []'),
  user('bea', 'policies: [everything], boundary: reads-public'),
].join('\n')}
  roles:
${roles(folder)}
`
}

const policies = `
    own-folder:
      Version: 2012-10-17
      Statement:
        - {Effect: Allow, Action: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:AbortMultipartUpload', 's3:ListMultipartUploadParts'], Resource: 'arn:aws:s3:::vault/home/\${aws:username}/*'}
        - {Effect: Allow, Action: 's3:ListBucket', Resource: 'arn:aws:s3:::vault', Condition: {StringLike: {'s3:prefix': 'home/\${aws:username}/*'}}}
    assume: {Version: 2012-10-17, Statement: {Effect: Allow, Action: 'sts:AssumeRole', Resource: '*'}}
    all-but-secrets:
      Version: 2012-10-17
      Statement:
        - {Effect: Allow, Action: 's3:*', Resource: '*'}
        - {Effect: Deny, Action: 's3:*', Resource: 'arn:aws:s3:::vault/secret/*'}
        - {Effect: Deny, Action: 's3:BypassGovernanceRetention', Resource: '*'}
        - {Effect: Deny, Action: ['s3:PutBucketPolicy', 's3:DeleteBucketPolicy', 's3:PutBucketPublicAccessBlock'], Resource: '*'}
    lists: {Version: 2012-10-17, Statement: {Effect: Allow, Action: ['s3:ListBucket', 's3:ListBucketVersions', 's3:ListAllMyBuckets', 's3:CreateBucket', 's3:DeleteBucket'], Resource: '*'}}
    drops: {Version: 2012-10-17, Statement: {Effect: Allow, Action: 's3:PutObject', Resource: 'arn:aws:s3:::vault/in/*'}}
    marks:
      Version: 2012-10-17
      Statement:
        - {Effect: Allow, Action: ['s3:PutObject', 's3:PutObjectTagging'], Resource: 'arn:aws:s3:::vault/in/*', Condition: {StringEquals: {'s3:RequestObjectTag/class': public}}}
        - {Effect: Allow, Action: ['s3:GetObject', 's3:GetObjectTagging', 's3:GetObjectVersion'], Resource: 'arn:aws:s3:::vault/public/*'}
    everything: {Version: 2012-10-17, Statement: {Effect: Allow, Action: '*', Resource: '*'}}
    reads-public: {Version: 2012-10-17, Statement: {Effect: Allow, Action: 's3:GetObject', Resource: 'arn:aws:s3:::vault/public/*'}}
`

const trusting = (statement: string): string =>
  `{Version: 2012-10-17, Statement: {Effect: Allow, ${statement}}}`

const role = (name: string, trust: string, rest: string): string =>
  `    - {name: ${name}, trust: ${trusting(trust)}, ${rest}}`

function roles(folder: string): string {
  const ofAnn = `Principal: {AWS: 'arn:aws:iam::${account}:user/ann'}, Action: 'sts:AssumeRole'`
  const anybody = `Principal: {AWS: '${account}'}, Action: 'sts:AssumeRole'`
  return [
    role('reader', ofAnn, 'policies: [reads-public], maxSession: 2h'),
    role(
      'partner',
      `${ofAnn}, Condition: {StringEquals: {'sts:ExternalId': 'of-the-partner'}}`,
      'policies: [everything]',
    ),
    role(
      'service',
      `${ofAnn}, Condition: {ArnLike: {'aws:SourceArn': 'arn:aws:sns:us-east-1:${account}:*'}}`,
      'policies: [everything]',
    ),
    role(
      'office',
      `${ofAnn}, Condition: {IpAddress: {'aws:SourceIp': '192.0.2.0/24'}}`,
      'policies: [everything]',
    ),
    role(
      'devices',
      `${ofAnn}, Condition: {Bool: {'aws:MultiFactorAuthPresent': 'true'}}`,
      'policies: [everything]',
    ),
    role(
      'inner',
      `Principal: {AWS: '${roleArn('outer')}'}, Action: 'sts:AssumeRole'`,
      'policies: [everything], maxSession: 12h',
    ),
    role('outer', ofAnn, 'policies: [reads-public, assume], maxSession: 12h'),
    role('account', anybody, 'policies: [everything]'),
    role('bounded', ofAnn, 'policies: [everything], boundary: reads-public'),
    role(
      'host',
      "Principal: {Service: ec2.amazonaws.com}, Action: 'sts:AssumeRole'",
      'policies: [reads-public], callers: [{from: 127.0.0.1}]',
    ),
    role(
      'neighbour',
      "Principal: {Service: ec2.amazonaws.com}, Action: 'sts:AssumeRole'",
      'policies: [everything], callers: [{from: 127.0.0.2}]',
    ),
    role(
      'app',
      "Principal: {Service: ecs-tasks.amazonaws.com}, Action: 'sts:AssumeRole'",
      `policies: [everything], callers: [{tokenFile: ${folder}/token}]`,
    ),
  ].join('\n')
}
