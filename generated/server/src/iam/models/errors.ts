// Generated from model/ by `npm run codegen`; do not edit.
import { ServiceException as __BaseException } from '@aws-smithy/server-common'
import type { ExceptionOptionType as __ExceptionOptionType } from '@smithy/smithy-client'

export class ConcurrentModificationException extends __BaseException {
  readonly name = 'ConcurrentModificationException' as const
  readonly $fault = 'client' as const
  constructor(opts: __ExceptionOptionType<ConcurrentModificationException, __BaseException>) {
    super({
      name: 'ConcurrentModificationException',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, ConcurrentModificationException.prototype)
  }
}

export class InvalidInputException extends __BaseException {
  readonly name = 'InvalidInputException' as const
  readonly $fault = 'client' as const
  constructor(opts: __ExceptionOptionType<InvalidInputException, __BaseException>) {
    super({
      name: 'InvalidInputException',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, InvalidInputException.prototype)
  }
}

export class LimitExceededException extends __BaseException {
  readonly name = 'LimitExceededException' as const
  readonly $fault = 'client' as const
  constructor(opts: __ExceptionOptionType<LimitExceededException, __BaseException>) {
    super({
      name: 'LimitExceededException',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, LimitExceededException.prototype)
  }
}

export class NoSuchEntityException extends __BaseException {
  readonly name = 'NoSuchEntityException' as const
  readonly $fault = 'client' as const
  constructor(opts: __ExceptionOptionType<NoSuchEntityException, __BaseException>) {
    super({
      name: 'NoSuchEntityException',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, NoSuchEntityException.prototype)
  }
}

export class ServiceFailureException extends __BaseException {
  readonly name = 'ServiceFailureException' as const
  readonly $fault = 'server' as const
  constructor(opts: __ExceptionOptionType<ServiceFailureException, __BaseException>) {
    super({
      name: 'ServiceFailureException',
      $fault: 'server',
      ...opts,
    })
    Object.setPrototypeOf(this, ServiceFailureException.prototype)
  }
}

export class PolicyNotAttachableException extends __BaseException {
  readonly name = 'PolicyNotAttachableException' as const
  readonly $fault = 'client' as const
  constructor(opts: __ExceptionOptionType<PolicyNotAttachableException, __BaseException>) {
    super({
      name: 'PolicyNotAttachableException',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, PolicyNotAttachableException.prototype)
  }
}

export class UnmodifiableEntityException extends __BaseException {
  readonly name = 'UnmodifiableEntityException' as const
  readonly $fault = 'client' as const
  constructor(opts: __ExceptionOptionType<UnmodifiableEntityException, __BaseException>) {
    super({
      name: 'UnmodifiableEntityException',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, UnmodifiableEntityException.prototype)
  }
}

export class EntityAlreadyExistsException extends __BaseException {
  readonly name = 'EntityAlreadyExistsException' as const
  readonly $fault = 'client' as const
  constructor(opts: __ExceptionOptionType<EntityAlreadyExistsException, __BaseException>) {
    super({
      name: 'EntityAlreadyExistsException',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, EntityAlreadyExistsException.prototype)
  }
}

export class OpenIdIdpCommunicationErrorException extends __BaseException {
  readonly name = 'OpenIdIdpCommunicationErrorException' as const
  readonly $fault = 'client' as const
  constructor(opts: __ExceptionOptionType<OpenIdIdpCommunicationErrorException, __BaseException>) {
    super({
      name: 'OpenIdIdpCommunicationErrorException',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, OpenIdIdpCommunicationErrorException.prototype)
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

export class DeleteConflictException extends __BaseException {
  readonly name = 'DeleteConflictException' as const
  readonly $fault = 'client' as const
  constructor(opts: __ExceptionOptionType<DeleteConflictException, __BaseException>) {
    super({
      name: 'DeleteConflictException',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, DeleteConflictException.prototype)
  }
}

export class EntityTemporarilyUnmodifiableException extends __BaseException {
  readonly name = 'EntityTemporarilyUnmodifiableException' as const
  readonly $fault = 'client' as const
  constructor(opts: __ExceptionOptionType<EntityTemporarilyUnmodifiableException, __BaseException>) {
    super({
      name: 'EntityTemporarilyUnmodifiableException',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, EntityTemporarilyUnmodifiableException.prototype)
  }
}

export class ServiceNotSupportedException extends __BaseException {
  readonly name = 'ServiceNotSupportedException' as const
  readonly $fault = 'client' as const
  constructor(opts: __ExceptionOptionType<ServiceNotSupportedException, __BaseException>) {
    super({
      name: 'ServiceNotSupportedException',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, ServiceNotSupportedException.prototype)
  }
}

export class PolicyEvaluationException extends __BaseException {
  readonly name = 'PolicyEvaluationException' as const
  readonly $fault = 'server' as const
  constructor(opts: __ExceptionOptionType<PolicyEvaluationException, __BaseException>) {
    super({
      name: 'PolicyEvaluationException',
      $fault: 'server',
      ...opts,
    })
    Object.setPrototypeOf(this, PolicyEvaluationException.prototype)
  }
}
