// Generated from model/ by `npm run codegen`; do not edit.
import { getThrow200ExceptionsPlugin } from '@aws-sdk/middleware-sdk-s3'
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { GetBucketVersioningOutput, GetBucketVersioningRequest } from '../models/models_0.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { GetBucketVersioning$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface GetBucketVersioningCommandInput extends GetBucketVersioningRequest {}

export interface GetBucketVersioningCommandOutput extends GetBucketVersioningOutput, __MetadataBearer {}

export class GetBucketVersioningCommand extends $Command
  .classBuilder<
    GetBucketVersioningCommandInput,
    GetBucketVersioningCommandOutput,
    S3ClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: S3ClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions()), getThrow200ExceptionsPlugin(config)]
  })
  .s('AmazonS3', 'GetBucketVersioning', {})
  .n('S3Client', 'GetBucketVersioningCommand')
  .sc(GetBucketVersioning$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: GetBucketVersioningRequest
      output: GetBucketVersioningOutput
    }
    sdk: {
      input: GetBucketVersioningCommandInput
      output: GetBucketVersioningCommandOutput
    }
  }
}
