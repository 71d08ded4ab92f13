/**
 * `x-amz-mfa`: a device's serial number and the code it shows. The root user has none here, so nothing can be proved by
 * one: what asks for a device is refused as AWS refuses a root user without, and so is a device that is not there.
 */
import { S3Error } from '../service/errors.ts'

/**
 * @param header as it came
 * @throws {S3Error} `InvalidArgument` for a malformed one, `NotDeviceOwnerError` for every other
 */
export function refuseDevice(header: string | undefined): void {
  if (header === undefined) return
  const [, serial, code] = /^(\S+) (\S+)$/.exec(header) ?? []
  if (serial === undefined) {
    throw new S3Error('InvalidArgument', {
      message: 'Mfa header is invalid -- the header should be formatted as {serialNumber}(space){tokenCode}',
      ArgumentName: 'x-amz-mfa',
      ArgumentValue: header,
    })
  }
  throw new S3Error('NotDeviceOwnerError', {
    message: `The device with serial number ${serial} that generated token ${code} is not owned by the authenticated user`,
  })
}

/** @throws {S3Error} `AccessDenied` */
export function needsDevice(): never {
  throw new S3Error('AccessDenied', { message: 'Mfa Authentication must be used for this request' })
}
