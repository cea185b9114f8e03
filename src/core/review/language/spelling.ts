/** Spelling in messages to customers: a real dictionary, both sides of the Atlantic, and the words of software. */
import dictionary from 'dictionary-en'
import nspell from 'nspell'
import { isEnglishWord } from './english-words.ts'

/** Words that every customer of a software company has met, and no dictionary has. */
const softwareTerms: ReadonlySet<string> = new Set(
  'analytics anonymized api apis app apps async auth authenticator autoscaler autoscaling backend backends backfill backfilled backlog bitrate blog browser cached caching captcha chatbot changelog checkbox checkout cloud codec config configs cron cybersecurity dashboard dashboards database databases dataset datasets datacenter datacentre deduplicate dev devops dropdown email emailed emails endpoint endpoints failover fallback favicon filename filesystem firewall firmware followup frontend gateway geolocation hackathon homepage hostname hotfix hotline inbox iframe infographic ingest ingested ingestion inline internet intranet javascript latency livestream localhost lockout login logins logout mailbox malware metadata microservice middleware misconfiguration misconfigured mitigated multifactor nameserver namespace offline online onboarding opensource outage outages passcode passkey passphrase paywall performant phishing plugin plugins podcast popup postmortem preload premium ransomware realtime reboot rebooted redeploy redirect redirected refactor refactored reindex relaunch resync retry retries rollback rollout rollouts roundtrip runbook runtime scalability screenshot screenshots serverless signup smartphone smartwatch spam startup stateful stateless storefront subdomain subdomains subpage subtask sysadmin telemetry teardown throughput timeline timelines timeout timeouts timestamp timestamps timezone toolchain tooltip typo typos unencrypted uninstall uptime username usernames validator viewport virtualization voicemail webhook webhooks webmail webpage website websites whitelist widget wifi workaround workarounds workflow workflows workspace workspaces'.split(
    ' ',
  ),
)

/** British forms, brought to the one that the dictionary has. */
const british: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|er|ers|ing|ation|ations|able)$/, 'iz$1'],
  [/ys(e|ed|es|er|ers|ing)$/, 'yz$1'],
  [/our(s|ed|ing|ite|able|ful|hood)?$/, 'or$1'],
  [/our/, 'or'],
  [/ll(ed|ing|er|ers|ation)$/, 'l$1'],
  [/l(ment|ments|ful|s)?$/, 'll$1'],
  [/re(s|d)?$/, 'er$1'],
  [/ence(s)?$/, 'ense$1'],
  [/ogue(s)?$/, 'og$1'],
  [/amme(s|d)?$/, 'am$1'],
  [/mm(e|ing)$/, 'm$1'],
  [/^enquir/, 'inquir'],
]
const onlyBritish: ReadonlySet<string> = new Set(
  'whilst amongst learnt spelt burnt towards grey cheque cheques fulfil enrol judgement acknowledgement ageing tyre kerb maths licence practise cosy sceptical'.split(
    ' ',
  ),
)

let loaded: ReturnType<typeof nspell> | undefined

/**
 * The word that was probably meant, for a lower-case English word that no dictionary has, and whether nothing else is close; null where it is
 * right, or nothing close is known.
 * The full dictionary takes about a second and 30 MB; it is loaded at the first word that its stems do not know.
 */
export function meantBy(word: string): { readonly meant: string; readonly isOnly: boolean } | null {
  const plain = word.replaceAll('’', "'")
  if (!/^[a-z][a-z']{3,30}$/.test(plain) || isFine(plain)) return null
  const text = new TextDecoder()
  loaded ??= nspell({ aff: text.decode(dictionary.aff), dic: text.decode(dictionary.dic) })
  if (loaded.correct(plain)) return null
  const close = loaded.suggest(plain)
  const meant = close.find((one) => /^[a-z']+$/.test(one))
  return meant === undefined ? null : { meant, isOnly: close.length === 1 }
}

function isFine(word: string): boolean {
  return (
    softwareTerms.has(word) ||
    onlyBritish.has(word) ||
    isEnglishWord(word) ||
    british.some(([form, american]) => form.test(word) && isEnglishWord(word.replace(form, american)))
  )
}
