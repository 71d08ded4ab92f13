/**
 * Every command. Adding one is a row here and the module the row loads; `cli.ts` and `help.ts` need no change.
 */
import type { Commands } from './command.ts'

const none = { min: 0, max: 0 }

export const commands: Commands = {
  run: {
    usage: '',
    summary: 'run the daemon in the foreground until it is told to stop',
    positionals: none,
    options: {},
    settings: 'all',
    outlivesOutput: true,
    load: async () => (await import('./run.ts')).run,
  },
  ls: {
    usage: '[BUCKET[/PREFIX]]',
    summary: 'list buckets, or the objects of one',
    positionals: { min: 0, max: 1 },
    options: {
      recursive: {
        type: 'boolean',
        short: 'r',
        about: 'list every object below the prefix, not one level of it',
      },
    },
    settings: 'client',
    load: async () => (await import('./ls.ts')).ls,
  },
  get: {
    usage: 'BUCKET/KEY [FILE]',
    summary: 'read an object into a file or to stdout; what is known about it goes to stderr',
    positionals: { min: 1, max: 2 },
    options: {},
    settings: 'client',
    load: async () => (await import('./get.ts')).get,
  },
  put: {
    usage: 'BUCKET/KEY [FILE]',
    summary: 'store a file, or stdin, as an object; large ones in parts',
    positionals: { min: 1, max: 2 },
    options: {
      'content-type': { type: 'string', placeholder: 'TYPE', about: 'media type of the object' },
      metadata: { type: 'string', multiple: true, placeholder: 'NAME=VALUE', about: 'user metadata' },
    },
    settings: 'client',
    load: async () => (await import('./put.ts')).put,
  },
  status: {
    usage: '[BUCKET[/KEY]|ID]',
    summary: 'show how the daemon, a bucket, an object or a queued write is',
    positionals: { min: 0, max: 1 },
    options: {},
    settings: 'client',
    load: async () => (await import('./status.ts')).status,
  },
  queue: {
    usage: '[show|ls|uploads|retry|drop|flush] [ID]',
    summary: 'show what waits for the remote, try again, or give up',
    positionals: { min: 0, max: 2 },
    options: { failed: { type: 'boolean', about: 'ls: only what the remote refused' } },
    settings: 'client',
    load: async () => (await import('./queue.ts')).queue,
  },
  cache: {
    usage: '[show|ls|warm|pin|unpin|evict] [BUCKET/KEY]',
    summary: 'show what is kept of the remote, fetch it beforehand, keep it, or let it go',
    positionals: { min: 0, max: 2 },
    options: {},
    settings: 'client',
    load: async () => (await import('./cache.ts')).cache,
  },
  account: {
    usage: '[ls|add|key|rm] [NAME|ID]',
    summary: "list the accounts beside the daemon's own, make one with a key of its root, or remove one",
    positionals: { min: 0, max: 2 },
    options: {
      id: { type: 'string', placeholder: 'ID', about: 'add: its twelve digits; drawn when left out' },
      email: {
        type: 'string',
        placeholder: 'ADDRESS',
        about: 'add: by which access control lists may name it',
      },
    },
    settings: 'client',
    load: async () => (await import('./account.ts')).account,
  },
  remote: {
    usage: '[show|probe] [NAME]',
    summary: 'show what the remotes can do, or find out; the bucket is as the remote calls it',
    positionals: { min: 0, max: 2 },
    options: {
      bucket: { type: 'string', placeholder: 'BUCKET', about: 'probe: where it makes its objects' },
      prefix: { type: 'string', placeholder: 'PREFIX', about: "probe: before its objects' keys" },
    },
    settings: 'client',
    load: async () => (await import('./remote.ts')).remote,
  },
  audit: {
    usage: 'verify|head [DIRECTORY]',
    summary: 'say whether an audit log is whole, and where it ends; needs no daemon',
    positionals: { min: 1, max: 2 },
    options: {
      head: {
        type: 'string',
        placeholder: 'NUMBER:HASH',
        about: 'verify: what the log has to contain, as head wrote it before',
      },
    },
    settings: 'client',
    load: async () => (await import('./audit.ts')).audit,
  },
  set: {
    usage: 'BUCKET[/KEY]',
    summary: 'change the tags of a bucket or an object',
    positionals: { min: 1, max: 1 },
    options: {
      tag: {
        type: 'string',
        multiple: true,
        placeholder: 'NAME=VALUE',
        about: 'add this tag, or replace its value',
      },
      reset: { type: 'boolean', about: 'remove every tag that is not given' },
    },
    settings: 'client',
    load: async () => (await import('./set.ts')).set,
  },
  api: {
    usage: 'OPERATION [FILE]',
    summary: 'call any operation of S3; JSON in and out, object data from and to files',
    positionals: { min: 1, max: 2 },
    options: async args => (await import('./api-options.ts')).apiOptions(args),
    settings: 'client',
    details: async args => (await import('./api-options.ts')).apiDetails(args),
    load: async () => (await import('./api.ts')).api,
  },
  filter: {
    usage: 'test EXPR BUCKET[/KEY]',
    summary: 'say what a filter admits, and why; needs no daemon',
    positionals: { min: 3, max: 3 },
    options: {
      'bucket-tag': { type: 'string', multiple: true, placeholder: 'NAME=VALUE', about: 'tag of the bucket' },
      tag: { type: 'string', multiple: true, placeholder: 'NAME=VALUE', about: 'tag of the object' },
      header: { type: 'string', multiple: true, placeholder: 'NAME=VALUE', about: 'header of the object' },
      meta: {
        type: 'string',
        multiple: true,
        placeholder: 'NAME=VALUE',
        about: 'user metadata of the object',
      },
      size: { type: 'string', placeholder: 'SIZE', about: 'size of the object, which is its content-length' },
      check: { type: 'boolean', about: 'exit with 1 unless it is admitted' },
    },
    settings: 'none',
    load: async () => (await import('./filter.ts')).filter,
  },
  policy: {
    usage: 'explain ACTION BUCKET[/KEY]',
    summary: 'say what policies in files allow, which statement decides, and why; needs no daemon',
    positionals: { min: 3, max: 3 },
    options: {
      principal: {
        type: 'string',
        placeholder: 'WHO',
        about:
          'who asks: an account, anonymous, a service, or an ARN; the root of this account when left out',
      },
      'user-id': { type: 'string', placeholder: 'ID', about: 'unique id of who asks' },
      owner: { type: 'string', placeholder: 'ACCOUNT', about: 'account that owns the bucket' },
      'identity-policy': { type: 'string', multiple: true, placeholder: 'FILE', about: 'policy of who asks' },
      'bucket-policy': { type: 'string', placeholder: 'FILE', about: 'policy of the bucket' },
      boundary: { type: 'string', placeholder: 'FILE', about: 'permissions boundary of who asks' },
      'session-policy': {
        type: 'string',
        multiple: true,
        placeholder: 'FILE',
        about: 'policy of the session',
      },
      context: {
        type: 'string',
        multiple: true,
        placeholder: 'KEY=VALUE',
        about: 'condition key of the request; once for each value',
      },
      check: { type: 'boolean', about: 'exit with 1 unless it is allowed' },
    },
    settings: 'none',
    load: async () => (await import('./policy.ts')).policy,
  },
  config: {
    usage: '',
    summary: 'show every setting and where its value comes from',
    positionals: none,
    options: {},
    settings: 'all',
    load: async () => (await import('./config.ts')).config,
  },
  doctor: {
    usage: '',
    summary: 'look for what keeps the daemon from working, and say what to do',
    positionals: none,
    options: {},
    settings: 'all',
    load: async () => (await import('./doctor.ts')).doctor,
  },
  completion: {
    usage: 'bash|zsh|fish',
    summary: 'print what makes a shell complete our command lines',
    positionals: { min: 1, max: 10_000 },
    options: {
      line: { type: 'string', placeholder: 'TEXT', about: 'for bash: print what may come next on this line' },
    },
    settings: 'none',
    details: async () => (await import('./completion.ts')).instructions,
    load: async () => (await import('./completion.ts')).completion,
  },
}
