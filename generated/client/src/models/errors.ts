// Generated from model/ by `npm run codegen`; do not edit.
import type { ExceptionOptionType as __ExceptionOptionType } from '@smithy/smithy-client'
import type { IntelligentTieringAccessTier, StorageClass } from './enums.ts'
import { S3ServiceException as __BaseException } from './S3ServiceException.ts'

export class NoSuchUpload extends __BaseException {
  readonly name = 'NoSuchUpload' as const
  readonly $fault = 'client' as const
  /**
   * @internal
   */
  constructor(opts: __ExceptionOptionType<NoSuchUpload, __BaseException>) {
    super({
      name: 'NoSuchUpload',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, NoSuchUpload.prototype)
  }
}

export class AccessDenied extends __BaseException {
  readonly name = 'AccessDenied' as const
  readonly $fault = 'client' as const
  /**
   * @internal
   */
  constructor(opts: __ExceptionOptionType<AccessDenied, __BaseException>) {
    super({
      name: 'AccessDenied',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, AccessDenied.prototype)
  }
}

export class ObjectNotInActiveTierError extends __BaseException {
  readonly name = 'ObjectNotInActiveTierError' as const
  readonly $fault = 'client' as const
  /**
   * @internal
   */
  constructor(opts: __ExceptionOptionType<ObjectNotInActiveTierError, __BaseException>) {
    super({
      name: 'ObjectNotInActiveTierError',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, ObjectNotInActiveTierError.prototype)
  }
}

export class BucketAlreadyExists extends __BaseException {
  readonly name = 'BucketAlreadyExists' as const
  readonly $fault = 'client' as const
  /**
   * @internal
   */
  constructor(opts: __ExceptionOptionType<BucketAlreadyExists, __BaseException>) {
    super({
      name: 'BucketAlreadyExists',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, BucketAlreadyExists.prototype)
  }
}

export class BucketAlreadyOwnedByYou extends __BaseException {
  readonly name = 'BucketAlreadyOwnedByYou' as const
  readonly $fault = 'client' as const
  /**
   * @internal
   */
  constructor(opts: __ExceptionOptionType<BucketAlreadyOwnedByYou, __BaseException>) {
    super({
      name: 'BucketAlreadyOwnedByYou',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, BucketAlreadyOwnedByYou.prototype)
  }
}

export class NoSuchBucket extends __BaseException {
  readonly name = 'NoSuchBucket' as const
  readonly $fault = 'client' as const
  /**
   * @internal
   */
  constructor(opts: __ExceptionOptionType<NoSuchBucket, __BaseException>) {
    super({
      name: 'NoSuchBucket',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, NoSuchBucket.prototype)
  }
}

export class NoSuchKey extends __BaseException {
  readonly name = 'NoSuchKey' as const
  readonly $fault = 'client' as const
  /**
   * @internal
   */
  constructor(opts: __ExceptionOptionType<NoSuchKey, __BaseException>) {
    super({
      name: 'NoSuchKey',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, NoSuchKey.prototype)
  }
}

export class InvalidObjectState extends __BaseException {
  readonly name = 'InvalidObjectState' as const
  readonly $fault = 'client' as const
  StorageClass?: StorageClass | undefined
  AccessTier?: IntelligentTieringAccessTier | undefined
  /**
   * @internal
   */
  constructor(opts: __ExceptionOptionType<InvalidObjectState, __BaseException>) {
    super({
      name: 'InvalidObjectState',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, InvalidObjectState.prototype)
    this.StorageClass = opts.StorageClass
    this.AccessTier = opts.AccessTier
  }
}

export class NoSuchAnnotation extends __BaseException {
  readonly name = 'NoSuchAnnotation' as const
  readonly $fault = 'client' as const
  /**
   * @internal
   */
  constructor(opts: __ExceptionOptionType<NoSuchAnnotation, __BaseException>) {
    super({
      name: 'NoSuchAnnotation',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, NoSuchAnnotation.prototype)
  }
}

export class NotFound extends __BaseException {
  readonly name = 'NotFound' as const
  readonly $fault = 'client' as const
  /**
   * @internal
   */
  constructor(opts: __ExceptionOptionType<NotFound, __BaseException>) {
    super({
      name: 'NotFound',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, NotFound.prototype)
  }
}

export class InvalidPrefix extends __BaseException {
  readonly name = 'InvalidPrefix' as const
  readonly $fault = 'client' as const
  /**
   * @internal
   */
  constructor(opts: __ExceptionOptionType<InvalidPrefix, __BaseException>) {
    super({
      name: 'InvalidPrefix',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, InvalidPrefix.prototype)
  }
}

export class EncryptionTypeMismatch extends __BaseException {
  readonly name = 'EncryptionTypeMismatch' as const
  readonly $fault = 'client' as const
  /**
   * @internal
   */
  constructor(opts: __ExceptionOptionType<EncryptionTypeMismatch, __BaseException>) {
    super({
      name: 'EncryptionTypeMismatch',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, EncryptionTypeMismatch.prototype)
  }
}

export class InvalidRequest extends __BaseException {
  readonly name = 'InvalidRequest' as const
  readonly $fault = 'client' as const
  /**
   * @internal
   */
  constructor(opts: __ExceptionOptionType<InvalidRequest, __BaseException>) {
    super({
      name: 'InvalidRequest',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, InvalidRequest.prototype)
  }
}

export class InvalidWriteOffset extends __BaseException {
  readonly name = 'InvalidWriteOffset' as const
  readonly $fault = 'client' as const
  /**
   * @internal
   */
  constructor(opts: __ExceptionOptionType<InvalidWriteOffset, __BaseException>) {
    super({
      name: 'InvalidWriteOffset',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, InvalidWriteOffset.prototype)
  }
}

export class TooManyParts extends __BaseException {
  readonly name = 'TooManyParts' as const
  readonly $fault = 'client' as const
  /**
   * @internal
   */
  constructor(opts: __ExceptionOptionType<TooManyParts, __BaseException>) {
    super({
      name: 'TooManyParts',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, TooManyParts.prototype)
  }
}

export class AnnotationLimitExceeded extends __BaseException {
  readonly name = 'AnnotationLimitExceeded' as const
  readonly $fault = 'client' as const
  /**
   * @internal
   */
  constructor(opts: __ExceptionOptionType<AnnotationLimitExceeded, __BaseException>) {
    super({
      name: 'AnnotationLimitExceeded',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, AnnotationLimitExceeded.prototype)
  }
}

export class AnnotationNameTooLong extends __BaseException {
  readonly name = 'AnnotationNameTooLong' as const
  readonly $fault = 'client' as const
  /**
   * @internal
   */
  constructor(opts: __ExceptionOptionType<AnnotationNameTooLong, __BaseException>) {
    super({
      name: 'AnnotationNameTooLong',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, AnnotationNameTooLong.prototype)
  }
}

export class InvalidAnnotationName extends __BaseException {
  readonly name = 'InvalidAnnotationName' as const
  readonly $fault = 'client' as const
  /**
   * @internal
   */
  constructor(opts: __ExceptionOptionType<InvalidAnnotationName, __BaseException>) {
    super({
      name: 'InvalidAnnotationName',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, InvalidAnnotationName.prototype)
  }
}

export class UnsupportedMediaType extends __BaseException {
  readonly name = 'UnsupportedMediaType' as const
  readonly $fault = 'client' as const
  /**
   * @internal
   */
  constructor(opts: __ExceptionOptionType<UnsupportedMediaType, __BaseException>) {
    super({
      name: 'UnsupportedMediaType',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, UnsupportedMediaType.prototype)
  }
}

export class IdempotencyParameterMismatch extends __BaseException {
  readonly name = 'IdempotencyParameterMismatch' as const
  readonly $fault = 'client' as const
  /**
   * @internal
   */
  constructor(opts: __ExceptionOptionType<IdempotencyParameterMismatch, __BaseException>) {
    super({
      name: 'IdempotencyParameterMismatch',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, IdempotencyParameterMismatch.prototype)
  }
}

export class ObjectAlreadyInActiveTierError extends __BaseException {
  readonly name = 'ObjectAlreadyInActiveTierError' as const
  readonly $fault = 'client' as const
  /**
   * @internal
   */
  constructor(opts: __ExceptionOptionType<ObjectAlreadyInActiveTierError, __BaseException>) {
    super({
      name: 'ObjectAlreadyInActiveTierError',
      $fault: 'client',
      ...opts,
    })
    Object.setPrototypeOf(this, ObjectAlreadyInActiveTierError.prototype)
  }
}
