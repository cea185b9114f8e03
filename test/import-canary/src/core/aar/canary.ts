import 'node:fs'
import 'probot'
import '../../app/canary.ts'
import '../review/canary.ts'
