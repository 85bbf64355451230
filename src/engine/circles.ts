import type { IFormulaDependencyTreeJson } from '@univerjs/engine-formula';

type Formula = Pick<IFormulaDependencyTreeJson, 'treeId' | 'children' | 'parents'>;

/** Takes away formulas that have no neighbour left on one side, until nothing changes. */
function without<F extends Formula>(formulas: readonly F[], side: 'children' | 'parents'): readonly F[] {
  const ids = new Set(formulas.map(({ treeId }) => treeId));
  const kept = formulas.filter((formula) => formula[side].some((id) => ids.has(id)));
  return kept.length === formulas.length ? kept : without(kept, side);
}

/** Formulas that refer to each other in a circle, or lie between two such circles. */
export function circlesIn<F extends Formula>(formulas: readonly F[]): readonly F[] {
  return without(without(formulas, 'children'), 'parents');
}
