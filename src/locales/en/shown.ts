/** English: what the pane shows, loaded together. */
export { pane } from './pane';
export { problems } from './problems';
