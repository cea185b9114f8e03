export const ruleIds: readonly string[] = ['no-human-error', 'action-item-has-owner']
