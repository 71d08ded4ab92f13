// Generated from model/ by `npm run codegen`; do not edit.
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { DeleteBucketTaggingRequest } from '../models/models_0.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { DeleteBucketTagging$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface DeleteBucketTaggingCommandInput extends DeleteBucketTaggingRequest {}

export interface DeleteBucketTaggingCommandOutput extends __MetadataBearer {}

export class DeleteBucketTaggingCommand extends $Command
  .classBuilder<
    DeleteBucketTaggingCommandInput,
    DeleteBucketTaggingCommandOutput,
    S3ClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: S3ClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())]
  })
  .s('AmazonS3', 'DeleteBucketTagging', {})
  .n('S3Client', 'DeleteBucketTaggingCommand')
  .sc(DeleteBucketTagging$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: DeleteBucketTaggingRequest
      output: {}
    }
    sdk: {
      input: DeleteBucketTaggingCommandInput
      output: DeleteBucketTaggingCommandOutput
    }
  }
}
