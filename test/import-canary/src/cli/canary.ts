import '../github/canary.ts'
