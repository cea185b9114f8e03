import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textOfNewFile } from '../../src/github/text-of-new-file.ts'
import { diffFiles } from '../../src/sandbox/git/diff.ts'
import { createObjectStore, writeBlob } from '../../src/sandbox/git/object-store.ts'

const idOf = (text: string) =>
  createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex')

describe('the text of a new file', () => {
  test.each([
    ['ends with a newline', '# A\n\ntext\n', '@@ -0,0 +1,3 @@\n+# A\n+\n+text'],
    ['has one line', '# A\n', '@@ -0,0 +1 @@\n+# A'],
    ['ends without a newline', '# A\ntext', '@@ -0,0 +1,2 @@\n+# A\n+text\n\\ No newline at end of file'],
    ['has a BOM and CRLF', '\uFEFF# A\r\ntext\r\n', '@@ -0,0 +1,2 @@\n+\uFEFF# A\r\n+text\r'],
  ])('is put together from the patch where it %s', (_, text, patch) => {
    expect(textOfNewFile({ status: 'added', sha: idOf(text), patch })).toBe(text)
  })

  test.each([
    ['the patch is cut off', { status: 'added', sha: idOf('# A\ntext\n'), patch: '@@ -0,0 +1,2 @@\n+# A' }],
    ['the patch is of another form', { status: 'added', sha: idOf('# A\n'), patch: '+# A' }],
    ['no patch is told', { status: 'added', sha: idOf('# A\n'), patch: null }],
    ['no id is told', { status: 'added', sha: null, patch: '@@ -0,0 +1 @@\n+# A' }],
    ['the file was there before', { status: 'modified', sha: idOf('# A\n'), patch: '@@ -0,0 +1 @@\n+# A' }],
  ])('is not known where %s', (_, file) => {
    expect(textOfNewFile(file)).toBeNull()
  })

  test('is the file, byte for byte, or not known', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('', '\\ No newline at end of file', '@@ -0,0 +1 @@', '\r', '\uFEFF'),
    )
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const content = Buffer.from(lines.join('\n'))
        const store = createObjectStore()
        const sha = writeBlob(store, content)
        const [change] = diffFiles(store, new Map(), new Map([['a.md', sha]]))
        const text = textOfNewFile(change ?? { status: '', sha: null, patch: null })
        expect(text === null || Buffer.from(text).equals(content)).toBe(true)
        if (lines.every((each) => /^[a-z# ]+$/.test(each)) && lines.length > 0) expect(text).not.toBeNull()
      }),
    )
  })
})
