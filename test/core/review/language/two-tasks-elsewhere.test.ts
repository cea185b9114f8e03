import { expect, test } from 'vitest'
import type { Tongue } from '../../../../src/core/review/language/tongue.ts'
import { twoTasksElsewhere } from '../../../../src/core/review/language/two-tasks-elsewhere.ts'

test.each<readonly [Tongue, string]>([
  ['no', 'Oppgradere driveren og fjerne den gamle jobben'],
  ['no', 'Oppgrader driveren, og fjern den gamle jobben'],
  ['no', 'Vi må rydde i køen og lage en rutine for det'],
  ['no', 'Skrive en rutine. Flytte jobben til natten.'],
  ['no', 'Varsling: legge til en alarm samt dokumentere grensene'],
  ['no', 'Stramme inn tilgangene og bytte nøklene'],
  ['no', 'Fornye sertifikatet + sette opp alarm for utløp'],
  ['no', 'Slå av den gamle tjenesten, oppdatere siden og varsle kundene'],
  ['no', 'Oppdatere serverne i tillegg til å bytte passord'],
  ['no', 'Tette hullet i brannmuren samt revidere alle regler'],
  ['no', 'Lag en test for import. Lag også en alarm for køen.'],
  ['de', 'Treiber aktualisieren und den alten Job entfernen'],
  ['fr', 'Mettre à jour le pilote et supprimer la vieille tâche'],
  ['es', 'Actualizar el controlador y eliminar la tarea antigua'],
  ['pt', 'Atualizar o driver e remover a tarefa antiga'],
  ['no', 'Øke grensen og/eller flytte jobben til natten'],
])('two tasks (%s): %s', (tongue, title) => {
  expect(twoTasksElsewhere(title, tongue)).toBe(true)
})

test.each<readonly [Tongue | null, string]>([
  ['no', 'Legge til alarmer for disk og minne'],
  ['no', 'Oppgradere driveren og teste at feilen er borte'],
  ['no', 'Skrive et notat og sende det'],
  ['no', 'Varsle når køen er lang og ingen er på vakt'],
  ['de', 'Alarme für Platten und Knoten einrichten'],
  ['de', 'Treiber aktualisieren und prüfen'],
  ['fr', 'Ajouter des alertes pour le disque et la mémoire'],
  ['es', 'Añadir alertas de disco y memoria'],
  ['pt', 'Adicionar alertas de disco e memória'],
  ['ja', '監視を追加し、アラートを設定する'],
  ['en', 'Oppgradere driveren og fjerne den gamle jobben'],
  [null, 'Oppgradere driveren og fjerne den gamle jobben'],
  ['no', 'Bytte søk og erstatt i malen'],
  ['no', 'Kartlegge tilgangene og fjerne dem som ikke brukes'],
  ['no', 'Fjerne kontoer og brukere i registeret'],
  ['no', ''],
  ['no', ' og og og '],
  ['no', 'Endre navn på køen og oppdatere den i konfigurasjonen'],
  ['no', 'Gå gjennom og rette feil i dokumentasjonen'],
])('one task (%s): %s', (tongue, title) => {
  expect(twoTasksElsewhere(title, tongue)).toBe(false)
})
