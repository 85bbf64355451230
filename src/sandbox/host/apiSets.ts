/**
 * The requirement set of every member of Excel's API, read from its type declarations.
 */
import { HostError } from './errors';

/** `Class.member` in Excel's spelling to the minor version of ExcelApi; above every version for other sets. */
export type ApiSets = ReadonlyMap<string, number>;

/** Members of sets that no desktop version declares, such as ExcelApiOnline. */
export const NOT_IN_EXCEL_API = 1000;

const CLASS = /^ {4}(?:export )?(?:declare )?class (\w+)/;
const MEMBER = /^ {8}(?:readonly |static )*(\w+)\??[(:<]/;
const SET = /\[Api set:\s*(\w+)\s+1\.(\d+)/;

/** Reads the namespace Excel of `@types/office-js`. The lowest set counts where overloads differ. */
export function readApiSets(declarations: string): ApiSets {
  const start = declarations.indexOf('declare namespace Excel {');
  const end = declarations.indexOf('\n}\n', start);
  const sets = new Map<string, number>();
  let className: string | null = null;
  let minor: number | null = null;
  for (const line of declarations.slice(start, end).split('\n')) {
    if (/^ {4}\}/.test(line)) className = null;
    className = CLASS.exec(line)?.[1] ?? className;
    const tag = SET.exec(line);
    if (tag) minor = tag[1] === 'ExcelApi' ? Number(tag[2]) : NOT_IN_EXCEL_API;
    const member = MEMBER.exec(line)?.[1];
    if (line.includes('/**')) minor = tag ? minor : null;
    if (!member || !className) continue;
    const key = `${className}.${member}`;
    if (minor !== null) sets.set(key, Math.min(minor, sets.get(key) ?? NOT_IN_EXCEL_API));
    minor = null;
  }
  return sets;
}

/** Throws `ApiNotFound` for members above a version; names of the protocol, such as `_KeepReference`, pass. */
export function createGate(sets: ApiSets, excelApi: number): (className: string, member: string) => void {
  return (className, member) => {
    const name = member.charAt(0).toLowerCase() + member.slice(1);
    if ((sets.get(`${className}.${name}`) ?? 0) <= excelApi) return;
    throw new HostError('ApiNotFound', `${className}.${name} is not in ExcelApi 1.${excelApi}.`);
  };
}
