import { describe, expect, it } from 'vitest'
import { sectionKinds } from '../../../../src/core/aar/aar.ts'
import { parseDocument } from '../../../../src/core/aar/parse-document.ts'
import { foldWords } from '../../../../src/core/aar/vocabulary/fold-words.ts'
import { extraHeadings, matchHeading } from '../../../../src/core/aar/vocabulary/match-heading.ts'
import { vocabularies } from '../../../../src/core/aar/vocabulary/vocabularies.ts'

const entries = vocabularies.flatMap(({ language, headings }) =>
  sectionKinds.flatMap((kind) => headings[kind].map(([words, example]) => ({ language, kind, words, example }))),
)

describe('every heading of the vocabulary', () => {
  it.each(entries)('$language: $example is about $kind', ({ language, kind, example }) => {
    const heading = parseDocument(`# Title\n\n${example}\n\ntext`).blocks.find(
      (block) => block.kind === 'heading' && block.line === 3,
    )
    if (heading?.kind !== 'heading') throw new Error('the example is no heading')
    const spoken = matchHeading(heading.content.text).filter(
      (match) => match.language === language || match.language === 'en',
    )
    const best = spoken.filter((match) => match.strength === spoken[0]?.strength)
    expect(best.map((match) => match.kind)).toContain(kind)
  })

  it('stands there once for each language and kind', () => {
    const keys = entries.map(({ language, kind, words }) => `${language} ${kind} ${words}`)
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
  })
})

describe('foldWords', () => {
  it.each([
    ['3. Timeline', 'timeline'],
    ['1.2 Impact:', 'impact'],
    ['IV. Root cause(s)', 'root cause'],
    [':eye: Detection', 'detection'],
    ['🔥 What went wrong?', 'what went wrong'],
    ['Timeline (times in BST)', 'timeline'],
    ['Follow-up', 'follow up'],
    ['Résumé', 'resume'],
    ['Årsak', 'arsak'],
    ['Maßnahmen', 'massnahmen'],
    ['予防（Prevent）', '予防'],
    ['5 Whys', '5 whys'],
    ['What didn’t go well', 'what didnt go well'],
    ['Cause & effect', 'cause and effect'],
    ['(Timeline)', 'timeline'],
    ['#Timeline', 'timeline'],
    ['# of users', '# of users'],
  ])('folds %j', (text, folded) => {
    expect(foldWords(text)).toBe(folded)
  })
})

describe('an article in front', () => {
  it.each([
    ['La causa raíz', 'causes'],
    ['Les conséquences', 'impact'],
    ['L’impact', 'impact'],
    ['Der Hergang', 'timeline'],
    ['O contexto', 'background'],
  ])('does not hide %j', (heading, kind) => {
    expect(matchHeading(heading)[0]).toMatchObject({ kind })
  })
})

describe('headings that no phrase knows', () => {
  it.each([
    ['Wie haben wir den Fehler gefunden?', 'detection'],
    ['Warum haben die Tests das nicht verhindert?', 'causes'],
    ['Wie wollen wir das künftig verhindern?', 'actions'],
    ['Welche Maßnahmen wurden ergriffen?', 'resolution'],
    ['Comment l’incident a-t-il été résolu ?', 'resolution'],
    ['Comment s’assurer que cela n’arrive plus ?', 'actions'],
    ['Qu’est-ce qui aurait pu mieux se passer ?', 'lessons'],
    ['¿Cómo evitamos que vuelva a pasar?', 'actions'],
    ['¿Quiénes se vieron afectados?', 'impact'],
    ['¿Qué podríamos haber hecho mejor?', 'lessons'],
    ['Como o problema foi descoberto?', 'detection'],
    ['O que podemos fazer para que não se repita?', 'actions'],
    ['O que levou ao incidente?', 'causes'],
  ])('are told by their words: %j', (heading, kind) => {
    expect(matchHeading(heading)[0]).toMatchObject({ kind })
  })

  it.each([
    'Der Server fiel aus',
    'Geplante Wartung',
    'Rotation du mot de passe',
    'Tâches planifiées',
    'Cola de eventos',
    'Tareas programadas',
    'Certificado raiz',
    'Base de conhecimento',
    'SLOの定義を更新',
    'デプロイに失敗した',
  ])('say nothing where they name a thing: %j', (heading) => {
    expect(matchHeading(heading)).toEqual([])
  })
})

describe('headings of a configuration', () => {
  it('come before those of the vocabulary, in any language', () => {
    const extra = extraHeadings({ actions: ['Toimenpiteet'], nonsense: ['Aikajana'] })
    expect(matchHeading('3. Toimenpiteet:', extra)[0]).toMatchObject({ kind: 'actions', language: null })
    expect(matchHeading('Aikajana', extra)).toEqual([])
  })
})

describe('words that two languages share', () => {
  it('speak English too where a phrase of another language holds them', () => {
    const spoken = matchHeading('Analysis of causes').map(({ kind, language }) => `${language} ${kind}`)
    expect(spoken).toContain('en causes')
  })
})
