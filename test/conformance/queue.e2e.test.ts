/** The conformance cases on a daemon in front of another one: a gateway changes nothing. */
import { startGateway } from '../support/gateway.ts'
import { openSdkSubject } from './sdk-subject.ts'
import { conformance } from './suite.ts'

conformance('the AWS SDK against a gateway with a write queue', () =>
  openSdkSubject(() => startGateway({ S3D_WRITE_QUEUE: 'true' })),
)
