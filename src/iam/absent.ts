/**
 * What nobody here has: passwords for a console, devices, certificates, profiles of instances. Tools ask for it before they delete a
 * user or a role, and are told that there is none; nothing of it can be made.
 */
import { queryError } from '@s3d/server/iam'
import { requireUserName, type HandlersOf } from './handlers.ts'
import { emptyPage } from './paging.ts'

export const absent: HandlersOf<
  | 'DeleteLoginProfile'
  | 'GetAccountPasswordPolicy'
  | 'GetLoginProfile'
  | 'ListInstanceProfiles'
  | 'ListInstanceProfilesForRole'
  | 'ListMFADevices'
  | 'ListSAMLProviders'
  | 'ListSSHPublicKeys'
  | 'ListServerCertificates'
  | 'ListServiceSpecificCredentials'
  | 'ListSigningCertificates'
  | 'ListVirtualMFADevices'
> = {
  DeleteLoginProfile({ UserName }, { account }) {
    throw noLoginProfile(account.users.get(requireUserName(UserName)).name)
  },

  GetAccountPasswordPolicy(_, { accountId }) {
    const message = `The Password Policy with domain name ${accountId} cannot be found.`
    throw queryError('NoSuchEntity', { message })
  },

  GetLoginProfile({ UserName }, { account }) {
    throw noLoginProfile(account.users.get(requireUserName(UserName)).name)
  },

  ListInstanceProfiles: () => ({ InstanceProfiles: [], ...emptyPage }),

  ListInstanceProfilesForRole({ RoleName }, { account }) {
    account.roles.get(RoleName)
    return { InstanceProfiles: [], ...emptyPage }
  },

  ListMFADevices({ UserName }, { account }) {
    if (UserName !== undefined) account.users.get(UserName)
    return { MFADevices: [], ...emptyPage }
  },

  ListSAMLProviders: () => ({ SAMLProviderList: [] }),

  ListSSHPublicKeys({ UserName }, { account }) {
    account.users.get(requireUserName(UserName))
    return { SSHPublicKeys: [], ...emptyPage }
  },

  ListServerCertificates: () => ({ ServerCertificateMetadataList: [], ...emptyPage }),

  ListServiceSpecificCredentials({ UserName }, { account }) {
    if (UserName !== undefined) account.users.get(UserName)
    return { ServiceSpecificCredentials: [] }
  },

  ListSigningCertificates({ UserName }, { account }) {
    account.users.get(requireUserName(UserName))
    return { Certificates: [], ...emptyPage }
  },

  ListVirtualMFADevices: () => ({ VirtualMFADevices: [], ...emptyPage }),
}

function noLoginProfile(userName: string): Error {
  return queryError('NoSuchEntity', { message: `Login Profile for User ${userName} cannot be found.` })
}
