/** Keys that root of an account has made itself: they sign as root, of that account alone, and stay. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofRoot } from '../../src/identity/access-keys.ts'
import type { Identities } from '../../src/identity/identities.ts'
import { openIdentities, refusalOf } from '../support/identities.ts'
import { temporaryFolder } from '../support/store.ts'

const page = { limit: 100 }

test('root of an account has keys of its own, which are nobody’s else', async t => {
  const dir = temporaryFolder(t)
  const opened = await openIdentities(dir)
  const { identities, iam } = opened
  const theirs = identities.account('111122223333')
  const [ours, other] = [await iam.keys.create(ofRoot), await theirs.keys.create(ofRoot)]
  const signers = (of: Identities) => [ours, other].map(({ id }) => of.key(id)?.identity)
  const roots = [
    { kind: 'root', accessKeyId: ours.id },
    { kind: 'account', accessKeyId: other.id, account: '111122223333' },
  ]
  assert.deepEqual(signers(identities), roots)
  identities.used(identities.key(other.id)?.identity ?? assert.fail(), { ms: 1, region: 'r', service: 's3' })
  assert.deepEqual(theirs.keys.use(other.id), {
    holder: ofRoot,
    lastUse: { ms: 1, region: 'r', service: 's3' },
  })
  const missing = `NoSuchEntity: The Access Key with id ${other.id} cannot be found.`
  await iam.users.create({ name: 'root' })
  assert.equal(await refusalOf(() => iam.keys.delete(ofRoot, other.id)), missing)
  assert.equal(await refusalOf(() => iam.keys.delete('root', other.id)), missing)
  assert.match(await refusalOf(() => iam.keys.delete('root', ours.id)), /^NoSuchEntity/)
  await iam.keys.setActive(ofRoot, ours.id, false)
  assert.equal(identities.key(ours.id), undefined)
  await opened.close()
  const again = await openIdentities(dir)
  t.after(() => again.close())
  assert.deepEqual(signers(again.identities), [undefined, roots[1]])
  await again.iam.keys.delete(ofRoot, ours.id)
  assert.deepEqual(again.iam.keys.list(ofRoot, page).items, [])
})
