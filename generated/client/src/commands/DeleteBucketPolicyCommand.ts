// Generated from model/ by `npm run codegen`; do not edit.
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { DeleteBucketPolicyRequest } from '../models/models_0.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { DeleteBucketPolicy$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface DeleteBucketPolicyCommandInput extends DeleteBucketPolicyRequest {}

export interface DeleteBucketPolicyCommandOutput extends __MetadataBearer {}

export class DeleteBucketPolicyCommand extends $Command
  .classBuilder<
    DeleteBucketPolicyCommandInput,
    DeleteBucketPolicyCommandOutput,
    S3ClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: S3ClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())]
  })
  .s('AmazonS3', 'DeleteBucketPolicy', {})
  .n('S3Client', 'DeleteBucketPolicyCommand')
  .sc(DeleteBucketPolicy$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: DeleteBucketPolicyRequest
      output: {}
    }
    sdk: {
      input: DeleteBucketPolicyCommandInput
      output: DeleteBucketPolicyCommandOutput
    }
  }
}
