import type { ResponseParameters } from "@grammyjs/types";

/** A refusal as Telegram words it; the server turns it into the JSON body and the HTTP status. */
export class ApiError extends Error {
  readonly code: number;
  readonly description: string;
  readonly parameters: ResponseParameters | undefined;

  constructor(code: number, description: string, parameters?: ResponseParameters) {
    super(description);
    this.name = "ApiError";
    this.code = code;
    this.description = description;
    this.parameters = parameters;
  }
}

/** A 400 whose text follows "Bad Request: ". */
export function badRequest(text: string, parameters?: ResponseParameters): ApiError {
  return new ApiError(400, `Bad Request: ${text}`, parameters);
}

/** A 403 whose text follows "Forbidden: ". */
export function forbidden(text: string): ApiError {
  return new ApiError(403, `Forbidden: ${text}`);
}

/** A 409 whose text follows "Conflict: ". */
export function conflict(text: string): ApiError {
  return new ApiError(409, `Conflict: ${text}`);
}

/** A 429 that says how many whole seconds to wait. */
export function tooManyRequests(retryAfter: number): ApiError {
  return new ApiError(429, `Too Many Requests: retry after ${retryAfter}`, { retry_after: retryAfter });
}
