// Generated from model/ by `npm run codegen`; do not edit.
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { DeleteBucketLifecycleRequest } from '../models/models_0.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { DeleteBucketLifecycle$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface DeleteBucketLifecycleCommandInput extends DeleteBucketLifecycleRequest {}

export interface DeleteBucketLifecycleCommandOutput extends __MetadataBearer {}

export class DeleteBucketLifecycleCommand extends $Command
  .classBuilder<
    DeleteBucketLifecycleCommandInput,
    DeleteBucketLifecycleCommandOutput,
    S3ClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: S3ClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())]
  })
  .s('AmazonS3', 'DeleteBucketLifecycle', {})
  .n('S3Client', 'DeleteBucketLifecycleCommand')
  .sc(DeleteBucketLifecycle$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: DeleteBucketLifecycleRequest
      output: {}
    }
    sdk: {
      input: DeleteBucketLifecycleCommandInput
      output: DeleteBucketLifecycleCommandOutput
    }
  }
}
