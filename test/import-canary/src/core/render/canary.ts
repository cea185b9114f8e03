import '../review/canary.ts'
import 'vitest'
