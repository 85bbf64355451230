/**
 * The steps of the pane, in order. A step that does not exist yet has no row: there are no dead tabs.
 */
import { lazy, type ComponentType } from 'react';
import type { Messages } from '../locales';
import type { StepId, StepProps } from './stepProps';

export interface Step {
  readonly id: StepId;
  readonly title: (words: Messages['pane']) => string;
  readonly Content: ComponentType<StepProps>;
}

/** Each is loaded when it is first shown. */
const SetUpStep = lazy(() => import(/* webpackChunkName: "setup" */ './setup/SetUpStep'));
const FillStep = lazy(() => import(/* webpackChunkName: "fill" */ './fill/FillStep'));
const UnderstandStep = lazy(() => import(/* webpackChunkName: "understand" */ './understand/UnderstandStep'));
const DecideStep = lazy(() => import(/* webpackChunkName: "decide" */ './decide/DecideStep'));
const CommitStep = lazy(() => import(/* webpackChunkName: "commit" */ './commit/CommitStep'));

export const STEPS: readonly Step[] = [
  { id: 'setup', title: (words) => words.setup.title, Content: SetUpStep },
  { id: 'fill', title: (words) => words.fill.title, Content: FillStep },
  { id: 'understand', title: (words) => words.understand.title, Content: UnderstandStep },
  { id: 'decide', title: (words) => words.decide.title, Content: DecideStep },
  { id: 'commit', title: (words) => words.commit.title, Content: CommitStep },
];
