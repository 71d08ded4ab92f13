/** The conformance cases on a gateway with its read cache, alone and behind the write queue: nothing is different. */
import { startGateway } from '../support/gateway.ts'
import { openSdkSubject } from './sdk-subject.ts'
import { conformance } from './suite.ts'

conformance('the AWS SDK against a gateway with a read cache', () =>
  openSdkSubject(() => startGateway({ S3D_READ_CACHE: 'true' })),
)

conformance('the AWS SDK against a gateway with a write queue and a read cache', () =>
  openSdkSubject(() =>
    startGateway({ S3D_WRITE_QUEUE: 'true', S3D_READ_CACHE: 'true', S3D_READ_CACHE_TTL_FILTER: '*' }),
  ),
)
