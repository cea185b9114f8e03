import '../core/render/canary.ts'
