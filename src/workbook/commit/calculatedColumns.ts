/** Columns that the template calculates in every row of CS_Plan. */
export const CALCULATED_PLAN = ['expectedYear', 'expectedToDate', 'realisedToDate', 'difference', 'differencePercent'];
/** Columns that the template calculates in every row of CS_Scenario. */
export const CALCULATED_SCENARIO = ['year', 'saving'];
