// Generated from model/ by `npm run codegen`; do not edit.
import { getAddExpectContinuePlugin } from '@aws-sdk/middleware-expect-continue'
import {
  type FlexibleChecksumsInputConfig,
  type FlexibleChecksumsResolvedConfig,
  resolveFlexibleChecksumsConfig,
} from '@aws-sdk/middleware-flexible-checksums'
import {
  type HostHeaderInputConfig,
  type HostHeaderResolvedConfig,
  getHostHeaderPlugin,
  resolveHostHeaderConfig,
} from '@aws-sdk/middleware-host-header'
import { getLoggerPlugin } from '@aws-sdk/middleware-logger'
import { getRecursionDetectionPlugin } from '@aws-sdk/middleware-recursion-detection'
import {
  type S3InputConfig,
  type S3ResolvedConfig,
  getRegionRedirectMiddlewarePlugin,
  getS3ExpressHttpSigningPlugin,
  getS3ExpressPlugin,
  getValidateBucketNamePlugin,
  resolveS3Config,
} from '@aws-sdk/middleware-sdk-s3'
import {
  type UserAgentInputConfig,
  type UserAgentResolvedConfig,
  getUserAgentPlugin,
  resolveUserAgentConfig,
} from '@aws-sdk/middleware-user-agent'
import type { GetAwsChunkedEncodingStream } from '@aws-sdk/types'
import {
  type DefaultAwsRegionalEndpointsInputConfig,
  type DefaultAwsRegionalEndpointsResolvedConfig,
  resolveDefaultAwsRegionalEndpointsConfig,
} from '@aws-sdk/util-endpoints'
import { type RegionInputConfig, type RegionResolvedConfig, resolveRegionConfig } from '@smithy/config-resolver'
import {
  DefaultIdentityProviderConfig,
  getHttpAuthSchemeEndpointRuleSetPlugin,
  getHttpSigningPlugin,
} from '@smithy/core'
import { getSchemaSerdePlugin } from '@smithy/core/schema'
import {
  type EventStreamSerdeInputConfig,
  type EventStreamSerdeResolvedConfig,
  resolveEventStreamSerdeConfig,
} from '@smithy/eventstream-serde-config-resolver'
import { getContentLengthPlugin } from '@smithy/middleware-content-length'
import {
  type EndpointInputConfig,
  type EndpointResolvedConfig,
  resolveEndpointConfig,
} from '@smithy/middleware-endpoint'
import {
  type RetryInputConfig,
  type RetryResolvedConfig,
  getRetryPlugin,
  resolveRetryConfig,
} from '@smithy/middleware-retry'
import type { HttpHandlerUserInput as __HttpHandlerUserInput } from '@smithy/protocol-http'
import {
  type DefaultsMode as __DefaultsMode,
  type SmithyConfiguration as __SmithyConfiguration,
  type SmithyResolvedConfiguration as __SmithyResolvedConfiguration,
  Client as __Client,
} from '@smithy/smithy-client'
import type {
  AwsCredentialIdentityProvider,
  BodyLengthCalculator as __BodyLengthCalculator,
  CheckOptionalClientConfig as __CheckOptionalClientConfig,
  ChecksumConstructor as __ChecksumConstructor,
  Decoder as __Decoder,
  Encoder as __Encoder,
  EventStreamSerdeProvider as __EventStreamSerdeProvider,
  HashConstructor as __HashConstructor,
  HttpHandlerOptions as __HttpHandlerOptions,
  Logger as __Logger,
  Provider as __Provider,
  SdkStreamMixinInjector as __SdkStreamMixinInjector,
  StreamCollector as __StreamCollector,
  StreamHasher as __StreamHasher,
  UrlParser as __UrlParser,
  UserAgent as __UserAgent,
} from '@smithy/types'
import type { Readable } from 'node:stream'
import {
  type HttpAuthSchemeInputConfig,
  type HttpAuthSchemeResolvedConfig,
  defaultS3HttpAuthSchemeParametersProvider,
  resolveHttpAuthSchemeConfig,
} from './auth/httpAuthSchemeProvider.ts'
import type {
  AbortMultipartUploadCommandInput,
  AbortMultipartUploadCommandOutput,
} from './commands/AbortMultipartUploadCommand.ts'
import type {
  CompleteMultipartUploadCommandInput,
  CompleteMultipartUploadCommandOutput,
} from './commands/CompleteMultipartUploadCommand.ts'
import type { CopyObjectCommandInput, CopyObjectCommandOutput } from './commands/CopyObjectCommand.ts'
import type { CreateBucketCommandInput, CreateBucketCommandOutput } from './commands/CreateBucketCommand.ts'
import type {
  CreateBucketMetadataConfigurationCommandInput,
  CreateBucketMetadataConfigurationCommandOutput,
} from './commands/CreateBucketMetadataConfigurationCommand.ts'
import type {
  CreateBucketMetadataTableConfigurationCommandInput,
  CreateBucketMetadataTableConfigurationCommandOutput,
} from './commands/CreateBucketMetadataTableConfigurationCommand.ts'
import type {
  CreateMultipartUploadCommandInput,
  CreateMultipartUploadCommandOutput,
} from './commands/CreateMultipartUploadCommand.ts'
import {
  type CreateSessionCommandInput,
  type CreateSessionCommandOutput,
  CreateSessionCommand,
} from './commands/CreateSessionCommand.ts'
import type {
  DeleteBucketAnalyticsConfigurationCommandInput,
  DeleteBucketAnalyticsConfigurationCommandOutput,
} from './commands/DeleteBucketAnalyticsConfigurationCommand.ts'
import type { DeleteBucketCommandInput, DeleteBucketCommandOutput } from './commands/DeleteBucketCommand.ts'
import type { DeleteBucketCorsCommandInput, DeleteBucketCorsCommandOutput } from './commands/DeleteBucketCorsCommand.ts'
import type {
  DeleteBucketEncryptionCommandInput,
  DeleteBucketEncryptionCommandOutput,
} from './commands/DeleteBucketEncryptionCommand.ts'
import type {
  DeleteBucketIntelligentTieringConfigurationCommandInput,
  DeleteBucketIntelligentTieringConfigurationCommandOutput,
} from './commands/DeleteBucketIntelligentTieringConfigurationCommand.ts'
import type {
  DeleteBucketInventoryConfigurationCommandInput,
  DeleteBucketInventoryConfigurationCommandOutput,
} from './commands/DeleteBucketInventoryConfigurationCommand.ts'
import type {
  DeleteBucketLifecycleCommandInput,
  DeleteBucketLifecycleCommandOutput,
} from './commands/DeleteBucketLifecycleCommand.ts'
import type {
  DeleteBucketMetadataConfigurationCommandInput,
  DeleteBucketMetadataConfigurationCommandOutput,
} from './commands/DeleteBucketMetadataConfigurationCommand.ts'
import type {
  DeleteBucketMetadataTableConfigurationCommandInput,
  DeleteBucketMetadataTableConfigurationCommandOutput,
} from './commands/DeleteBucketMetadataTableConfigurationCommand.ts'
import type {
  DeleteBucketMetricsConfigurationCommandInput,
  DeleteBucketMetricsConfigurationCommandOutput,
} from './commands/DeleteBucketMetricsConfigurationCommand.ts'
import type {
  DeleteBucketOwnershipControlsCommandInput,
  DeleteBucketOwnershipControlsCommandOutput,
} from './commands/DeleteBucketOwnershipControlsCommand.ts'
import type {
  DeleteBucketPolicyCommandInput,
  DeleteBucketPolicyCommandOutput,
} from './commands/DeleteBucketPolicyCommand.ts'
import type {
  DeleteBucketReplicationCommandInput,
  DeleteBucketReplicationCommandOutput,
} from './commands/DeleteBucketReplicationCommand.ts'
import type {
  DeleteBucketTaggingCommandInput,
  DeleteBucketTaggingCommandOutput,
} from './commands/DeleteBucketTaggingCommand.ts'
import type {
  DeleteBucketWebsiteCommandInput,
  DeleteBucketWebsiteCommandOutput,
} from './commands/DeleteBucketWebsiteCommand.ts'
import type {
  DeleteObjectAnnotationCommandInput,
  DeleteObjectAnnotationCommandOutput,
} from './commands/DeleteObjectAnnotationCommand.ts'
import type { DeleteObjectCommandInput, DeleteObjectCommandOutput } from './commands/DeleteObjectCommand.ts'
import type { DeleteObjectsCommandInput, DeleteObjectsCommandOutput } from './commands/DeleteObjectsCommand.ts'
import type {
  DeleteObjectTaggingCommandInput,
  DeleteObjectTaggingCommandOutput,
} from './commands/DeleteObjectTaggingCommand.ts'
import type {
  DeletePublicAccessBlockCommandInput,
  DeletePublicAccessBlockCommandOutput,
} from './commands/DeletePublicAccessBlockCommand.ts'
import type { GetBucketAbacCommandInput, GetBucketAbacCommandOutput } from './commands/GetBucketAbacCommand.ts'
import type {
  GetBucketAccelerateConfigurationCommandInput,
  GetBucketAccelerateConfigurationCommandOutput,
} from './commands/GetBucketAccelerateConfigurationCommand.ts'
import type { GetBucketAclCommandInput, GetBucketAclCommandOutput } from './commands/GetBucketAclCommand.ts'
import type {
  GetBucketAnalyticsConfigurationCommandInput,
  GetBucketAnalyticsConfigurationCommandOutput,
} from './commands/GetBucketAnalyticsConfigurationCommand.ts'
import type { GetBucketCorsCommandInput, GetBucketCorsCommandOutput } from './commands/GetBucketCorsCommand.ts'
import type {
  GetBucketEncryptionCommandInput,
  GetBucketEncryptionCommandOutput,
} from './commands/GetBucketEncryptionCommand.ts'
import type {
  GetBucketIntelligentTieringConfigurationCommandInput,
  GetBucketIntelligentTieringConfigurationCommandOutput,
} from './commands/GetBucketIntelligentTieringConfigurationCommand.ts'
import type {
  GetBucketInventoryConfigurationCommandInput,
  GetBucketInventoryConfigurationCommandOutput,
} from './commands/GetBucketInventoryConfigurationCommand.ts'
import type {
  GetBucketLifecycleConfigurationCommandInput,
  GetBucketLifecycleConfigurationCommandOutput,
} from './commands/GetBucketLifecycleConfigurationCommand.ts'
import type {
  GetBucketLocationCommandInput,
  GetBucketLocationCommandOutput,
} from './commands/GetBucketLocationCommand.ts'
import type { GetBucketLoggingCommandInput, GetBucketLoggingCommandOutput } from './commands/GetBucketLoggingCommand.ts'
import type {
  GetBucketMetadataConfigurationCommandInput,
  GetBucketMetadataConfigurationCommandOutput,
} from './commands/GetBucketMetadataConfigurationCommand.ts'
import type {
  GetBucketMetadataTableConfigurationCommandInput,
  GetBucketMetadataTableConfigurationCommandOutput,
} from './commands/GetBucketMetadataTableConfigurationCommand.ts'
import type {
  GetBucketMetricsConfigurationCommandInput,
  GetBucketMetricsConfigurationCommandOutput,
} from './commands/GetBucketMetricsConfigurationCommand.ts'
import type {
  GetBucketNotificationConfigurationCommandInput,
  GetBucketNotificationConfigurationCommandOutput,
} from './commands/GetBucketNotificationConfigurationCommand.ts'
import type {
  GetBucketOwnershipControlsCommandInput,
  GetBucketOwnershipControlsCommandOutput,
} from './commands/GetBucketOwnershipControlsCommand.ts'
import type { GetBucketPolicyCommandInput, GetBucketPolicyCommandOutput } from './commands/GetBucketPolicyCommand.ts'
import type {
  GetBucketPolicyStatusCommandInput,
  GetBucketPolicyStatusCommandOutput,
} from './commands/GetBucketPolicyStatusCommand.ts'
import type {
  GetBucketReplicationCommandInput,
  GetBucketReplicationCommandOutput,
} from './commands/GetBucketReplicationCommand.ts'
import type {
  GetBucketRequestPaymentCommandInput,
  GetBucketRequestPaymentCommandOutput,
} from './commands/GetBucketRequestPaymentCommand.ts'
import type { GetBucketTaggingCommandInput, GetBucketTaggingCommandOutput } from './commands/GetBucketTaggingCommand.ts'
import type {
  GetBucketVersioningCommandInput,
  GetBucketVersioningCommandOutput,
} from './commands/GetBucketVersioningCommand.ts'
import type { GetBucketWebsiteCommandInput, GetBucketWebsiteCommandOutput } from './commands/GetBucketWebsiteCommand.ts'
import type { GetObjectAclCommandInput, GetObjectAclCommandOutput } from './commands/GetObjectAclCommand.ts'
import type {
  GetObjectAnnotationCommandInput,
  GetObjectAnnotationCommandOutput,
} from './commands/GetObjectAnnotationCommand.ts'
import type {
  GetObjectAttributesCommandInput,
  GetObjectAttributesCommandOutput,
} from './commands/GetObjectAttributesCommand.ts'
import type { GetObjectCommandInput, GetObjectCommandOutput } from './commands/GetObjectCommand.ts'
import type {
  GetObjectLegalHoldCommandInput,
  GetObjectLegalHoldCommandOutput,
} from './commands/GetObjectLegalHoldCommand.ts'
import type {
  GetObjectLockConfigurationCommandInput,
  GetObjectLockConfigurationCommandOutput,
} from './commands/GetObjectLockConfigurationCommand.ts'
import type {
  GetObjectRetentionCommandInput,
  GetObjectRetentionCommandOutput,
} from './commands/GetObjectRetentionCommand.ts'
import type { GetObjectTaggingCommandInput, GetObjectTaggingCommandOutput } from './commands/GetObjectTaggingCommand.ts'
import type { GetObjectTorrentCommandInput, GetObjectTorrentCommandOutput } from './commands/GetObjectTorrentCommand.ts'
import type {
  GetPublicAccessBlockCommandInput,
  GetPublicAccessBlockCommandOutput,
} from './commands/GetPublicAccessBlockCommand.ts'
import type { HeadBucketCommandInput, HeadBucketCommandOutput } from './commands/HeadBucketCommand.ts'
import type { HeadObjectCommandInput, HeadObjectCommandOutput } from './commands/HeadObjectCommand.ts'
import type {
  ListBucketAnalyticsConfigurationsCommandInput,
  ListBucketAnalyticsConfigurationsCommandOutput,
} from './commands/ListBucketAnalyticsConfigurationsCommand.ts'
import type {
  ListBucketIntelligentTieringConfigurationsCommandInput,
  ListBucketIntelligentTieringConfigurationsCommandOutput,
} from './commands/ListBucketIntelligentTieringConfigurationsCommand.ts'
import type {
  ListBucketInventoryConfigurationsCommandInput,
  ListBucketInventoryConfigurationsCommandOutput,
} from './commands/ListBucketInventoryConfigurationsCommand.ts'
import type {
  ListBucketMetricsConfigurationsCommandInput,
  ListBucketMetricsConfigurationsCommandOutput,
} from './commands/ListBucketMetricsConfigurationsCommand.ts'
import type { ListBucketsCommandInput, ListBucketsCommandOutput } from './commands/ListBucketsCommand.ts'
import type {
  ListDirectoryBucketsCommandInput,
  ListDirectoryBucketsCommandOutput,
} from './commands/ListDirectoryBucketsCommand.ts'
import type {
  ListMultipartUploadsCommandInput,
  ListMultipartUploadsCommandOutput,
} from './commands/ListMultipartUploadsCommand.ts'
import type {
  ListObjectAnnotationsCommandInput,
  ListObjectAnnotationsCommandOutput,
} from './commands/ListObjectAnnotationsCommand.ts'
import type { ListObjectsCommandInput, ListObjectsCommandOutput } from './commands/ListObjectsCommand.ts'
import type { ListObjectsV2CommandInput, ListObjectsV2CommandOutput } from './commands/ListObjectsV2Command.ts'
import type {
  ListObjectVersionsCommandInput,
  ListObjectVersionsCommandOutput,
} from './commands/ListObjectVersionsCommand.ts'
import type { ListPartsCommandInput, ListPartsCommandOutput } from './commands/ListPartsCommand.ts'
import type { PutBucketAbacCommandInput, PutBucketAbacCommandOutput } from './commands/PutBucketAbacCommand.ts'
import type {
  PutBucketAccelerateConfigurationCommandInput,
  PutBucketAccelerateConfigurationCommandOutput,
} from './commands/PutBucketAccelerateConfigurationCommand.ts'
import type { PutBucketAclCommandInput, PutBucketAclCommandOutput } from './commands/PutBucketAclCommand.ts'
import type {
  PutBucketAnalyticsConfigurationCommandInput,
  PutBucketAnalyticsConfigurationCommandOutput,
} from './commands/PutBucketAnalyticsConfigurationCommand.ts'
import type { PutBucketCorsCommandInput, PutBucketCorsCommandOutput } from './commands/PutBucketCorsCommand.ts'
import type {
  PutBucketEncryptionCommandInput,
  PutBucketEncryptionCommandOutput,
} from './commands/PutBucketEncryptionCommand.ts'
import type {
  PutBucketIntelligentTieringConfigurationCommandInput,
  PutBucketIntelligentTieringConfigurationCommandOutput,
} from './commands/PutBucketIntelligentTieringConfigurationCommand.ts'
import type {
  PutBucketInventoryConfigurationCommandInput,
  PutBucketInventoryConfigurationCommandOutput,
} from './commands/PutBucketInventoryConfigurationCommand.ts'
import type {
  PutBucketLifecycleConfigurationCommandInput,
  PutBucketLifecycleConfigurationCommandOutput,
} from './commands/PutBucketLifecycleConfigurationCommand.ts'
import type { PutBucketLoggingCommandInput, PutBucketLoggingCommandOutput } from './commands/PutBucketLoggingCommand.ts'
import type {
  PutBucketMetricsConfigurationCommandInput,
  PutBucketMetricsConfigurationCommandOutput,
} from './commands/PutBucketMetricsConfigurationCommand.ts'
import type {
  PutBucketNotificationConfigurationCommandInput,
  PutBucketNotificationConfigurationCommandOutput,
} from './commands/PutBucketNotificationConfigurationCommand.ts'
import type {
  PutBucketOwnershipControlsCommandInput,
  PutBucketOwnershipControlsCommandOutput,
} from './commands/PutBucketOwnershipControlsCommand.ts'
import type { PutBucketPolicyCommandInput, PutBucketPolicyCommandOutput } from './commands/PutBucketPolicyCommand.ts'
import type {
  PutBucketReplicationCommandInput,
  PutBucketReplicationCommandOutput,
} from './commands/PutBucketReplicationCommand.ts'
import type {
  PutBucketRequestPaymentCommandInput,
  PutBucketRequestPaymentCommandOutput,
} from './commands/PutBucketRequestPaymentCommand.ts'
import type { PutBucketTaggingCommandInput, PutBucketTaggingCommandOutput } from './commands/PutBucketTaggingCommand.ts'
import type {
  PutBucketVersioningCommandInput,
  PutBucketVersioningCommandOutput,
} from './commands/PutBucketVersioningCommand.ts'
import type { PutBucketWebsiteCommandInput, PutBucketWebsiteCommandOutput } from './commands/PutBucketWebsiteCommand.ts'
import type { PutObjectAclCommandInput, PutObjectAclCommandOutput } from './commands/PutObjectAclCommand.ts'
import type {
  PutObjectAnnotationCommandInput,
  PutObjectAnnotationCommandOutput,
} from './commands/PutObjectAnnotationCommand.ts'
import type { PutObjectCommandInput, PutObjectCommandOutput } from './commands/PutObjectCommand.ts'
import type {
  PutObjectLegalHoldCommandInput,
  PutObjectLegalHoldCommandOutput,
} from './commands/PutObjectLegalHoldCommand.ts'
import type {
  PutObjectLockConfigurationCommandInput,
  PutObjectLockConfigurationCommandOutput,
} from './commands/PutObjectLockConfigurationCommand.ts'
import type {
  PutObjectRetentionCommandInput,
  PutObjectRetentionCommandOutput,
} from './commands/PutObjectRetentionCommand.ts'
import type { PutObjectTaggingCommandInput, PutObjectTaggingCommandOutput } from './commands/PutObjectTaggingCommand.ts'
import type {
  PutPublicAccessBlockCommandInput,
  PutPublicAccessBlockCommandOutput,
} from './commands/PutPublicAccessBlockCommand.ts'
import type { RenameObjectCommandInput, RenameObjectCommandOutput } from './commands/RenameObjectCommand.ts'
import type { RestoreObjectCommandInput, RestoreObjectCommandOutput } from './commands/RestoreObjectCommand.ts'
import type {
  SelectObjectContentCommandInput,
  SelectObjectContentCommandOutput,
} from './commands/SelectObjectContentCommand.ts'
import type {
  UpdateBucketMetadataAnnotationTableConfigurationCommandInput,
  UpdateBucketMetadataAnnotationTableConfigurationCommandOutput,
} from './commands/UpdateBucketMetadataAnnotationTableConfigurationCommand.ts'
import type {
  UpdateBucketMetadataInventoryTableConfigurationCommandInput,
  UpdateBucketMetadataInventoryTableConfigurationCommandOutput,
} from './commands/UpdateBucketMetadataInventoryTableConfigurationCommand.ts'
import type {
  UpdateBucketMetadataJournalTableConfigurationCommandInput,
  UpdateBucketMetadataJournalTableConfigurationCommandOutput,
} from './commands/UpdateBucketMetadataJournalTableConfigurationCommand.ts'
import type {
  UpdateObjectEncryptionCommandInput,
  UpdateObjectEncryptionCommandOutput,
} from './commands/UpdateObjectEncryptionCommand.ts'
import type { UploadPartCommandInput, UploadPartCommandOutput } from './commands/UploadPartCommand.ts'
import type { UploadPartCopyCommandInput, UploadPartCopyCommandOutput } from './commands/UploadPartCopyCommand.ts'
import type {
  WriteGetObjectResponseCommandInput,
  WriteGetObjectResponseCommandOutput,
} from './commands/WriteGetObjectResponseCommand.ts'
import {
  type ClientInputEndpointParameters,
  type ClientResolvedEndpointParameters,
  type EndpointParameters,
  resolveClientEndpointParameters,
} from './endpoint/EndpointParameters.ts'
import { getRuntimeConfig as __getRuntimeConfig } from './runtimeConfig.ts'
import { type RuntimeExtension, type RuntimeExtensionsConfig, resolveRuntimeExtensions } from './runtimeExtensions.ts'

export { __Client }

export type ServiceInputTypes =
  | AbortMultipartUploadCommandInput
  | CompleteMultipartUploadCommandInput
  | CopyObjectCommandInput
  | CreateBucketCommandInput
  | CreateBucketMetadataConfigurationCommandInput
  | CreateBucketMetadataTableConfigurationCommandInput
  | CreateMultipartUploadCommandInput
  | CreateSessionCommandInput
  | DeleteBucketAnalyticsConfigurationCommandInput
  | DeleteBucketCommandInput
  | DeleteBucketCorsCommandInput
  | DeleteBucketEncryptionCommandInput
  | DeleteBucketIntelligentTieringConfigurationCommandInput
  | DeleteBucketInventoryConfigurationCommandInput
  | DeleteBucketLifecycleCommandInput
  | DeleteBucketMetadataConfigurationCommandInput
  | DeleteBucketMetadataTableConfigurationCommandInput
  | DeleteBucketMetricsConfigurationCommandInput
  | DeleteBucketOwnershipControlsCommandInput
  | DeleteBucketPolicyCommandInput
  | DeleteBucketReplicationCommandInput
  | DeleteBucketTaggingCommandInput
  | DeleteBucketWebsiteCommandInput
  | DeleteObjectAnnotationCommandInput
  | DeleteObjectCommandInput
  | DeleteObjectTaggingCommandInput
  | DeleteObjectsCommandInput
  | DeletePublicAccessBlockCommandInput
  | GetBucketAbacCommandInput
  | GetBucketAccelerateConfigurationCommandInput
  | GetBucketAclCommandInput
  | GetBucketAnalyticsConfigurationCommandInput
  | GetBucketCorsCommandInput
  | GetBucketEncryptionCommandInput
  | GetBucketIntelligentTieringConfigurationCommandInput
  | GetBucketInventoryConfigurationCommandInput
  | GetBucketLifecycleConfigurationCommandInput
  | GetBucketLocationCommandInput
  | GetBucketLoggingCommandInput
  | GetBucketMetadataConfigurationCommandInput
  | GetBucketMetadataTableConfigurationCommandInput
  | GetBucketMetricsConfigurationCommandInput
  | GetBucketNotificationConfigurationCommandInput
  | GetBucketOwnershipControlsCommandInput
  | GetBucketPolicyCommandInput
  | GetBucketPolicyStatusCommandInput
  | GetBucketReplicationCommandInput
  | GetBucketRequestPaymentCommandInput
  | GetBucketTaggingCommandInput
  | GetBucketVersioningCommandInput
  | GetBucketWebsiteCommandInput
  | GetObjectAclCommandInput
  | GetObjectAnnotationCommandInput
  | GetObjectAttributesCommandInput
  | GetObjectCommandInput
  | GetObjectLegalHoldCommandInput
  | GetObjectLockConfigurationCommandInput
  | GetObjectRetentionCommandInput
  | GetObjectTaggingCommandInput
  | GetObjectTorrentCommandInput
  | GetPublicAccessBlockCommandInput
  | HeadBucketCommandInput
  | HeadObjectCommandInput
  | ListBucketAnalyticsConfigurationsCommandInput
  | ListBucketIntelligentTieringConfigurationsCommandInput
  | ListBucketInventoryConfigurationsCommandInput
  | ListBucketMetricsConfigurationsCommandInput
  | ListBucketsCommandInput
  | ListDirectoryBucketsCommandInput
  | ListMultipartUploadsCommandInput
  | ListObjectAnnotationsCommandInput
  | ListObjectVersionsCommandInput
  | ListObjectsCommandInput
  | ListObjectsV2CommandInput
  | ListPartsCommandInput
  | PutBucketAbacCommandInput
  | PutBucketAccelerateConfigurationCommandInput
  | PutBucketAclCommandInput
  | PutBucketAnalyticsConfigurationCommandInput
  | PutBucketCorsCommandInput
  | PutBucketEncryptionCommandInput
  | PutBucketIntelligentTieringConfigurationCommandInput
  | PutBucketInventoryConfigurationCommandInput
  | PutBucketLifecycleConfigurationCommandInput
  | PutBucketLoggingCommandInput
  | PutBucketMetricsConfigurationCommandInput
  | PutBucketNotificationConfigurationCommandInput
  | PutBucketOwnershipControlsCommandInput
  | PutBucketPolicyCommandInput
  | PutBucketReplicationCommandInput
  | PutBucketRequestPaymentCommandInput
  | PutBucketTaggingCommandInput
  | PutBucketVersioningCommandInput
  | PutBucketWebsiteCommandInput
  | PutObjectAclCommandInput
  | PutObjectAnnotationCommandInput
  | PutObjectCommandInput
  | PutObjectLegalHoldCommandInput
  | PutObjectLockConfigurationCommandInput
  | PutObjectRetentionCommandInput
  | PutObjectTaggingCommandInput
  | PutPublicAccessBlockCommandInput
  | RenameObjectCommandInput
  | RestoreObjectCommandInput
  | SelectObjectContentCommandInput
  | UpdateBucketMetadataAnnotationTableConfigurationCommandInput
  | UpdateBucketMetadataInventoryTableConfigurationCommandInput
  | UpdateBucketMetadataJournalTableConfigurationCommandInput
  | UpdateObjectEncryptionCommandInput
  | UploadPartCommandInput
  | UploadPartCopyCommandInput
  | WriteGetObjectResponseCommandInput

export type ServiceOutputTypes =
  | AbortMultipartUploadCommandOutput
  | CompleteMultipartUploadCommandOutput
  | CopyObjectCommandOutput
  | CreateBucketCommandOutput
  | CreateBucketMetadataConfigurationCommandOutput
  | CreateBucketMetadataTableConfigurationCommandOutput
  | CreateMultipartUploadCommandOutput
  | CreateSessionCommandOutput
  | DeleteBucketAnalyticsConfigurationCommandOutput
  | DeleteBucketCommandOutput
  | DeleteBucketCorsCommandOutput
  | DeleteBucketEncryptionCommandOutput
  | DeleteBucketIntelligentTieringConfigurationCommandOutput
  | DeleteBucketInventoryConfigurationCommandOutput
  | DeleteBucketLifecycleCommandOutput
  | DeleteBucketMetadataConfigurationCommandOutput
  | DeleteBucketMetadataTableConfigurationCommandOutput
  | DeleteBucketMetricsConfigurationCommandOutput
  | DeleteBucketOwnershipControlsCommandOutput
  | DeleteBucketPolicyCommandOutput
  | DeleteBucketReplicationCommandOutput
  | DeleteBucketTaggingCommandOutput
  | DeleteBucketWebsiteCommandOutput
  | DeleteObjectAnnotationCommandOutput
  | DeleteObjectCommandOutput
  | DeleteObjectTaggingCommandOutput
  | DeleteObjectsCommandOutput
  | DeletePublicAccessBlockCommandOutput
  | GetBucketAbacCommandOutput
  | GetBucketAccelerateConfigurationCommandOutput
  | GetBucketAclCommandOutput
  | GetBucketAnalyticsConfigurationCommandOutput
  | GetBucketCorsCommandOutput
  | GetBucketEncryptionCommandOutput
  | GetBucketIntelligentTieringConfigurationCommandOutput
  | GetBucketInventoryConfigurationCommandOutput
  | GetBucketLifecycleConfigurationCommandOutput
  | GetBucketLocationCommandOutput
  | GetBucketLoggingCommandOutput
  | GetBucketMetadataConfigurationCommandOutput
  | GetBucketMetadataTableConfigurationCommandOutput
  | GetBucketMetricsConfigurationCommandOutput
  | GetBucketNotificationConfigurationCommandOutput
  | GetBucketOwnershipControlsCommandOutput
  | GetBucketPolicyCommandOutput
  | GetBucketPolicyStatusCommandOutput
  | GetBucketReplicationCommandOutput
  | GetBucketRequestPaymentCommandOutput
  | GetBucketTaggingCommandOutput
  | GetBucketVersioningCommandOutput
  | GetBucketWebsiteCommandOutput
  | GetObjectAclCommandOutput
  | GetObjectAnnotationCommandOutput
  | GetObjectAttributesCommandOutput
  | GetObjectCommandOutput
  | GetObjectLegalHoldCommandOutput
  | GetObjectLockConfigurationCommandOutput
  | GetObjectRetentionCommandOutput
  | GetObjectTaggingCommandOutput
  | GetObjectTorrentCommandOutput
  | GetPublicAccessBlockCommandOutput
  | HeadBucketCommandOutput
  | HeadObjectCommandOutput
  | ListBucketAnalyticsConfigurationsCommandOutput
  | ListBucketIntelligentTieringConfigurationsCommandOutput
  | ListBucketInventoryConfigurationsCommandOutput
  | ListBucketMetricsConfigurationsCommandOutput
  | ListBucketsCommandOutput
  | ListDirectoryBucketsCommandOutput
  | ListMultipartUploadsCommandOutput
  | ListObjectAnnotationsCommandOutput
  | ListObjectVersionsCommandOutput
  | ListObjectsCommandOutput
  | ListObjectsV2CommandOutput
  | ListPartsCommandOutput
  | PutBucketAbacCommandOutput
  | PutBucketAccelerateConfigurationCommandOutput
  | PutBucketAclCommandOutput
  | PutBucketAnalyticsConfigurationCommandOutput
  | PutBucketCorsCommandOutput
  | PutBucketEncryptionCommandOutput
  | PutBucketIntelligentTieringConfigurationCommandOutput
  | PutBucketInventoryConfigurationCommandOutput
  | PutBucketLifecycleConfigurationCommandOutput
  | PutBucketLoggingCommandOutput
  | PutBucketMetricsConfigurationCommandOutput
  | PutBucketNotificationConfigurationCommandOutput
  | PutBucketOwnershipControlsCommandOutput
  | PutBucketPolicyCommandOutput
  | PutBucketReplicationCommandOutput
  | PutBucketRequestPaymentCommandOutput
  | PutBucketTaggingCommandOutput
  | PutBucketVersioningCommandOutput
  | PutBucketWebsiteCommandOutput
  | PutObjectAclCommandOutput
  | PutObjectAnnotationCommandOutput
  | PutObjectCommandOutput
  | PutObjectLegalHoldCommandOutput
  | PutObjectLockConfigurationCommandOutput
  | PutObjectRetentionCommandOutput
  | PutObjectTaggingCommandOutput
  | PutPublicAccessBlockCommandOutput
  | RenameObjectCommandOutput
  | RestoreObjectCommandOutput
  | SelectObjectContentCommandOutput
  | UpdateBucketMetadataAnnotationTableConfigurationCommandOutput
  | UpdateBucketMetadataInventoryTableConfigurationCommandOutput
  | UpdateBucketMetadataJournalTableConfigurationCommandOutput
  | UpdateObjectEncryptionCommandOutput
  | UploadPartCommandOutput
  | UploadPartCopyCommandOutput
  | WriteGetObjectResponseCommandOutput

export interface ClientDefaults extends Partial<__SmithyConfiguration<__HttpHandlerOptions>> {
  /**
   * The HTTP handler to use or its constructor options. Fetch in browser and Https in Nodejs.
   */
  requestHandler?: __HttpHandlerUserInput

  /**
   * A constructor for a class implementing the {@link @smithy/types#ChecksumConstructor} interface
   * that computes the SHA-256 HMAC or checksum of a string or binary buffer.
   * @internal
   */
  sha256?: __ChecksumConstructor | __HashConstructor

  /**
   * The function that will be used to convert strings into HTTP endpoints.
   * @internal
   */
  urlParser?: __UrlParser

  /**
   * A function that can calculate the length of a request body.
   * @internal
   */
  bodyLengthChecker?: __BodyLengthCalculator

  /**
   * A function that converts a stream into an array of bytes.
   * @internal
   */
  streamCollector?: __StreamCollector

  /**
   * The function that will be used to convert a base64-encoded string to a byte array.
   * @internal
   */
  base64Decoder?: __Decoder

  /**
   * The function that will be used to convert binary data to a base64-encoded string.
   * @internal
   */
  base64Encoder?: __Encoder

  /**
   * The function that will be used to convert a UTF8-encoded string to a byte array.
   * @internal
   */
  utf8Decoder?: __Decoder

  /**
   * The function that will be used to convert binary data to a UTF-8 encoded string.
   * @internal
   */
  utf8Encoder?: __Encoder

  /**
   * The runtime environment.
   * @internal
   */
  runtime?: string

  /**
   * Disable dynamically changing the endpoint of the client based on the hostPrefix
   * trait of an operation.
   */
  disableHostPrefix?: boolean

  /**
   * Unique service identifier.
   * @internal
   */
  serviceId?: string

  /**
   * Enables IPv6/IPv4 dualstack endpoint.
   */
  useDualstackEndpoint?: boolean | __Provider<boolean>

  /**
   * Enables FIPS compatible endpoints.
   */
  useFipsEndpoint?: boolean | __Provider<boolean>

  /**
   * The AWS region to which this client will send requests
   */
  region?: string | __Provider<string>

  /**
   * Setting a client profile is similar to setting a value for the
   * AWS_PROFILE environment variable. Setting a profile on a client
   * in code only affects the single client instance, unlike AWS_PROFILE.
   *
   * When set, and only for environments where an AWS configuration
   * file exists, fields configurable by this file will be retrieved
   * from the specified profile within that file.
   * Conflicting code configuration and environment variables will
   * still have higher priority.
   *
   * For client credential resolution that involves checking the AWS
   * configuration file, the client's profile (this value) will be
   * used unless a different profile is set in the credential
   * provider options.
   *
   */
  profile?: string

  /**
   * The provider populating default tracking information to be sent with `user-agent`, `x-amz-user-agent` header
   * @internal
   */
  defaultUserAgentProvider?: __Provider<__UserAgent>

  /**
   * A function that, given a hash constructor and a stream, calculates the
   * hash of the streamed value.
   * @internal
   */
  streamHasher?: __StreamHasher<Readable> | __StreamHasher<Blob>

  /**
   * A constructor for a class implementing the {@link __Checksum} interface
   * that computes MD5 hashes.
   * @internal
   */
  md5?: __ChecksumConstructor | __HashConstructor

  /**
   * A constructor for a class implementing the {@link __Checksum} interface
   * that computes SHA1 hashes.
   * @internal
   */
  sha1?: __ChecksumConstructor | __HashConstructor

  /**
   * A function that returns Readable Stream which follows aws-chunked encoding stream.
   * @internal
   */
  getAwsChunkedEncodingStream?: GetAwsChunkedEncodingStream

  /**
   * Default credentials provider; Not available in browser runtime.
   * @deprecated
   * @internal
   */
  credentialDefaultProvider?: (input: any) => AwsCredentialIdentityProvider

  /**
   * Value for how many times a request will be made at most in case of retry.
   */
  maxAttempts?: number | __Provider<number>

  /**
   * Specifies which retry algorithm to use.
   * @see https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/Package/-smithy-util-retry/Enum/RETRY_MODES/
   *
   */
  retryMode?: string | __Provider<string>

  /**
   * Optional logger for logging debug/info/warn/error.
   */
  logger?: __Logger

  /**
   * Optional extensions
   */
  extensions?: RuntimeExtension[]

  /**
   * The function that provides necessary utilities for generating and parsing event stream
   */
  eventStreamSerdeProvider?: __EventStreamSerdeProvider

  /**
   * The {@link @smithy/smithy-client#DefaultsMode} that will be used to determine how certain default configuration options are resolved in the SDK.
   */
  defaultsMode?: __DefaultsMode | __Provider<__DefaultsMode>
  /**
   * Whether to escape request path when signing the request.
   */
  signingEscapePath?: boolean

  /**
   * Whether to override the request region with the region inferred from requested resource's ARN. Defaults to undefined.
   */
  useArnRegion?: boolean | undefined | __Provider<boolean | undefined>
  /**
   * Whether to sign calls to directory buckets like all others, without a session.
   */
  disableS3ExpressSessionAuth?: boolean | undefined | __Provider<boolean | undefined>
  /**
   * The internal function that inject utilities to runtime-specific stream to help users consume the data
   * @internal
   */
  sdkStreamMixin?: __SdkStreamMixinInjector
}

export type S3ClientConfigType = Partial<__SmithyConfiguration<__HttpHandlerOptions>> &
  ClientDefaults &
  UserAgentInputConfig &
  FlexibleChecksumsInputConfig &
  RetryInputConfig &
  RegionInputConfig &
  HostHeaderInputConfig &
  EndpointInputConfig<EndpointParameters> &
  DefaultAwsRegionalEndpointsInputConfig &
  EventStreamSerdeInputConfig &
  HttpAuthSchemeInputConfig &
  S3InputConfig &
  ClientInputEndpointParameters

export interface S3ClientConfig extends S3ClientConfigType {}

export type S3ClientResolvedConfigType = __SmithyResolvedConfiguration<__HttpHandlerOptions> &
  Required<ClientDefaults> &
  RuntimeExtensionsConfig &
  UserAgentResolvedConfig &
  FlexibleChecksumsResolvedConfig &
  RetryResolvedConfig &
  RegionResolvedConfig &
  HostHeaderResolvedConfig &
  EndpointResolvedConfig<EndpointParameters> &
  DefaultAwsRegionalEndpointsResolvedConfig &
  EventStreamSerdeResolvedConfig &
  HttpAuthSchemeResolvedConfig &
  S3ResolvedConfig &
  ClientResolvedEndpointParameters

export interface S3ClientResolvedConfig extends S3ClientResolvedConfigType {}

export class S3Client extends __Client<
  __HttpHandlerOptions,
  ServiceInputTypes,
  ServiceOutputTypes,
  S3ClientResolvedConfig
> {
  /**
   * The resolved configuration of S3Client class. This is resolved and normalized from the {@link S3ClientConfig | constructor configuration interface}.
   */
  readonly config: S3ClientResolvedConfig

  constructor(...[configuration]: __CheckOptionalClientConfig<S3ClientConfig>) {
    const _config_0 = __getRuntimeConfig(configuration || {})
    super(_config_0 as any)
    this.initConfig = _config_0
    const _config_1 = resolveClientEndpointParameters(_config_0)
    const _config_2 = resolveUserAgentConfig(_config_1)
    const _config_3 = resolveFlexibleChecksumsConfig(_config_2)
    const _config_4 = resolveRetryConfig(_config_3)
    const _config_5 = resolveRegionConfig(_config_4)
    const _config_6 = resolveHostHeaderConfig(_config_5)
    const _config_7 = resolveEndpointConfig(_config_6)
    const _config_8 = resolveDefaultAwsRegionalEndpointsConfig(_config_7)
    const _config_9 = resolveEventStreamSerdeConfig(_config_8)
    const _config_10 = resolveHttpAuthSchemeConfig(_config_9)
    const _config_11 = resolveS3Config(_config_10, { session: [() => this, CreateSessionCommand] })
    const _config_12 = resolveRuntimeExtensions(_config_11, configuration?.extensions || [])
    this.config = _config_12
    this.middlewareStack.use(getSchemaSerdePlugin(this.config))
    this.middlewareStack.use(getUserAgentPlugin(this.config))
    this.middlewareStack.use(getRetryPlugin(this.config))
    this.middlewareStack.use(getContentLengthPlugin(this.config))
    this.middlewareStack.use(getHostHeaderPlugin(this.config))
    this.middlewareStack.use(getLoggerPlugin(this.config))
    this.middlewareStack.use(getRecursionDetectionPlugin(this.config))
    this.middlewareStack.use(
      getHttpAuthSchemeEndpointRuleSetPlugin(this.config, {
        httpAuthSchemeParametersProvider: defaultS3HttpAuthSchemeParametersProvider,
        identityProviderConfigProvider: async (config: S3ClientResolvedConfig) =>
          new DefaultIdentityProviderConfig({
            'aws.auth#sigv4': config.credentials,
            'aws.auth#sigv4a': config.credentials,
          }),
      }),
    )
    this.middlewareStack.use(getHttpSigningPlugin(this.config))
    this.middlewareStack.use(getValidateBucketNamePlugin(this.config))
    this.middlewareStack.use(getAddExpectContinuePlugin(this.config))
    this.middlewareStack.use(getRegionRedirectMiddlewarePlugin(this.config))
    this.middlewareStack.use(getS3ExpressPlugin(this.config))
    this.middlewareStack.use(getS3ExpressHttpSigningPlugin(this.config))
  }

  /**
   * Destroy underlying resources, like sockets. It's usually not necessary to do this.
   * However in Node.js, it's best to explicitly shut down the client's agent when it is no longer needed.
   * Otherwise, sockets might stay open for quite a long time before the server terminates them.
   */
  destroy(): void {
    super.destroy()
  }
}
