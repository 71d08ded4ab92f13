/**
 * Names that are promised but do nothing yet. Setting one stops the start, because a write queue that is asked for and
 * silently absent would be worse than none. A name leaves this list when its feature arrives.
 */

interface LaterSetting {
  /** The variable; with `_` behind it, the beginning of further ones. */
  readonly env: string
  /** Top-level key in s3d.yaml. */
  readonly path: string
  readonly feature: string
  /** What the variable may say, because it is so anyway. */
  readonly harmless?: string
}

const laterSettings: readonly LaterSetting[] = [
  { env: 'S3D_SYNC_FOLDER', path: 'syncFolder', feature: 'folder sync', harmless: 'false' },
  { env: 'S3D_FUSE_MOUNT', path: 'fuseMount', feature: 'the FUSE mount', harmless: 'false' },
]

export function laterVariable(name: string): LaterSetting | undefined {
  return laterSettings.find(({ env }) => name === env || name.startsWith(env + '_'))
}

export function laterKey(key: string): LaterSetting | undefined {
  return laterSettings.find(({ path }) => path === key)
}
