// Generated from model/ by `npm run codegen`; do not edit.
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { PutBucketMetricsConfigurationRequest } from '../models/models_0.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { PutBucketMetricsConfiguration$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface PutBucketMetricsConfigurationCommandInput extends PutBucketMetricsConfigurationRequest {}

export interface PutBucketMetricsConfigurationCommandOutput extends __MetadataBearer {}

export class PutBucketMetricsConfigurationCommand extends $Command
  .classBuilder<
    PutBucketMetricsConfigurationCommandInput,
    PutBucketMetricsConfigurationCommandOutput,
    S3ClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: S3ClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())]
  })
  .s('AmazonS3', 'PutBucketMetricsConfiguration', {})
  .n('S3Client', 'PutBucketMetricsConfigurationCommand')
  .sc(PutBucketMetricsConfiguration$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: PutBucketMetricsConfigurationRequest
      output: {}
    }
    sdk: {
      input: PutBucketMetricsConfigurationCommandInput
      output: PutBucketMetricsConfigurationCommandOutput
    }
  }
}
