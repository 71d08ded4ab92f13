// The operations' names, inputs and outputs. Generated from model/ by `npm run codegen`; do not edit.
import type {
  AddClientIDToOpenIDConnectProviderRequest,
  AddUserToGroupRequest,
  AttachGroupPolicyRequest,
  AttachRolePolicyRequest,
  AttachUserPolicyRequest,
  CreateAccessKeyRequest,
  CreateAccessKeyResponse,
  CreateAccountAliasRequest,
  CreateGroupRequest,
  CreateGroupResponse,
  CreateOpenIDConnectProviderRequest,
  CreateOpenIDConnectProviderResponse,
  CreatePolicyRequest,
  CreatePolicyResponse,
  CreatePolicyVersionRequest,
  CreatePolicyVersionResponse,
  CreateRoleRequest,
  CreateRoleResponse,
  CreateUserRequest,
  CreateUserResponse,
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
  GetAccessKeyLastUsedResponse,
  GetAccountAuthorizationDetailsRequest,
  GetAccountAuthorizationDetailsResponse,
  GetAccountPasswordPolicyResponse,
  GetAccountSummaryResponse,
  GetContextKeysForCustomPolicyRequest,
  GetContextKeysForPolicyResponse,
  GetContextKeysForPrincipalPolicyRequest,
  GetGroupPolicyRequest,
  GetGroupPolicyResponse,
  GetGroupRequest,
  GetGroupResponse,
  GetLoginProfileRequest,
  GetLoginProfileResponse,
  GetOpenIDConnectProviderRequest,
  GetOpenIDConnectProviderResponse,
  GetPolicyRequest,
  GetPolicyResponse,
  GetPolicyVersionRequest,
  GetPolicyVersionResponse,
  GetRolePolicyRequest,
  GetRolePolicyResponse,
  GetRoleRequest,
  GetRoleResponse,
  GetUserPolicyRequest,
  GetUserPolicyResponse,
  GetUserRequest,
  GetUserResponse,
  ListAccessKeysRequest,
  ListAccessKeysResponse,
  ListAccountAliasesRequest,
  ListAccountAliasesResponse,
  ListAttachedGroupPoliciesRequest,
  ListAttachedGroupPoliciesResponse,
  ListAttachedRolePoliciesRequest,
  ListAttachedRolePoliciesResponse,
  ListAttachedUserPoliciesRequest,
  ListAttachedUserPoliciesResponse,
  ListEntitiesForPolicyRequest,
  ListEntitiesForPolicyResponse,
  ListGroupPoliciesRequest,
  ListGroupPoliciesResponse,
  ListGroupsForUserRequest,
  ListGroupsForUserResponse,
  ListGroupsRequest,
  ListGroupsResponse,
  ListInstanceProfilesForRoleRequest,
  ListInstanceProfilesForRoleResponse,
  ListInstanceProfilesRequest,
  ListInstanceProfilesResponse,
  ListMFADevicesRequest,
  ListMFADevicesResponse,
  ListOpenIDConnectProviderTagsRequest,
  ListOpenIDConnectProviderTagsResponse,
  ListOpenIDConnectProvidersRequest,
  ListOpenIDConnectProvidersResponse,
  ListPoliciesRequest,
  ListPoliciesResponse,
  ListPolicyTagsRequest,
  ListPolicyTagsResponse,
  ListPolicyVersionsRequest,
  ListPolicyVersionsResponse,
  ListRolePoliciesRequest,
  ListRolePoliciesResponse,
  ListRoleTagsRequest,
  ListRoleTagsResponse,
  ListRolesRequest,
  ListRolesResponse,
  ListSAMLProvidersRequest,
  ListSAMLProvidersResponse,
  ListSSHPublicKeysRequest,
  ListSSHPublicKeysResponse,
  ListServerCertificatesRequest,
  ListServerCertificatesResponse,
  ListServiceSpecificCredentialsRequest,
  ListServiceSpecificCredentialsResponse,
  ListSigningCertificatesRequest,
  ListSigningCertificatesResponse,
  ListUserPoliciesRequest,
  ListUserPoliciesResponse,
  ListUserTagsRequest,
  ListUserTagsResponse,
  ListUsersRequest,
  ListUsersResponse,
  ListVirtualMFADevicesRequest,
  ListVirtualMFADevicesResponse,
  PutGroupPolicyRequest,
  PutRolePermissionsBoundaryRequest,
  PutRolePolicyRequest,
  PutUserPermissionsBoundaryRequest,
  PutUserPolicyRequest,
  RemoveClientIDFromOpenIDConnectProviderRequest,
  RemoveUserFromGroupRequest,
  SetDefaultPolicyVersionRequest,
  SimulateCustomPolicyRequest,
  SimulatePolicyResponse,
  SimulatePrincipalPolicyRequest,
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
  UpdateRoleDescriptionResponse,
  UpdateRoleRequest,
  UpdateRoleResponse,
  UpdateUserRequest,
} from './../models/index.ts'

/** The input of each operation. */
export interface Inputs {
  AddClientIDToOpenIDConnectProvider: AddClientIDToOpenIDConnectProviderRequest
  AddUserToGroup: AddUserToGroupRequest
  AttachGroupPolicy: AttachGroupPolicyRequest
  AttachRolePolicy: AttachRolePolicyRequest
  AttachUserPolicy: AttachUserPolicyRequest
  CreateAccessKey: CreateAccessKeyRequest
  CreateAccountAlias: CreateAccountAliasRequest
  CreateGroup: CreateGroupRequest
  CreateOpenIDConnectProvider: CreateOpenIDConnectProviderRequest
  CreatePolicy: CreatePolicyRequest
  CreatePolicyVersion: CreatePolicyVersionRequest
  CreateRole: CreateRoleRequest
  CreateUser: CreateUserRequest
  DeleteAccessKey: DeleteAccessKeyRequest
  DeleteAccountAlias: DeleteAccountAliasRequest
  DeleteGroup: DeleteGroupRequest
  DeleteGroupPolicy: DeleteGroupPolicyRequest
  DeleteLoginProfile: DeleteLoginProfileRequest
  DeleteOpenIDConnectProvider: DeleteOpenIDConnectProviderRequest
  DeletePolicy: DeletePolicyRequest
  DeletePolicyVersion: DeletePolicyVersionRequest
  DeleteRole: DeleteRoleRequest
  DeleteRolePermissionsBoundary: DeleteRolePermissionsBoundaryRequest
  DeleteRolePolicy: DeleteRolePolicyRequest
  DeleteUser: DeleteUserRequest
  DeleteUserPermissionsBoundary: DeleteUserPermissionsBoundaryRequest
  DeleteUserPolicy: DeleteUserPolicyRequest
  DetachGroupPolicy: DetachGroupPolicyRequest
  DetachRolePolicy: DetachRolePolicyRequest
  DetachUserPolicy: DetachUserPolicyRequest
  GetAccessKeyLastUsed: GetAccessKeyLastUsedRequest
  GetAccountAuthorizationDetails: GetAccountAuthorizationDetailsRequest
  GetAccountPasswordPolicy: Record<never, never>
  GetAccountSummary: Record<never, never>
  GetContextKeysForCustomPolicy: GetContextKeysForCustomPolicyRequest
  GetContextKeysForPrincipalPolicy: GetContextKeysForPrincipalPolicyRequest
  GetGroup: GetGroupRequest
  GetGroupPolicy: GetGroupPolicyRequest
  GetLoginProfile: GetLoginProfileRequest
  GetOpenIDConnectProvider: GetOpenIDConnectProviderRequest
  GetPolicy: GetPolicyRequest
  GetPolicyVersion: GetPolicyVersionRequest
  GetRole: GetRoleRequest
  GetRolePolicy: GetRolePolicyRequest
  GetUser: GetUserRequest
  GetUserPolicy: GetUserPolicyRequest
  ListAccessKeys: ListAccessKeysRequest
  ListAccountAliases: ListAccountAliasesRequest
  ListAttachedGroupPolicies: ListAttachedGroupPoliciesRequest
  ListAttachedRolePolicies: ListAttachedRolePoliciesRequest
  ListAttachedUserPolicies: ListAttachedUserPoliciesRequest
  ListEntitiesForPolicy: ListEntitiesForPolicyRequest
  ListGroupPolicies: ListGroupPoliciesRequest
  ListGroups: ListGroupsRequest
  ListGroupsForUser: ListGroupsForUserRequest
  ListInstanceProfiles: ListInstanceProfilesRequest
  ListInstanceProfilesForRole: ListInstanceProfilesForRoleRequest
  ListMFADevices: ListMFADevicesRequest
  ListOpenIDConnectProviders: ListOpenIDConnectProvidersRequest
  ListOpenIDConnectProviderTags: ListOpenIDConnectProviderTagsRequest
  ListPolicies: ListPoliciesRequest
  ListPolicyTags: ListPolicyTagsRequest
  ListPolicyVersions: ListPolicyVersionsRequest
  ListRolePolicies: ListRolePoliciesRequest
  ListRoles: ListRolesRequest
  ListRoleTags: ListRoleTagsRequest
  ListSAMLProviders: ListSAMLProvidersRequest
  ListServerCertificates: ListServerCertificatesRequest
  ListServiceSpecificCredentials: ListServiceSpecificCredentialsRequest
  ListSigningCertificates: ListSigningCertificatesRequest
  ListSSHPublicKeys: ListSSHPublicKeysRequest
  ListUserPolicies: ListUserPoliciesRequest
  ListUsers: ListUsersRequest
  ListUserTags: ListUserTagsRequest
  ListVirtualMFADevices: ListVirtualMFADevicesRequest
  PutGroupPolicy: PutGroupPolicyRequest
  PutRolePermissionsBoundary: PutRolePermissionsBoundaryRequest
  PutRolePolicy: PutRolePolicyRequest
  PutUserPermissionsBoundary: PutUserPermissionsBoundaryRequest
  PutUserPolicy: PutUserPolicyRequest
  RemoveClientIDFromOpenIDConnectProvider: RemoveClientIDFromOpenIDConnectProviderRequest
  RemoveUserFromGroup: RemoveUserFromGroupRequest
  SetDefaultPolicyVersion: SetDefaultPolicyVersionRequest
  SimulateCustomPolicy: SimulateCustomPolicyRequest
  SimulatePrincipalPolicy: SimulatePrincipalPolicyRequest
  TagOpenIDConnectProvider: TagOpenIDConnectProviderRequest
  TagPolicy: TagPolicyRequest
  TagRole: TagRoleRequest
  TagUser: TagUserRequest
  UntagOpenIDConnectProvider: UntagOpenIDConnectProviderRequest
  UntagPolicy: UntagPolicyRequest
  UntagRole: UntagRoleRequest
  UntagUser: UntagUserRequest
  UpdateAccessKey: UpdateAccessKeyRequest
  UpdateAssumeRolePolicy: UpdateAssumeRolePolicyRequest
  UpdateGroup: UpdateGroupRequest
  UpdateOpenIDConnectProviderThumbprint: UpdateOpenIDConnectProviderThumbprintRequest
  UpdateRole: UpdateRoleRequest
  UpdateRoleDescription: UpdateRoleDescriptionRequest
  UpdateUser: UpdateUserRequest
}

/** The output of each operation; an empty one has no members. */
export interface Outputs {
  AddClientIDToOpenIDConnectProvider: Record<never, never>
  AddUserToGroup: Record<never, never>
  AttachGroupPolicy: Record<never, never>
  AttachRolePolicy: Record<never, never>
  AttachUserPolicy: Record<never, never>
  CreateAccessKey: CreateAccessKeyResponse
  CreateAccountAlias: Record<never, never>
  CreateGroup: CreateGroupResponse
  CreateOpenIDConnectProvider: CreateOpenIDConnectProviderResponse
  CreatePolicy: CreatePolicyResponse
  CreatePolicyVersion: CreatePolicyVersionResponse
  CreateRole: CreateRoleResponse
  CreateUser: CreateUserResponse
  DeleteAccessKey: Record<never, never>
  DeleteAccountAlias: Record<never, never>
  DeleteGroup: Record<never, never>
  DeleteGroupPolicy: Record<never, never>
  DeleteLoginProfile: Record<never, never>
  DeleteOpenIDConnectProvider: Record<never, never>
  DeletePolicy: Record<never, never>
  DeletePolicyVersion: Record<never, never>
  DeleteRole: Record<never, never>
  DeleteRolePermissionsBoundary: Record<never, never>
  DeleteRolePolicy: Record<never, never>
  DeleteUser: Record<never, never>
  DeleteUserPermissionsBoundary: Record<never, never>
  DeleteUserPolicy: Record<never, never>
  DetachGroupPolicy: Record<never, never>
  DetachRolePolicy: Record<never, never>
  DetachUserPolicy: Record<never, never>
  GetAccessKeyLastUsed: GetAccessKeyLastUsedResponse
  GetAccountAuthorizationDetails: GetAccountAuthorizationDetailsResponse
  GetAccountPasswordPolicy: GetAccountPasswordPolicyResponse
  GetAccountSummary: GetAccountSummaryResponse
  GetContextKeysForCustomPolicy: GetContextKeysForPolicyResponse
  GetContextKeysForPrincipalPolicy: GetContextKeysForPolicyResponse
  GetGroup: GetGroupResponse
  GetGroupPolicy: GetGroupPolicyResponse
  GetLoginProfile: GetLoginProfileResponse
  GetOpenIDConnectProvider: GetOpenIDConnectProviderResponse
  GetPolicy: GetPolicyResponse
  GetPolicyVersion: GetPolicyVersionResponse
  GetRole: GetRoleResponse
  GetRolePolicy: GetRolePolicyResponse
  GetUser: GetUserResponse
  GetUserPolicy: GetUserPolicyResponse
  ListAccessKeys: ListAccessKeysResponse
  ListAccountAliases: ListAccountAliasesResponse
  ListAttachedGroupPolicies: ListAttachedGroupPoliciesResponse
  ListAttachedRolePolicies: ListAttachedRolePoliciesResponse
  ListAttachedUserPolicies: ListAttachedUserPoliciesResponse
  ListEntitiesForPolicy: ListEntitiesForPolicyResponse
  ListGroupPolicies: ListGroupPoliciesResponse
  ListGroups: ListGroupsResponse
  ListGroupsForUser: ListGroupsForUserResponse
  ListInstanceProfiles: ListInstanceProfilesResponse
  ListInstanceProfilesForRole: ListInstanceProfilesForRoleResponse
  ListMFADevices: ListMFADevicesResponse
  ListOpenIDConnectProviders: ListOpenIDConnectProvidersResponse
  ListOpenIDConnectProviderTags: ListOpenIDConnectProviderTagsResponse
  ListPolicies: ListPoliciesResponse
  ListPolicyTags: ListPolicyTagsResponse
  ListPolicyVersions: ListPolicyVersionsResponse
  ListRolePolicies: ListRolePoliciesResponse
  ListRoles: ListRolesResponse
  ListRoleTags: ListRoleTagsResponse
  ListSAMLProviders: ListSAMLProvidersResponse
  ListServerCertificates: ListServerCertificatesResponse
  ListServiceSpecificCredentials: ListServiceSpecificCredentialsResponse
  ListSigningCertificates: ListSigningCertificatesResponse
  ListSSHPublicKeys: ListSSHPublicKeysResponse
  ListUserPolicies: ListUserPoliciesResponse
  ListUsers: ListUsersResponse
  ListUserTags: ListUserTagsResponse
  ListVirtualMFADevices: ListVirtualMFADevicesResponse
  PutGroupPolicy: Record<never, never>
  PutRolePermissionsBoundary: Record<never, never>
  PutRolePolicy: Record<never, never>
  PutUserPermissionsBoundary: Record<never, never>
  PutUserPolicy: Record<never, never>
  RemoveClientIDFromOpenIDConnectProvider: Record<never, never>
  RemoveUserFromGroup: Record<never, never>
  SetDefaultPolicyVersion: Record<never, never>
  SimulateCustomPolicy: SimulatePolicyResponse
  SimulatePrincipalPolicy: SimulatePolicyResponse
  TagOpenIDConnectProvider: Record<never, never>
  TagPolicy: Record<never, never>
  TagRole: Record<never, never>
  TagUser: Record<never, never>
  UntagOpenIDConnectProvider: Record<never, never>
  UntagPolicy: Record<never, never>
  UntagRole: Record<never, never>
  UntagUser: Record<never, never>
  UpdateAccessKey: Record<never, never>
  UpdateAssumeRolePolicy: Record<never, never>
  UpdateGroup: Record<never, never>
  UpdateOpenIDConnectProviderThumbprint: Record<never, never>
  UpdateRole: UpdateRoleResponse
  UpdateRoleDescription: UpdateRoleDescriptionResponse
  UpdateUser: Record<never, never>
}

/** The name of an operation, as in the model. */
export type OperationName = keyof Inputs
