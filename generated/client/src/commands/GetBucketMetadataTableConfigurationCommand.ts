// Generated from model/ by `npm run codegen`; do not edit.
import { getThrow200ExceptionsPlugin } from '@aws-sdk/middleware-sdk-s3'
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type {
  GetBucketMetadataTableConfigurationOutput,
  GetBucketMetadataTableConfigurationRequest,
} from '../models/models_0.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { GetBucketMetadataTableConfiguration$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface GetBucketMetadataTableConfigurationCommandInput extends GetBucketMetadataTableConfigurationRequest {}

export interface GetBucketMetadataTableConfigurationCommandOutput
  extends GetBucketMetadataTableConfigurationOutput, __MetadataBearer {}

export class GetBucketMetadataTableConfigurationCommand extends $Command
  .classBuilder<
    GetBucketMetadataTableConfigurationCommandInput,
    GetBucketMetadataTableConfigurationCommandOutput,
    S3ClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: S3ClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions()), getThrow200ExceptionsPlugin(config)]
  })
  .s('AmazonS3', 'GetBucketMetadataTableConfiguration', {})
  .n('S3Client', 'GetBucketMetadataTableConfigurationCommand')
  .sc(GetBucketMetadataTableConfiguration$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: GetBucketMetadataTableConfigurationRequest
      output: GetBucketMetadataTableConfigurationOutput
    }
    sdk: {
      input: GetBucketMetadataTableConfigurationCommandInput
      output: GetBucketMetadataTableConfigurationCommandOutput
    }
  }
}
