/**
 * Finds uses of Office.js above the sets that manifest.xml requires, by the `[Api set: …]` remarks of @types/office-js:
 * members, properties named in `load('…')` and properties of object literals. A use is fine behind a check of its set:
 * `if (….isSetSupported('ExcelApi', '1.17'))`, `… ? … : …`, `… && …`, or after `if (!…) return`.
 */
import path from 'node:path';
import ts from 'typescript';
import { isGuarded, type ApiSet } from './requirementGuards';

/**
 * The newest 1.x that every host of the add-in has. A set that is not here is above the floor, whatever its version.
 * Remarks on members that all hosts share name Outlook's set as well, which says nothing of Excel.
 */
const FLOOR: Readonly<Record<string, number>> = {
  ExcelApi: 14,
  SharedRuntime: 1,
  CustomFunctionsRuntime: 3,
  Mailbox: Infinity,
};
const SET_REMARK = /\[Api set:\s*([A-Za-z]+)\s+1\.(\d+)/;

export interface UnguardedUse {
  /** Path from the project's folder, with the line behind it. */
  readonly at: string;
  /** As in `Worksheet.onNameChanged`, or the property alone. */
  readonly member: string;
  /** As in `ExcelApi 1.17`. */
  readonly set: string;
}

/**
 * Walks files of a program and lists the unguarded uses.
 *
 * @param files paths from the project's folder to walk; a folder's path ends in `/`
 */
export function unguardedUses(program: ts.Program, files: readonly string[]): readonly UnguardedUse[] {
  const checker = program.getTypeChecker();
  return program.getSourceFiles().flatMap((source) => {
    const file = path.relative(program.getCurrentDirectory(), source.fileName).replaceAll('\\', '/');
    const isWalked = files.some((wanted) => (wanted.endsWith('/') ? file.startsWith(wanted) : file === wanted));
    return isWalked ? usesIn(source, file, checker) : [];
  });
}

function usesIn(source: ts.SourceFile, file: string, checker: ts.TypeChecker): readonly UnguardedUse[] {
  const uses: UnguardedUse[] = [];
  const visit = (node: ts.Node): void => {
    for (const { name, declaration } of membersAt(node, checker)) {
      const set = declaration && setAbove(declaration);
      if (!set || isGuarded(node, set, checker)) continue;
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      uses.push({ at: `${file}:${line}`, member: name, set: `${set.name} 1.${set.minor}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return uses;
}

interface Member {
  readonly name: string;
  readonly declaration: ts.Declaration | undefined;
}

/** The members a node itself uses, not those used inside it. */
function membersAt(node: ts.Node, checker: ts.TypeChecker): readonly Member[] {
  if (ts.isPropertyAccessExpression(node)) return [accessed(node, checker)];
  if (ts.isCallExpression(node)) return loaded(node, checker);
  if (ts.isObjectLiteralExpression(node)) {
    const type = checker.getContextualType(node);
    return node.properties.flatMap(({ name }) => (name && type ? property(type, name.getText(), checker) : []));
  }
  if (ts.isBindingElement(node)) {
    const type = checker.getTypeAtLocation(node.parent);
    return property(type, (node.propertyName ?? node.name).getText(), checker);
  }
  return [];
}

function accessed(node: ts.PropertyAccessExpression, checker: ts.TypeChecker): Member {
  const symbol = checker.getSymbolAtLocation(node.name);
  // Overloads of a method may belong to different sets: the one that is called counts.
  const isCalled = ts.isCallExpression(node.parent) && node.parent.expression === node;
  const signature = isCalled ? checker.getResolvedSignature(node.parent)?.declaration : undefined;
  const isMethod = symbol?.declarations?.some(ts.isMethodDeclaration) === true;
  const declaration = isMethod && signature ? signature : symbol?.declarations?.[0];
  const owner =
    declaration?.parent && ts.isClassDeclaration(declaration.parent) ? declaration.parent.name?.text : undefined;
  return { name: owner ? `${owner}.${node.name.text}` : node.name.text, declaration };
}

/** The properties that `object.load('a,b/c')` asks for; of a collection, those of its items. */
function loaded(call: ts.CallExpression, checker: ts.TypeChecker): readonly Member[] {
  const { expression } = call;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'load') return [];
  const type = checker.getTypeAtLocation(expression.expression);
  return call.arguments
    .flatMap(stringsIn)
    .flatMap((text) => text.split(',').flatMap((each) => alongPath(type, each.trim(), checker)));
}

function stringsIn(node: ts.Node): readonly string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  return node.getChildren().flatMap(stringsIn);
}

function alongPath(type: ts.Type, names: string, checker: ts.TypeChecker): readonly Member[] {
  const [first = '', ...rest] = names.split('/');
  const items = type.getProperty('items');
  const owner = type.getProperty(first) || !items ? type : checker.getTypeOfSymbol(items);
  const symbol = (owner.getNumberIndexType() ?? owner).getProperty(first);
  if (!symbol) return [];
  const found = { name: first, declaration: symbol.declarations?.[0] };
  return rest.length === 0 ? [found] : [found, ...alongPath(checker.getTypeOfSymbol(symbol), rest.join('/'), checker)];
}

function property(type: ts.Type, name: string, checker: ts.TypeChecker): readonly Member[] {
  const symbol = checker.getPropertyOfType(type, name);
  return symbol ? [{ name, declaration: symbol.declarations?.[0] }] : [];
}

/** The set a declaration of Office.js needs, when it is above the floor. */
function setAbove(declaration: ts.Declaration): ApiSet | null {
  if (!declaration.getSourceFile().fileName.includes('@types/office-js')) return null;
  const documentation = ts.getJSDocCommentsAndTags(declaration).map((part) => part.getText());
  const [, name, minor] = SET_REMARK.exec(documentation.join('\n')) ?? [];
  if (name === undefined || Number(minor) <= (FLOOR[name] ?? -1)) return null;
  return { name, minor: Number(minor) };
}
