// Generated from model/ by `npm run codegen`; do not edit.
import { getFlexibleChecksumsPlugin } from '@aws-sdk/middleware-flexible-checksums'
import { getThrow200ExceptionsPlugin } from '@aws-sdk/middleware-sdk-s3'
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { PutObjectLegalHoldOutput, PutObjectLegalHoldRequest } from '../models/models_0.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { PutObjectLegalHold$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface PutObjectLegalHoldCommandInput extends PutObjectLegalHoldRequest {}

export interface PutObjectLegalHoldCommandOutput extends PutObjectLegalHoldOutput, __MetadataBearer {}

export class PutObjectLegalHoldCommand extends $Command
  .classBuilder<
    PutObjectLegalHoldCommandInput,
    PutObjectLegalHoldCommandOutput,
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
  .s('AmazonS3', 'PutObjectLegalHold', {})
  .n('S3Client', 'PutObjectLegalHoldCommand')
  .sc(PutObjectLegalHold$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: PutObjectLegalHoldRequest
      output: PutObjectLegalHoldOutput
    }
    sdk: {
      input: PutObjectLegalHoldCommandInput
      output: PutObjectLegalHoldCommandOutput
    }
  }
}
