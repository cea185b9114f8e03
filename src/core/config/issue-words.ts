import type { z } from 'zod'

const typeWords: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a mapping of keys to values',
  record: 'a mapping of keys to values',
  string: 'a word',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
}

/** What is wrong with a value, in words for a person, as the end of “… is not valid: ”; no full stop. */
export function issueWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return issue.values.length === 1
        ? `it can only be ${String(issue.values[0])}`
        : `it can be ${issue.values.slice(0, -1).join(', ')} or ${String(issue.values.at(-1))}`
    case 'invalid_type':
      return `${typeWords[issue.expected] ?? issue.expected} is expected here`
    case 'too_small':
      return isMeasured(issue.origin) ? 'it is empty' : `it must be at least ${issue.minimum}`
    case 'too_big':
      return isMeasured(issue.origin) ? `it is longer than ${issue.maximum}` : `it must be at most ${issue.maximum}`
    case 'invalid_union':
      return 'one value or a list of values is expected here'
    case 'invalid_key':
      return 'this name cannot stand here'
    case 'custom':
    case 'invalid_format':
      return `it ${issue.message}`
    default:
      return issue.message
  }
}

/** Strings and lists are measured by length, numbers by value. */
function isMeasured(origin: string): boolean {
  return origin === 'string' || origin === 'array'
}
