// Generated from model/ by `npm run codegen`; do not edit.
import { getThrow200ExceptionsPlugin } from '@aws-sdk/middleware-sdk-s3'
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { GetBucketLoggingOutput, GetBucketLoggingRequest } from '../models/models_0.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { GetBucketLogging$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface GetBucketLoggingCommandInput extends GetBucketLoggingRequest {}

export interface GetBucketLoggingCommandOutput extends GetBucketLoggingOutput, __MetadataBearer {}

export class GetBucketLoggingCommand extends $Command
  .classBuilder<
    GetBucketLoggingCommandInput,
    GetBucketLoggingCommandOutput,
    S3ClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: S3ClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions()), getThrow200ExceptionsPlugin(config)]
  })
  .s('AmazonS3', 'GetBucketLogging', {})
  .n('S3Client', 'GetBucketLoggingCommand')
  .sc(GetBucketLogging$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: GetBucketLoggingRequest
      output: GetBucketLoggingOutput
    }
    sdk: {
      input: GetBucketLoggingCommandInput
      output: GetBucketLoggingCommandOutput
    }
  }
}
