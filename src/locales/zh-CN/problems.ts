import type { problems as english } from '../en/problems';

/** 简体中文: problems. */
export const problems: typeof english = {};
