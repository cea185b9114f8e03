import { describe, expect, it } from 'vitest'
import type { TimelineKind } from '../../../../src/core/aar/aar.ts'
import { turningPointOf } from '../../../../src/core/aar/timeline/turning-point.ts'

describe('turningPointOf', () => {
  it.each<[string, TimelineKind]>([
    ['Outage begins', 'started'],
    ['First errors in the login service', 'started'],
    ['The database goes down', 'started'],
    ['Alert fires: LoginErrors', 'detected'],
    ['On-call is paged', 'detected'],
    ['First report from a customer', 'detected'],
    ['Kim notices that logins fail', 'detected'],
    ['Rolled back to v41', 'mitigated'],
    ['Workaround in place', 'mitigated'],
    ['Incident resolved', 'resolved'],
    ['Everything is back to normal', 'resolved'],
    ['Rollback complete, service restored', 'resolved'],
    ['Detection: Prometheus does not start', 'detected'],
    ['**Recovery confirmed**', 'resolved'],
    ['Varsel fra overvåkingen', 'detected'],
    ['Endringen ble rullet tilbake', 'mitigated'],
    ['Feilen er rettet', 'resolved'],
    ['Störung beginnt', 'started'],
    ['Kunde meldet Fehler', 'detected'],
    ['Störung behoben', 'resolved'],
    ['Alerte reçue', 'detected'],
    ['Service rétabli', 'resolved'],
    ['Se detecta el fallo', 'detected'],
    ['Servicio restablecido', 'resolved'],
    ['Alerta disparado', 'detected'],
    ['Serviço restabelecido', 'resolved'],
    ['検知: ユーザーから報告', 'detected'],
    ['発生 — 証明書が失効', 'started'],
    ['一次復旧 — 再起動', 'mitigated'],
    ['復旧確認: 正常応答', 'resolved'],
  ])('“%s” is %s', (event, kind) => {
    expect(turningPointOf(event)).toBe(kind)
  })

  it.each([
    ['Deploy of v42'],
    ['Kim joins the call'],
    ['The problem is not resolved'],
    ['Kim tried to apply a workaround'],
    ['We plan a mitigation'],
    ['Team discusses what to do. The issue was resolved later'],
    ['nicht behoben'],
    ['対応開始'],
    [''],
  ])('“%s” is none', (event) => {
    expect(turningPointOf(event)).toBeNull()
  })
})
