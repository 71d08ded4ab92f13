/**
 * What users, groups and roles have: policies of their own, policies that are attached to them, and what bounds them. The three
 * kinds answer alike, under different names.
 */
import type { Outputs } from '@s3d/server/iam'
import type { Holdings, HolderName } from '../identity/holdings.ts'
import type { HandlersOf } from './handlers.ts'
import { pageMembers, pageRequest } from './paging.ts'
import { encoded } from './wire.ts'

interface Page {
  readonly Marker?: string | undefined
  readonly MaxItems?: number | undefined
}

const user = (name: string): HolderName => ({ kind: 'user', name })
const group = (name: string): HolderName => ({ kind: 'group', name })
const role = (name: string): HolderName => ({ kind: 'role', name })

async function nothing(work: Promise<void>): Promise<Outputs['DeleteUserPolicy']> {
  await work
  return {}
}

function inlineNames(holdings: Holdings, holder: HolderName, page: Page) {
  const { items, next } = holdings.inline(holder, pageRequest(page))
  return { PolicyNames: items.map(({ name }) => name), ...pageMembers(next) }
}

function inlineDocument(holdings: Holdings, holder: HolderName, policyName: string) {
  const { name, text } = holdings.getInline(holder, policyName)
  return { PolicyName: name, PolicyDocument: encoded(text) }
}

function attachedTo(
  holdings: Holdings,
  holder: HolderName,
  { PathPrefix, ...page }: Page & { readonly PathPrefix?: string | undefined },
) {
  const { items, next } = holdings.attached(holder, { ...pageRequest(page), pathPrefix: PathPrefix })
  return {
    AttachedPolicies: items.map(({ arn, name }) => ({ PolicyName: name, PolicyArn: arn })),
    ...pageMembers(next),
  }
}

export const inlinePolicies: HandlersOf<
  | 'DeleteGroupPolicy'
  | 'DeleteRolePolicy'
  | 'DeleteUserPolicy'
  | 'GetGroupPolicy'
  | 'GetRolePolicy'
  | 'GetUserPolicy'
  | 'ListGroupPolicies'
  | 'ListRolePolicies'
  | 'ListUserPolicies'
  | 'PutGroupPolicy'
  | 'PutRolePolicy'
  | 'PutUserPolicy'
> = {
  DeleteGroupPolicy: ({ GroupName, PolicyName }, { account }) =>
    nothing(account.holdings.deleteInline(group(GroupName), PolicyName)),
  DeleteRolePolicy: ({ RoleName, PolicyName }, { account }) =>
    nothing(account.holdings.deleteInline(role(RoleName), PolicyName)),
  DeleteUserPolicy: ({ UserName, PolicyName }, { account }) =>
    nothing(account.holdings.deleteInline(user(UserName), PolicyName)),

  GetGroupPolicy: ({ GroupName, PolicyName }, { account }) => ({
    GroupName,
    ...inlineDocument(account.holdings, group(GroupName), PolicyName),
  }),
  GetRolePolicy: ({ RoleName, PolicyName }, { account }) => ({
    RoleName,
    ...inlineDocument(account.holdings, role(RoleName), PolicyName),
  }),
  GetUserPolicy: ({ UserName, PolicyName }, { account }) => ({
    UserName,
    ...inlineDocument(account.holdings, user(UserName), PolicyName),
  }),

  ListGroupPolicies: ({ GroupName, ...page }, { account }) =>
    inlineNames(account.holdings, group(GroupName), page),
  ListRolePolicies: ({ RoleName, ...page }, { account }) =>
    inlineNames(account.holdings, role(RoleName), page),
  ListUserPolicies: ({ UserName, ...page }, { account }) =>
    inlineNames(account.holdings, user(UserName), page),

  PutGroupPolicy: ({ GroupName, PolicyName, PolicyDocument }, { account }) =>
    nothing(account.holdings.putInline(group(GroupName), { name: PolicyName, text: PolicyDocument })),
  PutRolePolicy: ({ RoleName, PolicyName, PolicyDocument }, { account }) =>
    nothing(account.holdings.putInline(role(RoleName), { name: PolicyName, text: PolicyDocument })),
  PutUserPolicy: ({ UserName, PolicyName, PolicyDocument }, { account }) =>
    nothing(account.holdings.putInline(user(UserName), { name: PolicyName, text: PolicyDocument })),
}

export const attachedPolicies: HandlersOf<
  | 'AttachGroupPolicy'
  | 'AttachRolePolicy'
  | 'AttachUserPolicy'
  | 'DetachGroupPolicy'
  | 'DetachRolePolicy'
  | 'DetachUserPolicy'
  | 'ListAttachedGroupPolicies'
  | 'ListAttachedRolePolicies'
  | 'ListAttachedUserPolicies'
> = {
  AttachGroupPolicy: ({ GroupName, PolicyArn }, { account }) =>
    nothing(account.holdings.attach(group(GroupName), PolicyArn)),
  AttachRolePolicy: ({ RoleName, PolicyArn }, { account }) =>
    nothing(account.holdings.attach(role(RoleName), PolicyArn)),
  AttachUserPolicy: ({ UserName, PolicyArn }, { account }) =>
    nothing(account.holdings.attach(user(UserName), PolicyArn)),

  DetachGroupPolicy: ({ GroupName, PolicyArn }, { account }) =>
    nothing(account.holdings.detach(group(GroupName), PolicyArn)),
  DetachRolePolicy: ({ RoleName, PolicyArn }, { account }) =>
    nothing(account.holdings.detach(role(RoleName), PolicyArn)),
  DetachUserPolicy: ({ UserName, PolicyArn }, { account }) =>
    nothing(account.holdings.detach(user(UserName), PolicyArn)),

  ListAttachedGroupPolicies: ({ GroupName, ...page }, { account }) =>
    attachedTo(account.holdings, group(GroupName), page),
  ListAttachedRolePolicies: ({ RoleName, ...page }, { account }) =>
    attachedTo(account.holdings, role(RoleName), page),
  ListAttachedUserPolicies: ({ UserName, ...page }, { account }) =>
    attachedTo(account.holdings, user(UserName), page),
}

export const boundaries: HandlersOf<
  | 'DeleteRolePermissionsBoundary'
  | 'DeleteUserPermissionsBoundary'
  | 'PutRolePermissionsBoundary'
  | 'PutUserPermissionsBoundary'
> = {
  DeleteRolePermissionsBoundary: ({ RoleName }, { account }) =>
    nothing(account.holdings.deleteBoundary('role', RoleName)),
  DeleteUserPermissionsBoundary: ({ UserName }, { account }) =>
    nothing(account.holdings.deleteBoundary('user', UserName)),
  PutRolePermissionsBoundary: ({ RoleName, PermissionsBoundary }, { account }) =>
    nothing(account.holdings.setBoundary('role', RoleName, PermissionsBoundary)),
  PutUserPermissionsBoundary: ({ UserName, PermissionsBoundary }, { account }) =>
    nothing(account.holdings.setBoundary('user', UserName, PermissionsBoundary)),
}
