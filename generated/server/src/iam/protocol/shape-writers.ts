// Writers of the structures in response bodies. Generated from model/ by `npm run codegen`; do not edit.
import { formatSeconds } from '../../protocol/dates.ts'
import { base64, escapeXml } from '../../protocol/xml-write.ts'
import type {
  AccessKey,
  AccessKeyLastUsed,
  AccessKeyMetadata,
  AttachedPermissionsBoundary,
  AttachedPolicy,
  CreateAccessKeyResponse,
  CreateGroupResponse,
  CreateOpenIDConnectProviderResponse,
  CreatePolicyResponse,
  CreatePolicyVersionResponse,
  CreateRoleResponse,
  CreateUserResponse,
  EvaluationResult,
  GetAccessKeyLastUsedResponse,
  GetAccountAuthorizationDetailsResponse,
  GetAccountPasswordPolicyResponse,
  GetAccountSummaryResponse,
  GetContextKeysForPolicyResponse,
  GetGroupPolicyResponse,
  GetGroupResponse,
  GetLoginProfileResponse,
  GetOpenIDConnectProviderResponse,
  GetPolicyResponse,
  GetPolicyVersionResponse,
  GetRolePolicyResponse,
  GetRoleResponse,
  GetUserPolicyResponse,
  GetUserResponse,
  Group,
  GroupDetail,
  InstanceProfile,
  ListAccessKeysResponse,
  ListAccountAliasesResponse,
  ListAttachedGroupPoliciesResponse,
  ListAttachedRolePoliciesResponse,
  ListAttachedUserPoliciesResponse,
  ListEntitiesForPolicyResponse,
  ListGroupPoliciesResponse,
  ListGroupsForUserResponse,
  ListGroupsResponse,
  ListInstanceProfilesForRoleResponse,
  ListInstanceProfilesResponse,
  ListMFADevicesResponse,
  ListOpenIDConnectProviderTagsResponse,
  ListOpenIDConnectProvidersResponse,
  ListPoliciesResponse,
  ListPolicyTagsResponse,
  ListPolicyVersionsResponse,
  ListRolePoliciesResponse,
  ListRoleTagsResponse,
  ListRolesResponse,
  ListSAMLProvidersResponse,
  ListSSHPublicKeysResponse,
  ListServerCertificatesResponse,
  ListServiceSpecificCredentialsResponse,
  ListSigningCertificatesResponse,
  ListUserPoliciesResponse,
  ListUserTagsResponse,
  ListUsersResponse,
  ListVirtualMFADevicesResponse,
  LoginProfile,
  MFADevice,
  ManagedPolicyDetail,
  OpenIDConnectProviderListEntry,
  OrganizationsDecisionDetail,
  PasswordPolicy,
  PermissionsBoundaryDecisionDetail,
  Policy,
  PolicyDetail,
  PolicyGroup,
  PolicyRole,
  PolicyUser,
  PolicyVersion,
  Position,
  ResourceSpecificResult,
  Role,
  RoleDetail,
  RoleLastUsed,
  SAMLProviderListEntry,
  SSHPublicKeyMetadata,
  ServerCertificateMetadata,
  ServiceSpecificCredentialMetadata,
  SigningCertificate,
  SimulatePolicyResponse,
  Statement,
  Tag,
  UpdateRoleDescriptionResponse,
  UpdateRoleResponse,
  User,
  UserDetail,
  VirtualMFADevice,
} from './../models/index.ts'

export function writeCreateAccessKeyResponse(value: CreateAccessKeyResponse): string {
  let xml = ''
  if (value.AccessKey !== undefined) {
    xml += `<AccessKey>${writeAccessKey(value.AccessKey)}</AccessKey>`
  }
  return xml
}

export function writeCreateGroupResponse(value: CreateGroupResponse): string {
  let xml = ''
  if (value.Group !== undefined) {
    xml += `<Group>${writeGroup(value.Group)}</Group>`
  }
  return xml
}

export function writeCreateOpenIDConnectProviderResponse(value: CreateOpenIDConnectProviderResponse): string {
  let xml = ''
  if (value.OpenIDConnectProviderArn !== undefined) {
    xml += `<OpenIDConnectProviderArn>${escapeXml(value.OpenIDConnectProviderArn)}</OpenIDConnectProviderArn>`
  }
  if (value.Tags !== undefined) {
    xml += '<Tags>'
    for (const item of value.Tags) xml += `<member>${writeTag(item)}</member>`
    xml += '</Tags>'
  }
  return xml
}

export function writeCreatePolicyResponse(value: CreatePolicyResponse): string {
  let xml = ''
  if (value.Policy !== undefined) {
    xml += `<Policy>${writePolicy(value.Policy)}</Policy>`
  }
  return xml
}

export function writeCreatePolicyVersionResponse(value: CreatePolicyVersionResponse): string {
  let xml = ''
  if (value.PolicyVersion !== undefined) {
    xml += `<PolicyVersion>${writePolicyVersion(value.PolicyVersion)}</PolicyVersion>`
  }
  return xml
}

export function writeCreateRoleResponse(value: CreateRoleResponse): string {
  let xml = ''
  if (value.Role !== undefined) {
    xml += `<Role>${writeRole(value.Role)}</Role>`
  }
  return xml
}

export function writeCreateUserResponse(value: CreateUserResponse): string {
  let xml = ''
  if (value.User !== undefined) {
    xml += `<User>${writeUser(value.User)}</User>`
  }
  return xml
}

export function writeGetAccessKeyLastUsedResponse(value: GetAccessKeyLastUsedResponse): string {
  let xml = ''
  if (value.UserName !== undefined) {
    xml += `<UserName>${escapeXml(value.UserName)}</UserName>`
  }
  if (value.AccessKeyLastUsed !== undefined) {
    xml += `<AccessKeyLastUsed>${writeAccessKeyLastUsed(value.AccessKeyLastUsed)}</AccessKeyLastUsed>`
  }
  return xml
}

export function writeGetAccountAuthorizationDetailsResponse(value: GetAccountAuthorizationDetailsResponse): string {
  let xml = ''
  if (value.UserDetailList !== undefined) {
    xml += '<UserDetailList>'
    for (const item of value.UserDetailList) xml += `<member>${writeUserDetail(item)}</member>`
    xml += '</UserDetailList>'
  }
  if (value.GroupDetailList !== undefined) {
    xml += '<GroupDetailList>'
    for (const item of value.GroupDetailList) xml += `<member>${writeGroupDetail(item)}</member>`
    xml += '</GroupDetailList>'
  }
  if (value.RoleDetailList !== undefined) {
    xml += '<RoleDetailList>'
    for (const item of value.RoleDetailList) xml += `<member>${writeRoleDetail(item)}</member>`
    xml += '</RoleDetailList>'
  }
  if (value.Policies !== undefined) {
    xml += '<Policies>'
    for (const item of value.Policies) xml += `<member>${writeManagedPolicyDetail(item)}</member>`
    xml += '</Policies>'
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.Marker !== undefined) {
    xml += `<Marker>${escapeXml(value.Marker)}</Marker>`
  }
  return xml
}

export function writeGetAccountPasswordPolicyResponse(value: GetAccountPasswordPolicyResponse): string {
  let xml = ''
  if (value.PasswordPolicy !== undefined) {
    xml += `<PasswordPolicy>${writePasswordPolicy(value.PasswordPolicy)}</PasswordPolicy>`
  }
  return xml
}

export function writeGetAccountSummaryResponse(value: GetAccountSummaryResponse): string {
  let xml = ''
  if (value.SummaryMap !== undefined) {
    xml += `<SummaryMap>${Object.entries(value.SummaryMap)
      .map(([key, item]) => `<entry>${`<key>${escapeXml(key)}</key>`}${`<value>${item}</value>`}</entry>`)
      .join('')}</SummaryMap>`
  }
  return xml
}

export function writeGetContextKeysForPolicyResponse(value: GetContextKeysForPolicyResponse): string {
  let xml = ''
  if (value.ContextKeyNames !== undefined) {
    xml += '<ContextKeyNames>'
    for (const item of value.ContextKeyNames) xml += `<member>${escapeXml(item)}</member>`
    xml += '</ContextKeyNames>'
  }
  return xml
}

export function writeGetGroupResponse(value: GetGroupResponse): string {
  let xml = ''
  if (value.Group !== undefined) {
    xml += `<Group>${writeGroup(value.Group)}</Group>`
  }
  if (value.Users !== undefined) {
    xml += '<Users>'
    for (const item of value.Users) xml += `<member>${writeUser(item)}</member>`
    xml += '</Users>'
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.Marker !== undefined) {
    xml += `<Marker>${escapeXml(value.Marker)}</Marker>`
  }
  return xml
}

export function writeGetGroupPolicyResponse(value: GetGroupPolicyResponse): string {
  let xml = ''
  if (value.GroupName !== undefined) {
    xml += `<GroupName>${escapeXml(value.GroupName)}</GroupName>`
  }
  if (value.PolicyName !== undefined) {
    xml += `<PolicyName>${escapeXml(value.PolicyName)}</PolicyName>`
  }
  if (value.PolicyDocument !== undefined) {
    xml += `<PolicyDocument>${escapeXml(value.PolicyDocument)}</PolicyDocument>`
  }
  return xml
}

export function writeGetLoginProfileResponse(value: GetLoginProfileResponse): string {
  let xml = ''
  if (value.LoginProfile !== undefined) {
    xml += `<LoginProfile>${writeLoginProfile(value.LoginProfile)}</LoginProfile>`
  }
  return xml
}

export function writeGetOpenIDConnectProviderResponse(value: GetOpenIDConnectProviderResponse): string {
  let xml = ''
  if (value.Url !== undefined) {
    xml += `<Url>${escapeXml(value.Url)}</Url>`
  }
  if (value.ClientIDList !== undefined) {
    xml += '<ClientIDList>'
    for (const item of value.ClientIDList) xml += `<member>${escapeXml(item)}</member>`
    xml += '</ClientIDList>'
  }
  if (value.ThumbprintList !== undefined) {
    xml += '<ThumbprintList>'
    for (const item of value.ThumbprintList) xml += `<member>${escapeXml(item)}</member>`
    xml += '</ThumbprintList>'
  }
  if (value.CreateDate !== undefined) {
    xml += `<CreateDate>${formatSeconds(value.CreateDate)}</CreateDate>`
  }
  if (value.Tags !== undefined) {
    xml += '<Tags>'
    for (const item of value.Tags) xml += `<member>${writeTag(item)}</member>`
    xml += '</Tags>'
  }
  return xml
}

export function writeGetPolicyResponse(value: GetPolicyResponse): string {
  let xml = ''
  if (value.Policy !== undefined) {
    xml += `<Policy>${writePolicy(value.Policy)}</Policy>`
  }
  return xml
}

export function writeGetPolicyVersionResponse(value: GetPolicyVersionResponse): string {
  let xml = ''
  if (value.PolicyVersion !== undefined) {
    xml += `<PolicyVersion>${writePolicyVersion(value.PolicyVersion)}</PolicyVersion>`
  }
  return xml
}

export function writeGetRoleResponse(value: GetRoleResponse): string {
  let xml = ''
  if (value.Role !== undefined) {
    xml += `<Role>${writeRole(value.Role)}</Role>`
  }
  return xml
}

export function writeGetRolePolicyResponse(value: GetRolePolicyResponse): string {
  let xml = ''
  if (value.RoleName !== undefined) {
    xml += `<RoleName>${escapeXml(value.RoleName)}</RoleName>`
  }
  if (value.PolicyName !== undefined) {
    xml += `<PolicyName>${escapeXml(value.PolicyName)}</PolicyName>`
  }
  if (value.PolicyDocument !== undefined) {
    xml += `<PolicyDocument>${escapeXml(value.PolicyDocument)}</PolicyDocument>`
  }
  return xml
}

export function writeGetUserResponse(value: GetUserResponse): string {
  let xml = ''
  if (value.User !== undefined) {
    xml += `<User>${writeUser(value.User)}</User>`
  }
  return xml
}

export function writeGetUserPolicyResponse(value: GetUserPolicyResponse): string {
  let xml = ''
  if (value.UserName !== undefined) {
    xml += `<UserName>${escapeXml(value.UserName)}</UserName>`
  }
  if (value.PolicyName !== undefined) {
    xml += `<PolicyName>${escapeXml(value.PolicyName)}</PolicyName>`
  }
  if (value.PolicyDocument !== undefined) {
    xml += `<PolicyDocument>${escapeXml(value.PolicyDocument)}</PolicyDocument>`
  }
  return xml
}

export function writeListAccessKeysResponse(value: ListAccessKeysResponse): string {
  let xml = ''
  if (value.AccessKeyMetadata !== undefined) {
    xml += '<AccessKeyMetadata>'
    for (const item of value.AccessKeyMetadata) xml += `<member>${writeAccessKeyMetadata(item)}</member>`
    xml += '</AccessKeyMetadata>'
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.Marker !== undefined) {
    xml += `<Marker>${escapeXml(value.Marker)}</Marker>`
  }
  return xml
}

export function writeListAccountAliasesResponse(value: ListAccountAliasesResponse): string {
  let xml = ''
  if (value.AccountAliases !== undefined) {
    xml += '<AccountAliases>'
    for (const item of value.AccountAliases) xml += `<member>${escapeXml(item)}</member>`
    xml += '</AccountAliases>'
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.Marker !== undefined) {
    xml += `<Marker>${escapeXml(value.Marker)}</Marker>`
  }
  return xml
}

export function writeListAttachedGroupPoliciesResponse(value: ListAttachedGroupPoliciesResponse): string {
  let xml = ''
  if (value.AttachedPolicies !== undefined) {
    xml += '<AttachedPolicies>'
    for (const item of value.AttachedPolicies) xml += `<member>${writeAttachedPolicy(item)}</member>`
    xml += '</AttachedPolicies>'
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.Marker !== undefined) {
    xml += `<Marker>${escapeXml(value.Marker)}</Marker>`
  }
  return xml
}

export function writeListAttachedRolePoliciesResponse(value: ListAttachedRolePoliciesResponse): string {
  let xml = ''
  if (value.AttachedPolicies !== undefined) {
    xml += '<AttachedPolicies>'
    for (const item of value.AttachedPolicies) xml += `<member>${writeAttachedPolicy(item)}</member>`
    xml += '</AttachedPolicies>'
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.Marker !== undefined) {
    xml += `<Marker>${escapeXml(value.Marker)}</Marker>`
  }
  return xml
}

export function writeListAttachedUserPoliciesResponse(value: ListAttachedUserPoliciesResponse): string {
  let xml = ''
  if (value.AttachedPolicies !== undefined) {
    xml += '<AttachedPolicies>'
    for (const item of value.AttachedPolicies) xml += `<member>${writeAttachedPolicy(item)}</member>`
    xml += '</AttachedPolicies>'
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.Marker !== undefined) {
    xml += `<Marker>${escapeXml(value.Marker)}</Marker>`
  }
  return xml
}

export function writeListEntitiesForPolicyResponse(value: ListEntitiesForPolicyResponse): string {
  let xml = ''
  if (value.PolicyGroups !== undefined) {
    xml += '<PolicyGroups>'
    for (const item of value.PolicyGroups) xml += `<member>${writePolicyGroup(item)}</member>`
    xml += '</PolicyGroups>'
  }
  if (value.PolicyUsers !== undefined) {
    xml += '<PolicyUsers>'
    for (const item of value.PolicyUsers) xml += `<member>${writePolicyUser(item)}</member>`
    xml += '</PolicyUsers>'
  }
  if (value.PolicyRoles !== undefined) {
    xml += '<PolicyRoles>'
    for (const item of value.PolicyRoles) xml += `<member>${writePolicyRole(item)}</member>`
    xml += '</PolicyRoles>'
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.Marker !== undefined) {
    xml += `<Marker>${escapeXml(value.Marker)}</Marker>`
  }
  return xml
}

export function writeListGroupPoliciesResponse(value: ListGroupPoliciesResponse): string {
  let xml = ''
  if (value.PolicyNames !== undefined) {
    xml += '<PolicyNames>'
    for (const item of value.PolicyNames) xml += `<member>${escapeXml(item)}</member>`
    xml += '</PolicyNames>'
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.Marker !== undefined) {
    xml += `<Marker>${escapeXml(value.Marker)}</Marker>`
  }
  return xml
}

export function writeListGroupsResponse(value: ListGroupsResponse): string {
  let xml = ''
  if (value.Groups !== undefined) {
    xml += '<Groups>'
    for (const item of value.Groups) xml += `<member>${writeGroup(item)}</member>`
    xml += '</Groups>'
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.Marker !== undefined) {
    xml += `<Marker>${escapeXml(value.Marker)}</Marker>`
  }
  return xml
}

export function writeListGroupsForUserResponse(value: ListGroupsForUserResponse): string {
  let xml = ''
  if (value.Groups !== undefined) {
    xml += '<Groups>'
    for (const item of value.Groups) xml += `<member>${writeGroup(item)}</member>`
    xml += '</Groups>'
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.Marker !== undefined) {
    xml += `<Marker>${escapeXml(value.Marker)}</Marker>`
  }
  return xml
}

export function writeListInstanceProfilesResponse(value: ListInstanceProfilesResponse): string {
  let xml = ''
  if (value.InstanceProfiles !== undefined) {
    xml += '<InstanceProfiles>'
    for (const item of value.InstanceProfiles) xml += `<member>${writeInstanceProfile(item)}</member>`
    xml += '</InstanceProfiles>'
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.Marker !== undefined) {
    xml += `<Marker>${escapeXml(value.Marker)}</Marker>`
  }
  return xml
}

export function writeListInstanceProfilesForRoleResponse(value: ListInstanceProfilesForRoleResponse): string {
  let xml = ''
  if (value.InstanceProfiles !== undefined) {
    xml += '<InstanceProfiles>'
    for (const item of value.InstanceProfiles) xml += `<member>${writeInstanceProfile(item)}</member>`
    xml += '</InstanceProfiles>'
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.Marker !== undefined) {
    xml += `<Marker>${escapeXml(value.Marker)}</Marker>`
  }
  return xml
}

export function writeListMFADevicesResponse(value: ListMFADevicesResponse): string {
  let xml = ''
  if (value.MFADevices !== undefined) {
    xml += '<MFADevices>'
    for (const item of value.MFADevices) xml += `<member>${writeMFADevice(item)}</member>`
    xml += '</MFADevices>'
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.Marker !== undefined) {
    xml += `<Marker>${escapeXml(value.Marker)}</Marker>`
  }
  return xml
}

export function writeListOpenIDConnectProvidersResponse(value: ListOpenIDConnectProvidersResponse): string {
  let xml = ''
  if (value.OpenIDConnectProviderList !== undefined) {
    xml += '<OpenIDConnectProviderList>'
    for (const item of value.OpenIDConnectProviderList)
      xml += `<member>${writeOpenIDConnectProviderListEntry(item)}</member>`
    xml += '</OpenIDConnectProviderList>'
  }
  return xml
}

export function writeListOpenIDConnectProviderTagsResponse(value: ListOpenIDConnectProviderTagsResponse): string {
  let xml = ''
  if (value.Tags !== undefined) {
    xml += '<Tags>'
    for (const item of value.Tags) xml += `<member>${writeTag(item)}</member>`
    xml += '</Tags>'
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.Marker !== undefined) {
    xml += `<Marker>${escapeXml(value.Marker)}</Marker>`
  }
  return xml
}

export function writeListPoliciesResponse(value: ListPoliciesResponse): string {
  let xml = ''
  if (value.Policies !== undefined) {
    xml += '<Policies>'
    for (const item of value.Policies) xml += `<member>${writePolicy(item)}</member>`
    xml += '</Policies>'
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.Marker !== undefined) {
    xml += `<Marker>${escapeXml(value.Marker)}</Marker>`
  }
  return xml
}

export function writeListPolicyTagsResponse(value: ListPolicyTagsResponse): string {
  let xml = ''
  if (value.Tags !== undefined) {
    xml += '<Tags>'
    for (const item of value.Tags) xml += `<member>${writeTag(item)}</member>`
    xml += '</Tags>'
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.Marker !== undefined) {
    xml += `<Marker>${escapeXml(value.Marker)}</Marker>`
  }
  return xml
}

export function writeListPolicyVersionsResponse(value: ListPolicyVersionsResponse): string {
  let xml = ''
  if (value.Versions !== undefined) {
    xml += '<Versions>'
    for (const item of value.Versions) xml += `<member>${writePolicyVersion(item)}</member>`
    xml += '</Versions>'
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.Marker !== undefined) {
    xml += `<Marker>${escapeXml(value.Marker)}</Marker>`
  }
  return xml
}

export function writeListRolePoliciesResponse(value: ListRolePoliciesResponse): string {
  let xml = ''
  if (value.PolicyNames !== undefined) {
    xml += '<PolicyNames>'
    for (const item of value.PolicyNames) xml += `<member>${escapeXml(item)}</member>`
    xml += '</PolicyNames>'
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.Marker !== undefined) {
    xml += `<Marker>${escapeXml(value.Marker)}</Marker>`
  }
  return xml
}

export function writeListRolesResponse(value: ListRolesResponse): string {
  let xml = ''
  if (value.Roles !== undefined) {
    xml += '<Roles>'
    for (const item of value.Roles) xml += `<member>${writeRole(item)}</member>`
    xml += '</Roles>'
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.Marker !== undefined) {
    xml += `<Marker>${escapeXml(value.Marker)}</Marker>`
  }
  return xml
}

export function writeListRoleTagsResponse(value: ListRoleTagsResponse): string {
  let xml = ''
  if (value.Tags !== undefined) {
    xml += '<Tags>'
    for (const item of value.Tags) xml += `<member>${writeTag(item)}</member>`
    xml += '</Tags>'
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.Marker !== undefined) {
    xml += `<Marker>${escapeXml(value.Marker)}</Marker>`
  }
  return xml
}

export function writeListSAMLProvidersResponse(value: ListSAMLProvidersResponse): string {
  let xml = ''
  if (value.SAMLProviderList !== undefined) {
    xml += '<SAMLProviderList>'
    for (const item of value.SAMLProviderList) xml += `<member>${writeSAMLProviderListEntry(item)}</member>`
    xml += '</SAMLProviderList>'
  }
  return xml
}

export function writeListServerCertificatesResponse(value: ListServerCertificatesResponse): string {
  let xml = ''
  if (value.ServerCertificateMetadataList !== undefined) {
    xml += '<ServerCertificateMetadataList>'
    for (const item of value.ServerCertificateMetadataList)
      xml += `<member>${writeServerCertificateMetadata(item)}</member>`
    xml += '</ServerCertificateMetadataList>'
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.Marker !== undefined) {
    xml += `<Marker>${escapeXml(value.Marker)}</Marker>`
  }
  return xml
}

export function writeListServiceSpecificCredentialsResponse(value: ListServiceSpecificCredentialsResponse): string {
  let xml = ''
  if (value.ServiceSpecificCredentials !== undefined) {
    xml += '<ServiceSpecificCredentials>'
    for (const item of value.ServiceSpecificCredentials)
      xml += `<member>${writeServiceSpecificCredentialMetadata(item)}</member>`
    xml += '</ServiceSpecificCredentials>'
  }
  if (value.Marker !== undefined) {
    xml += `<Marker>${escapeXml(value.Marker)}</Marker>`
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  return xml
}

export function writeListSigningCertificatesResponse(value: ListSigningCertificatesResponse): string {
  let xml = ''
  if (value.Certificates !== undefined) {
    xml += '<Certificates>'
    for (const item of value.Certificates) xml += `<member>${writeSigningCertificate(item)}</member>`
    xml += '</Certificates>'
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.Marker !== undefined) {
    xml += `<Marker>${escapeXml(value.Marker)}</Marker>`
  }
  return xml
}

export function writeListSSHPublicKeysResponse(value: ListSSHPublicKeysResponse): string {
  let xml = ''
  if (value.SSHPublicKeys !== undefined) {
    xml += '<SSHPublicKeys>'
    for (const item of value.SSHPublicKeys) xml += `<member>${writeSSHPublicKeyMetadata(item)}</member>`
    xml += '</SSHPublicKeys>'
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.Marker !== undefined) {
    xml += `<Marker>${escapeXml(value.Marker)}</Marker>`
  }
  return xml
}

export function writeListUserPoliciesResponse(value: ListUserPoliciesResponse): string {
  let xml = ''
  if (value.PolicyNames !== undefined) {
    xml += '<PolicyNames>'
    for (const item of value.PolicyNames) xml += `<member>${escapeXml(item)}</member>`
    xml += '</PolicyNames>'
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.Marker !== undefined) {
    xml += `<Marker>${escapeXml(value.Marker)}</Marker>`
  }
  return xml
}

export function writeListUsersResponse(value: ListUsersResponse): string {
  let xml = ''
  if (value.Users !== undefined) {
    xml += '<Users>'
    for (const item of value.Users) xml += `<member>${writeUser(item)}</member>`
    xml += '</Users>'
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.Marker !== undefined) {
    xml += `<Marker>${escapeXml(value.Marker)}</Marker>`
  }
  return xml
}

export function writeListUserTagsResponse(value: ListUserTagsResponse): string {
  let xml = ''
  if (value.Tags !== undefined) {
    xml += '<Tags>'
    for (const item of value.Tags) xml += `<member>${writeTag(item)}</member>`
    xml += '</Tags>'
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.Marker !== undefined) {
    xml += `<Marker>${escapeXml(value.Marker)}</Marker>`
  }
  return xml
}

export function writeListVirtualMFADevicesResponse(value: ListVirtualMFADevicesResponse): string {
  let xml = ''
  if (value.VirtualMFADevices !== undefined) {
    xml += '<VirtualMFADevices>'
    for (const item of value.VirtualMFADevices) xml += `<member>${writeVirtualMFADevice(item)}</member>`
    xml += '</VirtualMFADevices>'
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.Marker !== undefined) {
    xml += `<Marker>${escapeXml(value.Marker)}</Marker>`
  }
  return xml
}

export function writeSimulatePolicyResponse(value: SimulatePolicyResponse): string {
  let xml = ''
  if (value.EvaluationResults !== undefined) {
    xml += '<EvaluationResults>'
    for (const item of value.EvaluationResults) xml += `<member>${writeEvaluationResult(item)}</member>`
    xml += '</EvaluationResults>'
  }
  if (value.IsTruncated !== undefined) {
    xml += `<IsTruncated>${value.IsTruncated}</IsTruncated>`
  }
  if (value.Marker !== undefined) {
    xml += `<Marker>${escapeXml(value.Marker)}</Marker>`
  }
  return xml
}

export function writeUpdateRoleResponse(value: UpdateRoleResponse): string {
  let xml = ''
  return xml
}

export function writeUpdateRoleDescriptionResponse(value: UpdateRoleDescriptionResponse): string {
  let xml = ''
  if (value.Role !== undefined) {
    xml += `<Role>${writeRole(value.Role)}</Role>`
  }
  return xml
}

export function writeAccessKey(value: AccessKey): string {
  let xml = ''
  if (value.UserName !== undefined) {
    xml += `<UserName>${escapeXml(value.UserName)}</UserName>`
  }
  if (value.AccessKeyId !== undefined) {
    xml += `<AccessKeyId>${escapeXml(value.AccessKeyId)}</AccessKeyId>`
  }
  if (value.Status !== undefined) {
    xml += `<Status>${escapeXml(value.Status)}</Status>`
  }
  if (value.SecretAccessKey !== undefined) {
    xml += `<SecretAccessKey>${escapeXml(value.SecretAccessKey)}</SecretAccessKey>`
  }
  if (value.CreateDate !== undefined) {
    xml += `<CreateDate>${formatSeconds(value.CreateDate)}</CreateDate>`
  }
  return xml
}

export function writeGroup(value: Group): string {
  let xml = ''
  if (value.Path !== undefined) {
    xml += `<Path>${escapeXml(value.Path)}</Path>`
  }
  if (value.GroupName !== undefined) {
    xml += `<GroupName>${escapeXml(value.GroupName)}</GroupName>`
  }
  if (value.GroupId !== undefined) {
    xml += `<GroupId>${escapeXml(value.GroupId)}</GroupId>`
  }
  if (value.Arn !== undefined) {
    xml += `<Arn>${escapeXml(value.Arn)}</Arn>`
  }
  if (value.CreateDate !== undefined) {
    xml += `<CreateDate>${formatSeconds(value.CreateDate)}</CreateDate>`
  }
  return xml
}

export function writeTag(value: Tag): string {
  let xml = ''
  if (value.Key !== undefined) {
    xml += `<Key>${escapeXml(value.Key)}</Key>`
  }
  if (value.Value !== undefined) {
    xml += `<Value>${escapeXml(value.Value)}</Value>`
  }
  return xml
}

export function writePolicy(value: Policy): string {
  let xml = ''
  if (value.PolicyName !== undefined) {
    xml += `<PolicyName>${escapeXml(value.PolicyName)}</PolicyName>`
  }
  if (value.PolicyId !== undefined) {
    xml += `<PolicyId>${escapeXml(value.PolicyId)}</PolicyId>`
  }
  if (value.Arn !== undefined) {
    xml += `<Arn>${escapeXml(value.Arn)}</Arn>`
  }
  if (value.Path !== undefined) {
    xml += `<Path>${escapeXml(value.Path)}</Path>`
  }
  if (value.DefaultVersionId !== undefined) {
    xml += `<DefaultVersionId>${escapeXml(value.DefaultVersionId)}</DefaultVersionId>`
  }
  if (value.AttachmentCount !== undefined) {
    xml += `<AttachmentCount>${value.AttachmentCount}</AttachmentCount>`
  }
  if (value.PermissionsBoundaryUsageCount !== undefined) {
    xml += `<PermissionsBoundaryUsageCount>${value.PermissionsBoundaryUsageCount}</PermissionsBoundaryUsageCount>`
  }
  if (value.IsAttachable !== undefined) {
    xml += `<IsAttachable>${value.IsAttachable}</IsAttachable>`
  }
  if (value.Description !== undefined) {
    xml += `<Description>${escapeXml(value.Description)}</Description>`
  }
  if (value.CreateDate !== undefined) {
    xml += `<CreateDate>${formatSeconds(value.CreateDate)}</CreateDate>`
  }
  if (value.UpdateDate !== undefined) {
    xml += `<UpdateDate>${formatSeconds(value.UpdateDate)}</UpdateDate>`
  }
  if (value.Tags !== undefined) {
    xml += '<Tags>'
    for (const item of value.Tags) xml += `<member>${writeTag(item)}</member>`
    xml += '</Tags>'
  }
  return xml
}

export function writePolicyVersion(value: PolicyVersion): string {
  let xml = ''
  if (value.Document !== undefined) {
    xml += `<Document>${escapeXml(value.Document)}</Document>`
  }
  if (value.VersionId !== undefined) {
    xml += `<VersionId>${escapeXml(value.VersionId)}</VersionId>`
  }
  if (value.IsDefaultVersion !== undefined) {
    xml += `<IsDefaultVersion>${value.IsDefaultVersion}</IsDefaultVersion>`
  }
  if (value.CreateDate !== undefined) {
    xml += `<CreateDate>${formatSeconds(value.CreateDate)}</CreateDate>`
  }
  return xml
}

export function writeRole(value: Role): string {
  let xml = ''
  if (value.Path !== undefined) {
    xml += `<Path>${escapeXml(value.Path)}</Path>`
  }
  if (value.RoleName !== undefined) {
    xml += `<RoleName>${escapeXml(value.RoleName)}</RoleName>`
  }
  if (value.RoleId !== undefined) {
    xml += `<RoleId>${escapeXml(value.RoleId)}</RoleId>`
  }
  if (value.Arn !== undefined) {
    xml += `<Arn>${escapeXml(value.Arn)}</Arn>`
  }
  if (value.CreateDate !== undefined) {
    xml += `<CreateDate>${formatSeconds(value.CreateDate)}</CreateDate>`
  }
  if (value.AssumeRolePolicyDocument !== undefined) {
    xml += `<AssumeRolePolicyDocument>${escapeXml(value.AssumeRolePolicyDocument)}</AssumeRolePolicyDocument>`
  }
  if (value.Description !== undefined) {
    xml += `<Description>${escapeXml(value.Description)}</Description>`
  }
  if (value.MaxSessionDuration !== undefined) {
    xml += `<MaxSessionDuration>${value.MaxSessionDuration}</MaxSessionDuration>`
  }
  if (value.PermissionsBoundary !== undefined) {
    xml += `<PermissionsBoundary>${writeAttachedPermissionsBoundary(value.PermissionsBoundary)}</PermissionsBoundary>`
  }
  if (value.Tags !== undefined) {
    xml += '<Tags>'
    for (const item of value.Tags) xml += `<member>${writeTag(item)}</member>`
    xml += '</Tags>'
  }
  if (value.RoleLastUsed !== undefined) {
    xml += `<RoleLastUsed>${writeRoleLastUsed(value.RoleLastUsed)}</RoleLastUsed>`
  }
  return xml
}

export function writeUser(value: User): string {
  let xml = ''
  if (value.Path !== undefined) {
    xml += `<Path>${escapeXml(value.Path)}</Path>`
  }
  if (value.UserName !== undefined) {
    xml += `<UserName>${escapeXml(value.UserName)}</UserName>`
  }
  if (value.UserId !== undefined) {
    xml += `<UserId>${escapeXml(value.UserId)}</UserId>`
  }
  if (value.Arn !== undefined) {
    xml += `<Arn>${escapeXml(value.Arn)}</Arn>`
  }
  if (value.CreateDate !== undefined) {
    xml += `<CreateDate>${formatSeconds(value.CreateDate)}</CreateDate>`
  }
  if (value.PasswordLastUsed !== undefined) {
    xml += `<PasswordLastUsed>${formatSeconds(value.PasswordLastUsed)}</PasswordLastUsed>`
  }
  if (value.PermissionsBoundary !== undefined) {
    xml += `<PermissionsBoundary>${writeAttachedPermissionsBoundary(value.PermissionsBoundary)}</PermissionsBoundary>`
  }
  if (value.Tags !== undefined) {
    xml += '<Tags>'
    for (const item of value.Tags) xml += `<member>${writeTag(item)}</member>`
    xml += '</Tags>'
  }
  return xml
}

export function writeAccessKeyLastUsed(value: AccessKeyLastUsed): string {
  let xml = ''
  if (value.LastUsedDate !== undefined) {
    xml += `<LastUsedDate>${formatSeconds(value.LastUsedDate)}</LastUsedDate>`
  }
  if (value.ServiceName !== undefined) {
    xml += `<ServiceName>${escapeXml(value.ServiceName)}</ServiceName>`
  }
  if (value.Region !== undefined) {
    xml += `<Region>${escapeXml(value.Region)}</Region>`
  }
  return xml
}

export function writeUserDetail(value: UserDetail): string {
  let xml = ''
  if (value.Path !== undefined) {
    xml += `<Path>${escapeXml(value.Path)}</Path>`
  }
  if (value.UserName !== undefined) {
    xml += `<UserName>${escapeXml(value.UserName)}</UserName>`
  }
  if (value.UserId !== undefined) {
    xml += `<UserId>${escapeXml(value.UserId)}</UserId>`
  }
  if (value.Arn !== undefined) {
    xml += `<Arn>${escapeXml(value.Arn)}</Arn>`
  }
  if (value.CreateDate !== undefined) {
    xml += `<CreateDate>${formatSeconds(value.CreateDate)}</CreateDate>`
  }
  if (value.UserPolicyList !== undefined) {
    xml += '<UserPolicyList>'
    for (const item of value.UserPolicyList) xml += `<member>${writePolicyDetail(item)}</member>`
    xml += '</UserPolicyList>'
  }
  if (value.GroupList !== undefined) {
    xml += '<GroupList>'
    for (const item of value.GroupList) xml += `<member>${escapeXml(item)}</member>`
    xml += '</GroupList>'
  }
  if (value.AttachedManagedPolicies !== undefined) {
    xml += '<AttachedManagedPolicies>'
    for (const item of value.AttachedManagedPolicies) xml += `<member>${writeAttachedPolicy(item)}</member>`
    xml += '</AttachedManagedPolicies>'
  }
  if (value.PermissionsBoundary !== undefined) {
    xml += `<PermissionsBoundary>${writeAttachedPermissionsBoundary(value.PermissionsBoundary)}</PermissionsBoundary>`
  }
  if (value.Tags !== undefined) {
    xml += '<Tags>'
    for (const item of value.Tags) xml += `<member>${writeTag(item)}</member>`
    xml += '</Tags>'
  }
  return xml
}

export function writeGroupDetail(value: GroupDetail): string {
  let xml = ''
  if (value.Path !== undefined) {
    xml += `<Path>${escapeXml(value.Path)}</Path>`
  }
  if (value.GroupName !== undefined) {
    xml += `<GroupName>${escapeXml(value.GroupName)}</GroupName>`
  }
  if (value.GroupId !== undefined) {
    xml += `<GroupId>${escapeXml(value.GroupId)}</GroupId>`
  }
  if (value.Arn !== undefined) {
    xml += `<Arn>${escapeXml(value.Arn)}</Arn>`
  }
  if (value.CreateDate !== undefined) {
    xml += `<CreateDate>${formatSeconds(value.CreateDate)}</CreateDate>`
  }
  if (value.GroupPolicyList !== undefined) {
    xml += '<GroupPolicyList>'
    for (const item of value.GroupPolicyList) xml += `<member>${writePolicyDetail(item)}</member>`
    xml += '</GroupPolicyList>'
  }
  if (value.AttachedManagedPolicies !== undefined) {
    xml += '<AttachedManagedPolicies>'
    for (const item of value.AttachedManagedPolicies) xml += `<member>${writeAttachedPolicy(item)}</member>`
    xml += '</AttachedManagedPolicies>'
  }
  return xml
}

export function writeRoleDetail(value: RoleDetail): string {
  let xml = ''
  if (value.Path !== undefined) {
    xml += `<Path>${escapeXml(value.Path)}</Path>`
  }
  if (value.RoleName !== undefined) {
    xml += `<RoleName>${escapeXml(value.RoleName)}</RoleName>`
  }
  if (value.RoleId !== undefined) {
    xml += `<RoleId>${escapeXml(value.RoleId)}</RoleId>`
  }
  if (value.Arn !== undefined) {
    xml += `<Arn>${escapeXml(value.Arn)}</Arn>`
  }
  if (value.CreateDate !== undefined) {
    xml += `<CreateDate>${formatSeconds(value.CreateDate)}</CreateDate>`
  }
  if (value.AssumeRolePolicyDocument !== undefined) {
    xml += `<AssumeRolePolicyDocument>${escapeXml(value.AssumeRolePolicyDocument)}</AssumeRolePolicyDocument>`
  }
  if (value.InstanceProfileList !== undefined) {
    xml += '<InstanceProfileList>'
    for (const item of value.InstanceProfileList) xml += `<member>${writeInstanceProfile(item)}</member>`
    xml += '</InstanceProfileList>'
  }
  if (value.RolePolicyList !== undefined) {
    xml += '<RolePolicyList>'
    for (const item of value.RolePolicyList) xml += `<member>${writePolicyDetail(item)}</member>`
    xml += '</RolePolicyList>'
  }
  if (value.AttachedManagedPolicies !== undefined) {
    xml += '<AttachedManagedPolicies>'
    for (const item of value.AttachedManagedPolicies) xml += `<member>${writeAttachedPolicy(item)}</member>`
    xml += '</AttachedManagedPolicies>'
  }
  if (value.PermissionsBoundary !== undefined) {
    xml += `<PermissionsBoundary>${writeAttachedPermissionsBoundary(value.PermissionsBoundary)}</PermissionsBoundary>`
  }
  if (value.Tags !== undefined) {
    xml += '<Tags>'
    for (const item of value.Tags) xml += `<member>${writeTag(item)}</member>`
    xml += '</Tags>'
  }
  if (value.RoleLastUsed !== undefined) {
    xml += `<RoleLastUsed>${writeRoleLastUsed(value.RoleLastUsed)}</RoleLastUsed>`
  }
  return xml
}

export function writeManagedPolicyDetail(value: ManagedPolicyDetail): string {
  let xml = ''
  if (value.PolicyName !== undefined) {
    xml += `<PolicyName>${escapeXml(value.PolicyName)}</PolicyName>`
  }
  if (value.PolicyId !== undefined) {
    xml += `<PolicyId>${escapeXml(value.PolicyId)}</PolicyId>`
  }
  if (value.Arn !== undefined) {
    xml += `<Arn>${escapeXml(value.Arn)}</Arn>`
  }
  if (value.Path !== undefined) {
    xml += `<Path>${escapeXml(value.Path)}</Path>`
  }
  if (value.DefaultVersionId !== undefined) {
    xml += `<DefaultVersionId>${escapeXml(value.DefaultVersionId)}</DefaultVersionId>`
  }
  if (value.AttachmentCount !== undefined) {
    xml += `<AttachmentCount>${value.AttachmentCount}</AttachmentCount>`
  }
  if (value.PermissionsBoundaryUsageCount !== undefined) {
    xml += `<PermissionsBoundaryUsageCount>${value.PermissionsBoundaryUsageCount}</PermissionsBoundaryUsageCount>`
  }
  if (value.IsAttachable !== undefined) {
    xml += `<IsAttachable>${value.IsAttachable}</IsAttachable>`
  }
  if (value.Description !== undefined) {
    xml += `<Description>${escapeXml(value.Description)}</Description>`
  }
  if (value.CreateDate !== undefined) {
    xml += `<CreateDate>${formatSeconds(value.CreateDate)}</CreateDate>`
  }
  if (value.UpdateDate !== undefined) {
    xml += `<UpdateDate>${formatSeconds(value.UpdateDate)}</UpdateDate>`
  }
  if (value.PolicyVersionList !== undefined) {
    xml += '<PolicyVersionList>'
    for (const item of value.PolicyVersionList) xml += `<member>${writePolicyVersion(item)}</member>`
    xml += '</PolicyVersionList>'
  }
  return xml
}

export function writePasswordPolicy(value: PasswordPolicy): string {
  let xml = ''
  if (value.MinimumPasswordLength !== undefined) {
    xml += `<MinimumPasswordLength>${value.MinimumPasswordLength}</MinimumPasswordLength>`
  }
  if (value.RequireSymbols !== undefined) {
    xml += `<RequireSymbols>${value.RequireSymbols}</RequireSymbols>`
  }
  if (value.RequireNumbers !== undefined) {
    xml += `<RequireNumbers>${value.RequireNumbers}</RequireNumbers>`
  }
  if (value.RequireUppercaseCharacters !== undefined) {
    xml += `<RequireUppercaseCharacters>${value.RequireUppercaseCharacters}</RequireUppercaseCharacters>`
  }
  if (value.RequireLowercaseCharacters !== undefined) {
    xml += `<RequireLowercaseCharacters>${value.RequireLowercaseCharacters}</RequireLowercaseCharacters>`
  }
  if (value.AllowUsersToChangePassword !== undefined) {
    xml += `<AllowUsersToChangePassword>${value.AllowUsersToChangePassword}</AllowUsersToChangePassword>`
  }
  if (value.ExpirePasswords !== undefined) {
    xml += `<ExpirePasswords>${value.ExpirePasswords}</ExpirePasswords>`
  }
  if (value.MaxPasswordAge !== undefined) {
    xml += `<MaxPasswordAge>${value.MaxPasswordAge}</MaxPasswordAge>`
  }
  if (value.PasswordReusePrevention !== undefined) {
    xml += `<PasswordReusePrevention>${value.PasswordReusePrevention}</PasswordReusePrevention>`
  }
  if (value.HardExpiry !== undefined) {
    xml += `<HardExpiry>${value.HardExpiry}</HardExpiry>`
  }
  return xml
}

export function writeLoginProfile(value: LoginProfile): string {
  let xml = ''
  if (value.UserName !== undefined) {
    xml += `<UserName>${escapeXml(value.UserName)}</UserName>`
  }
  if (value.CreateDate !== undefined) {
    xml += `<CreateDate>${formatSeconds(value.CreateDate)}</CreateDate>`
  }
  if (value.PasswordResetRequired !== undefined) {
    xml += `<PasswordResetRequired>${value.PasswordResetRequired}</PasswordResetRequired>`
  }
  return xml
}

export function writeAccessKeyMetadata(value: AccessKeyMetadata): string {
  let xml = ''
  if (value.UserName !== undefined) {
    xml += `<UserName>${escapeXml(value.UserName)}</UserName>`
  }
  if (value.AccessKeyId !== undefined) {
    xml += `<AccessKeyId>${escapeXml(value.AccessKeyId)}</AccessKeyId>`
  }
  if (value.Status !== undefined) {
    xml += `<Status>${escapeXml(value.Status)}</Status>`
  }
  if (value.CreateDate !== undefined) {
    xml += `<CreateDate>${formatSeconds(value.CreateDate)}</CreateDate>`
  }
  return xml
}

export function writeAttachedPolicy(value: AttachedPolicy): string {
  let xml = ''
  if (value.PolicyName !== undefined) {
    xml += `<PolicyName>${escapeXml(value.PolicyName)}</PolicyName>`
  }
  if (value.PolicyArn !== undefined) {
    xml += `<PolicyArn>${escapeXml(value.PolicyArn)}</PolicyArn>`
  }
  return xml
}

export function writePolicyGroup(value: PolicyGroup): string {
  let xml = ''
  if (value.GroupName !== undefined) {
    xml += `<GroupName>${escapeXml(value.GroupName)}</GroupName>`
  }
  if (value.GroupId !== undefined) {
    xml += `<GroupId>${escapeXml(value.GroupId)}</GroupId>`
  }
  return xml
}

export function writePolicyUser(value: PolicyUser): string {
  let xml = ''
  if (value.UserName !== undefined) {
    xml += `<UserName>${escapeXml(value.UserName)}</UserName>`
  }
  if (value.UserId !== undefined) {
    xml += `<UserId>${escapeXml(value.UserId)}</UserId>`
  }
  return xml
}

export function writePolicyRole(value: PolicyRole): string {
  let xml = ''
  if (value.RoleName !== undefined) {
    xml += `<RoleName>${escapeXml(value.RoleName)}</RoleName>`
  }
  if (value.RoleId !== undefined) {
    xml += `<RoleId>${escapeXml(value.RoleId)}</RoleId>`
  }
  return xml
}

export function writeInstanceProfile(value: InstanceProfile): string {
  let xml = ''
  if (value.Path !== undefined) {
    xml += `<Path>${escapeXml(value.Path)}</Path>`
  }
  if (value.InstanceProfileName !== undefined) {
    xml += `<InstanceProfileName>${escapeXml(value.InstanceProfileName)}</InstanceProfileName>`
  }
  if (value.InstanceProfileId !== undefined) {
    xml += `<InstanceProfileId>${escapeXml(value.InstanceProfileId)}</InstanceProfileId>`
  }
  if (value.Arn !== undefined) {
    xml += `<Arn>${escapeXml(value.Arn)}</Arn>`
  }
  if (value.CreateDate !== undefined) {
    xml += `<CreateDate>${formatSeconds(value.CreateDate)}</CreateDate>`
  }
  if (value.Roles !== undefined) {
    xml += '<Roles>'
    for (const item of value.Roles) xml += `<member>${writeRole(item)}</member>`
    xml += '</Roles>'
  }
  if (value.Tags !== undefined) {
    xml += '<Tags>'
    for (const item of value.Tags) xml += `<member>${writeTag(item)}</member>`
    xml += '</Tags>'
  }
  return xml
}

export function writeMFADevice(value: MFADevice): string {
  let xml = ''
  if (value.UserName !== undefined) {
    xml += `<UserName>${escapeXml(value.UserName)}</UserName>`
  }
  if (value.SerialNumber !== undefined) {
    xml += `<SerialNumber>${escapeXml(value.SerialNumber)}</SerialNumber>`
  }
  if (value.EnableDate !== undefined) {
    xml += `<EnableDate>${formatSeconds(value.EnableDate)}</EnableDate>`
  }
  return xml
}

export function writeOpenIDConnectProviderListEntry(value: OpenIDConnectProviderListEntry): string {
  let xml = ''
  if (value.Arn !== undefined) {
    xml += `<Arn>${escapeXml(value.Arn)}</Arn>`
  }
  return xml
}

export function writeSAMLProviderListEntry(value: SAMLProviderListEntry): string {
  let xml = ''
  if (value.Arn !== undefined) {
    xml += `<Arn>${escapeXml(value.Arn)}</Arn>`
  }
  if (value.ValidUntil !== undefined) {
    xml += `<ValidUntil>${formatSeconds(value.ValidUntil)}</ValidUntil>`
  }
  if (value.CreateDate !== undefined) {
    xml += `<CreateDate>${formatSeconds(value.CreateDate)}</CreateDate>`
  }
  return xml
}

export function writeServerCertificateMetadata(value: ServerCertificateMetadata): string {
  let xml = ''
  if (value.Path !== undefined) {
    xml += `<Path>${escapeXml(value.Path)}</Path>`
  }
  if (value.ServerCertificateName !== undefined) {
    xml += `<ServerCertificateName>${escapeXml(value.ServerCertificateName)}</ServerCertificateName>`
  }
  if (value.ServerCertificateId !== undefined) {
    xml += `<ServerCertificateId>${escapeXml(value.ServerCertificateId)}</ServerCertificateId>`
  }
  if (value.Arn !== undefined) {
    xml += `<Arn>${escapeXml(value.Arn)}</Arn>`
  }
  if (value.UploadDate !== undefined) {
    xml += `<UploadDate>${formatSeconds(value.UploadDate)}</UploadDate>`
  }
  if (value.Expiration !== undefined) {
    xml += `<Expiration>${formatSeconds(value.Expiration)}</Expiration>`
  }
  return xml
}

export function writeServiceSpecificCredentialMetadata(value: ServiceSpecificCredentialMetadata): string {
  let xml = ''
  if (value.UserName !== undefined) {
    xml += `<UserName>${escapeXml(value.UserName)}</UserName>`
  }
  if (value.Status !== undefined) {
    xml += `<Status>${escapeXml(value.Status)}</Status>`
  }
  if (value.ServiceUserName !== undefined) {
    xml += `<ServiceUserName>${escapeXml(value.ServiceUserName)}</ServiceUserName>`
  }
  if (value.ServiceCredentialAlias !== undefined) {
    xml += `<ServiceCredentialAlias>${escapeXml(value.ServiceCredentialAlias)}</ServiceCredentialAlias>`
  }
  if (value.CreateDate !== undefined) {
    xml += `<CreateDate>${formatSeconds(value.CreateDate)}</CreateDate>`
  }
  if (value.ExpirationDate !== undefined) {
    xml += `<ExpirationDate>${formatSeconds(value.ExpirationDate)}</ExpirationDate>`
  }
  if (value.ServiceSpecificCredentialId !== undefined) {
    xml += `<ServiceSpecificCredentialId>${escapeXml(value.ServiceSpecificCredentialId)}</ServiceSpecificCredentialId>`
  }
  if (value.ServiceName !== undefined) {
    xml += `<ServiceName>${escapeXml(value.ServiceName)}</ServiceName>`
  }
  return xml
}

export function writeSigningCertificate(value: SigningCertificate): string {
  let xml = ''
  if (value.UserName !== undefined) {
    xml += `<UserName>${escapeXml(value.UserName)}</UserName>`
  }
  if (value.CertificateId !== undefined) {
    xml += `<CertificateId>${escapeXml(value.CertificateId)}</CertificateId>`
  }
  if (value.CertificateBody !== undefined) {
    xml += `<CertificateBody>${escapeXml(value.CertificateBody)}</CertificateBody>`
  }
  if (value.Status !== undefined) {
    xml += `<Status>${escapeXml(value.Status)}</Status>`
  }
  if (value.UploadDate !== undefined) {
    xml += `<UploadDate>${formatSeconds(value.UploadDate)}</UploadDate>`
  }
  return xml
}

export function writeSSHPublicKeyMetadata(value: SSHPublicKeyMetadata): string {
  let xml = ''
  if (value.UserName !== undefined) {
    xml += `<UserName>${escapeXml(value.UserName)}</UserName>`
  }
  if (value.SSHPublicKeyId !== undefined) {
    xml += `<SSHPublicKeyId>${escapeXml(value.SSHPublicKeyId)}</SSHPublicKeyId>`
  }
  if (value.Status !== undefined) {
    xml += `<Status>${escapeXml(value.Status)}</Status>`
  }
  if (value.UploadDate !== undefined) {
    xml += `<UploadDate>${formatSeconds(value.UploadDate)}</UploadDate>`
  }
  return xml
}

export function writeVirtualMFADevice(value: VirtualMFADevice): string {
  let xml = ''
  if (value.SerialNumber !== undefined) {
    xml += `<SerialNumber>${escapeXml(value.SerialNumber)}</SerialNumber>`
  }
  if (value.Base32StringSeed !== undefined) {
    xml += `<Base32StringSeed>${base64(value.Base32StringSeed)}</Base32StringSeed>`
  }
  if (value.QRCodePNG !== undefined) {
    xml += `<QRCodePNG>${base64(value.QRCodePNG)}</QRCodePNG>`
  }
  if (value.User !== undefined) {
    xml += `<User>${writeUser(value.User)}</User>`
  }
  if (value.EnableDate !== undefined) {
    xml += `<EnableDate>${formatSeconds(value.EnableDate)}</EnableDate>`
  }
  if (value.Tags !== undefined) {
    xml += '<Tags>'
    for (const item of value.Tags) xml += `<member>${writeTag(item)}</member>`
    xml += '</Tags>'
  }
  return xml
}

export function writeEvaluationResult(value: EvaluationResult): string {
  let xml = ''
  if (value.EvalActionName !== undefined) {
    xml += `<EvalActionName>${escapeXml(value.EvalActionName)}</EvalActionName>`
  }
  if (value.EvalResourceName !== undefined) {
    xml += `<EvalResourceName>${escapeXml(value.EvalResourceName)}</EvalResourceName>`
  }
  if (value.EvalDecision !== undefined) {
    xml += `<EvalDecision>${escapeXml(value.EvalDecision)}</EvalDecision>`
  }
  if (value.MatchedStatements !== undefined) {
    xml += '<MatchedStatements>'
    for (const item of value.MatchedStatements) xml += `<member>${writeStatement(item)}</member>`
    xml += '</MatchedStatements>'
  }
  if (value.MissingContextValues !== undefined) {
    xml += '<MissingContextValues>'
    for (const item of value.MissingContextValues) xml += `<member>${escapeXml(item)}</member>`
    xml += '</MissingContextValues>'
  }
  if (value.OrganizationsDecisionDetail !== undefined) {
    xml += `<OrganizationsDecisionDetail>${writeOrganizationsDecisionDetail(value.OrganizationsDecisionDetail)}</OrganizationsDecisionDetail>`
  }
  if (value.PermissionsBoundaryDecisionDetail !== undefined) {
    xml += `<PermissionsBoundaryDecisionDetail>${writePermissionsBoundaryDecisionDetail(value.PermissionsBoundaryDecisionDetail)}</PermissionsBoundaryDecisionDetail>`
  }
  if (value.EvalDecisionDetails !== undefined) {
    xml += `<EvalDecisionDetails>${Object.entries(value.EvalDecisionDetails)
      .map(([key, item]) => `<entry>${`<key>${escapeXml(key)}</key>`}${`<value>${escapeXml(item)}</value>`}</entry>`)
      .join('')}</EvalDecisionDetails>`
  }
  if (value.ResourceSpecificResults !== undefined) {
    xml += '<ResourceSpecificResults>'
    for (const item of value.ResourceSpecificResults) xml += `<member>${writeResourceSpecificResult(item)}</member>`
    xml += '</ResourceSpecificResults>'
  }
  return xml
}

export function writeAttachedPermissionsBoundary(value: AttachedPermissionsBoundary): string {
  let xml = ''
  if (value.PermissionsBoundaryType !== undefined) {
    xml += `<PermissionsBoundaryType>${escapeXml(value.PermissionsBoundaryType)}</PermissionsBoundaryType>`
  }
  if (value.PermissionsBoundaryArn !== undefined) {
    xml += `<PermissionsBoundaryArn>${escapeXml(value.PermissionsBoundaryArn)}</PermissionsBoundaryArn>`
  }
  return xml
}

export function writeRoleLastUsed(value: RoleLastUsed): string {
  let xml = ''
  if (value.LastUsedDate !== undefined) {
    xml += `<LastUsedDate>${formatSeconds(value.LastUsedDate)}</LastUsedDate>`
  }
  if (value.Region !== undefined) {
    xml += `<Region>${escapeXml(value.Region)}</Region>`
  }
  return xml
}

export function writePolicyDetail(value: PolicyDetail): string {
  let xml = ''
  if (value.PolicyName !== undefined) {
    xml += `<PolicyName>${escapeXml(value.PolicyName)}</PolicyName>`
  }
  if (value.PolicyDocument !== undefined) {
    xml += `<PolicyDocument>${escapeXml(value.PolicyDocument)}</PolicyDocument>`
  }
  return xml
}

export function writeStatement(value: Statement): string {
  let xml = ''
  if (value.SourcePolicyId !== undefined) {
    xml += `<SourcePolicyId>${escapeXml(value.SourcePolicyId)}</SourcePolicyId>`
  }
  if (value.SourcePolicyType !== undefined) {
    xml += `<SourcePolicyType>${escapeXml(value.SourcePolicyType)}</SourcePolicyType>`
  }
  if (value.StartPosition !== undefined) {
    xml += `<StartPosition>${writePosition(value.StartPosition)}</StartPosition>`
  }
  if (value.EndPosition !== undefined) {
    xml += `<EndPosition>${writePosition(value.EndPosition)}</EndPosition>`
  }
  return xml
}

export function writeOrganizationsDecisionDetail(value: OrganizationsDecisionDetail): string {
  let xml = ''
  if (value.AllowedByOrganizations !== undefined) {
    xml += `<AllowedByOrganizations>${value.AllowedByOrganizations}</AllowedByOrganizations>`
  }
  return xml
}

export function writePermissionsBoundaryDecisionDetail(value: PermissionsBoundaryDecisionDetail): string {
  let xml = ''
  if (value.AllowedByPermissionsBoundary !== undefined) {
    xml += `<AllowedByPermissionsBoundary>${value.AllowedByPermissionsBoundary}</AllowedByPermissionsBoundary>`
  }
  return xml
}

export function writeResourceSpecificResult(value: ResourceSpecificResult): string {
  let xml = ''
  if (value.EvalResourceName !== undefined) {
    xml += `<EvalResourceName>${escapeXml(value.EvalResourceName)}</EvalResourceName>`
  }
  if (value.EvalResourceDecision !== undefined) {
    xml += `<EvalResourceDecision>${escapeXml(value.EvalResourceDecision)}</EvalResourceDecision>`
  }
  if (value.MatchedStatements !== undefined) {
    xml += '<MatchedStatements>'
    for (const item of value.MatchedStatements) xml += `<member>${writeStatement(item)}</member>`
    xml += '</MatchedStatements>'
  }
  if (value.MissingContextValues !== undefined) {
    xml += '<MissingContextValues>'
    for (const item of value.MissingContextValues) xml += `<member>${escapeXml(item)}</member>`
    xml += '</MissingContextValues>'
  }
  if (value.EvalDecisionDetails !== undefined) {
    xml += `<EvalDecisionDetails>${Object.entries(value.EvalDecisionDetails)
      .map(([key, item]) => `<entry>${`<key>${escapeXml(key)}</key>`}${`<value>${escapeXml(item)}</value>`}</entry>`)
      .join('')}</EvalDecisionDetails>`
  }
  if (value.PermissionsBoundaryDecisionDetail !== undefined) {
    xml += `<PermissionsBoundaryDecisionDetail>${writePermissionsBoundaryDecisionDetail(value.PermissionsBoundaryDecisionDetail)}</PermissionsBoundaryDecisionDetail>`
  }
  return xml
}

export function writePosition(value: Position): string {
  let xml = ''
  if (value.Line !== undefined) {
    xml += `<Line>${value.Line}</Line>`
  }
  if (value.Column !== undefined) {
    xml += `<Column>${value.Column}</Column>`
  }
  return xml
}
