import '../render/canary.ts'
