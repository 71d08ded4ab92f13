// Generated from model/ by `npm run codegen`; do not edit.
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider, HttpAuthScheme } from '@smithy/types'
import type { S3HttpAuthSchemeProvider } from './httpAuthSchemeProvider.ts'

export interface HttpAuthExtensionConfiguration {
  setHttpAuthScheme(httpAuthScheme: HttpAuthScheme): void
  httpAuthSchemes(): HttpAuthScheme[]
  setHttpAuthSchemeProvider(httpAuthSchemeProvider: S3HttpAuthSchemeProvider): void
  httpAuthSchemeProvider(): S3HttpAuthSchemeProvider
  setCredentials(credentials: AwsCredentialIdentity | AwsCredentialIdentityProvider): void
  credentials(): AwsCredentialIdentity | AwsCredentialIdentityProvider | undefined
}

export type HttpAuthRuntimeConfig = Partial<{
  httpAuthSchemes: HttpAuthScheme[]
  httpAuthSchemeProvider: S3HttpAuthSchemeProvider
  credentials: AwsCredentialIdentity | AwsCredentialIdentityProvider
}>

export const getHttpAuthExtensionConfiguration = (
  runtimeConfig: HttpAuthRuntimeConfig,
): HttpAuthExtensionConfiguration => {
  const _httpAuthSchemes = runtimeConfig.httpAuthSchemes!
  let _httpAuthSchemeProvider = runtimeConfig.httpAuthSchemeProvider!
  let _credentials = runtimeConfig.credentials
  return {
    setHttpAuthScheme(httpAuthScheme: HttpAuthScheme): void {
      const index = _httpAuthSchemes.findIndex(scheme => scheme.schemeId === httpAuthScheme.schemeId)
      if (index === -1) {
        _httpAuthSchemes.push(httpAuthScheme)
      } else {
        _httpAuthSchemes.splice(index, 1, httpAuthScheme)
      }
    },
    httpAuthSchemes(): HttpAuthScheme[] {
      return _httpAuthSchemes
    },
    setHttpAuthSchemeProvider(httpAuthSchemeProvider: S3HttpAuthSchemeProvider): void {
      _httpAuthSchemeProvider = httpAuthSchemeProvider
    },
    httpAuthSchemeProvider(): S3HttpAuthSchemeProvider {
      return _httpAuthSchemeProvider
    },
    setCredentials(credentials: AwsCredentialIdentity | AwsCredentialIdentityProvider): void {
      _credentials = credentials
    },
    credentials(): AwsCredentialIdentity | AwsCredentialIdentityProvider | undefined {
      return _credentials
    },
  }
}

export const resolveHttpAuthRuntimeConfig = (config: HttpAuthExtensionConfiguration): HttpAuthRuntimeConfig => {
  return {
    httpAuthSchemes: config.httpAuthSchemes(),
    httpAuthSchemeProvider: config.httpAuthSchemeProvider(),
    credentials: config.credentials(),
  }
}
