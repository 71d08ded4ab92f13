// Generated from model/ by `npm run codegen`; do not edit.
import { ServiceException as __BaseException } from '@aws-smithy/server-common'
import type { ExceptionOptionType as __ExceptionOptionType } from '@smithy/smithy-client'

export class ExpiredTokenException extends __BaseException {
  readonly name = 'ExpiredTokenException' as const
  readonly $fault = 'client' as const
  constructor(opts: __ExceptionOptionType<ExpiredTokenException, __BaseException>) {
    super({
      name: 'ExpiredTokenException',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, ExpiredTokenException.prototype)
  }
}

export class MalformedPolicyDocumentException extends __BaseException {
  readonly name = 'MalformedPolicyDocumentException' as const
  readonly $fault = 'client' as const
  constructor(opts: __ExceptionOptionType<MalformedPolicyDocumentException, __BaseException>) {
    super({
      name: 'MalformedPolicyDocumentException',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, MalformedPolicyDocumentException.prototype)
  }
}

export class PackedPolicyTooLargeException extends __BaseException {
  readonly name = 'PackedPolicyTooLargeException' as const
  readonly $fault = 'client' as const
  constructor(opts: __ExceptionOptionType<PackedPolicyTooLargeException, __BaseException>) {
    super({
      name: 'PackedPolicyTooLargeException',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, PackedPolicyTooLargeException.prototype)
  }
}

export class RegionDisabledException extends __BaseException {
  readonly name = 'RegionDisabledException' as const
  readonly $fault = 'client' as const
  constructor(opts: __ExceptionOptionType<RegionDisabledException, __BaseException>) {
    super({
      name: 'RegionDisabledException',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, RegionDisabledException.prototype)
  }
}

export class IDPCommunicationErrorException extends __BaseException {
  readonly name = 'IDPCommunicationErrorException' as const
  readonly $fault = 'client' as const
  constructor(opts: __ExceptionOptionType<IDPCommunicationErrorException, __BaseException>) {
    super({
      name: 'IDPCommunicationErrorException',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, IDPCommunicationErrorException.prototype)
  }
}

export class IDPRejectedClaimException extends __BaseException {
  readonly name = 'IDPRejectedClaimException' as const
  readonly $fault = 'client' as const
  constructor(opts: __ExceptionOptionType<IDPRejectedClaimException, __BaseException>) {
    super({
      name: 'IDPRejectedClaimException',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, IDPRejectedClaimException.prototype)
  }
}

export class InvalidIdentityTokenException extends __BaseException {
  readonly name = 'InvalidIdentityTokenException' as const
  readonly $fault = 'client' as const
  constructor(opts: __ExceptionOptionType<InvalidIdentityTokenException, __BaseException>) {
    super({
      name: 'InvalidIdentityTokenException',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, InvalidIdentityTokenException.prototype)
  }
}
