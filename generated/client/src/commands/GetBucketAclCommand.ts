// Generated from model/ by `npm run codegen`; do not edit.
import { getThrow200ExceptionsPlugin } from '@aws-sdk/middleware-sdk-s3'
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { GetBucketAclOutput, GetBucketAclRequest } from '../models/models_0.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { GetBucketAcl$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface GetBucketAclCommandInput extends GetBucketAclRequest {}

export interface GetBucketAclCommandOutput extends GetBucketAclOutput, __MetadataBearer {}

export class GetBucketAclCommand extends $Command
  .classBuilder<
    GetBucketAclCommandInput,
    GetBucketAclCommandOutput,
    S3ClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: S3ClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions()), getThrow200ExceptionsPlugin(config)]
  })
  .s('AmazonS3', 'GetBucketAcl', {})
  .n('S3Client', 'GetBucketAclCommand')
  .sc(GetBucketAcl$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: GetBucketAclRequest
      output: GetBucketAclOutput
    }
    sdk: {
      input: GetBucketAclCommandInput
      output: GetBucketAclCommandOutput
    }
  }
}
