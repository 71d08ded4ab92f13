/**
 * Forms that a signed policy does not permit: fields it does not name, values it does not have, files it does not take, keys
 * that lead elsewhere, and policies that nobody has signed.
 */
import {
  encodeForm,
  encodePolicy,
  signedByVersion2,
  signedByVersion4,
  type Fields,
  type PostedFile,
} from '../support/forms.ts'
import type { Attack, Control } from './attack.ts'
import { keys, type Person, type Stage } from './stage.ts'

const denied = '403 AccessDenied'
const file: PostedFile = { content: 'a file', filename: 'a.txt' }

interface Posted {
  readonly who?: Person
  /** Of the policy, beside the bucket and the fields of the signature. */
  readonly conditions?: readonly unknown[]
  readonly fields?: Fields
  readonly file?: PostedFile
  readonly minutes?: number
  readonly bucket?: string
  readonly change?: (fields: Fields) => Fields
}

const own: readonly unknown[] = [['starts-with', '$key', 'home/ann/']]
const ownKey: Fields = [['key', 'home/ann/new']]

function post(stage: Stage, posted: Posted): Promise<string> {
  const { who = 'ann', conditions = own, fields = ownKey, minutes = 10, bucket = 'vault', change } = posted
  const signature = signedByVersion4(
    scope =>
      encodePolicy(
        [{ bucket: 'vault' }, ...conditions, ...scope.map(([name, value]) => ({ [name]: value }))],
        minutes,
      ),
    keys[who],
  )
  const all = [...fields, ...signature]
  const { contentType, body } = encodeForm(change === undefined ? all : change(all), posted.file ?? file)
  const headers = [
    ['Host', stage.host],
    ['Content-Type', contentType],
    ['Content-Length', String(body.length)],
  ] as const
  return stage.ask({ method: 'POST', target: `/${bucket}`, headers, body })
}

function posting(name: string, want: string, posted: Posted): Attack<Stage> {
  return { name, want, attempt: stage => post(stage, posted) }
}

const replaced =
  (name: string, change: (value: string) => string) =>
  (fields: Fields): Fields =>
    fields.map(([each, value]) => [each, each === name ? change(value) : value] as const)
const without =
  (name: string) =>
  (fields: Fields): Fields =>
    fields.filter(([each]) => each !== name)

const outside: readonly Attack<Stage>[] = [
  posting('another key', denied, { fields: [['key', 'home/ben/new']] }),
  posting('a key that is only like it', denied, { fields: [['key', 'home/ann']] }),
  posting('a key in capitals', denied, { fields: [['key', 'HOME/ANN/new']] }),
  posting('another bucket', denied, { bucket: 'spare' }),
  posting('another bucket by a field', denied, { bucket: 'spare', fields: [...ownKey, ['bucket', 'vault']] }),
  posting('a field that the policy does not have', denied, { fields: [...ownKey, ['x-amz-meta-a', 'b']] }),
  posting('an ACL', denied, { fields: [...ownKey, ['acl', 'public-read']] }),
  posting('an ACL by its header', denied, { fields: [...ownKey, ['x-amz-acl', 'public-read']] }),
  posting('tags', denied, { fields: [...ownKey, ['tagging', '<Tagging><TagSet/></Tagging>']] }),
  posting('a lock', denied, { fields: [...ownKey, ['x-amz-object-lock-mode', 'GOVERNANCE']] }),
  posting('another type', denied, {
    conditions: [...own, ['eq', '$Content-Type', 'image/png']],
    fields: [...ownKey, ['Content-Type', 'text/html']],
  }),
  posting('two types of which one is permitted', denied, {
    conditions: [...own, ['starts-with', '$Content-Type', 'image/']],
    fields: [...ownKey, ['Content-Type', 'image/png, text/html']],
  }),
  posting('a redirection', denied, {
    fields: [...ownKey, ['success_action_redirect', 'http://169.254.169.254/']],
  }),
  posting('a key twice', '400 MalformedPOSTRequest', { fields: [...ownKey, ['key', 'home/ben/new']] }),
  posting('a key twice in other letters', '400 MalformedPOSTRequest', {
    fields: [...ownKey, ['KEY', 'home/ben/new']],
  }),
  posting('a file that is too long', '400 EntityTooLarge', {
    conditions: [...own, ['content-length-range', 0, 3]],
  }),
  posting('a file that is too short', '400 EntityTooSmall', {
    conditions: [...own, ['content-length-range', 100, 200]],
  }),
  posting('a field of nothing permitted', denied, { fields: [...ownKey, ['toString', 'x']] }),
  posting('a field that is no member', denied, { fields: [...ownKey, ['__proto__', 'x']] }),
]

/** What stands for the file's name can't be more than a name. */
const filenames: readonly Attack<Stage>[] = [
  posting('a file’s name in the place of a key', denied, { fields: [['key', '${filename}']] }),
  posting('a file’s name with a path', denied, {
    fields: [['key', '${filename}']],
    file: { content: 'x', filename: 'home/ann/x' },
  }),
  posting('a file’s name that goes up', denied, {
    conditions: [['eq', '$key', 'home/ann/new']],
    fields: [['key', 'home/ann/${filename}']],
    file: { content: 'x', filename: '../ben/his' },
  }),
  posting('a file’s name that is a variable', denied, {
    conditions: [['eq', '$key', 'home/ann/new']],
    fields: [['key', 'home/ann/${filename}']],
    file: { content: 'x', filename: '${key}' },
  }),
  posting('a file’s name in the credential', '400 AuthorizationQueryParametersError', {
    change: replaced('x-amz-credential', () => '${filename}'),
  }),
]

const signatures: readonly Attack<Stage>[] = [
  posting('a policy with a byte changed', '403 SignatureDoesNotMatch', {
    change: replaced('policy', text => (text.startsWith('e') ? text.replace(/.$/, '').concat('A') : text)),
  }),
  posting('a policy with line breaks put in', '403 SignatureDoesNotMatch', {
    change: replaced('policy', text => text.slice(0, 40) + '\r\n' + text.slice(40)),
  }),
  posting('a policy with what is no Base64', '400 InvalidPolicyDocument', {
    change: replaced('policy', text => text + '!'),
  }),
  posting('another policy', '403 SignatureDoesNotMatch', {
    change: replaced('policy', () => encodePolicy([{ bucket: 'vault' }])),
  }),
  posting('no policy', '400 InvalidArgument', { change: without('policy') }),
  posting('no signature', '400 InvalidArgument', { change: without('x-amz-signature') }),
  posting('a forged signature', '403 SignatureDoesNotMatch', {
    change: replaced('x-amz-signature', text => text.slice(1) + '0'),
  }),
  posting('somebody else named', '403 SignatureDoesNotMatch', {
    change: replaced('x-amz-credential', text => text.replace(keys.ann.accessKeyId, keys.root.accessKeyId)),
  }),
  posting('another region', '400 AuthorizationQueryParametersError', {
    change: replaced('x-amz-credential', text => text.replace('us-east-1', 'eu-west-1')),
  }),
  posting('another day', '400 AuthorizationQueryParametersError', {
    change: replaced('x-amz-date', () => '20200101T000000Z'),
  }),
  posting('another algorithm', '400 InvalidArgument', { change: replaced('x-amz-algorithm', () => 'none') }),
  posting('a policy that has expired', denied, { minutes: -1 }),
  posting('a policy of who may not', denied, { who: 'gus' }),
  posting('a policy that permits more than who signed it may', denied, {
    conditions: [['starts-with', '$key', '']],
    fields: [['key', 'home/ben/his']],
  }),
  {
    name: 'a policy by Version 2, of who may not',
    want: denied,
    attempt(stage) {
      const policy = encodePolicy([{ bucket: 'vault' }, ['starts-with', '$key', '']])
      const { contentType, body } = encodeForm(
        [['key', 'secret/new'], ...signedByVersion2(policy, keys.ben)],
        file,
      )
      const headers = [
        ['Host', stage.host],
        ['Content-Type', contentType],
        ['Content-Length', String(body.length)],
      ] as const
      return stage.ask({ method: 'POST', target: '/vault', headers, body })
    },
  },
]

const shapes: readonly Attack<Stage>[] = (
  [
    [
      'fields beyond their limit',
      '400 MaxPostPreDataLengthExceededError',
      encodeForm([...ownKey, ['x-ignore-a', 'x'.repeat(21_000)]], file).body,
    ],
    ['no file', '400 InvalidArgument', encodeForm(ownKey).body],
    [
      'no end',
      '400 MalformedPOSTRequest',
      Buffer.from('--b\r\nContent-Disposition: form-data; name="key"\r\n\r\nx'),
    ],
    ['nothing', '400 MalformedPOSTRequest', Buffer.alloc(0)],
    [
      'a field without a name',
      '400 MalformedPOSTRequest',
      Buffer.from('--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n'),
    ],
    [
      'a name that is no text',
      '400 MalformedPOSTRequest',
      Buffer.from('--b\r\nContent-Disposition: form-data; name="\xff"\r\n\r\nx\r\n--b--\r\n', 'latin1'),
    ],
  ] as const
).map(([name, want, body]): Attack<Stage> => ({
  name: `a form with ${name}`,
  want,
  attempt(stage) {
    const [, boundary = 'b'] = /^--(\S+)/.exec(body.toString('latin1')) ?? []
    const headers = [
      ['Host', stage.host],
      ['Content-Type', `multipart/form-data; boundary=${boundary}`],
      ['Content-Length', String(body.length)],
    ] as const
    return stage.ask({ method: 'POST', target: '/vault', headers, body })
  },
}))

export const formAttacks: readonly Attack<Stage>[] = [...outside, ...filenames, ...signatures, ...shapes]

export const formControls: readonly Control<Stage>[] = [
  posting('a form that keeps to its policy is taken', '204', {}),
  posting('a file’s name is put into its key', '204', { fields: [['key', 'home/ann/${filename}']] }),
]
