/**
 * Identities as IAM's answers show them: lists show less of each than an answer about one. Policies are written as IAM writes
 * them, percent-encoded.
 */
import type { Outputs } from '@s3d/server/iam'
import type { Group, LastUse, ManagedPolicy, PolicyVersion, Role, Tag, User } from '../identity/entities.ts'

export type WireUser = NonNullable<Outputs['CreateUser']['User']>
export type WireGroup = Outputs['CreateGroup']['Group']
export type WireRole = Outputs['CreateRole']['Role']
export type WirePolicy = NonNullable<Outputs['CreatePolicy']['Policy']>
export type WireVersion = NonNullable<Outputs['GetPolicyVersion']['PolicyVersion']>
type WireTag = NonNullable<WireUser['Tags']>[number]

export function userInList({ path, name, id, arn, createdMs }: User): WireUser {
  return { Path: path, UserName: name, UserId: id, Arn: arn, CreateDate: new Date(createdMs) }
}

export function userOf(user: User): WireUser {
  return { ...userInList(user), ...boundaryOf(user), ...tagsOf(user) }
}

export function groupOf({ path, name, id, arn, createdMs }: Group): WireGroup {
  return { Path: path, GroupName: name, GroupId: id, Arn: arn, CreateDate: new Date(createdMs) }
}

export function roleInList(role: Role): WireRole {
  const { path, name, id, arn, createdMs, trustText, description, maxSessionMs } = role
  return {
    Path: path,
    RoleName: name,
    RoleId: id,
    Arn: arn,
    CreateDate: new Date(createdMs),
    AssumeRolePolicyDocument: encoded(trustText),
    Description: description,
    MaxSessionDuration: maxSessionMs / 1_000,
  }
}

export function roleOf(role: Role, lastUse?: LastUse): WireRole {
  return { ...roleInList(role), ...boundaryOf(role), ...tagsOf(role), RoleLastUsed: roleLastUsed(lastUse) }
}

/** @returns without members for a role that nobody has used */
export function roleLastUsed(lastUse: LastUse | undefined): NonNullable<WireRole['RoleLastUsed']> {
  return lastUse === undefined ? {} : { LastUsedDate: new Date(lastUse.ms), Region: lastUse.region }
}

/** How often a policy is in use. */
export interface PolicyUse {
  readonly attachments: number
  readonly boundaries: number
}

export function policyInList(policy: ManagedPolicy, { attachments, boundaries }: PolicyUse): WirePolicy {
  const { name, id, arn, path, defaultVersion, createdMs, updatedMs } = policy
  return {
    PolicyName: name,
    PolicyId: id,
    Arn: arn,
    Path: path,
    DefaultVersionId: defaultVersion,
    AttachmentCount: attachments,
    PermissionsBoundaryUsageCount: boundaries,
    IsAttachable: true,
    CreateDate: new Date(createdMs),
    UpdateDate: new Date(updatedMs),
  }
}

export function policyOf(policy: ManagedPolicy, use: PolicyUse): WirePolicy {
  const { description, tags } = policy
  return { ...policyInList(policy, use), Description: description, Tags: wireTags(tags) }
}

export function versionInList({ defaultVersion }: ManagedPolicy, version: PolicyVersion): WireVersion {
  const { id, createdMs } = version
  return { VersionId: id, IsDefaultVersion: id === defaultVersion, CreateDate: new Date(createdMs) }
}

export function versionOf(policy: ManagedPolicy, version: PolicyVersion): WireVersion {
  return { ...versionInList(policy, version), Document: encoded(version.text) }
}

/** Nothing where nothing bounds. */
export function boundaryOf({ boundary }: Pick<User, 'boundary'>): Pick<WireUser, 'PermissionsBoundary'> {
  if (boundary === undefined) return {}
  return {
    PermissionsBoundary: {
      // AWS writes what its own model does not list.
      PermissionsBoundaryType: 'Policy' as 'PermissionsBoundaryPolicy',
      PermissionsBoundaryArn: boundary,
    },
  }
}

/** Left out where there are none. */
export function tagsOf({ tags }: Pick<User, 'tags'>): Pick<WireUser, 'Tags'> {
  return tags.length === 0 ? {} : { Tags: wireTags(tags) }
}

export function wireTags(tags: readonly Tag[]): WireTag[] {
  return tags.map(({ key, value }) => ({ Key: key, Value: value }))
}

export function readTags(tags: readonly WireTag[] = []): readonly Tag[] {
  return tags.map(({ Key, Value }) => ({ key: Key, value: Value }))
}

/** By RFC 3986, which reserves more than JavaScript's function leaves alone. */
export function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
