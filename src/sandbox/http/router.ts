import type { Route } from './call.ts'

export interface Match {
  readonly route: Route
  readonly params: Readonly<Record<string, string>>
}

/** Finds the route of a path without its query; literal segments win over parameters. A last `{path}`, `{ref}` or `{basehead}` takes the rest. */
export function createRouter(routes: readonly Route[]): (method: string, path: string) => Match | null {
  const compiled = routes.map((route) => ({ route, segments: route.template.split('/').slice(1) }))
  compiled.sort((a, b) => weight(b.segments) - weight(a.segments))
  return (method, path) => {
    const parts = path.split('/').slice(1)
    for (const { route, segments } of compiled) {
      if (route.method !== method) continue
      const params = matchSegments(segments, parts)
      if (params !== null) return { route, params }
    }
    return null
  }
}

const takesRest = new Set(['{path}', '{basehead}', '{ref}'])

function matchSegments(segments: readonly string[], parts: readonly string[]): Record<string, string> | null {
  const params: Record<string, string> = {}
  for (const [index, segment] of segments.entries()) {
    const isLast = index === segments.length - 1
    const part = isLast && takesRest.has(segment) ? parts.slice(index).join('/') : parts[index]
    if (part === undefined || (part === '' && segment !== '{path}')) return null
    if (segment.startsWith('{')) params[segment.slice(1, -1)] = decode(part)
    else if (segment !== part) return null
  }
  const open = takesRest.has(segments.at(-1) ?? '')
  return open || parts.length === segments.length ? params : null
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Literal segments first, position by position; longer templates before shorter ones. */
function weight(segments: readonly string[]): number {
  return segments.reduce((sum, segment) => sum + (segment.startsWith('{') ? 1 : 10), 0)
}
