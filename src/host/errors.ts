/** What the host answers instead of a result: a Rich-API error, in Excel's own codes and words. */
export class HostError extends Error {
  override readonly name = "HostError";
  constructor(
    readonly code: string,
    message: string,
    /** Member the error points at, e.g. "Range.values"; the dispatcher fills it in when absent. */
    readonly location: string | null = null,
    readonly httpStatusCode = 400,
  ) {
    super(message);
  }
}

/** Code of every gap of this host, so that a test can tell a gap from a refusal of Excel's. */
export const NOT_IMPLEMENTED = "NotImplementedByHost";

/** A wrong argument: shape, enum value, address, name. */
export function invalidArgument(location: string | null = null, message?: string): HostError {
  const words = message ?? "The argument is invalid or missing or has an incorrect format.";
  return new HostError("InvalidArgument", words, location);
}

/** No item of that key. `…OrNullObject` members turn it into a null object. */
export function itemNotFound(location: string | null = null): HostError {
  return new HostError("ItemNotFound", "The requested resource doesn't exist.", location, 404);
}

/** The name is taken. */
export function itemAlreadyExists(location: string | null = null): HostError {
  const words = "A resource with the same name or identifier already exists.";
  return new HostError("ItemAlreadyExists", words, location, 409);
}

/** The operation is not possible in the present state (protected sheet, last visible sheet, overlapping tables). */
export function invalidOperation(location: string | null = null, message?: string): HostError {
  return new HostError("InvalidOperation", message ?? "The operation is invalid for the object.", location);
}

/** Writing where sheet protection forbids it. */
export function accessDenied(location: string | null = null): HostError {
  return new HostError("AccessDenied", "You cannot perform the requested operation.", location, 403);
}
