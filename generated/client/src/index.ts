// Generated from model/ by `npm run codegen`; do not edit.

export * from './S3Client.ts'

export * from './S3.ts'

export type { ClientInputEndpointParameters } from './endpoint/EndpointParameters.ts'

export type { RuntimeExtension } from './runtimeExtensions.ts'

export type { S3ExtensionConfiguration } from './extensionConfiguration.ts'

export * from './commands/index.ts'

export * from './schemas/schemas_0.ts'

export * from './pagination/index.ts'

export * from './waiters/index.ts'

export * from './models/enums.ts'

export * from './models/errors.ts'

export * from './models/models_0.ts'

export * from './models/models_1.ts'

export { S3ServiceException } from './models/S3ServiceException.ts'
