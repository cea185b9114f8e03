import { describe } from 'vitest'
import { checkItems } from './item-case.ts'

describe('tasks in Norwegian', () => {
  checkItems([
    [
      'duties in prose, one a paragraph',
      'Vi må lage en egen alarm for prod.\n\nTeamet bør rydde i de gamle.',
      ['Vi må lage en egen alarm for prod.', 'Teamet bør rydde i de gamle.'],
    ],
    [
      'one a line, whatever the line ends with',
      'Snakke om feilen i teamet\nLage en app som varsler når flyten stopper',
      ['Snakke om feilen i teamet', 'Lage en app som varsler når flyten stopper'],
    ],
    [
      'nynorsk',
      'Opprette regresjonstest som hindrar feilen.\n\nHugse å sjekke varsla.',
      ['Opprette regresjonstest som hindrar feilen.', 'Hugse å sjekke varsla.'],
    ],
    [
      'initials in front',
      '- (KN) lage vaktplan\n- (EV) skrive test',
      [
        { title: 'lage vaktplan', owners: ['KN'] },
        { title: 'skrive test', owners: ['EV'] },
      ],
    ],
  ])
})

describe('tasks that stand one a line', () => {
  checkItems([
    [
      'each opens with its verb',
      'Add an alert for the queue\nRotate the key of the importer\nRemove the old job',
      ['Add an alert for the queue', 'Rotate the key of the importer', 'Remove the old job'],
    ],
    [
      'a sentence that wraps stays one',
      'Add an alert for the queue of the importer, and one for the\nRedis that it writes to.',
      ['Add an alert for the queue of the importer, and one for the Redis that it writes to.'],
    ],
  ])
})
