// Generated from model/ by `npm run codegen`; do not edit.
import { getThrow200ExceptionsPlugin } from '@aws-sdk/middleware-sdk-s3'
import { getSsecPlugin } from '@aws-sdk/middleware-ssec'
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { CreateMultipartUploadOutput, CreateMultipartUploadRequest } from '../models/models_0.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { CreateMultipartUpload$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface CreateMultipartUploadCommandInput extends CreateMultipartUploadRequest {}

export interface CreateMultipartUploadCommandOutput extends CreateMultipartUploadOutput, __MetadataBearer {}

export class CreateMultipartUploadCommand extends $Command
  .classBuilder<
    CreateMultipartUploadCommandInput,
    CreateMultipartUploadCommandOutput,
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
  .s('AmazonS3', 'CreateMultipartUpload', {})
  .n('S3Client', 'CreateMultipartUploadCommand')
  .sc(CreateMultipartUpload$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: CreateMultipartUploadRequest
      output: CreateMultipartUploadOutput
    }
    sdk: {
      input: CreateMultipartUploadCommandInput
      output: CreateMultipartUploadCommandOutput
    }
  }
}
