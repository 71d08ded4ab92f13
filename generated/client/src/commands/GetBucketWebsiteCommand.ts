// Generated from model/ by `npm run codegen`; do not edit.
import { getThrow200ExceptionsPlugin } from '@aws-sdk/middleware-sdk-s3'
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { GetBucketWebsiteOutput, GetBucketWebsiteRequest } from '../models/models_0.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { GetBucketWebsite$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface GetBucketWebsiteCommandInput extends GetBucketWebsiteRequest {}

export interface GetBucketWebsiteCommandOutput extends GetBucketWebsiteOutput, __MetadataBearer {}

export class GetBucketWebsiteCommand extends $Command
  .classBuilder<
    GetBucketWebsiteCommandInput,
    GetBucketWebsiteCommandOutput,
    S3ClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: S3ClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions()), getThrow200ExceptionsPlugin(config)]
  })
  .s('AmazonS3', 'GetBucketWebsite', {})
  .n('S3Client', 'GetBucketWebsiteCommand')
  .sc(GetBucketWebsite$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: GetBucketWebsiteRequest
      output: GetBucketWebsiteOutput
    }
    sdk: {
      input: GetBucketWebsiteCommandInput
      output: GetBucketWebsiteCommandOutput
    }
  }
}
