/**
 * Requests that somebody would have the daemon send: by redirections of its remote, its webhook, its OPA server, by what it is
 * told of regions, and by URLs in what clients store.
 */
import type { Attack } from './attack.ts'
import { eventually } from '../support/eventually.ts'
import type { Errands } from './errands.ts'
import type { Unsigned } from './signing.ts'

interface Errand {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly request?: Unsigned
}

const get: Unsigned = { path: '/b/k' }
const put: Unsigned = { method: 'PUT', path: '/b/k', body: 'x' }

/** The remote's answer comes back as what it is. */
function remote(
  name: string,
  want: string,
  { status, headers, body, request = get }: Errand,
): Attack<Errands> {
  return {
    name: `the remote: ${name}`,
    want,
    async attempt(errands) {
      errands.mislead(status, headers, body)
      const gateway = await errands.gateway()
      const verdict = await errands.ask(gateway, request)
      await errands.end()
      return verdict
    },
  }
}

const elsewhere = (endpoint: string): string =>
  `<Error><Code>PermanentRedirect</Code><Message>m</Message><Endpoint>${endpoint}</Endpoint><Bucket>b</Bucket></Error>`

const remotes: readonly Attack<Errands>[] = [
  ...[301, 302, 303, 307, 308].map(status =>
    remote(`a redirection of GET, ${status}`, String(status), { status }),
  ),
  ...[307, 308].map(status =>
    remote(`a redirection of PUT, ${status}`, String(status), { status, request: put }),
  ),
  remote('another endpoint', '301 PermanentRedirect', {
    status: 301,
    body: elsewhere('169.254.169.254'),
  }),
  remote('a region that is a host', '301 PermanentRedirect', {
    status: 301,
    headers: { 'x-amz-bucket-region': 'us-east-1.example.com/' },
    body: elsewhere('b.s3.amazonaws.com'),
  }),
]

/** How long whatever was sent would take to arrive. */
const quietMs = 300

const others: readonly Attack<Errands>[] = [
  {
    name: 'the webhook: a redirection',
    want: '200, and told once or more',
    async attempt(errands) {
      errands.mislead(307)
      const gateway = await errands.withRemote({
        S3D_WRITE_QUEUE: 'true',
        S3D_WRITE_QUEUE_WEBHOOK: errands.neighbour.endpoint,
      })
      await errands.ask(gateway, { method: 'PUT', path: '/bucket' })
      let verdict = ''
      // The first goes through, until it is known what the bucket is.
      await eventually(async () => {
        verdict = await errands.ask(gateway, { ...put, path: '/bucket/k' })
        return errands.neighbour.received.length > 0
      })
      await new Promise(resolve => setTimeout(resolve, quietMs))
      await errands.end()
      return `${verdict}, and told once or more`
    },
  },
  {
    name: 'the OPA server: a redirection',
    want: '503 ServiceUnavailable',
    async attempt(errands) {
      errands.mislead(307)
      const daemon = await errands.alone({ S3D_OPA_URL: errands.neighbour.endpoint })
      const verdict = await errands.ask(daemon, { path: '/' })
      await errands.end()
      return verdict
    },
  },
  {
    name: 'what clients store: a redirection of a website, a target of notifications, a source of copies',
    want: '200, 200, 200, 400 InvalidBucketName, 400',
    async attempt(errands) {
      const daemon = await errands.alone()
      const { trap } = errands
      const notification = `<NotificationConfiguration><TopicConfiguration><Topic>${trap}</Topic><Event>s3:ObjectCreated:*</Event></TopicConfiguration></NotificationConfiguration>`
      const verdicts = [
        await errands.ask(daemon, { method: 'PUT', path: '/stored' }),
        await errands.ask(daemon, {
          method: 'PUT',
          path: '/stored/page',
          body: 'x',
          headers: [['x-amz-website-redirect-location', trap]],
        }),
        await errands.ask(daemon, { path: '/stored/page' }),
        await errands.ask(daemon, {
          method: 'PUT',
          path: '/stored/copy',
          headers: [['x-amz-copy-source', encodeURIComponent(trap).replaceAll('%2F', '/')]],
        }),
        (
          await errands.ask(daemon, {
            method: 'PUT',
            path: '/stored',
            query: 'notification=',
            body: notification,
          })
        ).slice(0, 3),
      ]
      await errands.ask(daemon, put)
      await new Promise(resolve => setTimeout(resolve, quietMs))
      await errands.end()
      return verdicts.join(', ')
    },
  },
]

export const errandAttacks: readonly Attack<Errands>[] = [...remotes, ...others]
