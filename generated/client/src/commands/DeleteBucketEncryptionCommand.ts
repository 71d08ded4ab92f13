// Generated from model/ by `npm run codegen`; do not edit.
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { DeleteBucketEncryptionRequest } from '../models/models_0.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { DeleteBucketEncryption$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface DeleteBucketEncryptionCommandInput extends DeleteBucketEncryptionRequest {}

export interface DeleteBucketEncryptionCommandOutput extends __MetadataBearer {}

export class DeleteBucketEncryptionCommand extends $Command
  .classBuilder<
    DeleteBucketEncryptionCommandInput,
    DeleteBucketEncryptionCommandOutput,
    S3ClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: S3ClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())]
  })
  .s('AmazonS3', 'DeleteBucketEncryption', {})
  .n('S3Client', 'DeleteBucketEncryptionCommand')
  .sc(DeleteBucketEncryption$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: DeleteBucketEncryptionRequest
      output: {}
    }
    sdk: {
      input: DeleteBucketEncryptionCommandInput
      output: DeleteBucketEncryptionCommandOutput
    }
  }
}
