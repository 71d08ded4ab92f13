// Generated from model/ by `npm run codegen`; do not edit.
import { getFlexibleChecksumsPlugin } from '@aws-sdk/middleware-flexible-checksums'
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { PutBucketCorsRequest } from '../models/models_0.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { PutBucketCors$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface PutBucketCorsCommandInput extends PutBucketCorsRequest {}

export interface PutBucketCorsCommandOutput extends __MetadataBearer {}

export class PutBucketCorsCommand extends $Command
  .classBuilder<
    PutBucketCorsCommandInput,
    PutBucketCorsCommandOutput,
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
    ]
  })
  .s('AmazonS3', 'PutBucketCors', {})
  .n('S3Client', 'PutBucketCorsCommand')
  .sc(PutBucketCors$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: PutBucketCorsRequest
      output: {}
    }
    sdk: {
      input: PutBucketCorsCommandInput
      output: PutBucketCorsCommandOutput
    }
  }
}
