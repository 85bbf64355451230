import type { functions as english } from '../en/functions';

/** 简体中文: functions. */
export const functions: typeof english = {};
