// Generated from model/ by `npm run codegen`; do not edit.
import { getFlexibleChecksumsPlugin } from '@aws-sdk/middleware-flexible-checksums'
import { getCheckContentLengthHeaderPlugin, getThrow200ExceptionsPlugin } from '@aws-sdk/middleware-sdk-s3'
import { getSsecPlugin } from '@aws-sdk/middleware-ssec'
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer, StreamingBlobPayloadInputTypes } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { PutObjectOutput, PutObjectRequest } from '../models/models_0.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { PutObject$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface PutObjectCommandInput extends Omit<PutObjectRequest, 'Body'> {
  Body?: StreamingBlobPayloadInputTypes
}

export interface PutObjectCommandOutput extends PutObjectOutput, __MetadataBearer {}

export class PutObjectCommand extends $Command
  .classBuilder<
    PutObjectCommandInput,
    PutObjectCommandOutput,
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
      getCheckContentLengthHeaderPlugin(config),
      getThrow200ExceptionsPlugin(config),
      getSsecPlugin(config),
    ]
  })
  .s('AmazonS3', 'PutObject', {})
  .n('S3Client', 'PutObjectCommand')
  .sc(PutObject$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: PutObjectRequest
      output: PutObjectOutput
    }
    sdk: {
      input: PutObjectCommandInput
      output: PutObjectCommandOutput
    }
  }
}
