// Generated from model/ by `npm run codegen`; do not edit.
import {
  type ServiceExceptionOptions as __ServiceExceptionOptions,
  ServiceException as __ServiceException,
} from '@smithy/smithy-client'

export type { __ServiceExceptionOptions }

export { __ServiceException }

export class S3ServiceException extends __ServiceException {
  /**
   * @internal
   */
  constructor(options: __ServiceExceptionOptions) {
    super(options)
    Object.setPrototypeOf(this, S3ServiceException.prototype)
  }
}
