/**
 * The query APIs by the version that a request names: each has routers and documents of its own, generated, and all are
 * asked alike. Called by `query.ts` alone.
 */
import {
  operations as iamOperations,
  protocol as iamProtocol,
  route as iamRoute,
  serializeError as iamError,
  version as iamVersion,
} from '@s3d/server/iam'
import type { Inputs as IamInputs, Outputs as IamOutputs } from '@s3d/server/iam'
import {
  operations as stsOperations,
  protocol as stsProtocol,
  route as stsRoute,
  serializeError as stsError,
} from '@s3d/server/sts'
import type { Form, Inputs as StsInputs, Outputs as StsOutputs } from '@s3d/server/sts'
import type { WireResponse } from '@s3d/server/protocol'
import type { Answering, Asker, QueryEndpoint, QueryError, QueryService } from '../service/query.ts'

/** An action that a request names. */
export interface Named {
  readonly op: string
  /** Whether who calls has to sign. */
  readonly isSigned: boolean
  /**
   * @param came told what comes of it, before it is written down
   * @throws {QueryError} for what is wrong with the request, or refused
   */
  readonly answer: (asker: Asker, came: (output: unknown) => void) => Promise<WireResponse>
}

export interface QueryApi {
  readonly service: QueryService
  /** @throws {QueryError} `MissingAction`, `InvalidAction` */
  readonly find: (form: Form) => Named
  readonly serializeError: (error: QueryError, requestId: string) => WireResponse
}

/** What codegen writes for a service. */
interface Generated<Inputs, Outputs> {
  readonly route: (form: Form) => keyof Inputs & keyof Outputs & string
  readonly operations: { readonly [Op in keyof Inputs & keyof Outputs]: { readonly signed: boolean } }
  readonly protocol: {
    readonly [Op in keyof Inputs & keyof Outputs]: {
      readonly deserialize: (form: Form) => Inputs[Op]
      readonly serialize: (output: Outputs[Op], requestId: string) => WireResponse
    }
  }
}

const iam = { route: iamRoute, operations: iamOperations, protocol: iamProtocol }
const sts = { route: stsRoute, operations: stsOperations, protocol: stsProtocol }

/** STS's, where no version is named that another one has. */
export function queryApi(endpoint: QueryEndpoint, form: Form | undefined): QueryApi {
  if (form?.child('Version')?.value === iamVersion)
    return {
      service: 'iam',
      find: finder<IamInputs, IamOutputs>(iam, endpoint.iam),
      serializeError: iamError,
    }
  return { service: 'sts', find: finder<StsInputs, StsOutputs>(sts, endpoint.sts), serializeError: stsError }
}

function finder<Inputs, Outputs>(
  generated: Generated<Inputs, Outputs>,
  actions: Answering<Inputs, Outputs>,
): QueryApi['find'] {
  const { route, operations, protocol } = generated
  return form => {
    const op = route(form)
    const { deserialize, serialize } = protocol[op]
    return {
      op,
      isSigned: operations[op].signed,
      answer: async (asker, came) => {
        const output = await actions[op](deserialize(form), asker)
        came(output)
        return serialize(output, asker.requestId)
      },
    }
  }
}
