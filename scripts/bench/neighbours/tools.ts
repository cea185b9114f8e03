/** Other programs that read markdown and complain, in the newest versions that run on Node 20; each by its own command line. */
export interface Tool {
  readonly name: string
  /** Relative to the folder that the packages are installed in. */
  readonly script: string
  /** Its command line for these files. */
  arguments(files: readonly string[]): readonly string[]
  /** Whether this exit code means that it has done its work, with or without complaints. */
  hasWorked(code: number): boolean
}

/** What is fetched; they are no dependencies, because they bring some seven hundred packages and nothing here but a bench needs them. */
export const packages = [
  'alex@11.0.1',
  'write-good@1.0.8',
  'markdownlint-cli2@0.22.1',
  'textlint@15.8.0',
  'textlint-rule-no-todo@2.0.1',
]

/** Written beside the packages: textlint does nothing without a rule. */
export const textlintConfig = { path: '.textlintrc.json', text: '{ "rules": { "no-todo": true } }\n' }

const complaints = (code: number) => code === 0 || code === 1

export const tools: readonly Tool[] = [
  { name: 'alex', script: 'node_modules/alex/cli.js', arguments: (files) => files, hasWorked: complaints },
  {
    name: 'write-good',
    script: 'node_modules/write-good/bin/write-good.js',
    arguments: (files) => files,
    // It ends with the number of its complaints.
    hasWorked: () => true,
  },
  {
    name: 'markdownlint-cli2',
    script: 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs',
    // A colon: the path as it is, no glob.
    arguments: (files) => files.map((file) => `:${file}`),
    hasWorked: complaints,
  },
  {
    name: 'textlint, one rule',
    script: 'node_modules/textlint/bin/textlint.js',
    arguments: (files) => files,
    hasWorked: complaints,
  },
]
