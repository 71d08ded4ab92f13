/** PostObject over a real store, without HTTP: the layer, the policy behind it, and forms that it permits. */
import assert from 'node:assert/strict'
import { formAuthenticator } from '../../src/auth/form-signature.ts'
import { systemClock } from '../../src/base/clock.ts'
import { forms } from '../../src/http/form-post.ts'
import { ownerOnly } from '../../src/policy/owner-only.ts'
import { stack, type Output } from '../../src/service/service.ts'
import { assertRefused, body, textOf } from '../conformance/subject.ts'
import { rootKey } from './daemon.ts'
import {
  encodeForm,
  encodePolicy,
  signedByVersion4,
  type EncodedForm,
  type Fields,
  type PostedFile,
} from './forms.ts'
import { callOf, openService, type OpenService } from './service.ts'

export const Bucket = 'posted'
export const file: PostedFile = { content: 'the file', filename: 'a.txt' }

export interface FormService {
  readonly s3: OpenService
  /** Posts what nobody has signed but the form itself. */
  post(fields: Fields, posted?: PostedFile, at?: string): Promise<Output<'PostObject'>>
  /** Posts whatever it is. */
  send(form: EncodedForm): Promise<Output<'PostObject'>>
  /** @param content `undefined` when there is no such object */
  assertStored(Key: string, content: string | undefined): Promise<void>
}

export async function openFormService(): Promise<FormService> {
  const s3 = await openService()
  await s3.call('CreateBucket', { Bucket })
  const credential = { ...rootKey, identity: { kind: 'root', accessKeyId: rootKey.accessKeyId } } as const
  const lookUp = (id: string) => (id === rootKey.accessKeyId ? credential : undefined)
  const auth = { region: 'us-east-1', mode: 'sigv4' } as const
  const layers = [forms(formAuthenticator({ clock: systemClock, credential: lookUp }, auth)), ownerOnly]
  const service = stack(layers, s3.service)
  async function postTo(
    at: string,
    { contentType, body: bytes }: EncodedForm,
  ): Promise<Output<'PostObject'>> {
    const call = callOf('PostObject', { Bucket: at, ContentType: contentType, Body: body(bytes) })
    const context = { ...call.context, identity: { kind: 'anonymous' } } as const
    return (await service({ ...call, context })).output()
  }
  return {
    s3,
    send: form => postTo(Bucket, form),
    post: (fields, posted = file, at = Bucket) => postTo(at, encodeForm(fields, posted)),
    async assertStored(Key, content) {
      const at = { Bucket, Key }
      if (content === undefined) await assertRefused(s3.call('HeadObject', at), { code: 'NoSuchKey' })
      else assert.equal(await textOf((await s3.call('GetObject', at)).Body), content)
    },
  }
}

/** Signs what is posted, permitting exactly that. */
export function permitted(fields: Fields): Fields {
  const sign = (scope: Fields) => {
    const conditions = [...fields, ...scope].map(([name, value]) => ({ [name]: value }))
    return encodePolicy([{ bucket: Bucket }, ...conditions])
  }
  return [...fields, ...signedByVersion4(sign, rootKey)]
}
