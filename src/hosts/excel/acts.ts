/** What the host does on demand, apart from what every opening of the pane needs. */
export { inject } from './inject';
export { insertFormula } from './insertFormula';
export { readSelection } from './readSelection';
export { readSheets } from './readSheets';
export { repairFunctions } from './repairFunctions';
