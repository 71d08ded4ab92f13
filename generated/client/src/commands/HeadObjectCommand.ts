// Generated from model/ by `npm run codegen`; do not edit.
import { getS3ExpiresMiddlewarePlugin, getThrow200ExceptionsPlugin } from '@aws-sdk/middleware-sdk-s3'
import { getSsecPlugin } from '@aws-sdk/middleware-ssec'
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { HeadObjectOutput, HeadObjectRequest } from '../models/models_0.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { HeadObject$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface HeadObjectCommandInput extends HeadObjectRequest {}

export interface HeadObjectCommandOutput extends HeadObjectOutput, __MetadataBearer {}

export class HeadObjectCommand extends $Command
  .classBuilder<
    HeadObjectCommandInput,
    HeadObjectCommandOutput,
    S3ClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: S3ClientResolvedConfig, o: any) {
    return [
      getEndpointPlugin(config, Command.getEndpointParameterInstructions()),
      getThrow200ExceptionsPlugin(config),
      getSsecPlugin(config),
      getS3ExpiresMiddlewarePlugin(config),
    ]
  })
  .s('AmazonS3', 'HeadObject', {})
  .n('S3Client', 'HeadObjectCommand')
  .sc(HeadObject$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: HeadObjectRequest
      output: HeadObjectOutput
    }
    sdk: {
      input: HeadObjectCommandInput
      output: HeadObjectCommandOutput
    }
  }
}
