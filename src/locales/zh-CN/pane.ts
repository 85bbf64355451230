import type { pane as english } from '../en/pane';

/** 简体中文: pane. */
export const pane: typeof english = {};
