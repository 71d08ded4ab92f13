// Generated from model/ by `npm run codegen`; do not edit.
import {
  getAwsRegionExtensionConfiguration,
  resolveAwsRegionExtensionConfiguration,
} from '@aws-sdk/region-config-resolver'
import { getHttpHandlerExtensionConfiguration, resolveHttpHandlerRuntimeConfig } from '@smithy/protocol-http'
import { getDefaultExtensionConfiguration, resolveDefaultRuntimeConfig } from '@smithy/smithy-client'
import {
  getHttpAuthExtensionConfiguration,
  resolveHttpAuthRuntimeConfig,
} from './auth/httpAuthExtensionConfiguration.ts'
import type { S3ExtensionConfiguration } from './extensionConfiguration.ts'

export interface RuntimeExtension {
  configure(extensionConfiguration: S3ExtensionConfiguration): void
}

export interface RuntimeExtensionsConfig {
  extensions: RuntimeExtension[]
}

export const resolveRuntimeExtensions = (runtimeConfig: any, extensions: RuntimeExtension[]) => {
  const extensionConfiguration: S3ExtensionConfiguration = Object.assign(
    getAwsRegionExtensionConfiguration(runtimeConfig),
    getDefaultExtensionConfiguration(runtimeConfig),
    getHttpHandlerExtensionConfiguration(runtimeConfig),
    getHttpAuthExtensionConfiguration(runtimeConfig),
  )

  extensions.forEach(extension => extension.configure(extensionConfiguration))

  return Object.assign(
    runtimeConfig,
    resolveAwsRegionExtensionConfiguration(extensionConfiguration),
    resolveDefaultRuntimeConfig(extensionConfiguration),
    resolveHttpHandlerRuntimeConfig(extensionConfiguration),
    resolveHttpAuthRuntimeConfig(extensionConfiguration),
  )
}
