/** Where words of slips tell of none: what might be, what was not, and what a program did. */

const slip =
  '(?:accident\\w*|mistake\\w*|inadvertent\\w*|unintention\\w*|human error\\w*|operator error\\w*|user error\\w*|oversights?|typos?|forg[eo]t\\w*|careless\\w*|fat[ -]?finger\\w*|copy[- ]paste (?:error|mistake)s?)'

/** Something that might happen, or that is to be prevented, did not happen here. */
export const supposed = new RegExp(
  [
    '\\b(?:assumed|suspect(?:ed|s)?|thought|think(?:ing)?(?: of)?|believed) (?:it was |to be )?(?:an? )?(?:user|human|operator) error',
    `\\b(?:rul(?:es?|ed|ing) out|wonder(?:s|ed)? (?:if|whether)|asks? (?:if|whether)|theory(?: \\d)?:|hypothesis(?: \\d)?:)[^,;]{0,60}\\b${slip}`,
    `\\b(?:prevent(?:s|ed|ing)?|avoid\\w*|could|can|cannot|can't|may|might|would|if|whether|guards? against|risk of|protect\\w* (?:\\w+ ){0,4}(?:from|against)|easy to|possible to|potential\\w*|keeps?|stops?|harder to)\\b[^,;]{0,60}\\b(?:${slip}|wrong\\b)`,
    `\\b(?:not|never|neither|no|wasn't (?:a|an)|less|without)\\b(?:(?!\\b(?:because|due|since|as)\\b)[^,;]){0,60}\\b${slip}`,
    `\\b(?:rather than|instead of) (?:(?:by|an?|the|through|from|to|due|of|some|any) ){0,2}(?:[\\w-]+ )?${slip}`,
    '\\b(?:human|user|operator) error (?:rate|metric|rates|message|page)s?\\b',
  ].join('|'),
  'i',
)

/** Programs and their parts, which choose and drop things without a slip of anybody's. */
export const machine =
  "(?:ci|schedulers?|trackers?|autoscalers?|scalers?|classifiers?|filters?|routers?|balancers?|parsers?|scripts?|jobs?|bots?|services?|controllers?|clients?|servers?|systems?|tools?|tooling|code|librar(?:y|ies)|algorithms?|models?|workers?|process(?:es)?|clusters?|prox(?:y|ies)|agents?|daemons?|pipelines?|workflows?|kernels?|compilers?|resolvers?|caches?|nodes?|pods?|apis?|applications?|apps?|functions?|logic|checks?|probes?|monitors?|monitoring|rules?|regex(?:es)?|expressions?|quer(?:y|ies)|planners?|optimi[sz]ers?|consumers?|producers?|gateways?|detectors?|detection|scanners?|linters?|importers?|exporters?|migrations?|heuristics?|matchers?|selectors?|watchdogs?|failovers?|fallbacks?|automation|engines?|plugins?|modules?|components?|brokers?|replicas?|database|firewalls?|waf|bugs?|updates?|patch(?:es)?|versions?|releases?|software|firmware|drivers?|browsers?|devices?|printers?|sensors?|crawlers?|indexers?|wizards?|sdk|cli|cron|dashboards?|macros?|formulas?|spreadsheets?|contracts?|validators?|oracles?|hooks?|handlers?|middlewares?|frameworks?|operators? pod|hypervisors?|switch(?:es)?|balancer's|machines?|programs?|programmes?|backends?|frontends?|endpoints?|webhooks?|images?|templates?|limiters?|sync|syncer|elections?|lookups?|generators?|runners?|retr(?:y|ies)|tests?|suites?|canar(?:y|ies)|alerts?|alarms?|upgrades?|(?:nightly|daily|hourly|batch|cron|test|pipeline) runs?|deduplication|dedup|installers?|loaders?|checkers?|ocr|geocoders?|links?|exchange|shop)"

/** What may stand between a program and what it does. */
const telling =
  '(?:(?: (?:in|of|for|on|at|from) (?:the |our |its |an? )?[\\w-]+)?(?: (?:had|has|have|then|also|therefore|itself|may|might|could|would|will|that|which|simply|sometimes|always|still|now|to|can|did|instead))*(?: \\w+ly)?)'

/** Words of slips whose doer stands before them; a program is cleared, and what it chooses or takes for something is no slip of anybody's. */
export function ofPeople(source: string, ahead = ''): { readonly pattern: RegExp; readonly unlessBefore: RegExp } {
  return {
    pattern: new RegExp(`${source}${ahead}`, 'i'),
    unlessBefore: new RegExp(`\\b${machine}(?:'s)?${telling} (?:${source})$`, 'i'),
  }
}

/** Programs by their names, as a source that minds the case. */
export const product =
  '(?:Postgres(?:QL)?|MySQL|MariaDB|MongoDB|Redis|Kafka|RabbitMQ|Elasticsearch|Cassandra|ClickHouse|DynamoDB|Snowflake|Kubernetes|etcd|Consul|Nomad|Vault|Terraform|Ansible|Puppet|Chef|Helm|Argo(?: ?CD)?|Flux|Jenkins|GitHub(?: Actions)?|GitLab(?: CI)?|CircleCI|Dependabot|Renovate|nginx|NGINX|Envoy|Istio|HAProxy|Traefik|Varnish|Prometheus|Alertmanager|Grafana|Nagios|Airflow|Spark|Flink|Slurm|Ceph|Docker|containerd|systemd|Linux|certbot|cert-manager|Excel|Jira|Slack|PagerDuty)'

/** “…by Argo CD”, “…by certbot's hook”. */
export const byProduct = new RegExp(`\\bby ${product}(?![\\w-])(?! (?:team|engineer|admin|support|staff|people)s?\\b)`)

/** “…by the router”: a program is named as the doer after the words. */
export const byProgram = new RegExp(
  `(?<!\\b(?:used|needed|owned|shared|called|required|managed|hosted|provided|served|consumed|maintained|read) )\\bby (?:(?:error|mistake|accident|fault) of )?(?:the|our|its|an?|this|that|some) (?:[\\w'-]+ ){0,2}${machine}\\b(?! (?:\\w+ )?(?:engineer|team|admin|administrator|operator|developer|maintainer|owner|group|user|manager|lead|technician|author|vendor|provider|specialist|analyst|people|person|guy|crew|staff|contractor)s?\\b)`,
  'i',
)
