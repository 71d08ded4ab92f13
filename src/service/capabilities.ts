/**
 * What a remote S3 can have or lack, by name: as settings state it, a probe asks for it and the table of each remote
 * keeps it. In the order in which it is shown.
 */
export const capabilityNames = [
  'checksums',
  'trailers',
  'conditional-writes',
  'conditional-deletes',
  'list-v2',
  'tagging',
  'versioning',
  'copy',
  'part-copy',
  'delete-objects',
  'object-attributes',
  'md5-etags',
  'multipart',
  'small-parts',
  'part-10000',
] as const
export type Capability = (typeof capabilityNames)[number]

/** What is missing is to be found out. */
export type StatedCapabilities = Readonly<Partial<Record<Capability, boolean>>>
