/**
 * Words that say nothing about which incident it was: those of every English text, and those of every incident. Singular, lower case.
 * A word that most AARs of a repository share is left out besides, so the list need not be complete.
 */
const english = `
a able about accidentally allowed above after again against all almost along already also although always among an and another any are around as at away
back be became because become been before began being below between both but by came can cannot come could day did didn do does doesn doing
don done down due during each early either else enough even ever every few first following for found from full further gave get give given go
going good got had has have having he her here high him his how however if in including instead into is isn it item its itself just keep kept
know large larger last late later least less let like likely little long longer look looked low made main make making many may maybe me mean
might minute month more most much multiple must my near need needed never new next no not nothing now number of off often old on once one only
onto open or other our out over own part per place point possible previou previously prior put quickly quite rather really reason right same
saw say second see seem seen set several she should show shown side similar simply since single small so some something soon start state
still such sure take taken than that the their them then there these they thing this those though three through thu time to today together
too took toward turn two under unexpected until up upon us use used user using usual usually very via wa want was wasn way we week well went were
weren what when where whether which while who whole whose why will with within without work worked working would year yet you your
`
const incident = `
action affected aar alert analysi automatic automatically available backend blameles bug call caused cause causing change changed check client
code config configuration contributing correct correctly customer data degraded delay deploy deployed deployment detail detect detected
detection development down downtime end engineer environment error event expected fail failed failing failure factor fix fixed
follow frontend happen happened hour impact impacted incident incorrect incorrectly increase increased infrastructure internal investigate
investigation issue late lead learned lesson load log loss lost manual manually mitigate mitigated mitigation monitor monitoring notice noticed
operation outage owner page people performance platform post postmortem problem proces production product project quick recover recovery release
released report reported request resolution resolve resolved response responsible restart restarted result return review rollback root
run running server service severity site slow software status stop stopped summary support system task team test testing tested ticket
timeline traffic trigger triggered unable unavailable unknown update updated upgrade version warning web website work
`
const calendar = `
january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night yesterday utc cet cest pst pdt gmt
`

export const commonWords: ReadonlySet<string> = new Set(
  `${english} ${incident} ${calendar}`.split(/\s+/).filter((word) => word !== ''),
)
