// Copied from codegen/ by `npm run codegen`; do not edit.
/** What the router needs to know of names that no operation binds. */
import type { WireRequest } from './wire.ts'

/** Whether a query member belongs to a presigned URL, or is the operation's name that SDKs add. */
export function isSigning(name: string): boolean {
  switch (name) {
    case 'x-id':
    case 'AWSAccessKeyId':
    case 'Signature':
    case 'Expires':
      return true
    default:
      return name.startsWith('X-Amz-') || name.startsWith('x-amz-')
  }
}

/** Whether the body is of the given media type, whatever its parameters. */
export function hasMediaType(request: Pick<WireRequest, 'headers'>, type: string): boolean {
  const value = request.headers['content-type']
  return typeof value === 'string' && value.toLowerCase().startsWith(type)
}
