/** The codes of OfficeExtension.ErrorCodes and of Word that the simulator gives. */
export type ErrorCode =
  | "PropertyNotLoaded"
  | "ValueNotLoaded"
  | "ItemNotFound"
  | "InvalidObjectPath"
  | "InvalidArgument"
  | "ApiNotFound"
  | "AccessDenied"
  | "NotAllowed"
  | "GeneralException"
  | "RequestPayloadSizeLimitExceeded";

/** What Office.js throws: RichApi.Error, known to add-ins as OfficeExtension.Error. */
export class OfficeError extends Error {
  readonly debugInfo: { code: string; message: string; errorLocation: string };

  constructor(
    readonly code: ErrorCode,
    readonly location: string,
    message: string = messages[code],
  ) {
    super(message);
    this.name = "RichApi.Error";
    this.debugInfo = { code, message, errorLocation: location };
  }
}

const messages: Record<ErrorCode, string> = {
  PropertyNotLoaded:
    "The property is not available. Before reading the property's value, call the load method on the containing object and call context.sync().",
  ValueNotLoaded: "The value of the result object has not been loaded yet. Before reading the value, call context.sync().",
  ItemNotFound: "The requested item was not found.",
  InvalidObjectPath: "The object path is not valid here: the object belongs to a run that has ended.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  ApiNotFound: "The API you are trying to use could not be found. It may be available in a newer version of Word.",
  AccessDenied: "You cannot perform the requested operation.",
  NotAllowed: "This operation is not permitted for the current object.",
  GeneralException: "There was an internal error while processing the request.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
};

/** The simulator does not model a member: never a Word error, so that no add-in can catch it by its code. */
export class NotSimulated extends Error {
  constructor(member: string) {
    super(`The simulator does not model ${member}.`);
  }
}
