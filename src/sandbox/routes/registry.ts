import type { Route } from '../http/call.ts'
import type { RateLimit } from '../http/rate-limit.ts'
import type { Deliveries } from '../webhooks/deliveries.ts'
import { checkRoutes } from './checks.ts'
import { commentRoutes } from './comments.ts'
import { commitRoutes } from './commits.ts'
import { contentRoutes } from './contents.ts'
import { deliveryRoutes } from './deliveries.ts'
import { gitWriteRoutes } from './git-writes.ts'
import { installationRoutes } from './installations.ts'
import { issueRoutes } from './issues.ts'
import { labelRoutes } from './labels.ts'
import { metaRoutes } from './meta.ts'
import { organizationRoutes } from './organizations.ts'
import { planningRoutes } from './planning.ts'
import { pullWriteRoutes } from './pull-writes.ts'
import { pullRoutes } from './pulls.ts'
import { repositoryRoutes } from './repositories.ts'
import { reviewRoutes } from './reviews.ts'

/** Every route that the sandbox answers. */
export function sandboxRoutes(deliveries: Deliveries, rateLimit: RateLimit): readonly Route[] {
  return [
    ...installationRoutes,
    ...deliveryRoutes(deliveries),
    ...metaRoutes(rateLimit.state),
    ...repositoryRoutes,
    ...organizationRoutes,
    ...contentRoutes,
    ...gitWriteRoutes,
    ...commitRoutes,
    ...pullRoutes,
    ...pullWriteRoutes,
    ...reviewRoutes,
    ...checkRoutes,
    ...issueRoutes,
    ...commentRoutes,
    ...labelRoutes,
    ...planningRoutes,
  ]
}
