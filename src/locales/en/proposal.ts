/** English: why a line is proposed for an account. */
export const proposal = {
  reasons: {
    'line-name': 'The account has the name of the line.',
    similar: 'The name resembles that of the line, “{name}”.',
    words: 'Decided by {words}.',
    excluded: 'Decided by {words}: no cost of the customer service.',
    unfit: 'Decided by {words}: no line of the model takes such a cost.',
    account: 'The name says nothing, and {account} is the number of a balance-sheet account in Chinese charts.',
    general: 'The name is too general for any line.',
    unknown: 'No word of the name is known.',
  },
  homeRule: 'Home rule: {rule}',
  rival: '{words} would speak for: {target}.',
  /** How a word of the name is quoted, and what stands between several. */
  quoted: '“{word}”',
  between: ', ',
  betweenSentences: ' ',
  noLine: 'no line',
};
