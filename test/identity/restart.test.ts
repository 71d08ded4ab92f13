/** Identities after any changes: what a restart finds in the store is what there was in memory. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { IdentityError } from '../../src/identity/identity-error.ts'
import { openIdentities, policyText, seen, trustText, type Kept } from '../support/identities.ts'
import { temporaryFolder } from '../support/store.ts'

type Change = (iam: Kept['iam']) => Promise<unknown>

const name = fc.constantFrom('a', 'B', 'c')
const policyArn = name.map(each => `arn:aws:iam::000000000000:policy/${each}`)
const holder = fc.record({ kind: fc.constantFrom('user' as const, 'group' as const, 'role' as const), name })
const text = fc.constantFrom('s3:Get*', 's3:Put*').map(action => policyText(action))
const pathOf = fc.constantFrom('/', '/x/')
const tags = fc.uniqueArray(fc.record({ key: name, value: name }), { selector: ({ key }) => key })

const keyOf = (iam: Kept['iam'], user: string): string =>
  iam.keys.list(user, { limit: 1 }).items[0]?.id ?? 'none'

const changes: readonly fc.Arbitrary<Change>[] = [
  fc.tuple(name, pathOf, tags).map(
    ([who, path, some]) =>
      iam =>
        iam.users.create({ name: who, path, tags: some }),
  ),
  fc.tuple(name, name).map(
    ([who, newName]) =>
      iam =>
        iam.users.update(who, { newName }),
  ),
  name.map(who => iam => iam.users.delete(who)),
  fc.tuple(name, name).map(
    ([who, group]) =>
      iam =>
        iam.users.join(who, group),
  ),
  fc.tuple(name, name).map(
    ([who, group]) =>
      iam =>
        iam.users.leave(who, group),
  ),
  name.map(who => iam => iam.keys.create(who)),
  fc.tuple(name, fc.boolean()).map(
    ([who, active]) =>
      iam =>
        iam.keys.setActive(who, keyOf(iam, who), active),
  ),
  name.map(who => iam => iam.keys.delete(who, keyOf(iam, who))),
  fc.tuple(name, pathOf).map(
    ([group, path]) =>
      iam =>
        iam.groups.create({ name: group, path }),
  ),
  name.map(group => iam => iam.groups.delete(group)),
  name.map(role => iam => iam.roles.create({ name: role, trust: trustText })),
  fc.tuple(name, tags).map(
    ([role, some]) =>
      iam =>
        iam.roles.tag(role, some),
  ),
  name.map(role => iam => iam.roles.delete(role)),
  fc.tuple(name, text).map(
    ([policy, said]) =>
      iam =>
        iam.policies.create({ name: policy, text: said }),
  ),
  fc.tuple(policyArn, text, fc.boolean()).map(
    ([arn, said, isDefault]) =>
      iam =>
        iam.policies.createVersion(arn, said, isDefault),
  ),
  policyArn.map(arn => iam => iam.policies.delete(arn)),
  fc.tuple(holder, policyArn).map(
    ([whose, arn]) =>
      iam =>
        iam.holdings.attach(whose, arn),
  ),
  fc.tuple(holder, policyArn).map(
    ([whose, arn]) =>
      iam =>
        iam.holdings.detach(whose, arn),
  ),
  fc.tuple(holder, name, text).map(
    ([whose, called, said]) =>
      iam =>
        iam.holdings.putInline(whose, { name: called, text: said }),
  ),
  fc.tuple(fc.constantFrom('user' as const, 'role' as const), name, policyArn).map(
    ([kind, who, arn]) =>
      iam =>
        iam.holdings.setBoundary(kind, who, arn),
  ),
  name.map(host => iam => iam.providers.create({ url: `https://${host}.example.com` })),
  name.map(
    host => iam => iam.providers.delete(`arn:aws:iam::000000000000:oidc-provider/${host}.example.com`),
  ),
]

test('a restart finds what there was', async t => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(...changes), { minLength: 20, maxLength: 60 }), async some => {
      const dir = temporaryFolder(t)
      const first = await openIdentities(dir)
      for (const change of some) {
        try {
          await change(first.iam)
        } catch (error) {
          if (!(error instanceof IdentityError)) throw error
        }
      }
      const before = seen(first)
      await first.close()
      const second = await openIdentities(dir)
      assert.deepEqual(seen(second), before)
      await second.close()
    }),
    { numRuns: 20, includeErrorInReport: true },
  )
})
