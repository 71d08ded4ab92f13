/**
 * The numbers of an upload's parts.
 */
import { S3Error } from '../service/errors.ts'

export const maxPartNumber = 10_000

/** @throws {S3Error} `InvalidArgument` outside 1 to 10,000 */
export function checkPartNumber(number: number): void {
  if (Number.isInteger(number) && number >= 1 && number <= maxPartNumber) return
  throw new S3Error('InvalidArgument', {
    message: `Part number must be an integer between 1 and ${maxPartNumber}, inclusive`,
    ArgumentName: 'partNumber',
    ArgumentValue: String(number),
  })
}
