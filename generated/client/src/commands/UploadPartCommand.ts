// Generated from model/ by `npm run codegen`; do not edit.
import { getFlexibleChecksumsPlugin } from '@aws-sdk/middleware-flexible-checksums'
import { getThrow200ExceptionsPlugin } from '@aws-sdk/middleware-sdk-s3'
import { getSsecPlugin } from '@aws-sdk/middleware-ssec'
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer, StreamingBlobPayloadInputTypes } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { UploadPartOutput, UploadPartRequest } from '../models/models_1.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { UploadPart$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface UploadPartCommandInput extends Omit<UploadPartRequest, 'Body'> {
  Body?: StreamingBlobPayloadInputTypes
}

export interface UploadPartCommandOutput extends UploadPartOutput, __MetadataBearer {}

export class UploadPartCommand extends $Command
  .classBuilder<
    UploadPartCommandInput,
    UploadPartCommandOutput,
    S3ClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: S3ClientResolvedConfig, o: any) {
    return [
      getEndpointPlugin(config, Command.getEndpointParameterInstructions()),
      getFlexibleChecksumsPlugin(config, {
        requestAlgorithmMember: { httpHeader: 'x-amz-sdk-checksum-algorithm', name: 'ChecksumAlgorithm' },
        requestChecksumRequired: false,
      }),
      getThrow200ExceptionsPlugin(config),
      getSsecPlugin(config),
    ]
  })
  .s('AmazonS3', 'UploadPart', {})
  .n('S3Client', 'UploadPartCommand')
  .sc(UploadPart$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: UploadPartRequest
      output: UploadPartOutput
    }
    sdk: {
      input: UploadPartCommandInput
      output: UploadPartCommandOutput
    }
  }
}
