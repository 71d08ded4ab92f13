import type { Inputs, OperationName, Outputs } from './operation-types.ts'
import type { WireRequest, WireResponse } from './wire.ts'
/** How one operation is read from a request and written to a response. */
export interface OperationProtocol<Op extends OperationName> {
  readonly deserialize: (request: WireRequest) => Inputs[Op]
  readonly serialize: (output: Outputs[Op]) => WireResponse
}
/** The (de)serializers of every operation. */
export const protocol: { readonly [Op in OperationName]: OperationProtocol<Op> } = {} as never
