// Generated from model/ by `npm run codegen`; do not edit.
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { GetBucketPolicyOutput, GetBucketPolicyRequest } from '../models/models_0.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { GetBucketPolicy$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface GetBucketPolicyCommandInput extends GetBucketPolicyRequest {}

export interface GetBucketPolicyCommandOutput extends GetBucketPolicyOutput, __MetadataBearer {}

export class GetBucketPolicyCommand extends $Command
  .classBuilder<
    GetBucketPolicyCommandInput,
    GetBucketPolicyCommandOutput,
    S3ClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: S3ClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())]
  })
  .s('AmazonS3', 'GetBucketPolicy', {})
  .n('S3Client', 'GetBucketPolicyCommand')
  .sc(GetBucketPolicy$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: GetBucketPolicyRequest
      output: GetBucketPolicyOutput
    }
    sdk: {
      input: GetBucketPolicyCommandInput
      output: GetBucketPolicyCommandOutput
    }
  }
}
