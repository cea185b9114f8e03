/**
 * The configuration: one zod schema that is the parser, the reference page (`docs/configuration.md`) and the JSON Schema
 * (`docs/debrief.schema.json`). Every key is optional, has a default and says what it does.
 */
import { z } from 'zod'
import { sectionKinds } from '../aar/aar.ts'
import { defaultReviewSettings } from '../review/settings.ts'
import { globProblem } from './glob-problem.ts'

const maxListed = 100
const levelNames = ['off', 'suggestion', 'warning', 'error'] as const
const conclusionNames = ['success', 'neutral', 'failure'] as const

/** GitHub: letters, digits and single hyphens, 39 at most; teams as `org/slug`. */
const handle = z
  .string()
  .regex(/^@?[A-Za-z0-9][A-Za-z0-9-]{0,38}(\/[A-Za-z0-9._-]{1,100})?$/, 'is no login (sam) and no team (acme/sre)')

const handles = z.union([handle, z.array(handle).max(20)])

const glob = z
  .string()
  .min(1)
  .max(200)
  .superRefine((pattern, context) => {
    const message = globProblem(pattern)
    if (message !== null) context.addIssue({ code: 'custom', message })
  })

const leads = z.strictObject({
  scrumMaster: handles.default([]).describe('Login or team of the scrum master.'),
  productOwner: handles.default([]).describe('Login or team of the product owner.'),
  teamLeads: handles.default([]).describe('Logins or teams of the team leads.'),
})

const route = z.strictObject({
  repository: z
    .string()
    .regex(/^[\w.-]{1,100}$/, 'is no name of a repository (infrastructure); the owner is the AAR’s own')
    .describe('Name of a repository of the same owner.'),
  team: z.string().min(1).max(140).optional().describe('The team that owns the item, `sre` or `acme/sre`.'),
  words: z.array(z.string().min(1).max(100)).min(1).max(100).optional().describe('Any of these stands in the item.'),
  path: glob.optional().describe('The AAR lies here, as a glob.'),
})

const words = z.array(z.string().min(1).max(100)).max(500)
const sectionKind = z.enum(sectionKinds)

/** The whole configuration. Names of `paths`, `branches`, `required`, `leads`, `mode` and `rules` never change. */
export const config = z.strictObject({
  paths: z
    .array(glob)
    .max(maxListed)
    .default([])
    .describe(
      'Which files are AARs, as globs. Empty: markdown files in a folder, or with a name, that says so (aar, postmortem, post-mortem, incident-report, retrospective, pir, rca). A file with `type: aar` in its front matter counts anywhere; README, index and template files and everything in `.github/` never do.',
    ),
  branches: z
    .array(z.string().min(1).max(250))
    .max(maxListed)
    .default([])
    .describe('Merges into these branches file follow-ups. Empty: the default branch.'),
  required: z
    .boolean()
    .default(false)
    .describe(
      'Whether the check run appears on every pull request, so that branch protection can ask for it. Without an AAR in it, it succeeds at once.',
    ),
  suggestions: z
    .boolean()
    .default(false)
    .describe(
      'Whether corrections that ask for no judgement (a misspelt word in the message to customers, a zone that the text names elsewhere, a comment that silences nothing) are offered as changes to take over with a click, each once.',
    ),
  leads: leads
    .default({ scrumMaster: [], productOwner: [], teamLeads: [] })
    .describe(
      'Who is told, once per merged AAR, which issues were filed, so that they can prioritise. Logins or `org/team`, with or without @, one or a list.',
    ),
  mode: z
    .enum(['observe', 'advise', 'enforce'])
    .default('advise')
    .describe(
      'observe: a neutral check run, no comment, nothing filed, what would be filed is shown. advise: a comment and a check run that never fails. enforce: the check run fails where a finding is an error.',
    ),
  rules: z
    .record(z.string(), z.enum(levelNames))
    .default({})
    .describe('Level of single rules: off, suggestion, warning or error. Ids stand beside each finding.'),
  sections: z
    .strictObject({
      required: z
        .array(sectionKind)
        .max(sectionKinds.length)
        .default([...defaultReviewSettings.requiredSections])
        .describe('Sections that every AAR must have.'),
    })
    .default({ required: [...defaultReviewSettings.requiredSections] })
    .describe('Which sections an AAR is made of.'),
  headings: z
    .partialRecord(sectionKind, words)
    .default({})
    .describe('Further headings of yours, in any language, by the kind of section that they open.'),
  knownTerms: words
    .default([])
    .describe(
      'Acronyms and terms that everybody here knows; they need no explanation in an AAR. The names of the repository, of its owner and of the folders around the file are known anyway.',
    ),
  thresholds: z
    .strictObject({
      silentGapShare: z
        .number()
        .gt(0)
        .max(1)
        .default(defaultReviewSettings.silentGapShare)
        .describe('Share of the incident (0 to 1) that may pass between two timeline entries without a word.'),
      meetingDays: z
        .int()
        .min(1)
        .max(365)
        .default(defaultReviewSettings.meetingDays)
        .describe('Days after the incident within which the meeting about it is to be held.'),
      sentenceWords: z
        .int()
        .min(10)
        .max(500)
        .default(defaultReviewSettings.sentenceWords)
        .describe('Words that a sentence may have before it is called long.'),
      paragraphWords: z
        .int()
        .min(20)
        .max(2000)
        .default(defaultReviewSettings.paragraphWords)
        .describe('Words that a paragraph may have before it is called a wall of text.'),
    })
    .default({
      silentGapShare: defaultReviewSettings.silentGapShare,
      meetingDays: defaultReviewSettings.meetingDays,
      sentenceWords: defaultReviewSettings.sentenceWords,
      paragraphWords: defaultReviewSettings.paragraphWords,
    })
    .describe('Figures that single rules go by.'),
  conclusions: z
    .strictObject({
      clean: z.enum(conclusionNames).optional().describe('Where nothing was found.'),
      findings: z.enum(conclusionNames).optional().describe('Where something was found, but no error.'),
      errors: z.enum(conclusionNames).optional().describe('Where a finding is an error.'),
    })
    .default({})
    .describe(
      'Conclusion of the check run, in place of what the mode says. An unreadable configuration fails the check in every mode.',
    ),
  labels: z
    .record(z.string().regex(/^aar(\/[\w-]{1,40})?$/, 'is no label of Debrief’s'), z.string().min(1).max(50))
    .default({})
    .describe('Your own label in place of one of ours, for example `aar/p0: priority/critical`.'),
  routes: z
    .array(route)
    .max(maxListed)
    .default([])
    .describe(
      'Which follow-ups are filed into another repository of the same owner: the first route counts whose `team`, `words` and `path`, as far as given, all hold. A repository that the row names itself comes first. Never into one that is more public than the AAR’s, archived, without issues, or without Debrief installed: such an item is filed beside its AAR, and the plan says why.',
    ),
  issueType: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .describe(
      'Issue type of new follow-ups, for example `Task`: one that the organisation has. Where it has none of that name, follow-ups are filed without and the filing says so.',
    ),
  milestone: z
    .string()
    .min(1)
    .max(255)
    .optional()
    .describe(
      'Milestone of new follow-ups, by its title: one that is open in the repository. It is never created; where there is none of that title, follow-ups are filed without and the filing says so.',
    ),
  issueFields: z
    .boolean()
    .default(false)
    .describe(
      'Whether new follow-ups get what their row says in the organisation’s issue fields: `Priority` the option that means the row’s priority, `Target date` its due date. Set once, when the issue is filed. It needs the organisation permission “Issue fields” (read); where that, a field or an option is missing, follow-ups are filed without and the filing says so.',
    ),
  project: z
    .int()
    .min(1)
    .max(1_000_000_000)
    .optional()
    .describe(
      'Number of a project of the organisation (as in `…/projects/7`) that new follow-ups are added to. Added once: one that a person takes out stays out. It needs the organisation permission “Projects” (write); without it, follow-ups are filed all the same and the filing says so.',
    ),
  parentIssue: z
    .boolean()
    .default(false)
    .describe(
      'Whether the new follow-ups of an AAR become sub-issues of one issue, “Follow-ups of …”, which Debrief files along with the first of them. Issues that rows link to join it when they stand in the same repository and have no parent. GitHub allows 100 sub-issues; where it has none at all, follow-ups are filed without and the filing says so.',
    ),
  maxNewIssuesPerAar: z
    .int()
    .min(0)
    .max(500)
    .default(50)
    .describe('New issues that one AAR may bring; beyond it nothing is filed for this AAR before a lead has agreed.'),
  maxNewIssuesPerPush: z
    .int()
    .min(0)
    .max(1000)
    .default(100)
    .describe('New issues that one push or merge may bring in all; the rest waits for a lead.'),
  writeBack: z
    .enum(['off', 'pr'])
    .default('off')
    .describe(
      'pr: after filing, one small pull request puts the link of each issue into its row of the AAR; closing it says no. It needs the permission Contents, read and write, which the App does not ask for by itself (docs/write-back.md).',
    ),
})
export type Config = z.infer<typeof config>

/** The configuration in force where there is none. */
export const defaultConfig: Config = config.parse({})
