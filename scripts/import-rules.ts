import type { IConfiguration, IRegularForbiddenRuleType } from 'dependency-cruiser'

type Rule = Omit<IRegularForbiddenRuleType, 'severity'> & { readonly name: string; readonly comment: string }

/**
 * Who may know whom. Each forbidden edge says why and what to do instead.
 * `scripts/check-imports.ts` runs it over `src` and over a planted violation of every rule, which must be caught.
 */
const room = (names: string) => `(^|/)src/(${names})/`
const otherRooms = (names: string) => `(^|/)src/(?!(${names})/)[^/]+/`

/** Libraries that read and write text: all that the core may use of others. */
const textLibraries = [
  '@lezer/(common|markdown)',
  'decode-named-character-reference',
  'diff',
  'gray-matter',
  'luxon',
  '@noble/hashes',
  'picomatch',
  'wink-nlp',
  'wink-eng-lite-web-model',
  'nspell',
  'dictionary-en',
  'minisearch',
  'ics',
  'smol-toml',
  'yaml',
  'zod',
].join('|')

const coreRoomMayKnow = (name: string, known: readonly string[]): Rule => ({
  name: `core-${name}-knows-${known.length === 0 ? 'nobody' : known.join('-')}`,
  comment: `core/${name} stands below the rooms that use it. Move the shared thing down, or pass the value in.`,
  from: { path: `(^|/)src/core/${name}/` },
  to: { path: `(^|/)src/core/(?!(${[name, ...known].join('|')})/)[^/]+/` },
})

const forbidden: readonly Rule[] = [
  {
    name: 'core-is-pure',
    comment: 'The core decides everything and touches nothing: no other room. Pass values in, return values.',
    from: { path: room('core') },
    to: { path: otherRooms('core') },
  },
  {
    name: 'core-has-no-io',
    comment: 'No file, network, clock or environment in the core. Do it in an adapter and pass the value in.',
    from: { path: room('core') },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'core-uses-text-libraries-only',
    comment:
      'The core may use libraries for text, dates and schemas. Add one to the list with its reason in docs/decisions.',
    from: { path: room('core') },
    to: { path: 'node_modules/', pathNot: `node_modules/(${textLibraries})/` },
  },
  coreRoomMayKnow('aar', []),
  coreRoomMayKnow('review', ['aar']),
  coreRoomMayKnow('follow-up', ['aar']),
  coreRoomMayKnow('triage', ['aar']),
  coreRoomMayKnow('config', ['aar', 'review', 'follow-up', 'triage']),
  {
    name: 'app-knows-core',
    comment: 'Use cases speak to the world through app/ports.ts only.',
    from: { path: room('app') },
    to: { path: otherRooms('app|core') },
  },
  {
    name: 'app-has-no-octokit',
    comment: 'Octokit lives in src/github. A use case asks a port.',
    from: { path: room('app') },
    to: { path: 'node_modules/', pathNot: 'node_modules/zod/' },
  },
  ...['github', 'queue', 'sandbox'].map((name) => ({
    name: `${name}-is-an-adapter`,
    comment: 'Adapters know the ports and the core, never each other. Wire them in src/server.',
    from: { path: room(name) },
    to: { path: otherRooms(`${name}|app|core`) },
  })),
  {
    name: 'cli-knows-core',
    comment: 'The CLI is core and files. What reaches GitHub is a command of its own.',
    from: { path: room('cli') },
    to: { path: otherRooms('cli|core') },
  },
  {
    name: 'help-loads-no-core',
    comment: 'Help and version answer at once: what a command does is loaded when it runs, by import().',
    from: { path: '(^|/)src/cli/(main|[^/]+-command)[.]ts$' },
    to: {
      path: '(^|/)src/(core/|cli/(?!exit-codes|[^/]+-command))',
      dependencyTypesNot: ['type-only', 'dynamic-import'],
    },
  },
  {
    name: 'nothing-knows-the-server',
    comment: 'The server is the composition root: it knows all, nobody knows it.',
    from: { path: otherRooms('server') },
    to: { path: room('server') },
  },
  {
    name: 'no-circles',
    comment: 'Two files that need each other are one file, or hide a third.',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'ships-what-it-needs',
    comment:
      'src runs without development dependencies. Only the validation of the sandbox loads one, and only when asked.',
    from: { path: '(^|/)src/', pathNot: '(^|/)src/sandbox/validation/' },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
]

export const importRules: IConfiguration & { readonly forbidden: readonly { readonly name: string }[] } = {
  forbidden: forbidden.map((rule) => ({ ...rule, severity: 'error' as const })),
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
}
