// Generated from model/ by `npm run codegen`; do not edit.
import { getLocationConstraintPlugin } from '@aws-sdk/middleware-location-constraint'
import { getThrow200ExceptionsPlugin } from '@aws-sdk/middleware-sdk-s3'
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { CreateBucketOutput, CreateBucketRequest } from '../models/models_0.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { CreateBucket$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface CreateBucketCommandInput extends CreateBucketRequest {}

export interface CreateBucketCommandOutput extends CreateBucketOutput, __MetadataBearer {}

export class CreateBucketCommand extends $Command
  .classBuilder<
    CreateBucketCommandInput,
    CreateBucketCommandOutput,
    S3ClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: S3ClientResolvedConfig, o: any) {
    return [
      getEndpointPlugin(config, Command.getEndpointParameterInstructions()),
      getThrow200ExceptionsPlugin(config),
      getLocationConstraintPlugin(config),
    ]
  })
  .s('AmazonS3', 'CreateBucket', {})
  .n('S3Client', 'CreateBucketCommand')
  .sc(CreateBucket$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: CreateBucketRequest
      output: CreateBucketOutput
    }
    sdk: {
      input: CreateBucketCommandInput
      output: CreateBucketCommandOutput
    }
  }
}
