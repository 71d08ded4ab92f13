// Generated from model/ by `npm run codegen`; do not edit.
import { getThrow200ExceptionsPlugin } from '@aws-sdk/middleware-sdk-s3'
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { GetObjectLockConfigurationOutput, GetObjectLockConfigurationRequest } from '../models/models_0.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { GetObjectLockConfiguration$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface GetObjectLockConfigurationCommandInput extends GetObjectLockConfigurationRequest {}

export interface GetObjectLockConfigurationCommandOutput extends GetObjectLockConfigurationOutput, __MetadataBearer {}

export class GetObjectLockConfigurationCommand extends $Command
  .classBuilder<
    GetObjectLockConfigurationCommandInput,
    GetObjectLockConfigurationCommandOutput,
    S3ClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: S3ClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions()), getThrow200ExceptionsPlugin(config)]
  })
  .s('AmazonS3', 'GetObjectLockConfiguration', {})
  .n('S3Client', 'GetObjectLockConfigurationCommand')
  .sc(GetObjectLockConfiguration$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: GetObjectLockConfigurationRequest
      output: GetObjectLockConfigurationOutput
    }
    sdk: {
      input: GetObjectLockConfigurationCommandInput
      output: GetObjectLockConfigurationCommandOutput
    }
  }
}
