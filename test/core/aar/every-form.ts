/** An AAR of our own in which about every form stands that is read; property tests mutate it. */
export const everyForm = `---
title: Checkout answered slowly
date: 2026-11-03
type: aar
authors: [kim, "@sam"]
timezone: Europe/Oslo
---

# Checkout answered slowly

**Severity**: SEV-2
**Status:** Final
**Incident commander**: @kim

| | |
|---|---|
| Start | 2026-11-03 10:04 |
| End | 2026-11-03 11:20 |

## 1. Summary

On 3 November, checkout answered in 9 s instead of 0.3 s for 76 minutes; *one in five* orders failed.
See [the dashboard](https://grafana.example/d/1) and \`checkout-api\`.

## Impact :flying_disc:

- 412 orders failed
- support got 31 calls

## Timeline (all times CET)

| Time | What happened |
|------|---------------|
| 10:04 | A deployment of \`pricing\` 4.2 began |
| 10:11 | The latency alert fired (detected) |
| 10:40 | @sam rolled back, **mitigated** |
| 11:20 | All orders were worked off \\| resolved |

**Root cause**

The new version opened one connection for each line of a basket.

> sam: is this the pool again?
> kim: looks like it

### Contributing factors

1. The pool had no limit.
2. The load test used baskets of one line &amp; no more.

Lessons learned
---------------

**What went well**

* The rollback took a minute.

**What went badly**

* The alert named the wrong service.

## Action items

| ID | Action | Owner | Due | Priority | Ticket | Status |
|----|--------|-------|-----|----------|--------|--------|
| A1 | Limit the pool to 20 connections | @kim | 2026-11-20 | P1 | #41 | open |
| A2 | Load-test with baskets of 30 lines | @sam | | High | | done |

- [ ] Let the alert name the calling service (Owner: @kim, due 2026-12-01)
- [x] ~~Raise the time limit~~
- [*] Write to the customers
  - which were 412

<!-- debrief-note: nothing -->

\`\`\`
10:04 not an entry
\`\`\`

[ref]: https://a.example
`
