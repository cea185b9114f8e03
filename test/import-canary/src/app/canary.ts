import '../github/canary.ts'
import 'probot'
