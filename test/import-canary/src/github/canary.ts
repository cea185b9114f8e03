import '../core/aar/canary.ts'
import '../server/main.ts'
