// Generated from model/ by `npm run codegen`; do not edit.
import { getFlexibleChecksumsPlugin } from '@aws-sdk/middleware-flexible-checksums'
import { getThrow200ExceptionsPlugin } from '@aws-sdk/middleware-sdk-s3'
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { PutObjectRetentionOutput, PutObjectRetentionRequest } from '../models/models_0.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { PutObjectRetention$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface PutObjectRetentionCommandInput extends PutObjectRetentionRequest {}

export interface PutObjectRetentionCommandOutput extends PutObjectRetentionOutput, __MetadataBearer {}

export class PutObjectRetentionCommand extends $Command
  .classBuilder<
    PutObjectRetentionCommandInput,
    PutObjectRetentionCommandOutput,
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
  .s('AmazonS3', 'PutObjectRetention', {})
  .n('S3Client', 'PutObjectRetentionCommand')
  .sc(PutObjectRetention$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: PutObjectRetentionRequest
      output: PutObjectRetentionOutput
    }
    sdk: {
      input: PutObjectRetentionCommandInput
      output: PutObjectRetentionCommandOutput
    }
  }
}
