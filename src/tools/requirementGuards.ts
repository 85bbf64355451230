/** Recognises code that runs only where a requirement set is supported. */
import ts from 'typescript';

/** `ExcelApi` 1.17 is `{ name: 'ExcelApi', minor: 17 }`; every set so far is 1.something. */
export interface ApiSet {
  readonly name: string;
  readonly minor: number;
}

/** Whether a node runs only after the set, or a newer one of its name, was found to be supported. */
export function isGuarded(node: ts.Node, set: ApiSet, checker: ts.TypeChecker): boolean {
  for (let inner = node; !ts.isSourceFile(inner); inner = inner.parent) {
    const outer = inner.parent;
    if (ts.isIfStatement(outer) && inner === outer.thenStatement && holds(outer.expression, set, checker)) return true;
    if (ts.isConditionalExpression(outer) && inner === outer.whenTrue && holds(outer.condition, set, checker))
      return true;
    if (isAnd(outer) && inner === outer.right && holds(outer.left, set, checker)) return true;
    if (ts.isBlock(outer) && leftEarly(outer, inner, set, checker)) return true;
  }
  return false;
}

/** Whether the condition is true only where the set is supported. */
function holds(condition: ts.Expression, set: ApiSet, checker: ts.TypeChecker): boolean {
  if (ts.isParenthesizedExpression(condition)) return holds(condition.expression, set, checker);
  if (isAnd(condition)) return holds(condition.left, set, checker) || holds(condition.right, set, checker);
  if (ts.isIdentifier(condition)) {
    const declaration = checker.getSymbolAtLocation(condition)?.valueDeclaration;
    const isConstant =
      declaration && ts.isVariableDeclaration(declaration) && ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const;
    return isConstant && declaration.initializer ? holds(declaration.initializer, set, checker) : false;
  }
  return ts.isCallExpression(condition) && asksFor(condition, set);
}

function asksFor({ expression, arguments: [name, version] }: ts.CallExpression, set: ApiSet): boolean {
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'isSetSupported') return false;
  if (!name || !ts.isStringLiteral(name) || name.text !== set.name) return false;
  const minor = version && ts.isStringLiteral(version) ? /^1\.(\d+)$/.exec(version.text)?.[1] : '1';
  return minor !== undefined && Number(minor) >= set.minor;
}

/** Whether a statement of the block before this one leaves it where the set is missing. */
function leftEarly(block: ts.Block, statement: ts.Node, set: ApiSet, checker: ts.TypeChecker): boolean {
  return block.statements.some(
    (earlier) =>
      earlier.end <= statement.pos &&
      ts.isIfStatement(earlier) &&
      ts.isPrefixUnaryExpression(earlier.expression) &&
      earlier.expression.operator === ts.SyntaxKind.ExclamationToken &&
      holds(earlier.expression.operand, set, checker) &&
      leaves(earlier.thenStatement),
  );
}

function leaves(statement: ts.Statement): boolean {
  if (!ts.isBlock(statement)) return ts.isReturnStatement(statement) || ts.isThrowStatement(statement);
  const last = statement.statements.at(-1);
  return last !== undefined && leaves(last);
}

function isAnd(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
}
