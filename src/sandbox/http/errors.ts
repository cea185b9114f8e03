/** An answer that is an error, in GitHub's own form. Handlers throw it. */
export class ApiError extends Error {
  readonly status: number
  readonly errors: readonly unknown[] | null
  readonly headers: Readonly<Record<string, string>>
  constructor(
    status: number,
    message: string,
    more: { readonly errors?: readonly unknown[]; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message)
    this.name = 'ApiError'
    this.status = status
    this.errors = more.errors ?? null
    this.headers = more.headers ?? {}
  }
}

/** What GitHub answers for what is not there and for what the caller may not see: it does not tell which. */
export function notFound(): ApiError {
  return new ApiError(404, 'Not Found')
}

export interface FieldError {
  readonly resource: string
  readonly field: string
  readonly code: 'missing' | 'missing_field' | 'invalid' | 'already_exists' | 'unprocessable' | 'custom'
  readonly value?: unknown
  readonly message?: string
}

export function validationFailed(...errors: readonly FieldError[]): ApiError {
  return new ApiError(422, 'Validation Failed', { errors })
}

/** The answer for a token that is fine and an App that lacks the permission. */
export function notAccessible(accepted: string): ApiError {
  return new ApiError(403, 'Resource not accessible by integration', {
    headers: { 'x-accepted-github-permissions': accepted },
  })
}
