// Generated from model/ by `npm run codegen`; do not edit.
import { getFlexibleChecksumsPlugin } from '@aws-sdk/middleware-flexible-checksums'
import { getThrow200ExceptionsPlugin } from '@aws-sdk/middleware-sdk-s3'
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { PutObjectTaggingOutput, PutObjectTaggingRequest } from '../models/models_0.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { PutObjectTagging$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface PutObjectTaggingCommandInput extends PutObjectTaggingRequest {}

export interface PutObjectTaggingCommandOutput extends PutObjectTaggingOutput, __MetadataBearer {}

export class PutObjectTaggingCommand extends $Command
  .classBuilder<
    PutObjectTaggingCommandInput,
    PutObjectTaggingCommandOutput,
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
        requestChecksumRequired: true,
      }),
      getThrow200ExceptionsPlugin(config),
    ]
  })
  .s('AmazonS3', 'PutObjectTagging', {})
  .n('S3Client', 'PutObjectTaggingCommand')
  .sc(PutObjectTagging$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: PutObjectTaggingRequest
      output: PutObjectTaggingOutput
    }
    sdk: {
      input: PutObjectTaggingCommandInput
      output: PutObjectTaggingCommandOutput
    }
  }
}
