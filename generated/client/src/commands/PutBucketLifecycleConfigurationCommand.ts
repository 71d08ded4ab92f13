// Generated from model/ by `npm run codegen`; do not edit.
import { getFlexibleChecksumsPlugin } from '@aws-sdk/middleware-flexible-checksums'
import { getThrow200ExceptionsPlugin } from '@aws-sdk/middleware-sdk-s3'
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type {
  PutBucketLifecycleConfigurationOutput,
  PutBucketLifecycleConfigurationRequest,
} from '../models/models_0.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { PutBucketLifecycleConfiguration$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface PutBucketLifecycleConfigurationCommandInput extends PutBucketLifecycleConfigurationRequest {}

export interface PutBucketLifecycleConfigurationCommandOutput
  extends PutBucketLifecycleConfigurationOutput, __MetadataBearer {}

export class PutBucketLifecycleConfigurationCommand extends $Command
  .classBuilder<
    PutBucketLifecycleConfigurationCommandInput,
    PutBucketLifecycleConfigurationCommandOutput,
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
  .s('AmazonS3', 'PutBucketLifecycleConfiguration', {})
  .n('S3Client', 'PutBucketLifecycleConfigurationCommand')
  .sc(PutBucketLifecycleConfiguration$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: PutBucketLifecycleConfigurationRequest
      output: PutBucketLifecycleConfigurationOutput
    }
    sdk: {
      input: PutBucketLifecycleConfigurationCommandInput
      output: PutBucketLifecycleConfigurationCommandOutput
    }
  }
}
