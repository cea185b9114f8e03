import { describe, expect, it } from 'vitest'
import { itemsOf } from './item-case.ts'

/** Whether an item among others that are still to do is read as done. */
function isDone(words: string): boolean | undefined {
  return itemsOf(`# Checkout down\n\n## Action items\n\n- Add a probe\n- ${words}\n- Better docs\n`)[1]?.done
}

describe('an item told as a result', () => {
  it.each([
    'Updated .dockerignore to leave the dumps out',
    'Updated `values.yaml`',
    'Enhanced `scripts/lint.sh`, which now fails on warnings',
    'Importer updated to skip empty files',
    'Alert added',
    'Alert rules updated',
    'Backups enabled',
    'Health checks introduced for the workers',
    'Runbook was written',
    'The limits were raised for the importer',
    'Memory limit raised from 2 GB to 4 GB',
    'Increased memory from 2 to 4 GB',
    'Updated runbook to mention the proxy',
    'Revoked the old keys',
    'Rotated all tokens',
    'Turned off automatic upgrades',
    'Test suite extended to cover restores',
    'Second region set up in Frankfurt',
    'A way to reach us at night (added a role on the chat)',
    'Alarm auf die Platte eingerichtet',
    'Datenbank auf drei Knoten umgestellt -- der Engpass ist weg',
    'Runbook oppdatert',
    'Alarm på køen lagt til',
    'La til en alarm på køen',
  ])('is done: %s', (words) => {
    expect(isDone(words)).toBe(true)
  })

  it.each([
    'Improved monitoring',
    'Automated failover for the queue',
    'Increased coverage of integration tests',
    'Dedicated alert channel',
    'Distributed tracing',
    'Updated runbook for the failover',
    'Enhanced logging for the importer',
    'Improved alerting to catch this sooner',
    'Improved handover from support to engineering',
    'Set up a second node',
    'Put a limit on the queue',
    'Cut the retries',
    'Alert when a node is added',
    'Alert on new accounts created',
    'Alerts for accounts created by hand',
    'Ensure the runbook is updated',
    'Need alerts added for lag',
    'Review changes made in May',
    'Check whether the limit was raised',
    'Rotated keys must be stored in the vault',
    'Enabled teams',
    'Alert not yet added',
    'Alarm soll eingerichtet werden',
    'Alarm noch nicht eingerichtet',
    'Sørge for at runbook blir oppdatert',
    'Runbook må oppdateres',
    'Alarm når en node er fjernet',
    'Flag for the queue (added by default)',
    'Alert added (due 2026-12-01)',
  ])('is not done: %s', (words) => {
    expect(isDone(words)).toBe(false)
  })

  it('is still open in a box that is not ticked', () => {
    expect(itemsOf('# Checkout down\n\n## Action items\n\n- [ ] Alert added\n')[0]?.done).toBe(false)
  })
})
