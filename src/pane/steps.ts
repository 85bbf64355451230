/**
 * The steps of the pane, in order. A step that does not exist yet has no row: there are no dead tabs.
 */
import type { Messages } from '../locales';
import type { StepId, StepProps } from './stepProps';
import type { PartLoader } from './useLaterPart';

export interface Step {
  readonly id: StepId;
  readonly title: (words: Messages['pane']) => string;
  /** Whether it only reads the workbook. */
  readonly onlyReads?: true;
  readonly load: PartLoader<StepProps>;
}

/** Each is fetched when the pane has come to rest, and run when it is first shown. */
export const STEPS: readonly Step[] = [
  {
    id: 'setup',
    title: (words) => words.setup.title,
    load: () => import(/* webpackChunkName: "setup", webpackPrefetch: true */ './setup/SetUpStep'),
  },
  {
    id: 'fill',
    title: (words) => words.fill.title,
    load: () => import(/* webpackChunkName: "fill", webpackPrefetch: true */ './fill/FillStep'),
  },
  {
    id: 'understand',
    title: (words) => words.understand.title,
    onlyReads: true,
    load: () => import(/* webpackChunkName: "understand", webpackPrefetch: true */ './understand/UnderstandStep'),
  },
  {
    id: 'decide',
    title: (words) => words.decide.title,
    load: () => import(/* webpackChunkName: "decide", webpackPrefetch: true */ './decide/DecideStep'),
  },
  {
    id: 'commit',
    title: (words) => words.commit.title,
    load: () => import(/* webpackChunkName: "commit", webpackPrefetch: true */ './commit/CommitStep'),
  },
];
