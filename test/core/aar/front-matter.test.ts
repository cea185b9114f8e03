import { afterEach, describe, expect, it } from 'vitest'
import { parseDocument } from '../../../src/core/aar/parse-document.ts'

const told = (markdown: string) => parseDocument(markdown).problems.map(({ line, code }) => `${line} ${code}`)

describe('front matter', () => {
  it('gives values and the line of each key', () => {
    const { frontMatter } = parseDocument('---\ntitle: Checkout\ndate: 2026-11-03\n---\n# A')
    expect(frontMatter).toMatchObject({
      data: { title: 'Checkout', date: '2026-11-03' },
      lines: { title: 2, date: 3 },
      line: 1,
      endLine: 4,
    })
  })

  it.each(['---\n\nprose between rules\n\n---\n', '---\nno end', '----\na: b\n---', 'text\n---\na: b\n---'])(
    'is not seen in %j',
    (markdown) => {
      expect(parseDocument(markdown)).toMatchObject({ frontMatter: null, problems: [] })
    },
  )
})

describe('front matter in TOML', () => {
  const toml = [
    '+++',
    'title = "Search \\"stood\\" still"',
    "slug = 'search' # short",
    'date = 2026-11-03T10:04:00Z',
    'draft = false',
    'weight = 3',
    'tags = ["search", \'aar\']',
    'text = """',
    'many lines"""',
    '[extra]',
    'author = "Kim"',
    'title = "Another"',
    '+++',
    '# A',
  ]

  it('gives the plain values and the line of each key', () => {
    const { frontMatter, problems } = parseDocument(toml.join('\n'))
    expect(problems).toEqual([])
    expect(frontMatter).toMatchObject({
      data: {
        title: 'Search "stood" still',
        slug: 'search',
        date: '2026-11-03T10:04:00.000Z',
        draft: false,
        weight: 3,
        tags: ['search', 'aar'],
        author: 'Kim',
      },
      lines: { title: 2, author: 11 },
      endLine: 13,
    })
  })

  it('says where it is none, and reads the text below', () => {
    const { frontMatter, problems, blocks } = parseDocument('+++\ntitle = "Search"\nowner = Kim Berg\n+++\n# A')
    expect(problems).toMatchObject([{ code: 'front-matter-unreadable', line: 3 }])
    expect(problems[0]?.message).toMatch(
      /^The front matter cannot be read as TOML here: [^.]+\. Until that is mended its values are not used\.$/,
    )
    expect(frontMatter?.data).toEqual({})
    expect(blocks).toMatchObject([{ kind: 'heading' }])
  })

  it.each(['+++\nno end', '++++\na = 1\n+++', 'text\n+++\na = 1\n+++', '+++'])('is not seen in %j', (markdown) => {
    expect(parseDocument(markdown).frontMatter).toBeNull()
  })
})

describe('front matter in another language', () => {
  const spy = globalThis as { frontMatterRan?: boolean }
  afterEach(() => {
    delete spy.frontMatterRan
  })

  it.each(['js', 'javascript', 'coffee', 'json', 'constructor', 'toml'])('does not run: %s', (language) => {
    const code = 'module.exports = (globalThis.frontMatterRan = true)'
    const document = parseDocument(`---${language}\n${code}\n---\n# After`)
    expect(spy.frontMatterRan).toBeUndefined()
    expect(document.problems).toMatchObject([{ line: 1, code: 'front-matter-language' }])
    expect(document.blocks).toMatchObject([{ kind: 'heading', line: 4 }])
  })
})

describe('front matter that cannot be read', () => {
  it.each([
    ['a key twice', '---\na: 1\nb: 2\na: 3\n---\n', ['4 front-matter-unreadable']],
    ['an unknown tag', '---\na: 1\nb: !!js/function "x"\n---\n', ['3 front-matter-unreadable']],
    ['a list that is not closed', '---\na: [1\n---\n', ['2 front-matter-unreadable']],
    ['an alias bomb', `---\na: &a [1]\nb: [${'*a, '.repeat(40)}1]\n---\n`, ['1 front-matter-unreadable']],
  ])('tells its line: %s', (_name, markdown, expected) => {
    expect(told(markdown)).toEqual(expected)
  })
})
