// Generated from model/ by `npm run codegen`; do not edit.
import { getThrow200ExceptionsPlugin } from '@aws-sdk/middleware-sdk-s3'
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { AbortMultipartUploadOutput, AbortMultipartUploadRequest } from '../models/models_0.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { AbortMultipartUpload$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface AbortMultipartUploadCommandInput extends AbortMultipartUploadRequest {}

export interface AbortMultipartUploadCommandOutput extends AbortMultipartUploadOutput, __MetadataBearer {}

export class AbortMultipartUploadCommand extends $Command
  .classBuilder<
    AbortMultipartUploadCommandInput,
    AbortMultipartUploadCommandOutput,
    S3ClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: S3ClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions()), getThrow200ExceptionsPlugin(config)]
  })
  .s('AmazonS3', 'AbortMultipartUpload', {})
  .n('S3Client', 'AbortMultipartUploadCommand')
  .sc(AbortMultipartUpload$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: AbortMultipartUploadRequest
      output: AbortMultipartUploadOutput
    }
    sdk: {
      input: AbortMultipartUploadCommandInput
      output: AbortMultipartUploadCommandOutput
    }
  }
}
