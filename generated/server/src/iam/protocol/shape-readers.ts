// Readers of the structures in requests. Generated from model/ by `npm run codegen`; do not edit.
import { boolean, enumerated, integer, list, text } from './../../query/form-read.ts'
import type { Form } from './../../query/form.ts'
import type {
  AddClientIDToOpenIDConnectProviderRequest,
  AddUserToGroupRequest,
  AssignmentStatusType,
  AttachGroupPolicyRequest,
  AttachRolePolicyRequest,
  AttachUserPolicyRequest,
  ContextEntry,
  ContextKeyTypeEnum,
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
  EntityType,
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
  ListOpenIDConnectProvidersRequest,
  ListPoliciesRequest,
  ListPolicyTagsRequest,
  ListPolicyVersionsRequest,
  ListRolePoliciesRequest,
  ListRoleTagsRequest,
  ListRolesRequest,
  ListSAMLProvidersRequest,
  ListSSHPublicKeysRequest,
  ListServerCertificatesRequest,
  ListServiceSpecificCredentialsRequest,
  ListSigningCertificatesRequest,
  ListUserPoliciesRequest,
  ListUserTagsRequest,
  ListUsersRequest,
  ListVirtualMFADevicesRequest,
  PolicyScopeType,
  PolicyUsageType,
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
  StatusType,
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

export function readAddClientIDToOpenIDConnectProviderRequest(form: Form): AddClientIDToOpenIDConnectProviderRequest {
  const found: Partial<AddClientIDToOpenIDConnectProviderRequest> = {}
  const member0 = form.child('OpenIDConnectProviderArn')
  if (member0 !== undefined) found.OpenIDConnectProviderArn = text(member0)
  const member1 = form.child('ClientID')
  if (member1 !== undefined) found.ClientID = text(member1)
  return found as AddClientIDToOpenIDConnectProviderRequest // the check that follows misses what is required
}

export function readAddUserToGroupRequest(form: Form): AddUserToGroupRequest {
  const found: Partial<AddUserToGroupRequest> = {}
  const member0 = form.child('GroupName')
  if (member0 !== undefined) found.GroupName = text(member0)
  const member1 = form.child('UserName')
  if (member1 !== undefined) found.UserName = text(member1)
  return found as AddUserToGroupRequest // the check that follows misses what is required
}

export function readAttachGroupPolicyRequest(form: Form): AttachGroupPolicyRequest {
  const found: Partial<AttachGroupPolicyRequest> = {}
  const member0 = form.child('GroupName')
  if (member0 !== undefined) found.GroupName = text(member0)
  const member1 = form.child('PolicyArn')
  if (member1 !== undefined) found.PolicyArn = text(member1)
  return found as AttachGroupPolicyRequest // the check that follows misses what is required
}

export function readAttachRolePolicyRequest(form: Form): AttachRolePolicyRequest {
  const found: Partial<AttachRolePolicyRequest> = {}
  const member0 = form.child('RoleName')
  if (member0 !== undefined) found.RoleName = text(member0)
  const member1 = form.child('PolicyArn')
  if (member1 !== undefined) found.PolicyArn = text(member1)
  return found as AttachRolePolicyRequest // the check that follows misses what is required
}

export function readAttachUserPolicyRequest(form: Form): AttachUserPolicyRequest {
  const found: Partial<AttachUserPolicyRequest> = {}
  const member0 = form.child('UserName')
  if (member0 !== undefined) found.UserName = text(member0)
  const member1 = form.child('PolicyArn')
  if (member1 !== undefined) found.PolicyArn = text(member1)
  return found as AttachUserPolicyRequest // the check that follows misses what is required
}

export function readCreateAccessKeyRequest(form: Form): CreateAccessKeyRequest {
  const found: CreateAccessKeyRequest = {}
  const member0 = form.child('UserName')
  if (member0 !== undefined) found.UserName = text(member0)
  return found
}

export function readCreateAccountAliasRequest(form: Form): CreateAccountAliasRequest {
  const found: Partial<CreateAccountAliasRequest> = {}
  const member0 = form.child('AccountAlias')
  if (member0 !== undefined) found.AccountAlias = text(member0)
  return found as CreateAccountAliasRequest // the check that follows misses what is required
}

export function readCreateGroupRequest(form: Form): CreateGroupRequest {
  const found: Partial<CreateGroupRequest> = {}
  const member0 = form.child('Path')
  if (member0 !== undefined) found.Path = text(member0)
  const member1 = form.child('GroupName')
  if (member1 !== undefined) found.GroupName = text(member1)
  return found as CreateGroupRequest // the check that follows misses what is required
}

export function readCreateOpenIDConnectProviderRequest(form: Form): CreateOpenIDConnectProviderRequest {
  const found: Partial<CreateOpenIDConnectProviderRequest> = {}
  const member0 = form.child('Url')
  if (member0 !== undefined) found.Url = text(member0)
  const member1 = form.child('ClientIDList')
  if (member1 !== undefined) found.ClientIDList = list(member1, 'member', text)
  const member2 = form.child('ThumbprintList')
  if (member2 !== undefined) found.ThumbprintList = list(member2, 'member', text)
  const member3 = form.child('Tags')
  if (member3 !== undefined) found.Tags = list(member3, 'member', readTag)
  return found as CreateOpenIDConnectProviderRequest // the check that follows misses what is required
}

export function readCreatePolicyRequest(form: Form): CreatePolicyRequest {
  const found: Partial<CreatePolicyRequest> = {}
  const member0 = form.child('PolicyName')
  if (member0 !== undefined) found.PolicyName = text(member0)
  const member1 = form.child('Path')
  if (member1 !== undefined) found.Path = text(member1)
  const member2 = form.child('PolicyDocument')
  if (member2 !== undefined) found.PolicyDocument = text(member2)
  const member3 = form.child('Description')
  if (member3 !== undefined) found.Description = text(member3)
  const member4 = form.child('Tags')
  if (member4 !== undefined) found.Tags = list(member4, 'member', readTag)
  return found as CreatePolicyRequest // the check that follows misses what is required
}

export function readCreatePolicyVersionRequest(form: Form): CreatePolicyVersionRequest {
  const found: Partial<CreatePolicyVersionRequest> = {}
  const member0 = form.child('PolicyArn')
  if (member0 !== undefined) found.PolicyArn = text(member0)
  const member1 = form.child('PolicyDocument')
  if (member1 !== undefined) found.PolicyDocument = text(member1)
  const member2 = form.child('SetAsDefault')
  if (member2 !== undefined) found.SetAsDefault = boolean(member2)
  return found as CreatePolicyVersionRequest // the check that follows misses what is required
}

export function readCreateRoleRequest(form: Form): CreateRoleRequest {
  const found: Partial<CreateRoleRequest> = {}
  const member0 = form.child('Path')
  if (member0 !== undefined) found.Path = text(member0)
  const member1 = form.child('RoleName')
  if (member1 !== undefined) found.RoleName = text(member1)
  const member2 = form.child('AssumeRolePolicyDocument')
  if (member2 !== undefined) found.AssumeRolePolicyDocument = text(member2)
  const member3 = form.child('Description')
  if (member3 !== undefined) found.Description = text(member3)
  const member4 = form.child('MaxSessionDuration')
  if (member4 !== undefined) found.MaxSessionDuration = integer(member4, 2_147_483_647)
  const member5 = form.child('PermissionsBoundary')
  if (member5 !== undefined) found.PermissionsBoundary = text(member5)
  const member6 = form.child('Tags')
  if (member6 !== undefined) found.Tags = list(member6, 'member', readTag)
  return found as CreateRoleRequest // the check that follows misses what is required
}

export function readCreateUserRequest(form: Form): CreateUserRequest {
  const found: Partial<CreateUserRequest> = {}
  const member0 = form.child('Path')
  if (member0 !== undefined) found.Path = text(member0)
  const member1 = form.child('UserName')
  if (member1 !== undefined) found.UserName = text(member1)
  const member2 = form.child('PermissionsBoundary')
  if (member2 !== undefined) found.PermissionsBoundary = text(member2)
  const member3 = form.child('Tags')
  if (member3 !== undefined) found.Tags = list(member3, 'member', readTag)
  return found as CreateUserRequest // the check that follows misses what is required
}

export function readDeleteAccessKeyRequest(form: Form): DeleteAccessKeyRequest {
  const found: Partial<DeleteAccessKeyRequest> = {}
  const member0 = form.child('UserName')
  if (member0 !== undefined) found.UserName = text(member0)
  const member1 = form.child('AccessKeyId')
  if (member1 !== undefined) found.AccessKeyId = text(member1)
  return found as DeleteAccessKeyRequest // the check that follows misses what is required
}

export function readDeleteAccountAliasRequest(form: Form): DeleteAccountAliasRequest {
  const found: Partial<DeleteAccountAliasRequest> = {}
  const member0 = form.child('AccountAlias')
  if (member0 !== undefined) found.AccountAlias = text(member0)
  return found as DeleteAccountAliasRequest // the check that follows misses what is required
}

export function readDeleteGroupRequest(form: Form): DeleteGroupRequest {
  const found: Partial<DeleteGroupRequest> = {}
  const member0 = form.child('GroupName')
  if (member0 !== undefined) found.GroupName = text(member0)
  return found as DeleteGroupRequest // the check that follows misses what is required
}

export function readDeleteGroupPolicyRequest(form: Form): DeleteGroupPolicyRequest {
  const found: Partial<DeleteGroupPolicyRequest> = {}
  const member0 = form.child('GroupName')
  if (member0 !== undefined) found.GroupName = text(member0)
  const member1 = form.child('PolicyName')
  if (member1 !== undefined) found.PolicyName = text(member1)
  return found as DeleteGroupPolicyRequest // the check that follows misses what is required
}

export function readDeleteLoginProfileRequest(form: Form): DeleteLoginProfileRequest {
  const found: DeleteLoginProfileRequest = {}
  const member0 = form.child('UserName')
  if (member0 !== undefined) found.UserName = text(member0)
  return found
}

export function readDeleteOpenIDConnectProviderRequest(form: Form): DeleteOpenIDConnectProviderRequest {
  const found: Partial<DeleteOpenIDConnectProviderRequest> = {}
  const member0 = form.child('OpenIDConnectProviderArn')
  if (member0 !== undefined) found.OpenIDConnectProviderArn = text(member0)
  return found as DeleteOpenIDConnectProviderRequest // the check that follows misses what is required
}

export function readDeletePolicyRequest(form: Form): DeletePolicyRequest {
  const found: Partial<DeletePolicyRequest> = {}
  const member0 = form.child('PolicyArn')
  if (member0 !== undefined) found.PolicyArn = text(member0)
  return found as DeletePolicyRequest // the check that follows misses what is required
}

export function readDeletePolicyVersionRequest(form: Form): DeletePolicyVersionRequest {
  const found: Partial<DeletePolicyVersionRequest> = {}
  const member0 = form.child('PolicyArn')
  if (member0 !== undefined) found.PolicyArn = text(member0)
  const member1 = form.child('VersionId')
  if (member1 !== undefined) found.VersionId = text(member1)
  return found as DeletePolicyVersionRequest // the check that follows misses what is required
}

export function readDeleteRoleRequest(form: Form): DeleteRoleRequest {
  const found: Partial<DeleteRoleRequest> = {}
  const member0 = form.child('RoleName')
  if (member0 !== undefined) found.RoleName = text(member0)
  return found as DeleteRoleRequest // the check that follows misses what is required
}

export function readDeleteRolePermissionsBoundaryRequest(form: Form): DeleteRolePermissionsBoundaryRequest {
  const found: Partial<DeleteRolePermissionsBoundaryRequest> = {}
  const member0 = form.child('RoleName')
  if (member0 !== undefined) found.RoleName = text(member0)
  return found as DeleteRolePermissionsBoundaryRequest // the check that follows misses what is required
}

export function readDeleteRolePolicyRequest(form: Form): DeleteRolePolicyRequest {
  const found: Partial<DeleteRolePolicyRequest> = {}
  const member0 = form.child('RoleName')
  if (member0 !== undefined) found.RoleName = text(member0)
  const member1 = form.child('PolicyName')
  if (member1 !== undefined) found.PolicyName = text(member1)
  return found as DeleteRolePolicyRequest // the check that follows misses what is required
}

export function readDeleteUserRequest(form: Form): DeleteUserRequest {
  const found: Partial<DeleteUserRequest> = {}
  const member0 = form.child('UserName')
  if (member0 !== undefined) found.UserName = text(member0)
  return found as DeleteUserRequest // the check that follows misses what is required
}

export function readDeleteUserPermissionsBoundaryRequest(form: Form): DeleteUserPermissionsBoundaryRequest {
  const found: Partial<DeleteUserPermissionsBoundaryRequest> = {}
  const member0 = form.child('UserName')
  if (member0 !== undefined) found.UserName = text(member0)
  return found as DeleteUserPermissionsBoundaryRequest // the check that follows misses what is required
}

export function readDeleteUserPolicyRequest(form: Form): DeleteUserPolicyRequest {
  const found: Partial<DeleteUserPolicyRequest> = {}
  const member0 = form.child('UserName')
  if (member0 !== undefined) found.UserName = text(member0)
  const member1 = form.child('PolicyName')
  if (member1 !== undefined) found.PolicyName = text(member1)
  return found as DeleteUserPolicyRequest // the check that follows misses what is required
}

export function readDetachGroupPolicyRequest(form: Form): DetachGroupPolicyRequest {
  const found: Partial<DetachGroupPolicyRequest> = {}
  const member0 = form.child('GroupName')
  if (member0 !== undefined) found.GroupName = text(member0)
  const member1 = form.child('PolicyArn')
  if (member1 !== undefined) found.PolicyArn = text(member1)
  return found as DetachGroupPolicyRequest // the check that follows misses what is required
}

export function readDetachRolePolicyRequest(form: Form): DetachRolePolicyRequest {
  const found: Partial<DetachRolePolicyRequest> = {}
  const member0 = form.child('RoleName')
  if (member0 !== undefined) found.RoleName = text(member0)
  const member1 = form.child('PolicyArn')
  if (member1 !== undefined) found.PolicyArn = text(member1)
  return found as DetachRolePolicyRequest // the check that follows misses what is required
}

export function readDetachUserPolicyRequest(form: Form): DetachUserPolicyRequest {
  const found: Partial<DetachUserPolicyRequest> = {}
  const member0 = form.child('UserName')
  if (member0 !== undefined) found.UserName = text(member0)
  const member1 = form.child('PolicyArn')
  if (member1 !== undefined) found.PolicyArn = text(member1)
  return found as DetachUserPolicyRequest // the check that follows misses what is required
}

export function readGetAccessKeyLastUsedRequest(form: Form): GetAccessKeyLastUsedRequest {
  const found: Partial<GetAccessKeyLastUsedRequest> = {}
  const member0 = form.child('AccessKeyId')
  if (member0 !== undefined) found.AccessKeyId = text(member0)
  return found as GetAccessKeyLastUsedRequest // the check that follows misses what is required
}

export function readGetAccountAuthorizationDetailsRequest(form: Form): GetAccountAuthorizationDetailsRequest {
  const found: GetAccountAuthorizationDetailsRequest = {}
  const member0 = form.child('Filter')
  if (member0 !== undefined) found.Filter = list(member0, 'member', enumerated<EntityType>)
  const member1 = form.child('MaxItems')
  if (member1 !== undefined) found.MaxItems = integer(member1, 2_147_483_647)
  const member2 = form.child('Marker')
  if (member2 !== undefined) found.Marker = text(member2)
  return found
}

export function readUnit(_form: Form): Record<never, never> {
  return {}
}

export function readGetContextKeysForCustomPolicyRequest(form: Form): GetContextKeysForCustomPolicyRequest {
  const found: Partial<GetContextKeysForCustomPolicyRequest> = {}
  const member0 = form.child('PolicyInputList')
  if (member0 !== undefined) found.PolicyInputList = list(member0, 'member', text)
  return found as GetContextKeysForCustomPolicyRequest // the check that follows misses what is required
}

export function readGetContextKeysForPrincipalPolicyRequest(form: Form): GetContextKeysForPrincipalPolicyRequest {
  const found: Partial<GetContextKeysForPrincipalPolicyRequest> = {}
  const member0 = form.child('PolicySourceArn')
  if (member0 !== undefined) found.PolicySourceArn = text(member0)
  const member1 = form.child('PolicyInputList')
  if (member1 !== undefined) found.PolicyInputList = list(member1, 'member', text)
  return found as GetContextKeysForPrincipalPolicyRequest // the check that follows misses what is required
}

export function readGetGroupRequest(form: Form): GetGroupRequest {
  const found: Partial<GetGroupRequest> = {}
  const member0 = form.child('GroupName')
  if (member0 !== undefined) found.GroupName = text(member0)
  const member1 = form.child('Marker')
  if (member1 !== undefined) found.Marker = text(member1)
  const member2 = form.child('MaxItems')
  if (member2 !== undefined) found.MaxItems = integer(member2, 2_147_483_647)
  return found as GetGroupRequest // the check that follows misses what is required
}

export function readGetGroupPolicyRequest(form: Form): GetGroupPolicyRequest {
  const found: Partial<GetGroupPolicyRequest> = {}
  const member0 = form.child('GroupName')
  if (member0 !== undefined) found.GroupName = text(member0)
  const member1 = form.child('PolicyName')
  if (member1 !== undefined) found.PolicyName = text(member1)
  return found as GetGroupPolicyRequest // the check that follows misses what is required
}

export function readGetLoginProfileRequest(form: Form): GetLoginProfileRequest {
  const found: GetLoginProfileRequest = {}
  const member0 = form.child('UserName')
  if (member0 !== undefined) found.UserName = text(member0)
  return found
}

export function readGetOpenIDConnectProviderRequest(form: Form): GetOpenIDConnectProviderRequest {
  const found: Partial<GetOpenIDConnectProviderRequest> = {}
  const member0 = form.child('OpenIDConnectProviderArn')
  if (member0 !== undefined) found.OpenIDConnectProviderArn = text(member0)
  return found as GetOpenIDConnectProviderRequest // the check that follows misses what is required
}

export function readGetPolicyRequest(form: Form): GetPolicyRequest {
  const found: Partial<GetPolicyRequest> = {}
  const member0 = form.child('PolicyArn')
  if (member0 !== undefined) found.PolicyArn = text(member0)
  return found as GetPolicyRequest // the check that follows misses what is required
}

export function readGetPolicyVersionRequest(form: Form): GetPolicyVersionRequest {
  const found: Partial<GetPolicyVersionRequest> = {}
  const member0 = form.child('PolicyArn')
  if (member0 !== undefined) found.PolicyArn = text(member0)
  const member1 = form.child('VersionId')
  if (member1 !== undefined) found.VersionId = text(member1)
  return found as GetPolicyVersionRequest // the check that follows misses what is required
}

export function readGetRoleRequest(form: Form): GetRoleRequest {
  const found: Partial<GetRoleRequest> = {}
  const member0 = form.child('RoleName')
  if (member0 !== undefined) found.RoleName = text(member0)
  return found as GetRoleRequest // the check that follows misses what is required
}

export function readGetRolePolicyRequest(form: Form): GetRolePolicyRequest {
  const found: Partial<GetRolePolicyRequest> = {}
  const member0 = form.child('RoleName')
  if (member0 !== undefined) found.RoleName = text(member0)
  const member1 = form.child('PolicyName')
  if (member1 !== undefined) found.PolicyName = text(member1)
  return found as GetRolePolicyRequest // the check that follows misses what is required
}

export function readGetUserRequest(form: Form): GetUserRequest {
  const found: GetUserRequest = {}
  const member0 = form.child('UserName')
  if (member0 !== undefined) found.UserName = text(member0)
  return found
}

export function readGetUserPolicyRequest(form: Form): GetUserPolicyRequest {
  const found: Partial<GetUserPolicyRequest> = {}
  const member0 = form.child('UserName')
  if (member0 !== undefined) found.UserName = text(member0)
  const member1 = form.child('PolicyName')
  if (member1 !== undefined) found.PolicyName = text(member1)
  return found as GetUserPolicyRequest // the check that follows misses what is required
}

export function readListAccessKeysRequest(form: Form): ListAccessKeysRequest {
  const found: ListAccessKeysRequest = {}
  const member0 = form.child('UserName')
  if (member0 !== undefined) found.UserName = text(member0)
  const member1 = form.child('Marker')
  if (member1 !== undefined) found.Marker = text(member1)
  const member2 = form.child('MaxItems')
  if (member2 !== undefined) found.MaxItems = integer(member2, 2_147_483_647)
  return found
}

export function readListAccountAliasesRequest(form: Form): ListAccountAliasesRequest {
  const found: ListAccountAliasesRequest = {}
  const member0 = form.child('Marker')
  if (member0 !== undefined) found.Marker = text(member0)
  const member1 = form.child('MaxItems')
  if (member1 !== undefined) found.MaxItems = integer(member1, 2_147_483_647)
  return found
}

export function readListAttachedGroupPoliciesRequest(form: Form): ListAttachedGroupPoliciesRequest {
  const found: Partial<ListAttachedGroupPoliciesRequest> = {}
  const member0 = form.child('GroupName')
  if (member0 !== undefined) found.GroupName = text(member0)
  const member1 = form.child('PathPrefix')
  if (member1 !== undefined) found.PathPrefix = text(member1)
  const member2 = form.child('Marker')
  if (member2 !== undefined) found.Marker = text(member2)
  const member3 = form.child('MaxItems')
  if (member3 !== undefined) found.MaxItems = integer(member3, 2_147_483_647)
  return found as ListAttachedGroupPoliciesRequest // the check that follows misses what is required
}

export function readListAttachedRolePoliciesRequest(form: Form): ListAttachedRolePoliciesRequest {
  const found: Partial<ListAttachedRolePoliciesRequest> = {}
  const member0 = form.child('RoleName')
  if (member0 !== undefined) found.RoleName = text(member0)
  const member1 = form.child('PathPrefix')
  if (member1 !== undefined) found.PathPrefix = text(member1)
  const member2 = form.child('Marker')
  if (member2 !== undefined) found.Marker = text(member2)
  const member3 = form.child('MaxItems')
  if (member3 !== undefined) found.MaxItems = integer(member3, 2_147_483_647)
  return found as ListAttachedRolePoliciesRequest // the check that follows misses what is required
}

export function readListAttachedUserPoliciesRequest(form: Form): ListAttachedUserPoliciesRequest {
  const found: Partial<ListAttachedUserPoliciesRequest> = {}
  const member0 = form.child('UserName')
  if (member0 !== undefined) found.UserName = text(member0)
  const member1 = form.child('PathPrefix')
  if (member1 !== undefined) found.PathPrefix = text(member1)
  const member2 = form.child('Marker')
  if (member2 !== undefined) found.Marker = text(member2)
  const member3 = form.child('MaxItems')
  if (member3 !== undefined) found.MaxItems = integer(member3, 2_147_483_647)
  return found as ListAttachedUserPoliciesRequest // the check that follows misses what is required
}

export function readListEntitiesForPolicyRequest(form: Form): ListEntitiesForPolicyRequest {
  const found: Partial<ListEntitiesForPolicyRequest> = {}
  const member0 = form.child('PolicyArn')
  if (member0 !== undefined) found.PolicyArn = text(member0)
  const member1 = form.child('EntityFilter')
  if (member1 !== undefined) found.EntityFilter = enumerated<EntityType>(member1)
  const member2 = form.child('PathPrefix')
  if (member2 !== undefined) found.PathPrefix = text(member2)
  const member3 = form.child('PolicyUsageFilter')
  if (member3 !== undefined) found.PolicyUsageFilter = enumerated<PolicyUsageType>(member3)
  const member4 = form.child('Marker')
  if (member4 !== undefined) found.Marker = text(member4)
  const member5 = form.child('MaxItems')
  if (member5 !== undefined) found.MaxItems = integer(member5, 2_147_483_647)
  return found as ListEntitiesForPolicyRequest // the check that follows misses what is required
}

export function readListGroupPoliciesRequest(form: Form): ListGroupPoliciesRequest {
  const found: Partial<ListGroupPoliciesRequest> = {}
  const member0 = form.child('GroupName')
  if (member0 !== undefined) found.GroupName = text(member0)
  const member1 = form.child('Marker')
  if (member1 !== undefined) found.Marker = text(member1)
  const member2 = form.child('MaxItems')
  if (member2 !== undefined) found.MaxItems = integer(member2, 2_147_483_647)
  return found as ListGroupPoliciesRequest // the check that follows misses what is required
}

export function readListGroupsRequest(form: Form): ListGroupsRequest {
  const found: ListGroupsRequest = {}
  const member0 = form.child('PathPrefix')
  if (member0 !== undefined) found.PathPrefix = text(member0)
  const member1 = form.child('Marker')
  if (member1 !== undefined) found.Marker = text(member1)
  const member2 = form.child('MaxItems')
  if (member2 !== undefined) found.MaxItems = integer(member2, 2_147_483_647)
  return found
}

export function readListGroupsForUserRequest(form: Form): ListGroupsForUserRequest {
  const found: Partial<ListGroupsForUserRequest> = {}
  const member0 = form.child('UserName')
  if (member0 !== undefined) found.UserName = text(member0)
  const member1 = form.child('Marker')
  if (member1 !== undefined) found.Marker = text(member1)
  const member2 = form.child('MaxItems')
  if (member2 !== undefined) found.MaxItems = integer(member2, 2_147_483_647)
  return found as ListGroupsForUserRequest // the check that follows misses what is required
}

export function readListInstanceProfilesRequest(form: Form): ListInstanceProfilesRequest {
  const found: ListInstanceProfilesRequest = {}
  const member0 = form.child('PathPrefix')
  if (member0 !== undefined) found.PathPrefix = text(member0)
  const member1 = form.child('Marker')
  if (member1 !== undefined) found.Marker = text(member1)
  const member2 = form.child('MaxItems')
  if (member2 !== undefined) found.MaxItems = integer(member2, 2_147_483_647)
  return found
}

export function readListInstanceProfilesForRoleRequest(form: Form): ListInstanceProfilesForRoleRequest {
  const found: Partial<ListInstanceProfilesForRoleRequest> = {}
  const member0 = form.child('RoleName')
  if (member0 !== undefined) found.RoleName = text(member0)
  const member1 = form.child('Marker')
  if (member1 !== undefined) found.Marker = text(member1)
  const member2 = form.child('MaxItems')
  if (member2 !== undefined) found.MaxItems = integer(member2, 2_147_483_647)
  return found as ListInstanceProfilesForRoleRequest // the check that follows misses what is required
}

export function readListMFADevicesRequest(form: Form): ListMFADevicesRequest {
  const found: ListMFADevicesRequest = {}
  const member0 = form.child('UserName')
  if (member0 !== undefined) found.UserName = text(member0)
  const member1 = form.child('Marker')
  if (member1 !== undefined) found.Marker = text(member1)
  const member2 = form.child('MaxItems')
  if (member2 !== undefined) found.MaxItems = integer(member2, 2_147_483_647)
  return found
}

export function readListOpenIDConnectProvidersRequest(_form: Form): ListOpenIDConnectProvidersRequest {
  return {}
}

export function readListOpenIDConnectProviderTagsRequest(form: Form): ListOpenIDConnectProviderTagsRequest {
  const found: Partial<ListOpenIDConnectProviderTagsRequest> = {}
  const member0 = form.child('OpenIDConnectProviderArn')
  if (member0 !== undefined) found.OpenIDConnectProviderArn = text(member0)
  const member1 = form.child('Marker')
  if (member1 !== undefined) found.Marker = text(member1)
  const member2 = form.child('MaxItems')
  if (member2 !== undefined) found.MaxItems = integer(member2, 2_147_483_647)
  return found as ListOpenIDConnectProviderTagsRequest // the check that follows misses what is required
}

export function readListPoliciesRequest(form: Form): ListPoliciesRequest {
  const found: ListPoliciesRequest = {}
  const member0 = form.child('Scope')
  if (member0 !== undefined) found.Scope = enumerated<PolicyScopeType>(member0)
  const member1 = form.child('OnlyAttached')
  if (member1 !== undefined) found.OnlyAttached = boolean(member1)
  const member2 = form.child('PathPrefix')
  if (member2 !== undefined) found.PathPrefix = text(member2)
  const member3 = form.child('PolicyUsageFilter')
  if (member3 !== undefined) found.PolicyUsageFilter = enumerated<PolicyUsageType>(member3)
  const member4 = form.child('Marker')
  if (member4 !== undefined) found.Marker = text(member4)
  const member5 = form.child('MaxItems')
  if (member5 !== undefined) found.MaxItems = integer(member5, 2_147_483_647)
  return found
}

export function readListPolicyTagsRequest(form: Form): ListPolicyTagsRequest {
  const found: Partial<ListPolicyTagsRequest> = {}
  const member0 = form.child('PolicyArn')
  if (member0 !== undefined) found.PolicyArn = text(member0)
  const member1 = form.child('Marker')
  if (member1 !== undefined) found.Marker = text(member1)
  const member2 = form.child('MaxItems')
  if (member2 !== undefined) found.MaxItems = integer(member2, 2_147_483_647)
  return found as ListPolicyTagsRequest // the check that follows misses what is required
}

export function readListPolicyVersionsRequest(form: Form): ListPolicyVersionsRequest {
  const found: Partial<ListPolicyVersionsRequest> = {}
  const member0 = form.child('PolicyArn')
  if (member0 !== undefined) found.PolicyArn = text(member0)
  const member1 = form.child('Marker')
  if (member1 !== undefined) found.Marker = text(member1)
  const member2 = form.child('MaxItems')
  if (member2 !== undefined) found.MaxItems = integer(member2, 2_147_483_647)
  return found as ListPolicyVersionsRequest // the check that follows misses what is required
}

export function readListRolePoliciesRequest(form: Form): ListRolePoliciesRequest {
  const found: Partial<ListRolePoliciesRequest> = {}
  const member0 = form.child('RoleName')
  if (member0 !== undefined) found.RoleName = text(member0)
  const member1 = form.child('Marker')
  if (member1 !== undefined) found.Marker = text(member1)
  const member2 = form.child('MaxItems')
  if (member2 !== undefined) found.MaxItems = integer(member2, 2_147_483_647)
  return found as ListRolePoliciesRequest // the check that follows misses what is required
}

export function readListRolesRequest(form: Form): ListRolesRequest {
  const found: ListRolesRequest = {}
  const member0 = form.child('PathPrefix')
  if (member0 !== undefined) found.PathPrefix = text(member0)
  const member1 = form.child('Marker')
  if (member1 !== undefined) found.Marker = text(member1)
  const member2 = form.child('MaxItems')
  if (member2 !== undefined) found.MaxItems = integer(member2, 2_147_483_647)
  return found
}

export function readListRoleTagsRequest(form: Form): ListRoleTagsRequest {
  const found: Partial<ListRoleTagsRequest> = {}
  const member0 = form.child('RoleName')
  if (member0 !== undefined) found.RoleName = text(member0)
  const member1 = form.child('Marker')
  if (member1 !== undefined) found.Marker = text(member1)
  const member2 = form.child('MaxItems')
  if (member2 !== undefined) found.MaxItems = integer(member2, 2_147_483_647)
  return found as ListRoleTagsRequest // the check that follows misses what is required
}

export function readListSAMLProvidersRequest(_form: Form): ListSAMLProvidersRequest {
  return {}
}

export function readListServerCertificatesRequest(form: Form): ListServerCertificatesRequest {
  const found: ListServerCertificatesRequest = {}
  const member0 = form.child('PathPrefix')
  if (member0 !== undefined) found.PathPrefix = text(member0)
  const member1 = form.child('Marker')
  if (member1 !== undefined) found.Marker = text(member1)
  const member2 = form.child('MaxItems')
  if (member2 !== undefined) found.MaxItems = integer(member2, 2_147_483_647)
  return found
}

export function readListServiceSpecificCredentialsRequest(form: Form): ListServiceSpecificCredentialsRequest {
  const found: ListServiceSpecificCredentialsRequest = {}
  const member0 = form.child('UserName')
  if (member0 !== undefined) found.UserName = text(member0)
  const member1 = form.child('ServiceName')
  if (member1 !== undefined) found.ServiceName = text(member1)
  const member2 = form.child('AllUsers')
  if (member2 !== undefined) found.AllUsers = boolean(member2)
  const member3 = form.child('Marker')
  if (member3 !== undefined) found.Marker = text(member3)
  const member4 = form.child('MaxItems')
  if (member4 !== undefined) found.MaxItems = integer(member4, 2_147_483_647)
  return found
}

export function readListSigningCertificatesRequest(form: Form): ListSigningCertificatesRequest {
  const found: ListSigningCertificatesRequest = {}
  const member0 = form.child('UserName')
  if (member0 !== undefined) found.UserName = text(member0)
  const member1 = form.child('Marker')
  if (member1 !== undefined) found.Marker = text(member1)
  const member2 = form.child('MaxItems')
  if (member2 !== undefined) found.MaxItems = integer(member2, 2_147_483_647)
  return found
}

export function readListSSHPublicKeysRequest(form: Form): ListSSHPublicKeysRequest {
  const found: ListSSHPublicKeysRequest = {}
  const member0 = form.child('UserName')
  if (member0 !== undefined) found.UserName = text(member0)
  const member1 = form.child('Marker')
  if (member1 !== undefined) found.Marker = text(member1)
  const member2 = form.child('MaxItems')
  if (member2 !== undefined) found.MaxItems = integer(member2, 2_147_483_647)
  return found
}

export function readListUserPoliciesRequest(form: Form): ListUserPoliciesRequest {
  const found: Partial<ListUserPoliciesRequest> = {}
  const member0 = form.child('UserName')
  if (member0 !== undefined) found.UserName = text(member0)
  const member1 = form.child('Marker')
  if (member1 !== undefined) found.Marker = text(member1)
  const member2 = form.child('MaxItems')
  if (member2 !== undefined) found.MaxItems = integer(member2, 2_147_483_647)
  return found as ListUserPoliciesRequest // the check that follows misses what is required
}

export function readListUsersRequest(form: Form): ListUsersRequest {
  const found: ListUsersRequest = {}
  const member0 = form.child('PathPrefix')
  if (member0 !== undefined) found.PathPrefix = text(member0)
  const member1 = form.child('Marker')
  if (member1 !== undefined) found.Marker = text(member1)
  const member2 = form.child('MaxItems')
  if (member2 !== undefined) found.MaxItems = integer(member2, 2_147_483_647)
  return found
}

export function readListUserTagsRequest(form: Form): ListUserTagsRequest {
  const found: Partial<ListUserTagsRequest> = {}
  const member0 = form.child('UserName')
  if (member0 !== undefined) found.UserName = text(member0)
  const member1 = form.child('Marker')
  if (member1 !== undefined) found.Marker = text(member1)
  const member2 = form.child('MaxItems')
  if (member2 !== undefined) found.MaxItems = integer(member2, 2_147_483_647)
  return found as ListUserTagsRequest // the check that follows misses what is required
}

export function readListVirtualMFADevicesRequest(form: Form): ListVirtualMFADevicesRequest {
  const found: ListVirtualMFADevicesRequest = {}
  const member0 = form.child('AssignmentStatus')
  if (member0 !== undefined) found.AssignmentStatus = enumerated<AssignmentStatusType>(member0)
  const member1 = form.child('Marker')
  if (member1 !== undefined) found.Marker = text(member1)
  const member2 = form.child('MaxItems')
  if (member2 !== undefined) found.MaxItems = integer(member2, 2_147_483_647)
  return found
}

export function readPutGroupPolicyRequest(form: Form): PutGroupPolicyRequest {
  const found: Partial<PutGroupPolicyRequest> = {}
  const member0 = form.child('GroupName')
  if (member0 !== undefined) found.GroupName = text(member0)
  const member1 = form.child('PolicyName')
  if (member1 !== undefined) found.PolicyName = text(member1)
  const member2 = form.child('PolicyDocument')
  if (member2 !== undefined) found.PolicyDocument = text(member2)
  return found as PutGroupPolicyRequest // the check that follows misses what is required
}

export function readPutRolePermissionsBoundaryRequest(form: Form): PutRolePermissionsBoundaryRequest {
  const found: Partial<PutRolePermissionsBoundaryRequest> = {}
  const member0 = form.child('RoleName')
  if (member0 !== undefined) found.RoleName = text(member0)
  const member1 = form.child('PermissionsBoundary')
  if (member1 !== undefined) found.PermissionsBoundary = text(member1)
  return found as PutRolePermissionsBoundaryRequest // the check that follows misses what is required
}

export function readPutRolePolicyRequest(form: Form): PutRolePolicyRequest {
  const found: Partial<PutRolePolicyRequest> = {}
  const member0 = form.child('RoleName')
  if (member0 !== undefined) found.RoleName = text(member0)
  const member1 = form.child('PolicyName')
  if (member1 !== undefined) found.PolicyName = text(member1)
  const member2 = form.child('PolicyDocument')
  if (member2 !== undefined) found.PolicyDocument = text(member2)
  return found as PutRolePolicyRequest // the check that follows misses what is required
}

export function readPutUserPermissionsBoundaryRequest(form: Form): PutUserPermissionsBoundaryRequest {
  const found: Partial<PutUserPermissionsBoundaryRequest> = {}
  const member0 = form.child('UserName')
  if (member0 !== undefined) found.UserName = text(member0)
  const member1 = form.child('PermissionsBoundary')
  if (member1 !== undefined) found.PermissionsBoundary = text(member1)
  return found as PutUserPermissionsBoundaryRequest // the check that follows misses what is required
}

export function readPutUserPolicyRequest(form: Form): PutUserPolicyRequest {
  const found: Partial<PutUserPolicyRequest> = {}
  const member0 = form.child('UserName')
  if (member0 !== undefined) found.UserName = text(member0)
  const member1 = form.child('PolicyName')
  if (member1 !== undefined) found.PolicyName = text(member1)
  const member2 = form.child('PolicyDocument')
  if (member2 !== undefined) found.PolicyDocument = text(member2)
  return found as PutUserPolicyRequest // the check that follows misses what is required
}

export function readRemoveClientIDFromOpenIDConnectProviderRequest(
  form: Form,
): RemoveClientIDFromOpenIDConnectProviderRequest {
  const found: Partial<RemoveClientIDFromOpenIDConnectProviderRequest> = {}
  const member0 = form.child('OpenIDConnectProviderArn')
  if (member0 !== undefined) found.OpenIDConnectProviderArn = text(member0)
  const member1 = form.child('ClientID')
  if (member1 !== undefined) found.ClientID = text(member1)
  return found as RemoveClientIDFromOpenIDConnectProviderRequest // the check that follows misses what is required
}

export function readRemoveUserFromGroupRequest(form: Form): RemoveUserFromGroupRequest {
  const found: Partial<RemoveUserFromGroupRequest> = {}
  const member0 = form.child('GroupName')
  if (member0 !== undefined) found.GroupName = text(member0)
  const member1 = form.child('UserName')
  if (member1 !== undefined) found.UserName = text(member1)
  return found as RemoveUserFromGroupRequest // the check that follows misses what is required
}

export function readSetDefaultPolicyVersionRequest(form: Form): SetDefaultPolicyVersionRequest {
  const found: Partial<SetDefaultPolicyVersionRequest> = {}
  const member0 = form.child('PolicyArn')
  if (member0 !== undefined) found.PolicyArn = text(member0)
  const member1 = form.child('VersionId')
  if (member1 !== undefined) found.VersionId = text(member1)
  return found as SetDefaultPolicyVersionRequest // the check that follows misses what is required
}

export function readSimulateCustomPolicyRequest(form: Form): SimulateCustomPolicyRequest {
  const found: Partial<SimulateCustomPolicyRequest> = {}
  const member0 = form.child('PolicyInputList')
  if (member0 !== undefined) found.PolicyInputList = list(member0, 'member', text)
  const member1 = form.child('PermissionsBoundaryPolicyInputList')
  if (member1 !== undefined) found.PermissionsBoundaryPolicyInputList = list(member1, 'member', text)
  const member2 = form.child('ActionNames')
  if (member2 !== undefined) found.ActionNames = list(member2, 'member', text)
  const member3 = form.child('ResourceArns')
  if (member3 !== undefined) found.ResourceArns = list(member3, 'member', text)
  const member4 = form.child('ResourcePolicy')
  if (member4 !== undefined) found.ResourcePolicy = text(member4)
  const member5 = form.child('ResourceOwner')
  if (member5 !== undefined) found.ResourceOwner = text(member5)
  const member6 = form.child('CallerArn')
  if (member6 !== undefined) found.CallerArn = text(member6)
  const member7 = form.child('ContextEntries')
  if (member7 !== undefined) found.ContextEntries = list(member7, 'member', readContextEntry)
  const member8 = form.child('ResourceHandlingOption')
  if (member8 !== undefined) found.ResourceHandlingOption = text(member8)
  const member9 = form.child('MaxItems')
  if (member9 !== undefined) found.MaxItems = integer(member9, 2_147_483_647)
  const member10 = form.child('Marker')
  if (member10 !== undefined) found.Marker = text(member10)
  return found as SimulateCustomPolicyRequest // the check that follows misses what is required
}

export function readSimulatePrincipalPolicyRequest(form: Form): SimulatePrincipalPolicyRequest {
  const found: Partial<SimulatePrincipalPolicyRequest> = {}
  const member0 = form.child('PolicySourceArn')
  if (member0 !== undefined) found.PolicySourceArn = text(member0)
  const member1 = form.child('PolicyInputList')
  if (member1 !== undefined) found.PolicyInputList = list(member1, 'member', text)
  const member2 = form.child('PermissionsBoundaryPolicyInputList')
  if (member2 !== undefined) found.PermissionsBoundaryPolicyInputList = list(member2, 'member', text)
  const member3 = form.child('ActionNames')
  if (member3 !== undefined) found.ActionNames = list(member3, 'member', text)
  const member4 = form.child('ResourceArns')
  if (member4 !== undefined) found.ResourceArns = list(member4, 'member', text)
  const member5 = form.child('ResourcePolicy')
  if (member5 !== undefined) found.ResourcePolicy = text(member5)
  const member6 = form.child('ResourceOwner')
  if (member6 !== undefined) found.ResourceOwner = text(member6)
  const member7 = form.child('CallerArn')
  if (member7 !== undefined) found.CallerArn = text(member7)
  const member8 = form.child('ContextEntries')
  if (member8 !== undefined) found.ContextEntries = list(member8, 'member', readContextEntry)
  const member9 = form.child('ResourceHandlingOption')
  if (member9 !== undefined) found.ResourceHandlingOption = text(member9)
  const member10 = form.child('MaxItems')
  if (member10 !== undefined) found.MaxItems = integer(member10, 2_147_483_647)
  const member11 = form.child('Marker')
  if (member11 !== undefined) found.Marker = text(member11)
  return found as SimulatePrincipalPolicyRequest // the check that follows misses what is required
}

export function readTagOpenIDConnectProviderRequest(form: Form): TagOpenIDConnectProviderRequest {
  const found: Partial<TagOpenIDConnectProviderRequest> = {}
  const member0 = form.child('OpenIDConnectProviderArn')
  if (member0 !== undefined) found.OpenIDConnectProviderArn = text(member0)
  const member1 = form.child('Tags')
  if (member1 !== undefined) found.Tags = list(member1, 'member', readTag)
  return found as TagOpenIDConnectProviderRequest // the check that follows misses what is required
}

export function readTagPolicyRequest(form: Form): TagPolicyRequest {
  const found: Partial<TagPolicyRequest> = {}
  const member0 = form.child('PolicyArn')
  if (member0 !== undefined) found.PolicyArn = text(member0)
  const member1 = form.child('Tags')
  if (member1 !== undefined) found.Tags = list(member1, 'member', readTag)
  return found as TagPolicyRequest // the check that follows misses what is required
}

export function readTagRoleRequest(form: Form): TagRoleRequest {
  const found: Partial<TagRoleRequest> = {}
  const member0 = form.child('RoleName')
  if (member0 !== undefined) found.RoleName = text(member0)
  const member1 = form.child('Tags')
  if (member1 !== undefined) found.Tags = list(member1, 'member', readTag)
  return found as TagRoleRequest // the check that follows misses what is required
}

export function readTagUserRequest(form: Form): TagUserRequest {
  const found: Partial<TagUserRequest> = {}
  const member0 = form.child('UserName')
  if (member0 !== undefined) found.UserName = text(member0)
  const member1 = form.child('Tags')
  if (member1 !== undefined) found.Tags = list(member1, 'member', readTag)
  return found as TagUserRequest // the check that follows misses what is required
}

export function readUntagOpenIDConnectProviderRequest(form: Form): UntagOpenIDConnectProviderRequest {
  const found: Partial<UntagOpenIDConnectProviderRequest> = {}
  const member0 = form.child('OpenIDConnectProviderArn')
  if (member0 !== undefined) found.OpenIDConnectProviderArn = text(member0)
  const member1 = form.child('TagKeys')
  if (member1 !== undefined) found.TagKeys = list(member1, 'member', text)
  return found as UntagOpenIDConnectProviderRequest // the check that follows misses what is required
}

export function readUntagPolicyRequest(form: Form): UntagPolicyRequest {
  const found: Partial<UntagPolicyRequest> = {}
  const member0 = form.child('PolicyArn')
  if (member0 !== undefined) found.PolicyArn = text(member0)
  const member1 = form.child('TagKeys')
  if (member1 !== undefined) found.TagKeys = list(member1, 'member', text)
  return found as UntagPolicyRequest // the check that follows misses what is required
}

export function readUntagRoleRequest(form: Form): UntagRoleRequest {
  const found: Partial<UntagRoleRequest> = {}
  const member0 = form.child('RoleName')
  if (member0 !== undefined) found.RoleName = text(member0)
  const member1 = form.child('TagKeys')
  if (member1 !== undefined) found.TagKeys = list(member1, 'member', text)
  return found as UntagRoleRequest // the check that follows misses what is required
}

export function readUntagUserRequest(form: Form): UntagUserRequest {
  const found: Partial<UntagUserRequest> = {}
  const member0 = form.child('UserName')
  if (member0 !== undefined) found.UserName = text(member0)
  const member1 = form.child('TagKeys')
  if (member1 !== undefined) found.TagKeys = list(member1, 'member', text)
  return found as UntagUserRequest // the check that follows misses what is required
}

export function readUpdateAccessKeyRequest(form: Form): UpdateAccessKeyRequest {
  const found: Partial<UpdateAccessKeyRequest> = {}
  const member0 = form.child('UserName')
  if (member0 !== undefined) found.UserName = text(member0)
  const member1 = form.child('AccessKeyId')
  if (member1 !== undefined) found.AccessKeyId = text(member1)
  const member2 = form.child('Status')
  if (member2 !== undefined) found.Status = enumerated<StatusType>(member2)
  return found as UpdateAccessKeyRequest // the check that follows misses what is required
}

export function readUpdateAssumeRolePolicyRequest(form: Form): UpdateAssumeRolePolicyRequest {
  const found: Partial<UpdateAssumeRolePolicyRequest> = {}
  const member0 = form.child('RoleName')
  if (member0 !== undefined) found.RoleName = text(member0)
  const member1 = form.child('PolicyDocument')
  if (member1 !== undefined) found.PolicyDocument = text(member1)
  return found as UpdateAssumeRolePolicyRequest // the check that follows misses what is required
}

export function readUpdateGroupRequest(form: Form): UpdateGroupRequest {
  const found: Partial<UpdateGroupRequest> = {}
  const member0 = form.child('GroupName')
  if (member0 !== undefined) found.GroupName = text(member0)
  const member1 = form.child('NewPath')
  if (member1 !== undefined) found.NewPath = text(member1)
  const member2 = form.child('NewGroupName')
  if (member2 !== undefined) found.NewGroupName = text(member2)
  return found as UpdateGroupRequest // the check that follows misses what is required
}

export function readUpdateOpenIDConnectProviderThumbprintRequest(
  form: Form,
): UpdateOpenIDConnectProviderThumbprintRequest {
  const found: Partial<UpdateOpenIDConnectProviderThumbprintRequest> = {}
  const member0 = form.child('OpenIDConnectProviderArn')
  if (member0 !== undefined) found.OpenIDConnectProviderArn = text(member0)
  const member1 = form.child('ThumbprintList')
  if (member1 !== undefined) found.ThumbprintList = list(member1, 'member', text)
  return found as UpdateOpenIDConnectProviderThumbprintRequest // the check that follows misses what is required
}

export function readUpdateRoleRequest(form: Form): UpdateRoleRequest {
  const found: Partial<UpdateRoleRequest> = {}
  const member0 = form.child('RoleName')
  if (member0 !== undefined) found.RoleName = text(member0)
  const member1 = form.child('Description')
  if (member1 !== undefined) found.Description = text(member1)
  const member2 = form.child('MaxSessionDuration')
  if (member2 !== undefined) found.MaxSessionDuration = integer(member2, 2_147_483_647)
  return found as UpdateRoleRequest // the check that follows misses what is required
}

export function readUpdateRoleDescriptionRequest(form: Form): UpdateRoleDescriptionRequest {
  const found: Partial<UpdateRoleDescriptionRequest> = {}
  const member0 = form.child('RoleName')
  if (member0 !== undefined) found.RoleName = text(member0)
  const member1 = form.child('Description')
  if (member1 !== undefined) found.Description = text(member1)
  return found as UpdateRoleDescriptionRequest // the check that follows misses what is required
}

export function readUpdateUserRequest(form: Form): UpdateUserRequest {
  const found: Partial<UpdateUserRequest> = {}
  const member0 = form.child('UserName')
  if (member0 !== undefined) found.UserName = text(member0)
  const member1 = form.child('NewPath')
  if (member1 !== undefined) found.NewPath = text(member1)
  const member2 = form.child('NewUserName')
  if (member2 !== undefined) found.NewUserName = text(member2)
  return found as UpdateUserRequest // the check that follows misses what is required
}

export function readTag(form: Form): Tag {
  const found: Partial<Tag> = {}
  const member0 = form.child('Key')
  if (member0 !== undefined) found.Key = text(member0)
  const member1 = form.child('Value')
  if (member1 !== undefined) found.Value = text(member1)
  return found as Tag // the check that follows misses what is required
}

export function readContextEntry(form: Form): ContextEntry {
  const found: ContextEntry = {}
  const member0 = form.child('ContextKeyName')
  if (member0 !== undefined) found.ContextKeyName = text(member0)
  const member1 = form.child('ContextKeyValues')
  if (member1 !== undefined) found.ContextKeyValues = list(member1, 'member', text)
  const member2 = form.child('ContextKeyType')
  if (member2 !== undefined) found.ContextKeyType = enumerated<ContextKeyTypeEnum>(member2)
  return found
}
