import { runLife } from './chaos/life.ts'
const c0 = process.cpuUsage()
const r = await runLife({seed:'a',life:1,servers:1,entry:['dist/server/main.js']})
const c = process.cpuUsage(c0)
console.log('harness', c.user/1e6, c.system/1e6, r.wrongs, r.trace.length, r.counts.starts, r.counts.jumps)
