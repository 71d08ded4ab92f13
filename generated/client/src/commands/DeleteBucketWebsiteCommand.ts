// Generated from model/ by `npm run codegen`; do not edit.
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { DeleteBucketWebsiteRequest } from '../models/models_0.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { DeleteBucketWebsite$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface DeleteBucketWebsiteCommandInput extends DeleteBucketWebsiteRequest {}

export interface DeleteBucketWebsiteCommandOutput extends __MetadataBearer {}

export class DeleteBucketWebsiteCommand extends $Command
  .classBuilder<
    DeleteBucketWebsiteCommandInput,
    DeleteBucketWebsiteCommandOutput,
    S3ClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: S3ClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())]
  })
  .s('AmazonS3', 'DeleteBucketWebsite', {})
  .n('S3Client', 'DeleteBucketWebsiteCommand')
  .sc(DeleteBucketWebsite$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: DeleteBucketWebsiteRequest
      output: {}
    }
    sdk: {
      input: DeleteBucketWebsiteCommandInput
      output: DeleteBucketWebsiteCommandOutput
    }
  }
}
