import { describe, expect, test } from 'vitest'
import { readAar } from '../../../src/core/aar/read-aar.ts'
import { reviewAar } from '../../../src/core/review/review-aar.ts'

const before =
  'Kassen svarte ikke fra klokken ti, og de som var logget inn fikk en tom side når de ville betale for varene.'

function isHeard(rule: string, section: string, text: string): boolean {
  const aar = readAar(`# Kassen var treg\n\n## ${section}\n\n${before}\n\n${text}\n`)
  return reviewAar({ path: 'a.md', aar }).findings.some((finding) => finding.rule === rule)
}

interface Case {
  readonly rule: string
  readonly section: string
  /** The rule speaks up. */
  readonly heard: readonly string[]
  /** It does not. */
  readonly fine: readonly string[]
}

const cases: readonly Case[] = [
  {
    rule: 'no-human-error',
    section: 'Årsak',
    heard: [
      'En copy-paste-feil i filen.',
      'Vi gjorde en feil da filen ble flyttet.',
      'Feil nøkkel ble satt i kassen.',
      'Det skyldtes manglende kjennskap til kassen.',
      'Nøkkelen ble slettet ved en feil.',
      'Det skyldtes menneskelig svikt.',
      'Vi glemte å fornye sertifikatet.',
      'Jobben ble kjørt mot feil miljø.',
      'Vi var ikke klar over at begge nodene sto i samme rom.',
      'Tabellen ble utilsiktet tømt.',
      'Rutinen ble ikke fulgt.',
      'Det var en glipp i overleveringen.',
      'Vi gløymde å flytte nøkkelen.',
    ],
    fine: [
      'Det var feil i en spørring.',
      'Minnet var satt for lavt.',
      'Tjenesten svarte med en feil.',
      'En sperre hindrer at tabellen slettes ved en feil.',
      'Brukerne så en feilmelding.',
      'Feilen lå i driveren.',
      'Det var ikke menneskelig svikt.',
    ],
  },
  {
    rule: 'no-alternate-reality',
    section: 'Sammendrag',
    heard: [
      'Vi burde fått en alarm.',
      'Det er ingen retry på dette kallet.',
      'Dette kunne vært unngått.',
      'Varselet skulle ha gått til vakten.',
      'Vi burde oppdaget det selv.',
      'Hadde vi hatt en kopi, ville det tatt fem minutter.',
      'Hvis køen hadde vært delt, ville bare noen saker ventet.',
      'Det manglet overvåking av køen.',
      'Vi hadde ingen alarmer på køen.',
      'Endringen ble ikke testet mot den gamle databasen.',
      'Feilen ble ikke fanget opp av testene.',
      'Det var ikke satt opp varsling for køen.',
      'Ingen ble varslet.',
      'Vi tok ikke høyde for så store filer.',
      'I etterpåklokskapens lys var disken for liten.',
      'Manglande rutinar gjorde at ingen såg det.',
    ],
    fine: [
      'Kassen gikk tom for minne.',
      'Det ble oppdaget at køen sto.',
      'Kassen kunne ikke nås.',
      'Brukerne kunne ikke starte en ny sak.',
      'Saken skulle behandles før klokken tolv.',
      'Vakten ble varslet klokken ti.',
      'Filen manglet i bøtta.',
      'Dette kunne ha påvirket flere saker.',
      'Køen ble ikke tømt.',
      'Det var ikke mulig å logge inn.',
    ],
  },
  {
    rule: 'what-is-apart-from-fix',
    section: 'Sammendrag',
    heard: [
      'Må legge på flere forsøk.',
      'Rotårsaken må fikses.',
      'Løsningen er midlertidig og må erstattes.',
      'Oppgave er laget for å rette køen.',
      'Vi bør dokumentere rutinen.',
      'Vi må også flytte nøkkelen.',
      'Løsningen bør forbedres.',
      'Køen skal oppgraderes.',
      'En varig løsning er å dele køen.',
      'For å unngå at dette gjentar seg skal køen deles.',
      'Det er opprettet en sak for å dele køen.',
      'Vi jobber nå med planen, og det jobbes videre med køen.',
      'Det hadde vært bedre med to noder.',
    ],
    fine: [
      'Må startes på nytt etter hver endring.',
      'Når en melding feiler skal den leses på nytt.',
      'Vi måtte starte køen på nytt.',
      'Vi ble enige om at vi må dele køen.',
      'Vi vil beklage ulempen.',
      'Vakten startet køen på nytt.',
      'Saken ble opprettet klokken ti.',
    ],
  },
  {
    rule: 'facts-are-not-softened',
    section: 'Konsekvenser',
    heard: [
      'Få brukere ble rammet.',
      'En liten andel av kundene ventet.',
      'Kundene merket lite til det.',
      'Kun noen få brukere merket noe.',
      'Et lite antall saker ble forsinket.',
      'Påvirkningen var minimal.',
      'Det ga en kortvarig forstyrrelse.',
      'Feilen hadde ingen nevneverdig betydning for kundene.',
    ],
    fine: [
      'Små butikker fikk ikke solgt noe.',
      'Kun 12 av 900 saker ble forsinket.',
      'Alle brukere var rammet.',
      'Kassen var nede i 40 minutter.',
    ],
  },
  {
    rule: 'no-alternate-reality',
    section: 'Hva lærte vi',
    heard: [],
    fine: ['Dette kunne vært unngått.', 'Det manglet overvåking av køen.'],
  },
]

for (const { rule, section, heard, fine } of cases) {
  describe(`${rule}, in “${section}”`, () => {
    if (heard.length > 0) test.each(heard)('hears: %s', (text) => expect(isHeard(rule, section, text)).toBe(true))
    test.each(fine)('leaves alone: %s', (text) => expect(isHeard(rule, section, text)).toBe(false))
  })
}
