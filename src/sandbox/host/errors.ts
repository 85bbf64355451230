/**
 * Failures of the simulated Excel, with the codes Office.js gives them.
 */
export type HostErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'InvalidRequest'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded';

/** Becomes an `OfficeExtension.Error` with the same code on the client's side. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message: string,
  ) {
    super(message);
  }
}

export const notFound = (what: unknown): HostError =>
  new HostError('ItemNotFound', `The requested resource doesn't exist: ${String(what)}.`);

export const invalid = (message: string): HostError => new HostError('InvalidArgument', message);
