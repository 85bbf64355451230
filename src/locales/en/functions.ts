/** English: errors of the functions. */
export const functions = {
  errors: {
    'no-template': 'This workbook has no cost model yet. Create the cost workbook first, in the CSCOST pane.',
    'model-unreadable':
      'CSCOST could not read the workbook. Finish the cell you are editing, then change a figure or press Refresh figures.',
    internal: 'CSCOST could not compute this figure because of a fault of its own ({detail}). Please report it.',
    'argument-missing': '{parameter} is missing. Type a value for it.',
    'argument-error': '{parameter} is the error {code}. Correct the cell it comes from.',
    'argument-range': '{parameter} takes one cell, not a range. Point to a single cell.',
    'argument-type': '{parameter} is of a kind that cannot be calculated with. Type a number or a text.',
    'argument-number': '{parameter} must be a number, and “{given}” is not. Type a number without thousands marks.',
    'argument-infinite': '{parameter} is too large. Type a smaller number.',
    'argument-minimum': '{parameter} must be at least {bound}.',
    'argument-maximum': '{parameter} must be at most {bound}.',
    'argument-above': '{parameter} must be greater than {bound}.',
    'argument-whole': '{parameter} must be a whole number.',
    'argument-zero': '{parameter} must not be 0, since something is divided by it.',
    'arguments-together': 'Type both {one} and {other}, or neither.',
    'too-many-arguments': 'There are too many arguments. Type at most {most}.',
    'choice-unknown': '“{given}” is not known for {parameter}. Type one of: {words}.',
    'category-unknown':
      '“{given}” is no category. Type a key such as "people", a number from 1 to {last}, or the name of a category.',
    'period-unknown': '“{given}” is no period. Type 1 to 12, "2025-03", a date, "Q2", "YTD" or "FY".',
    'period-outside': '“{given}” lies outside the fiscal year, which starts in {start}. Type a month of that year.',
    'scenario-unknown': '“{given}” is no scenario. Type one of: {names}.',
    'scenario-costs-only':
      'The scenario “{given}” holds costs only, no volumes and no classes. Type "Actual" or "Budget".',
    'no-quality-cost':
      'There is no cost of quality in these months. Fill the lines of prevention, appraisal and failure.',
    'no-plan': 'No plan is committed yet. Commit one in the CSCOST pane, in the step Commit.',
    'lever-unknown': '“{given}” is neither a strategy nor a lever of the plan. The plan has: {names}.',
    'check-unknown': '“{given}” is no check. Type one of: {names}.',
    'check-not-run': 'The check “{name}” has not run yet. Open the Checks sheet to see what it waits for.',
    'cell-text': '{place} holds the text “{content}” where a number belongs. Type a number there, or clear the cell.',
    'cell-error': '{place} holds {content}. Correct that cell.',
    'table-missing': 'The table {table} is gone from this workbook. Undo its deletion, or restore a saved copy.',
    'column-missing': 'The column {column} is gone from the sheet {sheet}. Undo its deletion, or restore a saved copy.',
    'contacts-missing': 'There are no contacts for this period yet. Fill them in on the Drivers sheet.',
    'agents-missing': 'There are no agents for this period yet. Fill them in on the Drivers sheet.',
    'no-closed-month':
      'No month of this period is closed yet. Choose a closed month, or set the closing month on the Inputs sheet.',
    'zero-denominator': 'The figure to divide by is 0.',
    'result-too-large': 'The result is too large for a cell.',
    'argument-whole-share': '{parameter} must be less than 1, since something is divided by what it leaves.',
    'effect-whole': 'An effect of 1 or more leaves nothing to compose. Type effects below 1, such as 0.1 for 10 %.',
    'curve-unsolvable': 'There is no solution. Type a sensitivity above 0 and failure costs of 0 or more.',
    'marginal-unknown':
      'The two periods cannot tell: spending on quality did not move, or failure cost moved the same way. Compare other periods.',
    'never-paid-back': 'The flows never pay back what was spent. Add later flows, or lower the rate.',
    'target-unreachable': 'No number of agents answers every contact in time. Type a target below 1.',
    'queue-grows':
      'There are too few agents: the queue grows without end. Type more agents than contacts × aht ÷ interval.',
    'account-excluded':
      '“{given}” is no cost of the customer service, so it has no category. Exclude the account in the mapping.',
    'account-unfit':
      'No line of the model fits “{given}”. Choose one yourself in the mapping, or leave the account out.',
  },
};
