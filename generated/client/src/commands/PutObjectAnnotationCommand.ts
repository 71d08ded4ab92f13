// Generated from model/ by `npm run codegen`; do not edit.
import { getFlexibleChecksumsPlugin } from '@aws-sdk/middleware-flexible-checksums'
import { getThrow200ExceptionsPlugin } from '@aws-sdk/middleware-sdk-s3'
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer, StreamingBlobPayloadInputTypes } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { PutObjectAnnotationOutput, PutObjectAnnotationRequest } from '../models/models_0.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { PutObjectAnnotation$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface PutObjectAnnotationCommandInput extends Omit<PutObjectAnnotationRequest, 'AnnotationPayload'> {
  AnnotationPayload: StreamingBlobPayloadInputTypes
}

export interface PutObjectAnnotationCommandOutput extends PutObjectAnnotationOutput, __MetadataBearer {}

export class PutObjectAnnotationCommand extends $Command
  .classBuilder<
    PutObjectAnnotationCommandInput,
    PutObjectAnnotationCommandOutput,
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
    ]
  })
  .s('AmazonS3', 'PutObjectAnnotation', {})
  .n('S3Client', 'PutObjectAnnotationCommand')
  .sc(PutObjectAnnotation$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: PutObjectAnnotationRequest
      output: PutObjectAnnotationOutput
    }
    sdk: {
      input: PutObjectAnnotationCommandInput
      output: PutObjectAnnotationCommandOutput
    }
  }
}
