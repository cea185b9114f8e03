import type { Label, Repository } from './records.ts'
import { sameName, type World } from './world.ts'

export function labelsIn(world: World, repository: Repository): readonly Label[] {
  return world.labels.all().filter((label) => label.repository === repository.id)
}

/** Label names differ by more than case. */
export function findLabel(world: World, repository: Repository, name: string): Label | null {
  return labelsIn(world, repository).find((label) => sameName(label.name, name)) ?? null
}

/** The label of that name; GitHub makes one in grey when an issue is given a name it does not know. */
export function ensureLabel(world: World, repository: Repository, name: string): Label {
  const known = findLabel(world, repository, name)
  if (known !== null) return known
  const label = { id: world.nextId(), repository: repository.id, name, color: 'ededed', description: null }
  world.labels.put(label.id, label)
  return label
}
