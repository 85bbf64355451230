import { correctEmptyText } from './emptyText';
import { addIteratorHelpers } from './iteratorHelpers';
import { correctTableNames } from './tableNames';
import { correctTableReferences } from './tableReferences';

/** Corrections every engine needs; call before `new Univer`. */
export function prepareEngine(): void {
  addIteratorHelpers();
  correctEmptyText();
  correctTableNames();
  correctTableReferences();
}
