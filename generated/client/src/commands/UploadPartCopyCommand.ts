// Generated from model/ by `npm run codegen`; do not edit.
import { getThrow200ExceptionsPlugin } from '@aws-sdk/middleware-sdk-s3'
import { getSsecPlugin } from '@aws-sdk/middleware-ssec'
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { UploadPartCopyOutput, UploadPartCopyRequest } from '../models/models_1.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { UploadPartCopy$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface UploadPartCopyCommandInput extends UploadPartCopyRequest {}

export interface UploadPartCopyCommandOutput extends UploadPartCopyOutput, __MetadataBearer {}

export class UploadPartCopyCommand extends $Command
  .classBuilder<
    UploadPartCopyCommandInput,
    UploadPartCopyCommandOutput,
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
  .s('AmazonS3', 'UploadPartCopy', {})
  .n('S3Client', 'UploadPartCopyCommand')
  .sc(UploadPartCopy$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: UploadPartCopyRequest
      output: UploadPartCopyOutput
    }
    sdk: {
      input: UploadPartCopyCommandInput
      output: UploadPartCopyCommandOutput
    }
  }
}
