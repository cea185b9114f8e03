import type { Json } from './description.ts'

/** Where GitHub's description is narrower than GitHub is, and what stands in its place. */
interface Gap {
  /** Name of a schema, or `METHOD route`. */
  readonly where: string
  /** Property names down to what is wrong; `items` steps into a list. */
  readonly path: readonly string[]
  readonly why: string
  readonly mend: (wrong: unknown) => unknown
}

const orNull = (wrong: unknown) => ({ nullable: true, allOf: [wrong] })
const headRepository =
  'The repository of a head is null once the fork is deleted (docs: get a pull request, example payloads).'

const gaps: readonly Gap[] = [
  { where: 'pull-request', path: ['properties', 'head', 'properties', 'repo'], why: headRepository, mend: orNull },
  {
    where: 'pull-request-simple',
    path: ['properties', 'head', 'properties', 'repo'],
    why: headRepository,
    mend: orNull,
  },
  {
    where: 'GET /app/installations',
    path: ['responses', '200', 'content', 'application/json', 'schema', 'items'],
    why: 'The description asks for an account that is a user and an enterprise at once; a single installation is described rightly.',
    mend: () => ({ $ref: '#/components/schemas/installation' }),
  },
]

/** The piece of the description of that name, with its known gaps mended. */
export function mend(where: string, piece: unknown): unknown {
  return gaps
    .filter((gap) => gap.where === where)
    .reduce((value, { path, mend: change }) => changeAt(value, path, change), piece)
}

function changeAt(value: unknown, path: readonly string[], change: Gap['mend']): unknown {
  const [first, ...rest] = path
  if (first === undefined) return change(value)
  if (typeof value !== 'object' || value === null) return value
  return { ...value, [first]: changeAt((value as Json)[first], rest, change) }
}
