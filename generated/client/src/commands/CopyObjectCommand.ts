// Generated from model/ by `npm run codegen`; do not edit.
import { getThrow200ExceptionsPlugin } from '@aws-sdk/middleware-sdk-s3'
import { getSsecPlugin } from '@aws-sdk/middleware-ssec'
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { CopyObjectOutput, CopyObjectRequest } from '../models/models_0.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { CopyObject$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface CopyObjectCommandInput extends CopyObjectRequest {}

export interface CopyObjectCommandOutput extends CopyObjectOutput, __MetadataBearer {}

export class CopyObjectCommand extends $Command
  .classBuilder<
    CopyObjectCommandInput,
    CopyObjectCommandOutput,
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
    ]
  })
  .s('AmazonS3', 'CopyObject', {})
  .n('S3Client', 'CopyObjectCommand')
  .sc(CopyObject$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: CopyObjectRequest
      output: CopyObjectOutput
    }
    sdk: {
      input: CopyObjectCommandInput
      output: CopyObjectCommandOutput
    }
  }
}
