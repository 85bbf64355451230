/** English: help and errors of the functions. */
export const functions = {
  /** Words for the scenarios, as typed into a cell. */
  scenarios: { actual: 'Actual', budget: 'Budget' },
  help: {
    TOTAL: {
      description: 'Cost of the customer service, in total or of one category. Follows the workbook live.',
      parameters: {
        category: 'Category: key, number 1–11 or name. Left out: all categories.',
        period: 'Month 1–12, "2025-03" or a date, "Q2", "YTD" or "FY" (default).',
        scenario: '"Actual" (default) or "Budget".',
      },
    },
    SHARE: {
      description: 'Share of one category in the total cost, 0–1. Follows the workbook live.',
      parameters: {
        category: 'Category: key, number 1–11 or name.',
        period: 'Month 1–12, "2025-03" or a date, "Q2", "YTD" or "FY" (default).',
        scenario: '"Actual" (default) or "Budget".',
      },
    },
    PERCONTACT: {
      description: 'Cost per contact of all channels in the months of the period. Follows the workbook live.',
      parameters: {
        category: 'Category: key, number 1–11 or name. Left out: all categories.',
        period: 'Month 1–12, "2025-03" or a date, "Q2", "YTD" or "FY" (default).',
        scenario: '"Actual" (default) or "Budget".',
      },
    },
    CHECK: {
      description:
        'Difference of one check of the workbook; without a name how many checks fail. Follows the workbook live.',
      parameters: {
        name: 'Name of the check, such as "bins" or "control-total". Left out: the number of failing checks.',
      },
    },
    FLEX: {
      description: 'Flexible budget: fixed cost + rate × volume + step cost × steps begun.',
      parameters: {
        fixed: 'Cost that does not change with volume.',
        rate: 'Cost of one more unit of volume.',
        volume: 'Volume, 0 or more.',
        step_size: 'Volume that one step carries. Type it together with step_cost.',
        step_cost: 'Cost of each step.',
      },
    },
  },
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
    'argument-below': '{parameter} must be less than {bound}.',
    'argument-whole': '{parameter} must be a whole number.',
    'argument-zero': '{parameter} must not be 0, since something is divided by it.',
    'arguments-together': 'Type both {one} and {other}, or neither.',
    'too-many-arguments': 'There are too many arguments. Type at most {most}.',
    'choice-unknown': '“{given}” is not known for {parameter}. Type one of: {words}.',
    'category-unknown':
      '“{given}” is no category. Type a key such as "people", a number from 1 to {last}, or the name of a category.',
    'period-unknown': '“{given}” is no period. Type 1 to 12, "2025-03", a date, "Q2", "YTD" or "FY".',
    'period-outside': '“{given}” lies outside the fiscal year, which starts in {start}. Type a month of that year.',
    'scenario-unknown': '“{given}” is no scenario. Type "Actual" or "Budget".',
    'check-unknown': '“{given}” is no check. Type one of: {names}.',
    'check-not-run': 'The check “{name}” has not run yet. Open the Checks sheet to see what it waits for.',
    'cell-text': '{place} holds the text “{content}” where a number belongs. Type a number there, or clear the cell.',
    'cell-error': '{place} holds {content}. Correct that cell.',
    'table-missing': 'The table {table} is gone from this workbook. Undo its deletion, or restore a saved copy.',
    'contacts-missing': 'There are no contacts for this period yet. Fill them in on the Drivers sheet.',
    'zero-denominator': 'The figure to divide by is 0.',
    'result-too-large': 'The result is too large for a cell.',
  },
};
