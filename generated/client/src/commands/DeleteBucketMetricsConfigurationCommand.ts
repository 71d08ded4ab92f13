// Generated from model/ by `npm run codegen`; do not edit.
import { getEndpointPlugin } from '@smithy/middleware-endpoint'
import { Command as $Command } from '@smithy/smithy-client'
import type { MetadataBearer as __MetadataBearer } from '@smithy/types'
import { commonParams } from '../endpoint/EndpointParameters.ts'
import type { DeleteBucketMetricsConfigurationRequest } from '../models/models_0.ts'
import type { S3ClientResolvedConfig, ServiceInputTypes, ServiceOutputTypes } from '../S3Client.ts'
import { DeleteBucketMetricsConfiguration$ } from '../schemas/schemas_0.ts'

export type { __MetadataBearer }

export { $Command }

export interface DeleteBucketMetricsConfigurationCommandInput extends DeleteBucketMetricsConfigurationRequest {}

export interface DeleteBucketMetricsConfigurationCommandOutput extends __MetadataBearer {}

export class DeleteBucketMetricsConfigurationCommand extends $Command
  .classBuilder<
    DeleteBucketMetricsConfigurationCommandInput,
    DeleteBucketMetricsConfigurationCommandOutput,
    S3ClientResolvedConfig,
    ServiceInputTypes,
    ServiceOutputTypes
  >()
  .ep(commonParams)
  .m(function (this: any, Command: any, cs: any, config: S3ClientResolvedConfig, o: any) {
    return [getEndpointPlugin(config, Command.getEndpointParameterInstructions())]
  })
  .s('AmazonS3', 'DeleteBucketMetricsConfiguration', {})
  .n('S3Client', 'DeleteBucketMetricsConfigurationCommand')
  .sc(DeleteBucketMetricsConfiguration$)
  .build() {
  /** @internal type navigation helper, not in runtime. */
  declare protected static __types: {
    api: {
      input: DeleteBucketMetricsConfigurationRequest
      output: {}
    }
    sdk: {
      input: DeleteBucketMetricsConfigurationCommandInput
      output: DeleteBucketMetricsConfigurationCommandOutput
    }
  }
}
