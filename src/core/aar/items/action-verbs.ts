import { norwegianInfinitives, norwegianOrders } from './norwegian-verbs.ts'

/** Verbs that tasks begin with, in their base form. Only used to tell a task from a statement where the form alone does not tell. */
const english =
  `abolish accept acquire adapt add address adjust adopt agree align allow alert amend analyse analyze announce apply arrange ask assess assign attach audit automate avoid backfill backport backup ban batch benchmark block book break bring build bump buy cache calculate cancel cap capture carry cc gate expire rehearse practise practice drill lint tag shard scope retune alarm host pre-scale rebalance reindex rollback failover hard-code catch change check clarify clean clear close coach codify collect combine come commit communicate compare complete conduct configure confirm connect consider consolidate contact continue contribute convert coordinate cordon correct cover create cull cut debug decide declare decommission decouple decrease define delete deliver demand deny deploy deprecate derive describe design detach detect determine develop devise diagnose differentiate disable disallow discourage discuss display distribute do document don't download downgrade drain draft drop dry-run edit educate elevate eliminate emit emphasize emphasise enable encourage enforce engage enhance enlarge ensure escalate establish estimate evaluate examine exclude execute expand explain explore export expose extend extract factor figure file fill filter finalise finalize find finish fix follow force formalise formalize forward gather generate get give grant group guard handle harden have help hire hold identify implement import improve include increase inform inspect install instrument integrate introduce invalidate investigate invest invite isolate issue join keep kill label land launch learn leave let limit link list load lock log look lower maintain make manage map mark measure meet merge migrate minimise minimize mirror mitigate modernise modify monitor move nominate note notify obtain offer onboard open optimise optimize order organise organize outline overhaul own page parallelise parallelize parse patch pay perform pick pin place plan point post prepare prevent print prioritise prioritize probe process produce profile prohibit promote propose protect provide provision prune publish pull purge push put query raise ramp rate re-affirm re-architect re-enable re-evaluate reach read rebase rebuild reclaim recommend reconcile reconfigure reconsider record recover recycle redeploy redesign reduce refactor refamiliarize reflect refresh register reject relax release reload relocate remind remotely remove rename render reorganise repair replace replicate report reproduce request require rerun reschedule research reserve reset resize resolve respond restart restore restrict restructure retain rethink retool revamp rework retire retry return reuse revert review revise revisit revoke rewrite roll rotate route run sanitize scale scan schedule script search secure seed seek segment select send separate serve set setup share shift ship shorten show shut simplify simulate slow sort specify speed spin split stagger standardise standardize start state stop store streamline strengthen stress stress-test strip structure submit subscribe support surface suspend switch sync synchronise tag take talk teach tear test throttle tidy tighten tighten time track trace train transfer transition translate treat trigger trim triage try tune turn tweak unblock understand unify uninstall update upgrade upload use validate verify version version-lock wait walk warm warn watch wipe work wrap write spend allocate encrypt brainstorm centralise centralize chase containerise containerize convene correlate curate dedicate dedupe deduplicate delegate demote discover divide embed empower enrich erase exempt forbid harmonise harmonize highlight incorporate initiate inject iterate liaise leverage lengthen mandate negotiate normalise normalize offload outsource override permit persist preserve publicise publicize quantify reassess reassign recheck recruit redirect reevaluate reimplement reinforce reinstate remediate renew reorder repeat repurpose resume resync retrain revalidate rewire solicit solve stabilise stabilize supplement synchronize terminate transform truncate uncover unpin upskill utilise utilize whitelist widen swap`.split(
    /\s+/,
  )
const others =
  `hinzufügen einführen prüfen erstellen aktualisieren ändern überwachen dokumentieren testen migrieren erhöhen verbessern entfernen sicherstellen automatisieren einrichten
ajouter mettre créer vérifier documenter modifier supprimer automatiser tester améliorer surveiller migrer augmenter réduire définir former
añadir agregar crear actualizar documentar revisar mejorar automatizar eliminar probar migrar aumentar reducir definir configurar implementar monitorizar
adicionar criar atualizar documentar revisar melhorar automatizar remover testar migrar aumentar reduzir definir configurar implementar monitorar`.split(
    /\s+/,
  )

const verbs: ReadonlySet<string> = new Set([...english, ...norwegianInfinitives, ...norwegianOrders, ...others])

/** True for a word that a task begins with: "Add", "Adding", "re-enable". */
export function isActionVerb(word: string): boolean {
  const plain = word.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}'’-]+$/gu, '')
  if (verbs.has(plain)) return true
  if (plain.startsWith('re-') && verbs.has(plain.slice(3))) return true
  if (!plain.endsWith('ing') || plain.length < 6) return false
  const stem = plain.slice(0, -3)
  return (
    verbs.has(stem) ||
    verbs.has(`${stem}e`) ||
    (stem.at(-1) === stem.at(-2) && verbs.has(stem.slice(0, -1))) ||
    verbs.has(stem.replace(/y$/, 'ie'))
  )
}
