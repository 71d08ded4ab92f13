/** The conformance cases on a real daemon, over HTTP, by the AWS SDK. */
import { openSdkSubject } from './sdk-subject.ts'
import { conformance } from './suite.ts'

conformance('the AWS SDK', openSdkSubject)
