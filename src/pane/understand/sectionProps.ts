import type { ModelSnapshot } from '../../model/snapshot';
import type { Target } from './places';

/** What every part of the step is given. */
export interface FiguresProps {
  readonly model: ModelSnapshot;
  readonly onShow: (target: Target) => void;
}
