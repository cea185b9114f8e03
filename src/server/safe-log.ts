import { GitHubError, type Log } from '../app/ports.ts'

/** The part of pino that is used. */
export interface Sink {
  info(data: object, message: string): void
  warn(data: object, message: string): void
  error(data: object, message: string): void
}

/**
 * A log that tells of an error (`err`) only what cannot hold text of documents or secrets: GitHub repeats what was sent to it in its
 * messages, and Octokit's errors carry the whole request.
 */
export function safeLog(sink: Sink): Log {
  return {
    info: (data, message) => sink.info(safeData(data), message),
    warn: (data, message) => sink.warn(safeData(data), message),
    error: (data, message) => sink.error(safeData(data), message),
  }
}

function safeData(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return 'err' in data ? { ...data, err: describeError(data['err']) } : data
}

/** Kind, route and status of what GitHub answered; kind, message and stack of anything else. */
export function describeError(error: unknown): Readonly<Record<string, unknown>> {
  if (error instanceof GitHubError) return { type: error.name, status: error.status, route: error.route }
  if (!(error instanceof Error)) return { type: typeof error }
  if ('status' in error) return { type: error.name, status: error.status, stack: frames(error) }
  const cause = error.cause instanceof Error ? { cause: error.cause.name } : {}
  return { type: error.name, message: error.message, stack: frames(error), ...cause }
}

function frames(error: Error): readonly string[] {
  const lines = (error.stack ?? '').split('\n')
  return lines.filter((line) => line.startsWith('    at ')).slice(0, 8)
}
