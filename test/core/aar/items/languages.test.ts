import { describe, expect, it } from 'vitest'
import { headingStatus, leadingStatus } from '../../../../src/core/aar/items/read-status.ts'
import { checkItems } from './item-case.ts'

describe('columns as teams of other languages name them', () => {
  checkItems([
    [
      'German',
      '| Geplante Maßnahme | Zuständiges Team | Erledigen bis | Wichtigkeit | Bearbeitungsstand |\n|--|--|--|--|--|\n| Alarm einrichten | Plattform | Q1 2027 | P1 | Ausgerollt |',
      [{ title: 'Alarm einrichten', owners: ['Plattform'], dueText: 'Q1 2027', priority: 'P1', status: 'done' }],
    ],
    [
      'French',
      "| Action à mener | Personne en charge | Pour quand ? | Lien vers le ticket | État d'avancement |\n|--|--|--|--|--|\n| Ajouter une alerte | Claire Dubois | 2026-12-01 | #7 | Déployé |",
      [{ title: 'Ajouter une alerte', owners: ['Claire Dubois'], due: '2026-12-01', issues: ['#7'], status: 'done' }],
    ],
    [
      'Spanish',
      '| ¿Qué hacer? | ¿Quién? | ¿Para cuándo? | Criticidad | ¿Hecho? |\n|--|--|--|--|--|\n| Rotar la clave | Ana García | 2026-12-01 | P2 | En proceso |',
      [{ title: 'Rotar la clave', owners: ['Ana García'], due: '2026-12-01', priority: 'P2', status: 'open' }],
    ],
    [
      'Portuguese',
      '| O que fazer? | Equipa responsável | Previsão de conclusão | Situação atual |\n|--|--|--|--|\n| Trocar a chave | João Silva | 2026-12-01 | Não será realizada |',
      [{ title: 'Trocar a chave', owners: ['João Silva'], due: '2026-12-01', status: 'declined' }],
    ],
    [
      'Japanese',
      '| 対応項目 | 対応者 | 納期 | 完了状況 |\n|--|--|--|--|\n| アラートを追加する | 田中 | 2026-12-01 | 対応待ち |',
      [{ title: 'アラートを追加する', owners: ['田中'], due: '2026-12-01', status: 'open' }],
    ],
  ])
})

describe('states in other languages', () => {
  it.each([
    ['Bereits umgesetzt', 'done'],
    ['Noch nicht begonnen', 'open'],
    ['Entfällt', 'declined'],
    ['Clôturée', 'done'],
    ['Pas encore fait', 'open'],
    ['Sans suite', 'declined'],
    ['Desplegado', 'done'],
    ['Todavía no', 'open'],
    ['No se hará', 'declined'],
    ['Implantado', 'done'],
    ['Em aberto', 'open'],
    ['デプロイ済み', 'done'],
    ['保留中', 'open'],
    ['対応不要', 'declined'],
  ])('%j is %s', (words, status) => {
    expect(leadingStatus(words)).toMatchObject({ status })
  })

  it.each([
    ['Acciones completadas', 'done'],
    ['Actions terminées', 'done'],
    ['Actions non terminées', null],
    ['Maßnahmen (noch offen)', 'open'],
    ['Ações não concluídas', null],
  ])('the heading %j says %s', (words, status) => {
    expect(headingStatus(words)).toBe(status)
  })
})
