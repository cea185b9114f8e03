import { expect, test } from 'vitest'
import { leadsOf } from '../../../src/core/config/leads-of.ts'
import { parseConfig } from '../../../src/core/config/parse-config.ts'

test('one or a list, with or without @, people and teams, each once with all roles', () => {
  const { config } = parseConfig(
    'leads:\n  scrumMaster: sam\n  productOwner: ["@pat"]\n  teamLeads: [tess, Acme/SRE, "@Sam"]\n',
  )
  expect(leadsOf(config)).toEqual([
    { roles: ['scrumMaster', 'teamLeads'], kind: 'person', handle: 'sam' },
    { roles: ['productOwner'], kind: 'person', handle: 'pat' },
    { roles: ['teamLeads'], kind: 'person', handle: 'tess' },
    { roles: ['teamLeads'], kind: 'team', handle: 'Acme/SRE' },
  ])
})

test('none configured', () => {
  expect(leadsOf(parseConfig('').config)).toEqual([])
})
