/**
 * Whose token of Kubernetes it is: the service account, and the pod where the token is bound to one. The session gets tags by
 * which policies can tell pods and namespaces apart, named as EKS Pod Identity names them.
 * @see https://docs.aws.amazon.com/eks/latest/userguide/pod-id-abac.html
 */

/** What a provider's token says; somebody has verified it. */
export interface VerifiedToken {
  readonly issuer: string
  readonly subject: string
  readonly audiences: readonly string[]
  readonly claims: Readonly<Record<string, unknown>>
}

export interface ServiceAccount {
  readonly issuer: string
  readonly namespace: string
  readonly name: string
  /** Absent where the token is good for any pod. */
  readonly pod: { readonly name: string; readonly uid: string } | undefined
}

/** Whom tokens for this endpoint are made for. */
export const podAudience = 'pods.eks.amazonaws.com'

const subjectForm = /^system:serviceaccount:([a-z0-9-]{1,63}):([a-z0-9.-]{1,253})$/

/** @returns `undefined` for a token that is for something else, or not of a service account */
export function serviceAccountOf({
  issuer,
  subject,
  audiences,
  claims,
}: VerifiedToken): ServiceAccount | undefined {
  const [, namespace, name] = subjectForm.exec(subject) ?? []
  if (namespace === undefined || name === undefined || !audiences.includes(podAudience)) return undefined
  const about = recordOf(claims['kubernetes.io'])
  const pod = recordOf(about['pod'])
  // The provider says it twice; a token in which the two differ is of nobody.
  if (about['namespace'] !== namespace || recordOf(about['serviceaccount'])['name'] !== name) return undefined
  const [podName, uid] = [pod['name'], pod['uid']]
  const isBound = typeof podName === 'string' && typeof uid === 'string'
  return { issuer, namespace, name, pod: isBound ? { name: podName, uid } : undefined }
}

export function tagsOf({ namespace, name, pod }: ServiceAccount): Readonly<Record<string, string>> {
  return {
    'kubernetes-namespace': namespace,
    'kubernetes-service-account': name,
    ...(pod !== undefined && { 'kubernetes-pod-name': pod.name, 'kubernetes-pod-uid': pod.uid }),
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  // What is no structure has no member that is asked for.
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
}
