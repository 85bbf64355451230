/** The name of the cell that moves with the model; live functions are given it, so that Sheets calls them anew. */
export const REVISION_NAME = 'CSCOST_REV';
