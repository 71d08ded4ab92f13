/**
 * Why an operation on identities is refused: in IAM's codes and words, so that whoever answers the API has nothing to translate.
 */

export type IdentityErrorCode =
  | 'DeleteConflict'
  | 'EntityAlreadyExists'
  | 'InvalidInput'
  | 'LimitExceeded'
  | 'MalformedPolicyDocument'
  | 'NoSuchEntity'
  | 'NotImplemented'
  | 'PolicyNotAttachable'
  | 'ServiceFailure'
  | 'Throttling'
  | 'UnmodifiableEntity'
  | 'ValidationError'

export class IdentityError extends Error {
  override readonly name = 'IdentityError'
  readonly code: IdentityErrorCode

  constructor(code: IdentityErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

export function noSuchEntity(message: string): IdentityError {
  return new IdentityError('NoSuchEntity', message)
}

export function limitExceeded(message: string): IdentityError {
  return new IdentityError('LimitExceeded', message)
}

export function deleteConflict(message: string): IdentityError {
  return new IdentityError('DeleteConflict', message)
}

export function validationError(message: string): IdentityError {
  return new IdentityError('ValidationError', message)
}
