// Generated from model/ by `npm run codegen`; do not edit.
import { getFlexibleChecksumsPlugin } from '@aws-sdk/middleware-flexible-checksums'
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer, StreamingBlobPayloadOutputTypes } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { GetObjectAnnotationOutput, GetObjectAnnotationRequest } from '../models/models_0.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { GetObjectAnnotation$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface GetObjectAnnotationCommandInput extends GetObjectAnnotationRequest {}

export interface GetObjectAnnotationCommandOutput
  extends Omit<GetObjectAnnotationOutput, 'AnnotationPayload'>, __MetadataBearer {
  AnnotationPayload?: StreamingBlobPayloadOutputTypes
}

export class GetObjectAnnotationCommand extends $Command
  .classBuilder<
    GetObjectAnnotationCommandInput,
    GetObjectAnnotationCommandOutput,
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
    ]
  })
  .s('AmazonS3', 'GetObjectAnnotation', {})
  .n('S3Client', 'GetObjectAnnotationCommand')
  .sc(GetObjectAnnotation$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: GetObjectAnnotationRequest
      output: GetObjectAnnotationOutput
    }
    sdk: {
      input: GetObjectAnnotationCommandInput
      output: GetObjectAnnotationCommandOutput
    }
  }
}
