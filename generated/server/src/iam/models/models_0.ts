// Generated from model/ by `npm run codegen`; do not edit.
import type {
  AssignmentStatusType,
  ContextKeyTypeEnum,
  EntityType,
  PermissionsBoundaryAttachmentType,
  PolicyEvaluationDecisionType,
  PolicyScopeType,
  PolicySourceType,
  PolicyUsageType,
  StatusType,
  SummaryKeyType,
} from './enums.ts'

export interface AccessKey {
  UserName: string
  AccessKeyId: string
  Status: StatusType
  SecretAccessKey: string
  CreateDate?: Date | undefined
}

export interface AccessKeyLastUsed {
  LastUsedDate?: Date | undefined
  ServiceName: string
  Region: string
}

export interface AccessKeyMetadata {
  UserName?: string | undefined
  AccessKeyId?: string | undefined
  Status?: StatusType | undefined
  CreateDate?: Date | undefined
}

export interface AddClientIDToOpenIDConnectProviderRequest {
  OpenIDConnectProviderArn: string
  ClientID: string
}

export interface AddUserToGroupRequest {
  GroupName: string
  UserName: string
}

export interface AttachedPermissionsBoundary {
  PermissionsBoundaryType?: PermissionsBoundaryAttachmentType | undefined
  PermissionsBoundaryArn?: string | undefined
}

export interface AttachedPolicy {
  PolicyName?: string | undefined
  PolicyArn?: string | undefined
}

export interface AttachGroupPolicyRequest {
  GroupName: string
  PolicyArn: string
}

export interface AttachRolePolicyRequest {
  RoleName: string
  PolicyArn: string
}

export interface AttachUserPolicyRequest {
  UserName: string
  PolicyArn: string
}

export interface CreateAccessKeyRequest {
  UserName?: string | undefined
}

export interface CreateAccessKeyResponse {
  AccessKey: AccessKey
}

export interface CreateAccountAliasRequest {
  AccountAlias: string
}

export interface CreateGroupRequest {
  Path?: string | undefined
  GroupName: string
}

export interface Group {
  Path: string
  GroupName: string
  GroupId: string
  Arn: string
  CreateDate: Date
}

export interface CreateGroupResponse {
  Group: Group
}

export interface Tag {
  Key: string
  Value: string
}

export interface CreateOpenIDConnectProviderRequest {
  Url: string
  ClientIDList?: string[] | undefined
  ThumbprintList?: string[] | undefined
  Tags?: Tag[] | undefined
}

export interface CreateOpenIDConnectProviderResponse {
  OpenIDConnectProviderArn?: string | undefined
  Tags?: Tag[] | undefined
}

export interface CreatePolicyRequest {
  PolicyName: string
  Path?: string | undefined
  PolicyDocument: string
  Description?: string | undefined
  Tags?: Tag[] | undefined
}

export interface Policy {
  PolicyName?: string | undefined
  PolicyId?: string | undefined
  Arn?: string | undefined
  Path?: string | undefined
  DefaultVersionId?: string | undefined
  AttachmentCount?: number | undefined
  PermissionsBoundaryUsageCount?: number | undefined
  IsAttachable?: boolean | undefined
  Description?: string | undefined
  CreateDate?: Date | undefined
  UpdateDate?: Date | undefined
  Tags?: Tag[] | undefined
}

export interface CreatePolicyResponse {
  Policy?: Policy | undefined
}

export interface CreatePolicyVersionRequest {
  PolicyArn: string
  PolicyDocument: string
  SetAsDefault?: boolean | undefined
}

export interface PolicyVersion {
  Document?: string | undefined
  VersionId?: string | undefined
  IsDefaultVersion?: boolean | undefined
  CreateDate?: Date | undefined
}

export interface CreatePolicyVersionResponse {
  PolicyVersion?: PolicyVersion | undefined
}

export interface CreateRoleRequest {
  Path?: string | undefined
  RoleName: string
  AssumeRolePolicyDocument: string
  Description?: string | undefined
  MaxSessionDuration?: number | undefined
  PermissionsBoundary?: string | undefined
  Tags?: Tag[] | undefined
}

export interface RoleLastUsed {
  LastUsedDate?: Date | undefined
  Region?: string | undefined
}

export interface Role {
  Path: string
  RoleName: string
  RoleId: string
  Arn: string
  CreateDate: Date
  AssumeRolePolicyDocument?: string | undefined
  Description?: string | undefined
  MaxSessionDuration?: number | undefined
  PermissionsBoundary?: AttachedPermissionsBoundary | undefined
  Tags?: Tag[] | undefined
  RoleLastUsed?: RoleLastUsed | undefined
}

export interface CreateRoleResponse {
  Role: Role
}

export interface CreateUserRequest {
  Path?: string | undefined
  UserName: string
  PermissionsBoundary?: string | undefined
  Tags?: Tag[] | undefined
}

export interface User {
  Path: string
  UserName: string
  UserId: string
  Arn: string
  CreateDate: Date
  PasswordLastUsed?: Date | undefined
  PermissionsBoundary?: AttachedPermissionsBoundary | undefined
  Tags?: Tag[] | undefined
}

export interface CreateUserResponse {
  User?: User | undefined
}

export interface DeleteAccessKeyRequest {
  UserName?: string | undefined
  AccessKeyId: string
}

export interface DeleteAccountAliasRequest {
  AccountAlias: string
}

export interface DeleteGroupRequest {
  GroupName: string
}

export interface DeleteGroupPolicyRequest {
  GroupName: string
  PolicyName: string
}

export interface DeleteLoginProfileRequest {
  UserName?: string | undefined
}

export interface DeleteOpenIDConnectProviderRequest {
  OpenIDConnectProviderArn: string
}

export interface DeletePolicyRequest {
  PolicyArn: string
}

export interface DeletePolicyVersionRequest {
  PolicyArn: string
  VersionId: string
}

export interface DeleteRoleRequest {
  RoleName: string
}

export interface DeleteRolePermissionsBoundaryRequest {
  RoleName: string
}

export interface DeleteRolePolicyRequest {
  RoleName: string
  PolicyName: string
}

export interface DeleteUserRequest {
  UserName: string
}

export interface DeleteUserPermissionsBoundaryRequest {
  UserName: string
}

export interface DeleteUserPolicyRequest {
  UserName: string
  PolicyName: string
}

export interface DetachGroupPolicyRequest {
  GroupName: string
  PolicyArn: string
}

export interface DetachRolePolicyRequest {
  RoleName: string
  PolicyArn: string
}

export interface DetachUserPolicyRequest {
  UserName: string
  PolicyArn: string
}

export interface GetAccessKeyLastUsedRequest {
  AccessKeyId: string
}

export interface GetAccessKeyLastUsedResponse {
  UserName?: string | undefined
  AccessKeyLastUsed?: AccessKeyLastUsed | undefined
}

export interface GetAccountAuthorizationDetailsRequest {
  Filter?: EntityType[] | undefined
  MaxItems?: number | undefined
  Marker?: string | undefined
}

export interface PolicyDetail {
  PolicyName?: string | undefined
  PolicyDocument?: string | undefined
}

export interface GroupDetail {
  Path?: string | undefined
  GroupName?: string | undefined
  GroupId?: string | undefined
  Arn?: string | undefined
  CreateDate?: Date | undefined
  GroupPolicyList?: PolicyDetail[] | undefined
  AttachedManagedPolicies?: AttachedPolicy[] | undefined
}

export interface ManagedPolicyDetail {
  PolicyName?: string | undefined
  PolicyId?: string | undefined
  Arn?: string | undefined
  Path?: string | undefined
  DefaultVersionId?: string | undefined
  AttachmentCount?: number | undefined
  PermissionsBoundaryUsageCount?: number | undefined
  IsAttachable?: boolean | undefined
  Description?: string | undefined
  CreateDate?: Date | undefined
  UpdateDate?: Date | undefined
  PolicyVersionList?: PolicyVersion[] | undefined
}

export interface InstanceProfile {
  Path: string
  InstanceProfileName: string
  InstanceProfileId: string
  Arn: string
  CreateDate: Date
  Roles: Role[]
  Tags?: Tag[] | undefined
}

export interface RoleDetail {
  Path?: string | undefined
  RoleName?: string | undefined
  RoleId?: string | undefined
  Arn?: string | undefined
  CreateDate?: Date | undefined
  AssumeRolePolicyDocument?: string | undefined
  InstanceProfileList?: InstanceProfile[] | undefined
  RolePolicyList?: PolicyDetail[] | undefined
  AttachedManagedPolicies?: AttachedPolicy[] | undefined
  PermissionsBoundary?: AttachedPermissionsBoundary | undefined
  Tags?: Tag[] | undefined
  RoleLastUsed?: RoleLastUsed | undefined
}

export interface UserDetail {
  Path?: string | undefined
  UserName?: string | undefined
  UserId?: string | undefined
  Arn?: string | undefined
  CreateDate?: Date | undefined
  UserPolicyList?: PolicyDetail[] | undefined
  GroupList?: string[] | undefined
  AttachedManagedPolicies?: AttachedPolicy[] | undefined
  PermissionsBoundary?: AttachedPermissionsBoundary | undefined
  Tags?: Tag[] | undefined
}

export interface GetAccountAuthorizationDetailsResponse {
  UserDetailList?: UserDetail[] | undefined
  GroupDetailList?: GroupDetail[] | undefined
  RoleDetailList?: RoleDetail[] | undefined
  Policies?: ManagedPolicyDetail[] | undefined
  IsTruncated?: boolean | undefined
  Marker?: string | undefined
}

export interface PasswordPolicy {
  MinimumPasswordLength?: number | undefined
  RequireSymbols?: boolean | undefined
  RequireNumbers?: boolean | undefined
  RequireUppercaseCharacters?: boolean | undefined
  RequireLowercaseCharacters?: boolean | undefined
  AllowUsersToChangePassword?: boolean | undefined
  ExpirePasswords?: boolean | undefined
  MaxPasswordAge?: number | undefined
  PasswordReusePrevention?: number | undefined
  HardExpiry?: boolean | undefined
}

export interface GetAccountPasswordPolicyResponse {
  PasswordPolicy: PasswordPolicy
}

export interface GetAccountSummaryResponse {
  SummaryMap?: Partial<Record<SummaryKeyType, number>> | undefined
}

export interface GetContextKeysForCustomPolicyRequest {
  PolicyInputList: string[]
}

export interface GetContextKeysForPolicyResponse {
  ContextKeyNames?: string[] | undefined
}

export interface GetContextKeysForPrincipalPolicyRequest {
  PolicySourceArn: string
  PolicyInputList?: string[] | undefined
}

export interface GetGroupRequest {
  GroupName: string
  Marker?: string | undefined
  MaxItems?: number | undefined
}

export interface GetGroupResponse {
  Group: Group
  Users: User[]
  IsTruncated?: boolean | undefined
  Marker?: string | undefined
}

export interface GetGroupPolicyRequest {
  GroupName: string
  PolicyName: string
}

export interface GetGroupPolicyResponse {
  GroupName: string
  PolicyName: string
  PolicyDocument: string
}

export interface GetLoginProfileRequest {
  UserName?: string | undefined
}

export interface LoginProfile {
  UserName: string
  CreateDate: Date
  PasswordResetRequired?: boolean | undefined
}

export interface GetLoginProfileResponse {
  LoginProfile: LoginProfile
}

export interface GetOpenIDConnectProviderRequest {
  OpenIDConnectProviderArn: string
}

export interface GetOpenIDConnectProviderResponse {
  Url?: string | undefined
  ClientIDList?: string[] | undefined
  ThumbprintList?: string[] | undefined
  CreateDate?: Date | undefined
  Tags?: Tag[] | undefined
}

export interface GetPolicyRequest {
  PolicyArn: string
}

export interface GetPolicyResponse {
  Policy?: Policy | undefined
}

export interface GetPolicyVersionRequest {
  PolicyArn: string
  VersionId: string
}

export interface GetPolicyVersionResponse {
  PolicyVersion?: PolicyVersion | undefined
}

export interface GetRoleRequest {
  RoleName: string
}

export interface GetRoleResponse {
  Role: Role
}

export interface GetRolePolicyRequest {
  RoleName: string
  PolicyName: string
}

export interface GetRolePolicyResponse {
  RoleName: string
  PolicyName: string
  PolicyDocument: string
}

export interface GetUserRequest {
  UserName?: string | undefined
}

export interface GetUserResponse {
  User: User
}

export interface GetUserPolicyRequest {
  UserName: string
  PolicyName: string
}

export interface GetUserPolicyResponse {
  UserName: string
  PolicyName: string
  PolicyDocument: string
}

export interface ListAccessKeysRequest {
  UserName?: string | undefined
  Marker?: string | undefined
  MaxItems?: number | undefined
}

export interface ListAccessKeysResponse {
  AccessKeyMetadata: AccessKeyMetadata[]
  IsTruncated?: boolean | undefined
  Marker?: string | undefined
}

export interface ListAccountAliasesRequest {
  Marker?: string | undefined
  MaxItems?: number | undefined
}

export interface ListAccountAliasesResponse {
  AccountAliases: string[]
  IsTruncated?: boolean | undefined
  Marker?: string | undefined
}

export interface ListAttachedGroupPoliciesRequest {
  GroupName: string
  PathPrefix?: string | undefined
  Marker?: string | undefined
  MaxItems?: number | undefined
}

export interface ListAttachedGroupPoliciesResponse {
  AttachedPolicies?: AttachedPolicy[] | undefined
  IsTruncated?: boolean | undefined
  Marker?: string | undefined
}

export interface ListAttachedRolePoliciesRequest {
  RoleName: string
  PathPrefix?: string | undefined
  Marker?: string | undefined
  MaxItems?: number | undefined
}

export interface ListAttachedRolePoliciesResponse {
  AttachedPolicies?: AttachedPolicy[] | undefined
  IsTruncated?: boolean | undefined
  Marker?: string | undefined
}

export interface ListAttachedUserPoliciesRequest {
  UserName: string
  PathPrefix?: string | undefined
  Marker?: string | undefined
  MaxItems?: number | undefined
}

export interface ListAttachedUserPoliciesResponse {
  AttachedPolicies?: AttachedPolicy[] | undefined
  IsTruncated?: boolean | undefined
  Marker?: string | undefined
}

export interface ListEntitiesForPolicyRequest {
  PolicyArn: string
  EntityFilter?: EntityType | undefined
  PathPrefix?: string | undefined
  PolicyUsageFilter?: PolicyUsageType | undefined
  Marker?: string | undefined
  MaxItems?: number | undefined
}

export interface PolicyGroup {
  GroupName?: string | undefined
  GroupId?: string | undefined
}

export interface PolicyRole {
  RoleName?: string | undefined
  RoleId?: string | undefined
}

export interface PolicyUser {
  UserName?: string | undefined
  UserId?: string | undefined
}

export interface ListEntitiesForPolicyResponse {
  PolicyGroups?: PolicyGroup[] | undefined
  PolicyUsers?: PolicyUser[] | undefined
  PolicyRoles?: PolicyRole[] | undefined
  IsTruncated?: boolean | undefined
  Marker?: string | undefined
}

export interface ListGroupPoliciesRequest {
  GroupName: string
  Marker?: string | undefined
  MaxItems?: number | undefined
}

export interface ListGroupPoliciesResponse {
  PolicyNames: string[]
  IsTruncated?: boolean | undefined
  Marker?: string | undefined
}

export interface ListGroupsRequest {
  PathPrefix?: string | undefined
  Marker?: string | undefined
  MaxItems?: number | undefined
}

export interface ListGroupsResponse {
  Groups: Group[]
  IsTruncated?: boolean | undefined
  Marker?: string | undefined
}

export interface ListGroupsForUserRequest {
  UserName: string
  Marker?: string | undefined
  MaxItems?: number | undefined
}

export interface ListGroupsForUserResponse {
  Groups: Group[]
  IsTruncated?: boolean | undefined
  Marker?: string | undefined
}

export interface ListInstanceProfilesRequest {
  PathPrefix?: string | undefined
  Marker?: string | undefined
  MaxItems?: number | undefined
}

export interface ListInstanceProfilesResponse {
  InstanceProfiles: InstanceProfile[]
  IsTruncated?: boolean | undefined
  Marker?: string | undefined
}

export interface ListInstanceProfilesForRoleRequest {
  RoleName: string
  Marker?: string | undefined
  MaxItems?: number | undefined
}

export interface ListInstanceProfilesForRoleResponse {
  InstanceProfiles: InstanceProfile[]
  IsTruncated?: boolean | undefined
  Marker?: string | undefined
}

export interface ListMFADevicesRequest {
  UserName?: string | undefined
  Marker?: string | undefined
  MaxItems?: number | undefined
}

export interface MFADevice {
  UserName: string
  SerialNumber: string
  EnableDate: Date
}

export interface ListMFADevicesResponse {
  MFADevices: MFADevice[]
  IsTruncated?: boolean | undefined
  Marker?: string | undefined
}

export interface ListOpenIDConnectProvidersRequest {}

export interface OpenIDConnectProviderListEntry {
  Arn?: string | undefined
}

export interface ListOpenIDConnectProvidersResponse {
  OpenIDConnectProviderList?: OpenIDConnectProviderListEntry[] | undefined
}

export interface ListOpenIDConnectProviderTagsRequest {
  OpenIDConnectProviderArn: string
  Marker?: string | undefined
  MaxItems?: number | undefined
}

export interface ListOpenIDConnectProviderTagsResponse {
  Tags: Tag[]
  IsTruncated?: boolean | undefined
  Marker?: string | undefined
}

export interface ListPoliciesRequest {
  Scope?: PolicyScopeType | undefined
  OnlyAttached?: boolean | undefined
  PathPrefix?: string | undefined
  PolicyUsageFilter?: PolicyUsageType | undefined
  Marker?: string | undefined
  MaxItems?: number | undefined
}

export interface ListPoliciesResponse {
  Policies?: Policy[] | undefined
  IsTruncated?: boolean | undefined
  Marker?: string | undefined
}

export interface ListPolicyTagsRequest {
  PolicyArn: string
  Marker?: string | undefined
  MaxItems?: number | undefined
}

export interface ListPolicyTagsResponse {
  Tags: Tag[]
  IsTruncated?: boolean | undefined
  Marker?: string | undefined
}

export interface ListPolicyVersionsRequest {
  PolicyArn: string
  Marker?: string | undefined
  MaxItems?: number | undefined
}

export interface ListPolicyVersionsResponse {
  Versions?: PolicyVersion[] | undefined
  IsTruncated?: boolean | undefined
  Marker?: string | undefined
}

export interface ListRolePoliciesRequest {
  RoleName: string
  Marker?: string | undefined
  MaxItems?: number | undefined
}

export interface ListRolePoliciesResponse {
  PolicyNames: string[]
  IsTruncated?: boolean | undefined
  Marker?: string | undefined
}

export interface ListRolesRequest {
  PathPrefix?: string | undefined
  Marker?: string | undefined
  MaxItems?: number | undefined
}

export interface ListRolesResponse {
  Roles: Role[]
  IsTruncated?: boolean | undefined
  Marker?: string | undefined
}

export interface ListRoleTagsRequest {
  RoleName: string
  Marker?: string | undefined
  MaxItems?: number | undefined
}

export interface ListRoleTagsResponse {
  Tags: Tag[]
  IsTruncated?: boolean | undefined
  Marker?: string | undefined
}

export interface ListSAMLProvidersRequest {}

export interface SAMLProviderListEntry {
  Arn?: string | undefined
  ValidUntil?: Date | undefined
  CreateDate?: Date | undefined
}

export interface ListSAMLProvidersResponse {
  SAMLProviderList?: SAMLProviderListEntry[] | undefined
}

export interface ListServerCertificatesRequest {
  PathPrefix?: string | undefined
  Marker?: string | undefined
  MaxItems?: number | undefined
}

export interface ServerCertificateMetadata {
  Path: string
  ServerCertificateName: string
  ServerCertificateId: string
  Arn: string
  UploadDate?: Date | undefined
  Expiration?: Date | undefined
}

export interface ListServerCertificatesResponse {
  ServerCertificateMetadataList: ServerCertificateMetadata[]
  IsTruncated?: boolean | undefined
  Marker?: string | undefined
}

export interface ListServiceSpecificCredentialsRequest {
  UserName?: string | undefined
  ServiceName?: string | undefined
  AllUsers?: boolean | undefined
  Marker?: string | undefined
  MaxItems?: number | undefined
}

export interface ServiceSpecificCredentialMetadata {
  UserName: string
  Status: StatusType
  ServiceUserName?: string | undefined
  ServiceCredentialAlias?: string | undefined
  CreateDate: Date
  ExpirationDate?: Date | undefined
  ServiceSpecificCredentialId: string
  ServiceName: string
}

export interface ListServiceSpecificCredentialsResponse {
  ServiceSpecificCredentials?: ServiceSpecificCredentialMetadata[] | undefined
  Marker?: string | undefined
  IsTruncated?: boolean | undefined
}

export interface ListSigningCertificatesRequest {
  UserName?: string | undefined
  Marker?: string | undefined
  MaxItems?: number | undefined
}

export interface SigningCertificate {
  UserName: string
  CertificateId: string
  CertificateBody: string
  Status: StatusType
  UploadDate?: Date | undefined
}

export interface ListSigningCertificatesResponse {
  Certificates: SigningCertificate[]
  IsTruncated?: boolean | undefined
  Marker?: string | undefined
}

export interface ListSSHPublicKeysRequest {
  UserName?: string | undefined
  Marker?: string | undefined
  MaxItems?: number | undefined
}

export interface SSHPublicKeyMetadata {
  UserName: string
  SSHPublicKeyId: string
  Status: StatusType
  UploadDate: Date
}

export interface ListSSHPublicKeysResponse {
  SSHPublicKeys?: SSHPublicKeyMetadata[] | undefined
  IsTruncated?: boolean | undefined
  Marker?: string | undefined
}

export interface ListUserPoliciesRequest {
  UserName: string
  Marker?: string | undefined
  MaxItems?: number | undefined
}

export interface ListUserPoliciesResponse {
  PolicyNames: string[]
  IsTruncated?: boolean | undefined
  Marker?: string | undefined
}

export interface ListUsersRequest {
  PathPrefix?: string | undefined
  Marker?: string | undefined
  MaxItems?: number | undefined
}

export interface ListUsersResponse {
  Users: User[]
  IsTruncated?: boolean | undefined
  Marker?: string | undefined
}

export interface ListUserTagsRequest {
  UserName: string
  Marker?: string | undefined
  MaxItems?: number | undefined
}

export interface ListUserTagsResponse {
  Tags: Tag[]
  IsTruncated?: boolean | undefined
  Marker?: string | undefined
}

export interface ListVirtualMFADevicesRequest {
  AssignmentStatus?: AssignmentStatusType | undefined
  Marker?: string | undefined
  MaxItems?: number | undefined
}

export interface VirtualMFADevice {
  SerialNumber: string
  Base32StringSeed?: Uint8Array | undefined
  QRCodePNG?: Uint8Array | undefined
  User?: User | undefined
  EnableDate?: Date | undefined
  Tags?: Tag[] | undefined
}

export interface ListVirtualMFADevicesResponse {
  VirtualMFADevices: VirtualMFADevice[]
  IsTruncated?: boolean | undefined
  Marker?: string | undefined
}

export interface PutGroupPolicyRequest {
  GroupName: string
  PolicyName: string
  PolicyDocument: string
}

export interface PutRolePermissionsBoundaryRequest {
  RoleName: string
  PermissionsBoundary: string
}

export interface PutRolePolicyRequest {
  RoleName: string
  PolicyName: string
  PolicyDocument: string
}

export interface PutUserPermissionsBoundaryRequest {
  UserName: string
  PermissionsBoundary: string
}

export interface PutUserPolicyRequest {
  UserName: string
  PolicyName: string
  PolicyDocument: string
}

export interface RemoveClientIDFromOpenIDConnectProviderRequest {
  OpenIDConnectProviderArn: string
  ClientID: string
}

export interface RemoveUserFromGroupRequest {
  GroupName: string
  UserName: string
}

export interface SetDefaultPolicyVersionRequest {
  PolicyArn: string
  VersionId: string
}

export interface ContextEntry {
  ContextKeyName?: string | undefined
  ContextKeyValues?: string[] | undefined
  ContextKeyType?: ContextKeyTypeEnum | undefined
}

export interface SimulateCustomPolicyRequest {
  PolicyInputList: string[]
  PermissionsBoundaryPolicyInputList?: string[] | undefined
  ActionNames: string[]
  ResourceArns?: string[] | undefined
  ResourcePolicy?: string | undefined
  ResourceOwner?: string | undefined
  CallerArn?: string | undefined
  ContextEntries?: ContextEntry[] | undefined
  ResourceHandlingOption?: string | undefined
  MaxItems?: number | undefined
  Marker?: string | undefined
}

export interface Position {
  Line?: number | undefined
  Column?: number | undefined
}

export interface Statement {
  SourcePolicyId?: string | undefined
  SourcePolicyType?: PolicySourceType | undefined
  StartPosition?: Position | undefined
  EndPosition?: Position | undefined
}

export interface OrganizationsDecisionDetail {
  AllowedByOrganizations?: boolean | undefined
}

export interface PermissionsBoundaryDecisionDetail {
  AllowedByPermissionsBoundary?: boolean | undefined
}

export interface ResourceSpecificResult {
  EvalResourceName: string
  EvalResourceDecision: PolicyEvaluationDecisionType
  MatchedStatements?: Statement[] | undefined
  MissingContextValues?: string[] | undefined
  EvalDecisionDetails?: Record<string, PolicyEvaluationDecisionType> | undefined
  PermissionsBoundaryDecisionDetail?: PermissionsBoundaryDecisionDetail | undefined
}

export interface EvaluationResult {
  EvalActionName: string
  EvalResourceName?: string | undefined
  EvalDecision: PolicyEvaluationDecisionType
  MatchedStatements?: Statement[] | undefined
  MissingContextValues?: string[] | undefined
  OrganizationsDecisionDetail?: OrganizationsDecisionDetail | undefined
  PermissionsBoundaryDecisionDetail?: PermissionsBoundaryDecisionDetail | undefined
  EvalDecisionDetails?: Record<string, PolicyEvaluationDecisionType> | undefined
  ResourceSpecificResults?: ResourceSpecificResult[] | undefined
}

export interface SimulatePolicyResponse {
  EvaluationResults?: EvaluationResult[] | undefined
  IsTruncated?: boolean | undefined
  Marker?: string | undefined
}

export interface SimulatePrincipalPolicyRequest {
  PolicySourceArn: string
  PolicyInputList?: string[] | undefined
  PermissionsBoundaryPolicyInputList?: string[] | undefined
  ActionNames: string[]
  ResourceArns?: string[] | undefined
  ResourcePolicy?: string | undefined
  ResourceOwner?: string | undefined
  CallerArn?: string | undefined
  ContextEntries?: ContextEntry[] | undefined
  ResourceHandlingOption?: string | undefined
  MaxItems?: number | undefined
  Marker?: string | undefined
}

export interface TagOpenIDConnectProviderRequest {
  OpenIDConnectProviderArn: string
  Tags: Tag[]
}

export interface TagPolicyRequest {
  PolicyArn: string
  Tags: Tag[]
}

export interface TagRoleRequest {
  RoleName: string
  Tags: Tag[]
}

export interface TagUserRequest {
  UserName: string
  Tags: Tag[]
}

export interface UntagOpenIDConnectProviderRequest {
  OpenIDConnectProviderArn: string
  TagKeys: string[]
}

export interface UntagPolicyRequest {
  PolicyArn: string
  TagKeys: string[]
}

export interface UntagRoleRequest {
  RoleName: string
  TagKeys: string[]
}

export interface UntagUserRequest {
  UserName: string
  TagKeys: string[]
}

export interface UpdateAccessKeyRequest {
  UserName?: string | undefined
  AccessKeyId: string
  Status: StatusType
}

export interface UpdateAssumeRolePolicyRequest {
  RoleName: string
  PolicyDocument: string
}

export interface UpdateGroupRequest {
  GroupName: string
  NewPath?: string | undefined
  NewGroupName?: string | undefined
}

export interface UpdateOpenIDConnectProviderThumbprintRequest {
  OpenIDConnectProviderArn: string
  ThumbprintList: string[]
}

export interface UpdateRoleRequest {
  RoleName: string
  Description?: string | undefined
  MaxSessionDuration?: number | undefined
}

export interface UpdateRoleResponse {}

export interface UpdateRoleDescriptionRequest {
  RoleName: string
  Description: string
}

export interface UpdateRoleDescriptionResponse {
  Role?: Role | undefined
}

export interface UpdateUserRequest {
  UserName: string
  NewPath?: string | undefined
  NewUserName?: string | undefined
}
