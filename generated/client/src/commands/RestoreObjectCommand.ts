// Generated from model/ by `npm run codegen`; do not edit.
import { getFlexibleChecksumsPlugin } from '@aws-sdk/middleware-flexible-checksums'
import { getThrow200ExceptionsPlugin } from '@aws-sdk/middleware-sdk-s3'
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { RestoreObjectOutput, RestoreObjectRequest } from '../models/models_1.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { RestoreObject$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface RestoreObjectCommandInput extends RestoreObjectRequest {}

export interface RestoreObjectCommandOutput extends RestoreObjectOutput, __MetadataBearer {}

export class RestoreObjectCommand extends $Command
  .classBuilder<
    RestoreObjectCommandInput,
    RestoreObjectCommandOutput,
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
  .s('AmazonS3', 'RestoreObject', {})
  .n('S3Client', 'RestoreObjectCommand')
  .sc(RestoreObject$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: RestoreObjectRequest
      output: RestoreObjectOutput
    }
    sdk: {
      input: RestoreObjectCommandInput
      output: RestoreObjectCommandOutput
    }
  }
}
