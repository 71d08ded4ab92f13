// Generated from model/ by `npm run codegen`; do not edit.
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { DeleteBucketMetadataConfigurationRequest } from '../models/models_0.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { DeleteBucketMetadataConfiguration$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface DeleteBucketMetadataConfigurationCommandInput extends DeleteBucketMetadataConfigurationRequest {}

export interface DeleteBucketMetadataConfigurationCommandOutput extends __MetadataBearer {}

export class DeleteBucketMetadataConfigurationCommand extends $Command
  .classBuilder<
    DeleteBucketMetadataConfigurationCommandInput,
    DeleteBucketMetadataConfigurationCommandOutput,
    S3ClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: S3ClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())]
  })
  .s('AmazonS3', 'DeleteBucketMetadataConfiguration', {})
  .n('S3Client', 'DeleteBucketMetadataConfigurationCommand')
  .sc(DeleteBucketMetadataConfiguration$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: DeleteBucketMetadataConfigurationRequest
      output: {}
    }
    sdk: {
      input: DeleteBucketMetadataConfigurationCommandInput
      output: DeleteBucketMetadataConfigurationCommandOutput
    }
  }
}
