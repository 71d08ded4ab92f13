// Generated from model/ by `npm run codegen`; do not edit.
import { getThrow200ExceptionsPlugin } from '@aws-sdk/middleware-sdk-s3'
import { getSsecPlugin } from '@aws-sdk/middleware-ssec'
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { CompleteMultipartUploadOutput, CompleteMultipartUploadRequest } from '../models/models_0.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { CompleteMultipartUpload$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface CompleteMultipartUploadCommandInput extends CompleteMultipartUploadRequest {}

export interface CompleteMultipartUploadCommandOutput extends CompleteMultipartUploadOutput, __MetadataBearer {}

export class CompleteMultipartUploadCommand extends $Command
  .classBuilder<
    CompleteMultipartUploadCommandInput,
    CompleteMultipartUploadCommandOutput,
    S3ClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: S3ClientResolvedConfig, o: any) {
    return [
      getEndpointPlugin(config, Command.getEndpointParameterInstructions()),
      getThrow200ExceptionsPlugin(config),
      getSsecPlugin(config),
    ]
  })
  .s('AmazonS3', 'CompleteMultipartUpload', {})
  .n('S3Client', 'CompleteMultipartUploadCommand')
  .sc(CompleteMultipartUpload$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: CompleteMultipartUploadRequest
      output: CompleteMultipartUploadOutput
    }
    sdk: {
      input: CompleteMultipartUploadCommandInput
      output: CompleteMultipartUploadCommandOutput
    }
  }
}
