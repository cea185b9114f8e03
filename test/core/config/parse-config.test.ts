import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultConfig } from '../../../src/core/config/config.ts'
import { branchesAreKnown, parseConfig } from '../../../src/core/config/parse-config.ts'

describe('a configuration without a slip', () => {
  test.each(['', '# nothing yet\n', '---\n', '\uFEFF', '{}'])('holds only defaults when the text is %j', (text) => {
    expect(parseConfig(text)).toEqual({ config: defaultConfig, problems: [] })
  })

  test('holds every key of the reference example', () => {
    const { config, problems } = parseConfig(`paths: ["docs/incidents/**/*.md"]
branches: [main]
required: true
leads:
  scrumMaster: sam
  productOwner: "@pat"
  teamLeads: [tess, acme/sre]
mode: enforce
rules:
  no-human-error: off
  action-item-has-owner: error
headings:
  timeline: [What happened when]
thresholds:
  sentenceWords: 30
conclusions:
  findings: success
  errors: failure
`)
    expect(problems).toEqual([])
    expect(config).toMatchObject({
      paths: ['docs/incidents/**/*.md'],
      branches: ['main'],
      required: true,
      leads: { scrumMaster: 'sam', productOwner: '@pat', teamLeads: ['tess', 'acme/sre'] },
      mode: 'enforce',
      rules: { 'no-human-error': 'off', 'action-item-has-owner': 'error' },
      headings: { timeline: ['What happened when'] },
      thresholds: { sentenceWords: 30, silentGapShare: 0.5 },
      conclusions: { findings: 'success', errors: 'failure' },
    })
  })
})

describe('a slip is told with key, line and what is in force', () => {
  const cases: readonly {
    readonly name: string
    readonly text: string
    readonly problems: readonly { readonly path: string | null; readonly line: number; readonly words: string }[]
    readonly holds?: object
  }[] = [
    {
      name: 'an unknown key names the one that was meant',
      text: 'mode: advise\nbranch: [main]\n',
      problems: [{ path: 'branch', line: 2, words: 'did you mean `branches`' }],
      holds: { mode: 'advise', branches: [] },
    },
    {
      name: 'an unknown key that resembles nothing is only called unknown',
      text: 'kangaroo: 1\n',
      problems: [{ path: 'kangaroo', line: 1, words: 'There is no key `kangaroo`. It is ignored.' }],
    },
    {
      name: 'a wrong value falls to its default, the others hold',
      text: 'required: true\nmode: advice\n',
      problems: [{ path: 'mode', line: 2, words: 'Its default, advise, is in force' }],
      holds: { required: true, mode: 'advise' },
    },
    {
      name: 'a conclusion that GitHub has and we do not give',
      text: 'conclusions:\n  clean: success\n  errors: action_required\n',
      problems: [{ path: 'conclusions.errors', line: 3, words: '`conclusions.errors`' }],
      holds: { conclusions: { clean: 'success' } },
    },
    {
      name: 'one wrong rule level does not undo the others',
      text: 'rules:\n  no-human-error: off\n  action-item-has-owner: fatal\n',
      problems: [{ path: 'rules.action-item-has-owner', line: 3, words: 'not valid' }],
      holds: { rules: { 'no-human-error': 'off' } },
    },
    {
      name: 'an unknown rule names the one that was meant',
      text: 'rules:\n  no-human-errors: off\n',
      problems: [{ path: 'rules.no-human-errors', line: 2, words: 'did you mean `no-human-error`' }],
      holds: { rules: {} },
    },
    {
      name: 'an unknown lead role is told at its line, the known ones hold',
      text: 'leads:\n  scrumMaster: sam\n  productowner: pat\n',
      problems: [{ path: 'leads.productowner', line: 3, words: 'did you mean `leads.productOwner`' }],
      holds: { leads: { scrumMaster: 'sam', productOwner: [], teamLeads: [] } },
    },
    {
      name: 'a lead that is no login',
      text: 'leads:\n  scrumMaster: sam\n  teamLeads: [tess, "not a login"]\n',
      problems: [{ path: 'leads.teamLeads.1', line: 3, words: 'not valid' }],
      holds: { leads: { scrumMaster: 'sam', productOwner: [], teamLeads: [] } },
    },
    {
      name: 'a glob that would be expensive',
      text: 'paths:\n  - docs/**/*.md\n  - "**/*a*b*c*/*.md"\n',
      problems: [{ path: 'paths.1', line: 3, words: 'more than 4 wildcards' }],
      holds: { paths: [] },
    },
    {
      name: 'a cap that is no number',
      text: 'maxNewIssuesPerAar: many\n',
      problems: [{ path: 'maxNewIssuesPerAar', line: 1, words: 'Its default, 50, is in force' }],
      holds: { maxNewIssuesPerAar: 50 },
    },
    {
      name: 'broken YAML is told at its line and nothing of it counts',
      text: 'mode: enforce\nbranches: [main\nrequired: true\n',
      problems: [{ path: null, line: 3, words: 'no valid YAML' }],
      holds: { mode: 'advise' },
    },
    {
      name: 'the same key twice',
      text: 'mode: enforce\nmode: advise\n',
      problems: [{ path: null, line: 2, words: 'no valid YAML' }],
    },
    {
      name: 'a list in place of keys',
      text: '- mode\n',
      problems: [{ path: null, line: 1, words: 'no keys with values' }],
    },
    {
      name: 'a key that only objects of the language have',
      text: '__proto__: 1\nconstructor: 2\n',
      problems: [
        { path: '__proto__', line: 1, words: 'no key `__proto__`' },
        { path: 'constructor', line: 2, words: 'no key `constructor`' },
      ],
    },
  ]
  test.each(cases)('$name', ({ text, problems, holds = {} }) => {
    const parsed = parseConfig(text)
    expect(parsed.problems.map(({ path, line }) => ({ path, line }))).toEqual(
      problems.map(({ path, line }) => ({ path, line })),
    )
    for (const [i, { words }] of problems.entries()) expect(parsed.problems[i]?.message).toContain(words)
    expect(parsed.config).toMatchObject(holds)
  })
})

describe('which branches count is unknown', () => {
  test.each([
    ['branches is wrong', 'branches: main\n', false],
    ['one branch is wrong', 'branches: [main, 3]\n', false],
    ['the file is broken', 'mode: [\n', false],
    ['something else is wrong', 'mode: never\n', true],
    ['nothing is wrong', 'branches: [main]\n', true],
  ])('when %s', (_name, text, known) => {
    expect(branchesAreKnown(parseConfig(text).problems)).toBe(known)
  })
})

describe('hostile text', () => {
  test.each([
    ['nested brackets', '['.repeat(60_000)],
    ['nested lists', '- '.repeat(30_000)],
    ['nested indentation', Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['nested keys on one line', '? '.repeat(30_000)],
    [
      'an alias bomb',
      `a: &a [x, x]\n${'bcdefghij'
        .split('')
        .map((k, i) => `${k}: &${k} [${`*${'abcdefghij'[i]}, `.repeat(9)}]`)
        .join('\n')}`,
    ],
    ['too much of it', 'a'.repeat(70_000)],
    ['a tag that runs code elsewhere', 'mode: !!js/function "function () {}"'],
  ])('%s comes back with a problem', (_name, text) => {
    expect(parseConfig(text).problems.length).toBeGreaterThan(0)
  })

  test('any text gives a whole configuration and problems inside the file', () => {
    const fragment = fc.constantFrom(
      'mode: ',
      'rules:\n',
      '  x: off\n',
      '- ',
      '[',
      ']',
      '{',
      '&a ',
      '*a',
      '\n',
      '\r\n',
      '"',
      ': ',
      '!!set',
      '|',
      '\t',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fc.oneof(fragment, fc.string({ maxLength: 5 }))).map((parts) => parts.join('')),
        ),
        (text) => {
          const { config, problems } = parseConfig(text)
          expect(Object.keys(config)).toEqual(Object.keys(defaultConfig))
          for (const { line } of problems) expect(line).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length)
        },
      ),
    )
  })
})
