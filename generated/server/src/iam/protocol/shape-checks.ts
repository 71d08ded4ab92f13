// Checks of the structures in requests. Generated from model/ by `npm run codegen`; do not edit.
import type { Pattern, Violations } from './../../query/violations.ts'
import type {
  AddClientIDToOpenIDConnectProviderRequest,
  AddUserToGroupRequest,
  AttachGroupPolicyRequest,
  AttachRolePolicyRequest,
  AttachUserPolicyRequest,
  ContextEntry,
  CreateAccessKeyRequest,
  CreateAccountAliasRequest,
  CreateGroupRequest,
  CreateOpenIDConnectProviderRequest,
  CreatePolicyRequest,
  CreatePolicyVersionRequest,
  CreateRoleRequest,
  CreateUserRequest,
  DeleteAccessKeyRequest,
  DeleteAccountAliasRequest,
  DeleteGroupPolicyRequest,
  DeleteGroupRequest,
  DeleteLoginProfileRequest,
  DeleteOpenIDConnectProviderRequest,
  DeletePolicyRequest,
  DeletePolicyVersionRequest,
  DeleteRolePermissionsBoundaryRequest,
  DeleteRolePolicyRequest,
  DeleteRoleRequest,
  DeleteUserPermissionsBoundaryRequest,
  DeleteUserPolicyRequest,
  DeleteUserRequest,
  DetachGroupPolicyRequest,
  DetachRolePolicyRequest,
  DetachUserPolicyRequest,
  GetAccessKeyLastUsedRequest,
  GetAccountAuthorizationDetailsRequest,
  GetContextKeysForCustomPolicyRequest,
  GetContextKeysForPrincipalPolicyRequest,
  GetGroupPolicyRequest,
  GetGroupRequest,
  GetLoginProfileRequest,
  GetOpenIDConnectProviderRequest,
  GetPolicyRequest,
  GetPolicyVersionRequest,
  GetRolePolicyRequest,
  GetRoleRequest,
  GetUserPolicyRequest,
  GetUserRequest,
  ListAccessKeysRequest,
  ListAccountAliasesRequest,
  ListAttachedGroupPoliciesRequest,
  ListAttachedRolePoliciesRequest,
  ListAttachedUserPoliciesRequest,
  ListEntitiesForPolicyRequest,
  ListGroupPoliciesRequest,
  ListGroupsForUserRequest,
  ListGroupsRequest,
  ListInstanceProfilesForRoleRequest,
  ListInstanceProfilesRequest,
  ListMFADevicesRequest,
  ListOpenIDConnectProviderTagsRequest,
  ListPoliciesRequest,
  ListPolicyTagsRequest,
  ListPolicyVersionsRequest,
  ListRolePoliciesRequest,
  ListRoleTagsRequest,
  ListRolesRequest,
  ListSSHPublicKeysRequest,
  ListServerCertificatesRequest,
  ListServiceSpecificCredentialsRequest,
  ListSigningCertificatesRequest,
  ListUserPoliciesRequest,
  ListUserTagsRequest,
  ListUsersRequest,
  ListVirtualMFADevicesRequest,
  PutGroupPolicyRequest,
  PutRolePermissionsBoundaryRequest,
  PutRolePolicyRequest,
  PutUserPermissionsBoundaryRequest,
  PutUserPolicyRequest,
  RemoveClientIDFromOpenIDConnectProviderRequest,
  RemoveUserFromGroupRequest,
  SetDefaultPolicyVersionRequest,
  SimulateCustomPolicyRequest,
  SimulatePrincipalPolicyRequest,
  Tag,
  TagOpenIDConnectProviderRequest,
  TagPolicyRequest,
  TagRoleRequest,
  TagUserRequest,
  UntagOpenIDConnectProviderRequest,
  UntagPolicyRequest,
  UntagRoleRequest,
  UntagUserRequest,
  UpdateAccessKeyRequest,
  UpdateAssumeRolePolicyRequest,
  UpdateGroupRequest,
  UpdateOpenIDConnectProviderThumbprintRequest,
  UpdateRoleDescriptionRequest,
  UpdateRoleRequest,
  UpdateUserRequest,
} from './../models/index.ts'

export function checkAddClientIDToOpenIDConnectProviderRequest(
  value: AddClientIDToOpenIDConnectProviderRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.OpenIDConnectProviderArn, at + 'openIDConnectProviderArn')
  violations.length(value.OpenIDConnectProviderArn, at + 'openIDConnectProviderArn', { min: 20, max: 2048 })
  violations.required(value.ClientID, at + 'clientID')
  violations.length(value.ClientID, at + 'clientID', { min: 1, max: 255 })
}

export function checkAddUserToGroupRequest(value: AddUserToGroupRequest, at: string, violations: Violations): void {
  violations.required(value.GroupName, at + 'groupName')
  violations.pattern(value.GroupName, at + 'groupName', pattern0)
  violations.length(value.GroupName, at + 'groupName', { min: 1, max: 128 })
  violations.required(value.UserName, at + 'userName')
  violations.pattern(value.UserName, at + 'userName', pattern0)
  violations.length(value.UserName, at + 'userName', { min: 1, max: 128 })
}

export function checkAttachGroupPolicyRequest(
  value: AttachGroupPolicyRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.GroupName, at + 'groupName')
  violations.pattern(value.GroupName, at + 'groupName', pattern0)
  violations.length(value.GroupName, at + 'groupName', { min: 1, max: 128 })
  violations.required(value.PolicyArn, at + 'policyArn')
  violations.length(value.PolicyArn, at + 'policyArn', { min: 20, max: 2048 })
}

export function checkAttachRolePolicyRequest(value: AttachRolePolicyRequest, at: string, violations: Violations): void {
  violations.required(value.RoleName, at + 'roleName')
  violations.pattern(value.RoleName, at + 'roleName', pattern0)
  violations.length(value.RoleName, at + 'roleName', { min: 1, max: 64 })
  violations.required(value.PolicyArn, at + 'policyArn')
  violations.length(value.PolicyArn, at + 'policyArn', { min: 20, max: 2048 })
}

export function checkAttachUserPolicyRequest(value: AttachUserPolicyRequest, at: string, violations: Violations): void {
  violations.required(value.UserName, at + 'userName')
  violations.pattern(value.UserName, at + 'userName', pattern0)
  violations.length(value.UserName, at + 'userName', { min: 1, max: 64 })
  violations.required(value.PolicyArn, at + 'policyArn')
  violations.length(value.PolicyArn, at + 'policyArn', { min: 20, max: 2048 })
}

export function checkCreateAccessKeyRequest(value: CreateAccessKeyRequest, at: string, violations: Violations): void {
  violations.pattern(value.UserName, at + 'userName', pattern0)
  violations.length(value.UserName, at + 'userName', { min: 1, max: 128 })
}

export function checkCreateAccountAliasRequest(
  value: CreateAccountAliasRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.AccountAlias, at + 'accountAlias')
  violations.pattern(value.AccountAlias, at + 'accountAlias', pattern1)
  violations.length(value.AccountAlias, at + 'accountAlias', { min: 3, max: 63 })
}

export function checkCreateGroupRequest(value: CreateGroupRequest, at: string, violations: Violations): void {
  violations.pattern(value.Path, at + 'path', pattern2)
  violations.length(value.Path, at + 'path', { min: 1, max: 512 })
  violations.required(value.GroupName, at + 'groupName')
  violations.pattern(value.GroupName, at + 'groupName', pattern0)
  violations.length(value.GroupName, at + 'groupName', { min: 1, max: 128 })
}

export function checkCreateOpenIDConnectProviderRequest(
  value: CreateOpenIDConnectProviderRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.Url, at + 'url')
  violations.length(value.Url, at + 'url', { min: 1, max: 255 })
  violations.items(value.ClientIDList, at + 'clientIDList', (item, its) => {
    its.length(item, '', { min: 1, max: 255 })
  })
  violations.items(value.ThumbprintList, at + 'thumbprintList', (item, its) => {
    its.length(item, '', { min: 40, max: 40 })
  })
  violations.length(value.Tags, at + 'tags', { min: 0, max: 50 })
  value.Tags?.forEach((item, index) => checkTag(item, `${at + 'tags'}.${index + 1}.member.`, violations))
}

export function checkCreatePolicyRequest(value: CreatePolicyRequest, at: string, violations: Violations): void {
  violations.required(value.PolicyName, at + 'policyName')
  violations.pattern(value.PolicyName, at + 'policyName', pattern0)
  violations.length(value.PolicyName, at + 'policyName', { min: 1, max: 128 })
  violations.pattern(value.Path, at + 'path', pattern3)
  violations.length(value.Path, at + 'path', { min: 1, max: 512 })
  violations.required(value.PolicyDocument, at + 'policyDocument')
  violations.pattern(value.PolicyDocument, at + 'policyDocument', pattern4)
  violations.length(value.PolicyDocument, at + 'policyDocument', { min: 1, max: 131072 })
  violations.length(value.Description, at + 'description', { min: 0, max: 1000 })
  violations.length(value.Tags, at + 'tags', { min: 0, max: 50 })
  value.Tags?.forEach((item, index) => checkTag(item, `${at + 'tags'}.${index + 1}.member.`, violations))
}

export function checkCreatePolicyVersionRequest(
  value: CreatePolicyVersionRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.PolicyArn, at + 'policyArn')
  violations.length(value.PolicyArn, at + 'policyArn', { min: 20, max: 2048 })
  violations.required(value.PolicyDocument, at + 'policyDocument')
  violations.pattern(value.PolicyDocument, at + 'policyDocument', pattern4)
  violations.length(value.PolicyDocument, at + 'policyDocument', { min: 1, max: 131072 })
}

export function checkCreateRoleRequest(value: CreateRoleRequest, at: string, violations: Violations): void {
  violations.pattern(value.Path, at + 'path', pattern2)
  violations.length(value.Path, at + 'path', { min: 1, max: 512 })
  violations.required(value.RoleName, at + 'roleName')
  violations.pattern(value.RoleName, at + 'roleName', pattern0)
  violations.length(value.RoleName, at + 'roleName', { min: 1, max: 64 })
  violations.required(value.AssumeRolePolicyDocument, at + 'assumeRolePolicyDocument')
  violations.pattern(value.AssumeRolePolicyDocument, at + 'assumeRolePolicyDocument', pattern4)
  violations.length(value.AssumeRolePolicyDocument, at + 'assumeRolePolicyDocument', { min: 1, max: 131072 })
  violations.pattern(value.Description, at + 'description', pattern5)
  violations.length(value.Description, at + 'description', { min: 0, max: 1000 })
  violations.range(value.MaxSessionDuration, at + 'maxSessionDuration', { min: 3600, max: 43200 })
  violations.length(value.PermissionsBoundary, at + 'permissionsBoundary', { min: 20, max: 2048 })
  violations.length(value.Tags, at + 'tags', { min: 0, max: 50 })
  value.Tags?.forEach((item, index) => checkTag(item, `${at + 'tags'}.${index + 1}.member.`, violations))
}

export function checkCreateUserRequest(value: CreateUserRequest, at: string, violations: Violations): void {
  violations.pattern(value.Path, at + 'path', pattern2)
  violations.length(value.Path, at + 'path', { min: 1, max: 512 })
  violations.required(value.UserName, at + 'userName')
  violations.pattern(value.UserName, at + 'userName', pattern0)
  violations.length(value.UserName, at + 'userName', { min: 1, max: 64 })
  violations.length(value.PermissionsBoundary, at + 'permissionsBoundary', { min: 20, max: 2048 })
  violations.length(value.Tags, at + 'tags', { min: 0, max: 50 })
  value.Tags?.forEach((item, index) => checkTag(item, `${at + 'tags'}.${index + 1}.member.`, violations))
}

export function checkDeleteAccessKeyRequest(value: DeleteAccessKeyRequest, at: string, violations: Violations): void {
  violations.pattern(value.UserName, at + 'userName', pattern0)
  violations.length(value.UserName, at + 'userName', { min: 1, max: 128 })
  violations.required(value.AccessKeyId, at + 'accessKeyId')
  violations.pattern(value.AccessKeyId, at + 'accessKeyId', pattern6)
  violations.length(value.AccessKeyId, at + 'accessKeyId', { min: 16, max: 128 })
}

export function checkDeleteAccountAliasRequest(
  value: DeleteAccountAliasRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.AccountAlias, at + 'accountAlias')
  violations.pattern(value.AccountAlias, at + 'accountAlias', pattern1)
  violations.length(value.AccountAlias, at + 'accountAlias', { min: 3, max: 63 })
}

export function checkDeleteGroupRequest(value: DeleteGroupRequest, at: string, violations: Violations): void {
  violations.required(value.GroupName, at + 'groupName')
  violations.pattern(value.GroupName, at + 'groupName', pattern0)
  violations.length(value.GroupName, at + 'groupName', { min: 1, max: 128 })
}

export function checkDeleteGroupPolicyRequest(
  value: DeleteGroupPolicyRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.GroupName, at + 'groupName')
  violations.pattern(value.GroupName, at + 'groupName', pattern0)
  violations.length(value.GroupName, at + 'groupName', { min: 1, max: 128 })
  violations.required(value.PolicyName, at + 'policyName')
  violations.pattern(value.PolicyName, at + 'policyName', pattern0)
  violations.length(value.PolicyName, at + 'policyName', { min: 1, max: 128 })
}

export function checkDeleteLoginProfileRequest(
  value: DeleteLoginProfileRequest,
  at: string,
  violations: Violations,
): void {
  violations.pattern(value.UserName, at + 'userName', pattern0)
  violations.length(value.UserName, at + 'userName', { min: 1, max: 64 })
}

export function checkDeleteOpenIDConnectProviderRequest(
  value: DeleteOpenIDConnectProviderRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.OpenIDConnectProviderArn, at + 'openIDConnectProviderArn')
  violations.length(value.OpenIDConnectProviderArn, at + 'openIDConnectProviderArn', { min: 20, max: 2048 })
}

export function checkDeletePolicyRequest(value: DeletePolicyRequest, at: string, violations: Violations): void {
  violations.required(value.PolicyArn, at + 'policyArn')
  violations.length(value.PolicyArn, at + 'policyArn', { min: 20, max: 2048 })
}

export function checkDeletePolicyVersionRequest(
  value: DeletePolicyVersionRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.PolicyArn, at + 'policyArn')
  violations.length(value.PolicyArn, at + 'policyArn', { min: 20, max: 2048 })
  violations.required(value.VersionId, at + 'versionId')
  violations.pattern(value.VersionId, at + 'versionId', pattern7)
}

export function checkDeleteRoleRequest(value: DeleteRoleRequest, at: string, violations: Violations): void {
  violations.required(value.RoleName, at + 'roleName')
  violations.pattern(value.RoleName, at + 'roleName', pattern0)
  violations.length(value.RoleName, at + 'roleName', { min: 1, max: 64 })
}

export function checkDeleteRolePermissionsBoundaryRequest(
  value: DeleteRolePermissionsBoundaryRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.RoleName, at + 'roleName')
  violations.pattern(value.RoleName, at + 'roleName', pattern0)
  violations.length(value.RoleName, at + 'roleName', { min: 1, max: 64 })
}

export function checkDeleteRolePolicyRequest(value: DeleteRolePolicyRequest, at: string, violations: Violations): void {
  violations.required(value.RoleName, at + 'roleName')
  violations.pattern(value.RoleName, at + 'roleName', pattern0)
  violations.length(value.RoleName, at + 'roleName', { min: 1, max: 64 })
  violations.required(value.PolicyName, at + 'policyName')
  violations.pattern(value.PolicyName, at + 'policyName', pattern0)
  violations.length(value.PolicyName, at + 'policyName', { min: 1, max: 128 })
}

export function checkDeleteUserRequest(value: DeleteUserRequest, at: string, violations: Violations): void {
  violations.required(value.UserName, at + 'userName')
  violations.pattern(value.UserName, at + 'userName', pattern0)
  violations.length(value.UserName, at + 'userName', { min: 1, max: 128 })
}

export function checkDeleteUserPermissionsBoundaryRequest(
  value: DeleteUserPermissionsBoundaryRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.UserName, at + 'userName')
  violations.pattern(value.UserName, at + 'userName', pattern0)
  violations.length(value.UserName, at + 'userName', { min: 1, max: 64 })
}

export function checkDeleteUserPolicyRequest(value: DeleteUserPolicyRequest, at: string, violations: Violations): void {
  violations.required(value.UserName, at + 'userName')
  violations.pattern(value.UserName, at + 'userName', pattern0)
  violations.length(value.UserName, at + 'userName', { min: 1, max: 128 })
  violations.required(value.PolicyName, at + 'policyName')
  violations.pattern(value.PolicyName, at + 'policyName', pattern0)
  violations.length(value.PolicyName, at + 'policyName', { min: 1, max: 128 })
}

export function checkDetachGroupPolicyRequest(
  value: DetachGroupPolicyRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.GroupName, at + 'groupName')
  violations.pattern(value.GroupName, at + 'groupName', pattern0)
  violations.length(value.GroupName, at + 'groupName', { min: 1, max: 128 })
  violations.required(value.PolicyArn, at + 'policyArn')
  violations.length(value.PolicyArn, at + 'policyArn', { min: 20, max: 2048 })
}

export function checkDetachRolePolicyRequest(value: DetachRolePolicyRequest, at: string, violations: Violations): void {
  violations.required(value.RoleName, at + 'roleName')
  violations.pattern(value.RoleName, at + 'roleName', pattern0)
  violations.length(value.RoleName, at + 'roleName', { min: 1, max: 64 })
  violations.required(value.PolicyArn, at + 'policyArn')
  violations.length(value.PolicyArn, at + 'policyArn', { min: 20, max: 2048 })
}

export function checkDetachUserPolicyRequest(value: DetachUserPolicyRequest, at: string, violations: Violations): void {
  violations.required(value.UserName, at + 'userName')
  violations.pattern(value.UserName, at + 'userName', pattern0)
  violations.length(value.UserName, at + 'userName', { min: 1, max: 64 })
  violations.required(value.PolicyArn, at + 'policyArn')
  violations.length(value.PolicyArn, at + 'policyArn', { min: 20, max: 2048 })
}

export function checkGetAccessKeyLastUsedRequest(
  value: GetAccessKeyLastUsedRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.AccessKeyId, at + 'accessKeyId')
  violations.pattern(value.AccessKeyId, at + 'accessKeyId', pattern6)
  violations.length(value.AccessKeyId, at + 'accessKeyId', { min: 16, max: 128 })
}

export function checkGetAccountAuthorizationDetailsRequest(
  value: GetAccountAuthorizationDetailsRequest,
  at: string,
  violations: Violations,
): void {
  violations.items(value.Filter, at + 'filter', (item, its) => {
    its.enumerated(item, '', ['User', 'Role', 'Group', 'LocalManagedPolicy', 'AWSManagedPolicy'])
  })
  violations.range(value.MaxItems, at + 'maxItems', { min: 1, max: 1000 })
  violations.pattern(value.Marker, at + 'marker', pattern8)
  violations.length(value.Marker, at + 'marker', { min: 1, max: 320 })
}

export function checkGetContextKeysForCustomPolicyRequest(
  value: GetContextKeysForCustomPolicyRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.PolicyInputList, at + 'policyInputList')
  violations.items(value.PolicyInputList, at + 'policyInputList', (item, its) => {
    its.pattern(item, '', pattern4)
    its.length(item, '', { min: 1, max: 131072 })
  })
}

export function checkGetContextKeysForPrincipalPolicyRequest(
  value: GetContextKeysForPrincipalPolicyRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.PolicySourceArn, at + 'policySourceArn')
  violations.length(value.PolicySourceArn, at + 'policySourceArn', { min: 20, max: 2048 })
  violations.items(value.PolicyInputList, at + 'policyInputList', (item, its) => {
    its.pattern(item, '', pattern4)
    its.length(item, '', { min: 1, max: 131072 })
  })
}

export function checkGetGroupRequest(value: GetGroupRequest, at: string, violations: Violations): void {
  violations.required(value.GroupName, at + 'groupName')
  violations.pattern(value.GroupName, at + 'groupName', pattern0)
  violations.length(value.GroupName, at + 'groupName', { min: 1, max: 128 })
  violations.pattern(value.Marker, at + 'marker', pattern8)
  violations.length(value.Marker, at + 'marker', { min: 1, max: 320 })
  violations.range(value.MaxItems, at + 'maxItems', { min: 1, max: 1000 })
}

export function checkGetGroupPolicyRequest(value: GetGroupPolicyRequest, at: string, violations: Violations): void {
  violations.required(value.GroupName, at + 'groupName')
  violations.pattern(value.GroupName, at + 'groupName', pattern0)
  violations.length(value.GroupName, at + 'groupName', { min: 1, max: 128 })
  violations.required(value.PolicyName, at + 'policyName')
  violations.pattern(value.PolicyName, at + 'policyName', pattern0)
  violations.length(value.PolicyName, at + 'policyName', { min: 1, max: 128 })
}

export function checkGetLoginProfileRequest(value: GetLoginProfileRequest, at: string, violations: Violations): void {
  violations.pattern(value.UserName, at + 'userName', pattern0)
  violations.length(value.UserName, at + 'userName', { min: 1, max: 64 })
}

export function checkGetOpenIDConnectProviderRequest(
  value: GetOpenIDConnectProviderRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.OpenIDConnectProviderArn, at + 'openIDConnectProviderArn')
  violations.length(value.OpenIDConnectProviderArn, at + 'openIDConnectProviderArn', { min: 20, max: 2048 })
}

export function checkGetPolicyRequest(value: GetPolicyRequest, at: string, violations: Violations): void {
  violations.required(value.PolicyArn, at + 'policyArn')
  violations.length(value.PolicyArn, at + 'policyArn', { min: 20, max: 2048 })
}

export function checkGetPolicyVersionRequest(value: GetPolicyVersionRequest, at: string, violations: Violations): void {
  violations.required(value.PolicyArn, at + 'policyArn')
  violations.length(value.PolicyArn, at + 'policyArn', { min: 20, max: 2048 })
  violations.required(value.VersionId, at + 'versionId')
  violations.pattern(value.VersionId, at + 'versionId', pattern7)
}

export function checkGetRoleRequest(value: GetRoleRequest, at: string, violations: Violations): void {
  violations.required(value.RoleName, at + 'roleName')
  violations.pattern(value.RoleName, at + 'roleName', pattern0)
  violations.length(value.RoleName, at + 'roleName', { min: 1, max: 64 })
}

export function checkGetRolePolicyRequest(value: GetRolePolicyRequest, at: string, violations: Violations): void {
  violations.required(value.RoleName, at + 'roleName')
  violations.pattern(value.RoleName, at + 'roleName', pattern0)
  violations.length(value.RoleName, at + 'roleName', { min: 1, max: 64 })
  violations.required(value.PolicyName, at + 'policyName')
  violations.pattern(value.PolicyName, at + 'policyName', pattern0)
  violations.length(value.PolicyName, at + 'policyName', { min: 1, max: 128 })
}

export function checkGetUserRequest(value: GetUserRequest, at: string, violations: Violations): void {
  violations.pattern(value.UserName, at + 'userName', pattern0)
  violations.length(value.UserName, at + 'userName', { min: 1, max: 128 })
}

export function checkGetUserPolicyRequest(value: GetUserPolicyRequest, at: string, violations: Violations): void {
  violations.required(value.UserName, at + 'userName')
  violations.pattern(value.UserName, at + 'userName', pattern0)
  violations.length(value.UserName, at + 'userName', { min: 1, max: 128 })
  violations.required(value.PolicyName, at + 'policyName')
  violations.pattern(value.PolicyName, at + 'policyName', pattern0)
  violations.length(value.PolicyName, at + 'policyName', { min: 1, max: 128 })
}

export function checkListAccessKeysRequest(value: ListAccessKeysRequest, at: string, violations: Violations): void {
  violations.pattern(value.UserName, at + 'userName', pattern0)
  violations.length(value.UserName, at + 'userName', { min: 1, max: 128 })
  violations.pattern(value.Marker, at + 'marker', pattern8)
  violations.length(value.Marker, at + 'marker', { min: 1, max: 320 })
  violations.range(value.MaxItems, at + 'maxItems', { min: 1, max: 1000 })
}

export function checkListAccountAliasesRequest(
  value: ListAccountAliasesRequest,
  at: string,
  violations: Violations,
): void {
  violations.pattern(value.Marker, at + 'marker', pattern8)
  violations.length(value.Marker, at + 'marker', { min: 1, max: 320 })
  violations.range(value.MaxItems, at + 'maxItems', { min: 1, max: 1000 })
}

export function checkListAttachedGroupPoliciesRequest(
  value: ListAttachedGroupPoliciesRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.GroupName, at + 'groupName')
  violations.pattern(value.GroupName, at + 'groupName', pattern0)
  violations.length(value.GroupName, at + 'groupName', { min: 1, max: 128 })
  violations.pattern(value.PathPrefix, at + 'pathPrefix', pattern3)
  violations.length(value.PathPrefix, at + 'pathPrefix', { min: 1, max: 512 })
  violations.pattern(value.Marker, at + 'marker', pattern8)
  violations.length(value.Marker, at + 'marker', { min: 1, max: 320 })
  violations.range(value.MaxItems, at + 'maxItems', { min: 1, max: 1000 })
}

export function checkListAttachedRolePoliciesRequest(
  value: ListAttachedRolePoliciesRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.RoleName, at + 'roleName')
  violations.pattern(value.RoleName, at + 'roleName', pattern0)
  violations.length(value.RoleName, at + 'roleName', { min: 1, max: 64 })
  violations.pattern(value.PathPrefix, at + 'pathPrefix', pattern3)
  violations.length(value.PathPrefix, at + 'pathPrefix', { min: 1, max: 512 })
  violations.pattern(value.Marker, at + 'marker', pattern8)
  violations.length(value.Marker, at + 'marker', { min: 1, max: 320 })
  violations.range(value.MaxItems, at + 'maxItems', { min: 1, max: 1000 })
}

export function checkListAttachedUserPoliciesRequest(
  value: ListAttachedUserPoliciesRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.UserName, at + 'userName')
  violations.pattern(value.UserName, at + 'userName', pattern0)
  violations.length(value.UserName, at + 'userName', { min: 1, max: 64 })
  violations.pattern(value.PathPrefix, at + 'pathPrefix', pattern3)
  violations.length(value.PathPrefix, at + 'pathPrefix', { min: 1, max: 512 })
  violations.pattern(value.Marker, at + 'marker', pattern8)
  violations.length(value.Marker, at + 'marker', { min: 1, max: 320 })
  violations.range(value.MaxItems, at + 'maxItems', { min: 1, max: 1000 })
}

export function checkListEntitiesForPolicyRequest(
  value: ListEntitiesForPolicyRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.PolicyArn, at + 'policyArn')
  violations.length(value.PolicyArn, at + 'policyArn', { min: 20, max: 2048 })
  violations.enumerated(value.EntityFilter, at + 'entityFilter', [
    'User',
    'Role',
    'Group',
    'LocalManagedPolicy',
    'AWSManagedPolicy',
  ])
  violations.pattern(value.PathPrefix, at + 'pathPrefix', pattern2)
  violations.length(value.PathPrefix, at + 'pathPrefix', { min: 1, max: 512 })
  violations.enumerated(value.PolicyUsageFilter, at + 'policyUsageFilter', ['PermissionsPolicy', 'PermissionsBoundary'])
  violations.pattern(value.Marker, at + 'marker', pattern8)
  violations.length(value.Marker, at + 'marker', { min: 1, max: 320 })
  violations.range(value.MaxItems, at + 'maxItems', { min: 1, max: 1000 })
}

export function checkListGroupPoliciesRequest(
  value: ListGroupPoliciesRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.GroupName, at + 'groupName')
  violations.pattern(value.GroupName, at + 'groupName', pattern0)
  violations.length(value.GroupName, at + 'groupName', { min: 1, max: 128 })
  violations.pattern(value.Marker, at + 'marker', pattern8)
  violations.length(value.Marker, at + 'marker', { min: 1, max: 320 })
  violations.range(value.MaxItems, at + 'maxItems', { min: 1, max: 1000 })
}

export function checkListGroupsRequest(value: ListGroupsRequest, at: string, violations: Violations): void {
  violations.pattern(value.PathPrefix, at + 'pathPrefix', pattern9)
  violations.length(value.PathPrefix, at + 'pathPrefix', { min: 1, max: 512 })
  violations.pattern(value.Marker, at + 'marker', pattern8)
  violations.length(value.Marker, at + 'marker', { min: 1, max: 320 })
  violations.range(value.MaxItems, at + 'maxItems', { min: 1, max: 1000 })
}

export function checkListGroupsForUserRequest(
  value: ListGroupsForUserRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.UserName, at + 'userName')
  violations.pattern(value.UserName, at + 'userName', pattern0)
  violations.length(value.UserName, at + 'userName', { min: 1, max: 128 })
  violations.pattern(value.Marker, at + 'marker', pattern8)
  violations.length(value.Marker, at + 'marker', { min: 1, max: 320 })
  violations.range(value.MaxItems, at + 'maxItems', { min: 1, max: 1000 })
}

export function checkListInstanceProfilesRequest(
  value: ListInstanceProfilesRequest,
  at: string,
  violations: Violations,
): void {
  violations.pattern(value.PathPrefix, at + 'pathPrefix', pattern9)
  violations.length(value.PathPrefix, at + 'pathPrefix', { min: 1, max: 512 })
  violations.pattern(value.Marker, at + 'marker', pattern8)
  violations.length(value.Marker, at + 'marker', { min: 1, max: 320 })
  violations.range(value.MaxItems, at + 'maxItems', { min: 1, max: 1000 })
}

export function checkListInstanceProfilesForRoleRequest(
  value: ListInstanceProfilesForRoleRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.RoleName, at + 'roleName')
  violations.pattern(value.RoleName, at + 'roleName', pattern0)
  violations.length(value.RoleName, at + 'roleName', { min: 1, max: 64 })
  violations.pattern(value.Marker, at + 'marker', pattern8)
  violations.length(value.Marker, at + 'marker', { min: 1, max: 320 })
  violations.range(value.MaxItems, at + 'maxItems', { min: 1, max: 1000 })
}

export function checkListMFADevicesRequest(value: ListMFADevicesRequest, at: string, violations: Violations): void {
  violations.pattern(value.UserName, at + 'userName', pattern0)
  violations.length(value.UserName, at + 'userName', { min: 1, max: 128 })
  violations.pattern(value.Marker, at + 'marker', pattern8)
  violations.length(value.Marker, at + 'marker', { min: 1, max: 320 })
  violations.range(value.MaxItems, at + 'maxItems', { min: 1, max: 1000 })
}

export function checkListOpenIDConnectProviderTagsRequest(
  value: ListOpenIDConnectProviderTagsRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.OpenIDConnectProviderArn, at + 'openIDConnectProviderArn')
  violations.length(value.OpenIDConnectProviderArn, at + 'openIDConnectProviderArn', { min: 20, max: 2048 })
  violations.pattern(value.Marker, at + 'marker', pattern8)
  violations.length(value.Marker, at + 'marker', { min: 1, max: 320 })
  violations.range(value.MaxItems, at + 'maxItems', { min: 1, max: 1000 })
}

export function checkListPoliciesRequest(value: ListPoliciesRequest, at: string, violations: Violations): void {
  violations.enumerated(value.Scope, at + 'scope', ['All', 'AWS', 'Local'])
  violations.pattern(value.PathPrefix, at + 'pathPrefix', pattern3)
  violations.length(value.PathPrefix, at + 'pathPrefix', { min: 1, max: 512 })
  violations.enumerated(value.PolicyUsageFilter, at + 'policyUsageFilter', ['PermissionsPolicy', 'PermissionsBoundary'])
  violations.pattern(value.Marker, at + 'marker', pattern8)
  violations.length(value.Marker, at + 'marker', { min: 1, max: 320 })
  violations.range(value.MaxItems, at + 'maxItems', { min: 1, max: 1000 })
}

export function checkListPolicyTagsRequest(value: ListPolicyTagsRequest, at: string, violations: Violations): void {
  violations.required(value.PolicyArn, at + 'policyArn')
  violations.length(value.PolicyArn, at + 'policyArn', { min: 20, max: 2048 })
  violations.pattern(value.Marker, at + 'marker', pattern8)
  violations.length(value.Marker, at + 'marker', { min: 1, max: 320 })
  violations.range(value.MaxItems, at + 'maxItems', { min: 1, max: 1000 })
}

export function checkListPolicyVersionsRequest(
  value: ListPolicyVersionsRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.PolicyArn, at + 'policyArn')
  violations.length(value.PolicyArn, at + 'policyArn', { min: 20, max: 2048 })
  violations.pattern(value.Marker, at + 'marker', pattern8)
  violations.length(value.Marker, at + 'marker', { min: 1, max: 320 })
  violations.range(value.MaxItems, at + 'maxItems', { min: 1, max: 1000 })
}

export function checkListRolePoliciesRequest(value: ListRolePoliciesRequest, at: string, violations: Violations): void {
  violations.required(value.RoleName, at + 'roleName')
  violations.pattern(value.RoleName, at + 'roleName', pattern0)
  violations.length(value.RoleName, at + 'roleName', { min: 1, max: 64 })
  violations.pattern(value.Marker, at + 'marker', pattern8)
  violations.length(value.Marker, at + 'marker', { min: 1, max: 320 })
  violations.range(value.MaxItems, at + 'maxItems', { min: 1, max: 1000 })
}

export function checkListRolesRequest(value: ListRolesRequest, at: string, violations: Violations): void {
  violations.pattern(value.PathPrefix, at + 'pathPrefix', pattern9)
  violations.length(value.PathPrefix, at + 'pathPrefix', { min: 1, max: 512 })
  violations.pattern(value.Marker, at + 'marker', pattern8)
  violations.length(value.Marker, at + 'marker', { min: 1, max: 320 })
  violations.range(value.MaxItems, at + 'maxItems', { min: 1, max: 1000 })
}

export function checkListRoleTagsRequest(value: ListRoleTagsRequest, at: string, violations: Violations): void {
  violations.required(value.RoleName, at + 'roleName')
  violations.pattern(value.RoleName, at + 'roleName', pattern0)
  violations.length(value.RoleName, at + 'roleName', { min: 1, max: 64 })
  violations.pattern(value.Marker, at + 'marker', pattern8)
  violations.length(value.Marker, at + 'marker', { min: 1, max: 320 })
  violations.range(value.MaxItems, at + 'maxItems', { min: 1, max: 1000 })
}

export function checkListServerCertificatesRequest(
  value: ListServerCertificatesRequest,
  at: string,
  violations: Violations,
): void {
  violations.pattern(value.PathPrefix, at + 'pathPrefix', pattern9)
  violations.length(value.PathPrefix, at + 'pathPrefix', { min: 1, max: 512 })
  violations.pattern(value.Marker, at + 'marker', pattern8)
  violations.length(value.Marker, at + 'marker', { min: 1, max: 320 })
  violations.range(value.MaxItems, at + 'maxItems', { min: 1, max: 1000 })
}

export function checkListServiceSpecificCredentialsRequest(
  value: ListServiceSpecificCredentialsRequest,
  at: string,
  violations: Violations,
): void {
  violations.pattern(value.UserName, at + 'userName', pattern0)
  violations.length(value.UserName, at + 'userName', { min: 1, max: 64 })
  violations.pattern(value.Marker, at + 'marker', pattern8)
  violations.length(value.Marker, at + 'marker', { min: 1, max: 320 })
  violations.range(value.MaxItems, at + 'maxItems', { min: 1, max: 1000 })
}

export function checkListSigningCertificatesRequest(
  value: ListSigningCertificatesRequest,
  at: string,
  violations: Violations,
): void {
  violations.pattern(value.UserName, at + 'userName', pattern0)
  violations.length(value.UserName, at + 'userName', { min: 1, max: 128 })
  violations.pattern(value.Marker, at + 'marker', pattern8)
  violations.length(value.Marker, at + 'marker', { min: 1, max: 320 })
  violations.range(value.MaxItems, at + 'maxItems', { min: 1, max: 1000 })
}

export function checkListSSHPublicKeysRequest(
  value: ListSSHPublicKeysRequest,
  at: string,
  violations: Violations,
): void {
  violations.pattern(value.UserName, at + 'userName', pattern0)
  violations.length(value.UserName, at + 'userName', { min: 1, max: 64 })
  violations.pattern(value.Marker, at + 'marker', pattern8)
  violations.length(value.Marker, at + 'marker', { min: 1, max: 320 })
  violations.range(value.MaxItems, at + 'maxItems', { min: 1, max: 1000 })
}

export function checkListUserPoliciesRequest(value: ListUserPoliciesRequest, at: string, violations: Violations): void {
  violations.required(value.UserName, at + 'userName')
  violations.pattern(value.UserName, at + 'userName', pattern0)
  violations.length(value.UserName, at + 'userName', { min: 1, max: 128 })
  violations.pattern(value.Marker, at + 'marker', pattern8)
  violations.length(value.Marker, at + 'marker', { min: 1, max: 320 })
  violations.range(value.MaxItems, at + 'maxItems', { min: 1, max: 1000 })
}

export function checkListUsersRequest(value: ListUsersRequest, at: string, violations: Violations): void {
  violations.pattern(value.PathPrefix, at + 'pathPrefix', pattern9)
  violations.length(value.PathPrefix, at + 'pathPrefix', { min: 1, max: 512 })
  violations.pattern(value.Marker, at + 'marker', pattern8)
  violations.length(value.Marker, at + 'marker', { min: 1, max: 320 })
  violations.range(value.MaxItems, at + 'maxItems', { min: 1, max: 1000 })
}

export function checkListUserTagsRequest(value: ListUserTagsRequest, at: string, violations: Violations): void {
  violations.required(value.UserName, at + 'userName')
  violations.pattern(value.UserName, at + 'userName', pattern0)
  violations.length(value.UserName, at + 'userName', { min: 1, max: 128 })
  violations.pattern(value.Marker, at + 'marker', pattern8)
  violations.length(value.Marker, at + 'marker', { min: 1, max: 320 })
  violations.range(value.MaxItems, at + 'maxItems', { min: 1, max: 1000 })
}

export function checkListVirtualMFADevicesRequest(
  value: ListVirtualMFADevicesRequest,
  at: string,
  violations: Violations,
): void {
  violations.enumerated(value.AssignmentStatus, at + 'assignmentStatus', ['Assigned', 'Unassigned', 'Any'])
  violations.pattern(value.Marker, at + 'marker', pattern8)
  violations.length(value.Marker, at + 'marker', { min: 1, max: 320 })
  violations.range(value.MaxItems, at + 'maxItems', { min: 1, max: 1000 })
}

export function checkPutGroupPolicyRequest(value: PutGroupPolicyRequest, at: string, violations: Violations): void {
  violations.required(value.GroupName, at + 'groupName')
  violations.pattern(value.GroupName, at + 'groupName', pattern0)
  violations.length(value.GroupName, at + 'groupName', { min: 1, max: 128 })
  violations.required(value.PolicyName, at + 'policyName')
  violations.pattern(value.PolicyName, at + 'policyName', pattern0)
  violations.length(value.PolicyName, at + 'policyName', { min: 1, max: 128 })
  violations.required(value.PolicyDocument, at + 'policyDocument')
  violations.pattern(value.PolicyDocument, at + 'policyDocument', pattern4)
  violations.length(value.PolicyDocument, at + 'policyDocument', { min: 1, max: 131072 })
}

export function checkPutRolePermissionsBoundaryRequest(
  value: PutRolePermissionsBoundaryRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.RoleName, at + 'roleName')
  violations.pattern(value.RoleName, at + 'roleName', pattern0)
  violations.length(value.RoleName, at + 'roleName', { min: 1, max: 64 })
  violations.required(value.PermissionsBoundary, at + 'permissionsBoundary')
  violations.length(value.PermissionsBoundary, at + 'permissionsBoundary', { min: 20, max: 2048 })
}

export function checkPutRolePolicyRequest(value: PutRolePolicyRequest, at: string, violations: Violations): void {
  violations.required(value.RoleName, at + 'roleName')
  violations.pattern(value.RoleName, at + 'roleName', pattern0)
  violations.length(value.RoleName, at + 'roleName', { min: 1, max: 64 })
  violations.required(value.PolicyName, at + 'policyName')
  violations.pattern(value.PolicyName, at + 'policyName', pattern0)
  violations.length(value.PolicyName, at + 'policyName', { min: 1, max: 128 })
  violations.required(value.PolicyDocument, at + 'policyDocument')
  violations.pattern(value.PolicyDocument, at + 'policyDocument', pattern4)
  violations.length(value.PolicyDocument, at + 'policyDocument', { min: 1, max: 131072 })
}

export function checkPutUserPermissionsBoundaryRequest(
  value: PutUserPermissionsBoundaryRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.UserName, at + 'userName')
  violations.pattern(value.UserName, at + 'userName', pattern0)
  violations.length(value.UserName, at + 'userName', { min: 1, max: 64 })
  violations.required(value.PermissionsBoundary, at + 'permissionsBoundary')
  violations.length(value.PermissionsBoundary, at + 'permissionsBoundary', { min: 20, max: 2048 })
}

export function checkPutUserPolicyRequest(value: PutUserPolicyRequest, at: string, violations: Violations): void {
  violations.required(value.UserName, at + 'userName')
  violations.pattern(value.UserName, at + 'userName', pattern0)
  violations.length(value.UserName, at + 'userName', { min: 1, max: 128 })
  violations.required(value.PolicyName, at + 'policyName')
  violations.pattern(value.PolicyName, at + 'policyName', pattern0)
  violations.length(value.PolicyName, at + 'policyName', { min: 1, max: 128 })
  violations.required(value.PolicyDocument, at + 'policyDocument')
  violations.pattern(value.PolicyDocument, at + 'policyDocument', pattern4)
  violations.length(value.PolicyDocument, at + 'policyDocument', { min: 1, max: 131072 })
}

export function checkRemoveClientIDFromOpenIDConnectProviderRequest(
  value: RemoveClientIDFromOpenIDConnectProviderRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.OpenIDConnectProviderArn, at + 'openIDConnectProviderArn')
  violations.length(value.OpenIDConnectProviderArn, at + 'openIDConnectProviderArn', { min: 20, max: 2048 })
  violations.required(value.ClientID, at + 'clientID')
  violations.length(value.ClientID, at + 'clientID', { min: 1, max: 255 })
}

export function checkRemoveUserFromGroupRequest(
  value: RemoveUserFromGroupRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.GroupName, at + 'groupName')
  violations.pattern(value.GroupName, at + 'groupName', pattern0)
  violations.length(value.GroupName, at + 'groupName', { min: 1, max: 128 })
  violations.required(value.UserName, at + 'userName')
  violations.pattern(value.UserName, at + 'userName', pattern0)
  violations.length(value.UserName, at + 'userName', { min: 1, max: 128 })
}

export function checkSetDefaultPolicyVersionRequest(
  value: SetDefaultPolicyVersionRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.PolicyArn, at + 'policyArn')
  violations.length(value.PolicyArn, at + 'policyArn', { min: 20, max: 2048 })
  violations.required(value.VersionId, at + 'versionId')
  violations.pattern(value.VersionId, at + 'versionId', pattern7)
}

export function checkSimulateCustomPolicyRequest(
  value: SimulateCustomPolicyRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.PolicyInputList, at + 'policyInputList')
  violations.items(value.PolicyInputList, at + 'policyInputList', (item, its) => {
    its.pattern(item, '', pattern4)
    its.length(item, '', { min: 1, max: 131072 })
  })
  violations.items(value.PermissionsBoundaryPolicyInputList, at + 'permissionsBoundaryPolicyInputList', (item, its) => {
    its.pattern(item, '', pattern4)
    its.length(item, '', { min: 1, max: 131072 })
  })
  violations.required(value.ActionNames, at + 'actionNames')
  violations.items(value.ActionNames, at + 'actionNames', (item, its) => {
    its.length(item, '', { min: 3, max: 128 })
  })
  violations.items(value.ResourceArns, at + 'resourceArns', (item, its) => {
    its.length(item, '', { min: 1, max: 2048 })
  })
  violations.pattern(value.ResourcePolicy, at + 'resourcePolicy', pattern4)
  violations.length(value.ResourcePolicy, at + 'resourcePolicy', { min: 1, max: 131072 })
  violations.length(value.ResourceOwner, at + 'resourceOwner', { min: 1, max: 2048 })
  violations.length(value.CallerArn, at + 'callerArn', { min: 1, max: 2048 })
  value.ContextEntries?.forEach((item, index) =>
    checkContextEntry(item, `${at + 'contextEntries'}.${index + 1}.member.`, violations),
  )
  violations.length(value.ResourceHandlingOption, at + 'resourceHandlingOption', { min: 1, max: 64 })
  violations.range(value.MaxItems, at + 'maxItems', { min: 1, max: 1000 })
  violations.pattern(value.Marker, at + 'marker', pattern8)
  violations.length(value.Marker, at + 'marker', { min: 1, max: 320 })
}

export function checkSimulatePrincipalPolicyRequest(
  value: SimulatePrincipalPolicyRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.PolicySourceArn, at + 'policySourceArn')
  violations.length(value.PolicySourceArn, at + 'policySourceArn', { min: 20, max: 2048 })
  violations.items(value.PolicyInputList, at + 'policyInputList', (item, its) => {
    its.pattern(item, '', pattern4)
    its.length(item, '', { min: 1, max: 131072 })
  })
  violations.items(value.PermissionsBoundaryPolicyInputList, at + 'permissionsBoundaryPolicyInputList', (item, its) => {
    its.pattern(item, '', pattern4)
    its.length(item, '', { min: 1, max: 131072 })
  })
  violations.required(value.ActionNames, at + 'actionNames')
  violations.items(value.ActionNames, at + 'actionNames', (item, its) => {
    its.length(item, '', { min: 3, max: 128 })
  })
  violations.items(value.ResourceArns, at + 'resourceArns', (item, its) => {
    its.length(item, '', { min: 1, max: 2048 })
  })
  violations.pattern(value.ResourcePolicy, at + 'resourcePolicy', pattern4)
  violations.length(value.ResourcePolicy, at + 'resourcePolicy', { min: 1, max: 131072 })
  violations.length(value.ResourceOwner, at + 'resourceOwner', { min: 1, max: 2048 })
  violations.length(value.CallerArn, at + 'callerArn', { min: 1, max: 2048 })
  value.ContextEntries?.forEach((item, index) =>
    checkContextEntry(item, `${at + 'contextEntries'}.${index + 1}.member.`, violations),
  )
  violations.length(value.ResourceHandlingOption, at + 'resourceHandlingOption', { min: 1, max: 64 })
  violations.range(value.MaxItems, at + 'maxItems', { min: 1, max: 1000 })
  violations.pattern(value.Marker, at + 'marker', pattern8)
  violations.length(value.Marker, at + 'marker', { min: 1, max: 320 })
}

export function checkTagOpenIDConnectProviderRequest(
  value: TagOpenIDConnectProviderRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.OpenIDConnectProviderArn, at + 'openIDConnectProviderArn')
  violations.length(value.OpenIDConnectProviderArn, at + 'openIDConnectProviderArn', { min: 20, max: 2048 })
  violations.required(value.Tags, at + 'tags')
  violations.length(value.Tags, at + 'tags', { min: 0, max: 50 })
  value.Tags?.forEach((item, index) => checkTag(item, `${at + 'tags'}.${index + 1}.member.`, violations))
}

export function checkTagPolicyRequest(value: TagPolicyRequest, at: string, violations: Violations): void {
  violations.required(value.PolicyArn, at + 'policyArn')
  violations.length(value.PolicyArn, at + 'policyArn', { min: 20, max: 2048 })
  violations.required(value.Tags, at + 'tags')
  violations.length(value.Tags, at + 'tags', { min: 0, max: 50 })
  value.Tags?.forEach((item, index) => checkTag(item, `${at + 'tags'}.${index + 1}.member.`, violations))
}

export function checkTagRoleRequest(value: TagRoleRequest, at: string, violations: Violations): void {
  violations.required(value.RoleName, at + 'roleName')
  violations.pattern(value.RoleName, at + 'roleName', pattern0)
  violations.length(value.RoleName, at + 'roleName', { min: 1, max: 64 })
  violations.required(value.Tags, at + 'tags')
  violations.length(value.Tags, at + 'tags', { min: 0, max: 50 })
  value.Tags?.forEach((item, index) => checkTag(item, `${at + 'tags'}.${index + 1}.member.`, violations))
}

export function checkTagUserRequest(value: TagUserRequest, at: string, violations: Violations): void {
  violations.required(value.UserName, at + 'userName')
  violations.pattern(value.UserName, at + 'userName', pattern0)
  violations.length(value.UserName, at + 'userName', { min: 1, max: 128 })
  violations.required(value.Tags, at + 'tags')
  violations.length(value.Tags, at + 'tags', { min: 0, max: 50 })
  value.Tags?.forEach((item, index) => checkTag(item, `${at + 'tags'}.${index + 1}.member.`, violations))
}

export function checkUntagOpenIDConnectProviderRequest(
  value: UntagOpenIDConnectProviderRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.OpenIDConnectProviderArn, at + 'openIDConnectProviderArn')
  violations.length(value.OpenIDConnectProviderArn, at + 'openIDConnectProviderArn', { min: 20, max: 2048 })
  violations.required(value.TagKeys, at + 'tagKeys')
  violations.length(value.TagKeys, at + 'tagKeys', { min: 0, max: 50 })
  violations.items(value.TagKeys, at + 'tagKeys', (item, its) => {
    its.pattern(item, '', pattern10)
    its.length(item, '', { min: 1, max: 128 })
  })
}

export function checkUntagPolicyRequest(value: UntagPolicyRequest, at: string, violations: Violations): void {
  violations.required(value.PolicyArn, at + 'policyArn')
  violations.length(value.PolicyArn, at + 'policyArn', { min: 20, max: 2048 })
  violations.required(value.TagKeys, at + 'tagKeys')
  violations.length(value.TagKeys, at + 'tagKeys', { min: 0, max: 50 })
  violations.items(value.TagKeys, at + 'tagKeys', (item, its) => {
    its.pattern(item, '', pattern10)
    its.length(item, '', { min: 1, max: 128 })
  })
}

export function checkUntagRoleRequest(value: UntagRoleRequest, at: string, violations: Violations): void {
  violations.required(value.RoleName, at + 'roleName')
  violations.pattern(value.RoleName, at + 'roleName', pattern0)
  violations.length(value.RoleName, at + 'roleName', { min: 1, max: 64 })
  violations.required(value.TagKeys, at + 'tagKeys')
  violations.length(value.TagKeys, at + 'tagKeys', { min: 0, max: 50 })
  violations.items(value.TagKeys, at + 'tagKeys', (item, its) => {
    its.pattern(item, '', pattern10)
    its.length(item, '', { min: 1, max: 128 })
  })
}

export function checkUntagUserRequest(value: UntagUserRequest, at: string, violations: Violations): void {
  violations.required(value.UserName, at + 'userName')
  violations.pattern(value.UserName, at + 'userName', pattern0)
  violations.length(value.UserName, at + 'userName', { min: 1, max: 128 })
  violations.required(value.TagKeys, at + 'tagKeys')
  violations.length(value.TagKeys, at + 'tagKeys', { min: 0, max: 50 })
  violations.items(value.TagKeys, at + 'tagKeys', (item, its) => {
    its.pattern(item, '', pattern10)
    its.length(item, '', { min: 1, max: 128 })
  })
}

export function checkUpdateAccessKeyRequest(value: UpdateAccessKeyRequest, at: string, violations: Violations): void {
  violations.pattern(value.UserName, at + 'userName', pattern0)
  violations.length(value.UserName, at + 'userName', { min: 1, max: 128 })
  violations.required(value.AccessKeyId, at + 'accessKeyId')
  violations.pattern(value.AccessKeyId, at + 'accessKeyId', pattern6)
  violations.length(value.AccessKeyId, at + 'accessKeyId', { min: 16, max: 128 })
  violations.required(value.Status, at + 'status')
  violations.enumerated(value.Status, at + 'status', ['Active', 'Inactive', 'Expired'])
}

export function checkUpdateAssumeRolePolicyRequest(
  value: UpdateAssumeRolePolicyRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.RoleName, at + 'roleName')
  violations.pattern(value.RoleName, at + 'roleName', pattern0)
  violations.length(value.RoleName, at + 'roleName', { min: 1, max: 64 })
  violations.required(value.PolicyDocument, at + 'policyDocument')
  violations.pattern(value.PolicyDocument, at + 'policyDocument', pattern4)
  violations.length(value.PolicyDocument, at + 'policyDocument', { min: 1, max: 131072 })
}

export function checkUpdateGroupRequest(value: UpdateGroupRequest, at: string, violations: Violations): void {
  violations.required(value.GroupName, at + 'groupName')
  violations.pattern(value.GroupName, at + 'groupName', pattern0)
  violations.length(value.GroupName, at + 'groupName', { min: 1, max: 128 })
  violations.pattern(value.NewPath, at + 'newPath', pattern2)
  violations.length(value.NewPath, at + 'newPath', { min: 1, max: 512 })
  violations.pattern(value.NewGroupName, at + 'newGroupName', pattern0)
  violations.length(value.NewGroupName, at + 'newGroupName', { min: 1, max: 128 })
}

export function checkUpdateOpenIDConnectProviderThumbprintRequest(
  value: UpdateOpenIDConnectProviderThumbprintRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.OpenIDConnectProviderArn, at + 'openIDConnectProviderArn')
  violations.length(value.OpenIDConnectProviderArn, at + 'openIDConnectProviderArn', { min: 20, max: 2048 })
  violations.required(value.ThumbprintList, at + 'thumbprintList')
  violations.items(value.ThumbprintList, at + 'thumbprintList', (item, its) => {
    its.length(item, '', { min: 40, max: 40 })
  })
}

export function checkUpdateRoleRequest(value: UpdateRoleRequest, at: string, violations: Violations): void {
  violations.required(value.RoleName, at + 'roleName')
  violations.pattern(value.RoleName, at + 'roleName', pattern0)
  violations.length(value.RoleName, at + 'roleName', { min: 1, max: 64 })
  violations.pattern(value.Description, at + 'description', pattern5)
  violations.length(value.Description, at + 'description', { min: 0, max: 1000 })
  violations.range(value.MaxSessionDuration, at + 'maxSessionDuration', { min: 3600, max: 43200 })
}

export function checkUpdateRoleDescriptionRequest(
  value: UpdateRoleDescriptionRequest,
  at: string,
  violations: Violations,
): void {
  violations.required(value.RoleName, at + 'roleName')
  violations.pattern(value.RoleName, at + 'roleName', pattern0)
  violations.length(value.RoleName, at + 'roleName', { min: 1, max: 64 })
  violations.required(value.Description, at + 'description')
  violations.pattern(value.Description, at + 'description', pattern5)
  violations.length(value.Description, at + 'description', { min: 0, max: 1000 })
}

export function checkUpdateUserRequest(value: UpdateUserRequest, at: string, violations: Violations): void {
  violations.required(value.UserName, at + 'userName')
  violations.pattern(value.UserName, at + 'userName', pattern0)
  violations.length(value.UserName, at + 'userName', { min: 1, max: 128 })
  violations.pattern(value.NewPath, at + 'newPath', pattern2)
  violations.length(value.NewPath, at + 'newPath', { min: 1, max: 512 })
  violations.pattern(value.NewUserName, at + 'newUserName', pattern0)
  violations.length(value.NewUserName, at + 'newUserName', { min: 1, max: 64 })
}

export function checkTag(value: Tag, at: string, violations: Violations): void {
  violations.required(value.Key, at + 'key')
  violations.pattern(value.Key, at + 'key', pattern10)
  violations.length(value.Key, at + 'key', { min: 1, max: 128 })
  violations.required(value.Value, at + 'value')
  violations.pattern(value.Value, at + 'value', pattern11)
  violations.length(value.Value, at + 'value', { min: 0, max: 256 })
}

export function checkContextEntry(value: ContextEntry, at: string, violations: Violations): void {
  violations.length(value.ContextKeyName, at + 'contextKeyName', { min: 5, max: 256 })
  violations.enumerated(value.ContextKeyType, at + 'contextKeyType', [
    'string',
    'stringList',
    'numeric',
    'numericList',
    'boolean',
    'booleanList',
    'ip',
    'ipList',
    'binary',
    'binaryList',
    'date',
    'dateList',
  ])
}

// Below the functions, which run later.
const pattern3: Pattern = {
  expression: new RegExp('^(?:((/[A-Za-z0-9\\.,\\+@=_-]+)*)/)$'),
  written: '((/[A-Za-z0-9\\.,\\+@=_-]+)*)/',
}
const pattern2: Pattern = {
  expression: new RegExp('^(?:(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F))$'),
  written: '(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)',
}
const pattern11: Pattern = {
  expression: new RegExp('^(?:[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$', 'u'),
  written: '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*',
}
const pattern10: Pattern = {
  expression: new RegExp('^(?:[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+)$', 'u'),
  written: '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+',
}
const pattern5: Pattern = {
  expression: new RegExp('^(?:[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*)$'),
  written: '[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*',
}
const pattern4: Pattern = {
  expression: new RegExp('^(?:[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+)$'),
  written: '[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+',
}
const pattern8: Pattern = { expression: new RegExp('^(?:[\\u0020-\\u00FF]+)$'), written: '[\\u0020-\\u00FF]+' }
const pattern0: Pattern = { expression: new RegExp('^(?:[\\w+=,.@-]+)$'), written: '[\\w+=,.@-]+' }
const pattern6: Pattern = { expression: new RegExp('^(?:[\\w]+)$'), written: '[\\w]+' }
const pattern1: Pattern = {
  expression: new RegExp('^(?:[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9])$'),
  written: '[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]',
}
const pattern9: Pattern = {
  expression: new RegExp('^(?:\\u002F[\\u0021-\\u007F]*)$'),
  written: '\\u002F[\\u0021-\\u007F]*',
}
const pattern7: Pattern = {
  expression: new RegExp('^(?:v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?)$'),
  written: 'v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?',
}
