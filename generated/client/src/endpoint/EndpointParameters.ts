// Generated from model/ by `npm run codegen`; do not edit.
import type { Endpoint, EndpointParameters as __EndpointParameters, EndpointV2, Provider } from '@smithy/types'

export interface ClientInputEndpointParameters {
  region?: string | undefined | Provider<string | undefined>
  useDualstackEndpoint?: boolean | undefined | Provider<boolean | undefined>
  useFipsEndpoint?: boolean | undefined | Provider<boolean | undefined>
  endpoint?: string | Provider<string> | Endpoint | Provider<Endpoint> | EndpointV2 | Provider<EndpointV2>
}

export type ClientResolvedEndpointParameters = Omit<ClientInputEndpointParameters, 'endpoint'> & {
  defaultSigningName: string
}

export const resolveClientEndpointParameters = <T>(
  options: T & ClientInputEndpointParameters,
): T & ClientResolvedEndpointParameters => {
  return Object.assign(options, {
    useDualstackEndpoint: options.useDualstackEndpoint ?? false,
    useFipsEndpoint: options.useFipsEndpoint ?? false,
    defaultSigningName: 's3',
  })
}

export const commonParams = {
  UseFIPS: { type: 'builtInParams', name: 'useFipsEndpoint' },
  Endpoint: { type: 'builtInParams', name: 'endpoint' },
  Region: { type: 'builtInParams', name: 'region' },
  UseDualStack: { type: 'builtInParams', name: 'useDualstackEndpoint' },
} as const

export interface EndpointParameters extends __EndpointParameters {
  Region?: string | undefined
  UseDualStack?: boolean | undefined
  UseFIPS?: boolean | undefined
  Endpoint?: string | undefined
}
