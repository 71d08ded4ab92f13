/**
 * `npm run model:import -- PATH|COORDINATE …`: refreshes the folder in model/ and the entry in model/manifest.json of
 * each service whose upstream model is given, either a file or a Maven coordinate such as
 * software.amazon.api.models:s3:VERSION. The same input always gives the same bytes.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildToolchain, java, resolveArtifact, root } from './toolchain.mjs'

const group = 'software.amazon.api.models'

/** Which operations are taken of the services that are made here: all, or those that are served. */
const operations = {
  s3: [],
  iam: [
    // Users and their keys.
    'CreateUser',
    'DeleteUser',
    'GetUser',
    'ListUsers',
    'UpdateUser',
    'ListUserTags',
    'TagUser',
    'UntagUser',
    'CreateAccessKey',
    'DeleteAccessKey',
    'GetAccessKeyLastUsed',
    'ListAccessKeys',
    'UpdateAccessKey',
    // Groups.
    'AddUserToGroup',
    'CreateGroup',
    'DeleteGroup',
    'GetGroup',
    'ListGroups',
    'ListGroupsForUser',
    'RemoveUserFromGroup',
    'UpdateGroup',
    // Roles.
    'CreateRole',
    'DeleteRole',
    'GetRole',
    'ListRoles',
    'UpdateAssumeRolePolicy',
    'UpdateRole',
    'UpdateRoleDescription',
    'ListRoleTags',
    'TagRole',
    'UntagRole',
    // Policies of their own, those of somebody, and what bounds somebody.
    'CreatePolicy',
    'DeletePolicy',
    'GetPolicy',
    'ListEntitiesForPolicy',
    'ListPolicies',
    'CreatePolicyVersion',
    'DeletePolicyVersion',
    'GetPolicyVersion',
    'ListPolicyVersions',
    'SetDefaultPolicyVersion',
    'ListPolicyTags',
    'TagPolicy',
    'UntagPolicy',
    'DeleteGroupPolicy',
    'DeleteRolePolicy',
    'DeleteUserPolicy',
    'GetGroupPolicy',
    'GetRolePolicy',
    'GetUserPolicy',
    'ListGroupPolicies',
    'ListRolePolicies',
    'ListUserPolicies',
    'PutGroupPolicy',
    'PutRolePolicy',
    'PutUserPolicy',
    'AttachGroupPolicy',
    'AttachRolePolicy',
    'AttachUserPolicy',
    'DetachGroupPolicy',
    'DetachRolePolicy',
    'DetachUserPolicy',
    'ListAttachedGroupPolicies',
    'ListAttachedRolePolicies',
    'ListAttachedUserPolicies',
    'DeleteRolePermissionsBoundary',
    'DeleteUserPermissionsBoundary',
    'PutRolePermissionsBoundary',
    'PutUserPermissionsBoundary',
    // Identity providers.
    'AddClientIDToOpenIDConnectProvider',
    'CreateOpenIDConnectProvider',
    'DeleteOpenIDConnectProvider',
    'GetOpenIDConnectProvider',
    'ListOpenIDConnectProviderTags',
    'ListOpenIDConnectProviders',
    'RemoveClientIDFromOpenIDConnectProvider',
    'TagOpenIDConnectProvider',
    'UntagOpenIDConnectProvider',
    'UpdateOpenIDConnectProviderThumbprint',
    // The account, and what policies permit.
    'CreateAccountAlias',
    'DeleteAccountAlias',
    'GetAccountAuthorizationDetails',
    'GetAccountSummary',
    'ListAccountAliases',
    'GetContextKeysForCustomPolicy',
    'GetContextKeysForPrincipalPolicy',
    'SimulateCustomPolicy',
    'SimulatePrincipalPolicy',
    // What nobody here has: tools ask for it before they delete somebody.
    'DeleteLoginProfile',
    'GetAccountPasswordPolicy',
    'GetLoginProfile',
    'ListInstanceProfiles',
    'ListInstanceProfilesForRole',
    'ListMFADevices',
    'ListSAMLProviders',
    'ListSSHPublicKeys',
    'ListServerCertificates',
    'ListServiceSpecificCredentials',
    'ListSigningCertificates',
    'ListVirtualMFADevices',
  ],
  sts: [
    'AssumeRole',
    'AssumeRoleWithWebIdentity',
    'GetCallerIdentity',
    'GetFederationToken',
    'GetSessionToken',
  ],
}

const sources = process.argv.slice(2)
if (sources.length === 0) throw new Error('usage: npm run model:import -- PATH|GROUP:NAME:VERSION …')

const manifestFile = join(root, 'model', 'manifest.json')
const toolchain = buildToolchain()
const { upstream } = JSON.parse(readFileSync(manifestFile, 'utf8'))
for (const source of sources) {
  const { name, version, path } = modelOf(source)
  if (operations[name] === undefined) throw new Error(`${source}: nothing here is made of ${name}`)
  const folder = join(root, 'model', name)
  rmSync(folder, { recursive: true, force: true })
  java(toolchain, 's3d.codegen.ModelImporter', path, folder, ...operations[name])
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex')
  upstream[name] = { artifact: `${group}:${name}`, version, sha256 }
}
writeFileSync(manifestFile, JSON.stringify({ upstream, tools: toolchain.versions }, undefined, 2) + '\n')

/** A service's name is its artifact's, and the end of its namespace. */
function modelOf(source) {
  if (!existsSync(source)) {
    const [, name, version] = source.split(':')
    return { name, version, path: resolveArtifact(source) }
  }
  const { shapes } = JSON.parse(readFileSync(source, 'utf8'))
  const [id, service] = Object.entries(shapes).find(([, shape]) => shape.type === 'service')
  return { name: /\.(\w+)#/.exec(id)[1], version: service.version, path: source }
}
