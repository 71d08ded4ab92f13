// Generated from model/ by `npm run codegen`; do not edit.
import { getFlexibleChecksumsPlugin } from '@aws-sdk/middleware-flexible-checksums'
import { getS3ExpiresMiddlewarePlugin } from '@aws-sdk/middleware-sdk-s3'
import { getSsecPlugin } from '@aws-sdk/middleware-ssec'
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer, StreamingBlobPayloadOutputTypes } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { GetObjectOutput, GetObjectRequest } from '../models/models_0.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { GetObject$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface GetObjectCommandInput extends GetObjectRequest {}

export interface GetObjectCommandOutput extends Omit<GetObjectOutput, 'Body'>, __MetadataBearer {
  Body?: StreamingBlobPayloadOutputTypes
}

export class GetObjectCommand extends $Command
  .classBuilder<
    GetObjectCommandInput,
    GetObjectCommandOutput,
    S3ClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: S3ClientResolvedConfig, o: any) {
    return [
      getEndpointPlugin(config, Command.getEndpointParameterInstructions()),
      getFlexibleChecksumsPlugin(config, {
        requestChecksumRequired: false,
        requestValidationModeMember: 'ChecksumMode',
        responseAlgorithms: [
          'CRC64NVME',
          'CRC32',
          'CRC32C',
          'SHA256',
          'SHA1',
          'SHA512',
          'MD5',
          'XXHASH64',
          'XXHASH3',
          'XXHASH128',
        ],
      }),
      getSsecPlugin(config),
      getS3ExpiresMiddlewarePlugin(config),
    ]
  })
  .s('AmazonS3', 'GetObject', {})
  .n('S3Client', 'GetObjectCommand')
  .sc(GetObject$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: GetObjectRequest
      output: GetObjectOutput
    }
    sdk: {
      input: GetObjectCommandInput
      output: GetObjectCommandOutput
    }
  }
}
