/** The conformance cases on the bare service. */
import { openService } from '../support/service.ts'
import { conformance } from './suite.ts'

conformance('the bare service', () => openService())
