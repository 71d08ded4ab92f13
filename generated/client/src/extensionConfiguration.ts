// Generated from model/ by `npm run codegen`; do not edit.
import type { AwsRegionExtensionConfiguration } from '@aws-sdk/types'
import type { HttpHandlerExtensionConfiguration } from '@smithy/protocol-http'
import type { DefaultExtensionConfiguration } from '@smithy/types'
import type { HttpAuthExtensionConfiguration } from './auth/httpAuthExtensionConfiguration.ts'

export interface S3ExtensionConfiguration
  extends
    HttpHandlerExtensionConfiguration,
    DefaultExtensionConfiguration,
    AwsRegionExtensionConfiguration,
    HttpAuthExtensionConfiguration {}
