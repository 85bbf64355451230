import type { workbook as english } from '../en/workbook';

/** 简体中文: workbook. */
export const workbook: typeof english = {};
