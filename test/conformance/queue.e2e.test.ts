/** The conformance cases on a gateway with its write queue: what is queued is answered as what is not. */
import { startGateway } from '../support/gateway.ts'
import { openSdkSubject } from './sdk-subject.ts'
import { conformance } from './suite.ts'

conformance('the AWS SDK against a gateway with a write queue', () =>
  openSdkSubject(() => startGateway({ S3D_WRITE_QUEUE: 'true' })),
)
