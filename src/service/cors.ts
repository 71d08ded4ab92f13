/**
 * What the HTTP line asks about a bucket's CORS rules, before anybody is authenticated. `operations/` knows them,
 * `http/` judges requests by them, `daemon.ts` joins the two.
 */
import type { Input } from './service.ts'

export type CorsRule = NonNullable<Input<'PutBucketCors'>['CORSConfiguration']>['CORSRules'][number]

/** @returns the bucket's rules, or why there are none */
export type CorsLookup = (bucket: string) => BucketCors | Promise<BucketCors>

export type BucketCors = readonly CorsRule[] | 'no bucket' | 'not enabled'
