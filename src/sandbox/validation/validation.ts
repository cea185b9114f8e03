import type { Validate } from '../http/request-log.ts'

export function createValidation(): Validate {
  return () => []
}
