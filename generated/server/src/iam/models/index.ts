// Generated from model/ by `npm run codegen`; do not edit.

export * from './enums.ts'

export * from './errors.ts'

export * from './models_0.ts'
