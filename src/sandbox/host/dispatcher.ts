/**
 * Executes the request messages of the Excel client. It knows the protocol only: what a member does is the API objects'
 * business, which requirement set it needs is the gate's.
 */
import { ApiCollection, ApiObject, useMember, type MemberUse } from './apiObject';
import { HostError, type HostErrorCode } from './errors';
import {
  ACTION,
  PATH,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  type QueryInfo,
  type RequestBody,
  type ResponseBody,
} from './protocol';

export interface DispatcherOptions {
  readonly root: ApiObject;
  /** Resolves when the workbook is calculated. */
  settle(): Promise<void>;
  /** Throws `ApiNotFound` for a member above the requirement set. */
  gate(className: string, member: string): void;
}

/** Stops a request at one of its actions, for tests. */
export interface Interruption {
  readonly afterActions: number;
  readonly code: HostErrorCode;
}

export type Execute = (body: RequestBody, interruption?: Interruption | null) => Promise<ResponseBody>;

type Target = ApiObject | null;

const withCapital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Objects the client keeps over several syncs, by reference id. */
class References {
  private readonly kept = new Map<string, ApiObject>();
  private next = 1;

  keep(target: ApiObject): void {
    target.referenceId ??= `reference${this.next++}`;
    this.kept.set(target.referenceId, target);
  }

  get(id: string): ApiObject {
    const target = this.kept.get(id);
    if (!target) throw new HostError('InvalidReference', 'The object reference is no longer valid.');
    return target;
  }

  remove(id: unknown): void {
    this.kept.delete(String(id));
  }
}

/** The objects of one request, each path resolved once, at its first use. */
class Paths {
  private readonly targets = new Map<number, Target>();

  constructor(
    private readonly paths: RequestBody['ObjectPaths'],
    private readonly references: References,
    private readonly options: DispatcherOptions,
  ) {}

  target(id: number): Target {
    const known = this.targets.get(id);
    if (known !== undefined) return known;
    const path = this.paths[id];
    if (!path) throw new HostError('InvalidRequest', `The request has no object path ${id}.`);
    const target = this.resolve(path);
    this.targets.set(id, target);
    return target;
  }

  argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    const marks = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => (marks[index] ? this.target(marks[index]) : value));
  }

  use(target: ApiObject, name: string, use: MemberUse, args: readonly unknown[] = []): unknown {
    this.options.gate(target.className, name);
    return useMember(target, name, use, args);
  }

  private resolve(path: ObjectPath): Target {
    if (path.ObjectPathType === PATH.root) return this.options.root;
    if (path.ObjectPathType === PATH.nullObject) return null;
    if (path.ObjectPathType === PATH.reference) return this.references.get(path.Name);
    const parent = this.target(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const found = this.follow(parent, path);
    if (found === null || found instanceof ApiObject) return found;
    throw new HostError('InvalidRequest', `${parent.className}.${path.Name} is not an object.`);
  }

  private follow(parent: ApiObject, path: ObjectPath): unknown {
    if (path.ObjectPathType === PATH.property) return this.use(parent, path.Name, 'get');
    const args = this.argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.indexer) return this.use(parent, 'GetItem', 'call', args);
    if (path.ObjectPathType === PATH.method) return this.use(parent, path.Name, 'call', args);
    throw new HostError('InvalidRequest', `Unknown object path type ${path.ObjectPathType}.`);
  }
}

/** From this the client rewrites an object's path: sheets and tables go by `Id`, kept ranges by `_ReferenceId`. */
function identityOf(target: Target): Record<string, unknown> | null {
  if (target === null) return null;
  const identity: Record<string, unknown> = {};
  if ('Id' in target) identity.Id = target.Id;
  if (target.referenceId !== null) identity._ReferenceId = target.referenceId;
  return identity;
}

/** Reads the members a `load` names. */
function query(paths: Paths, target: Target, { Select = [], Skip = 0, Top }: QueryInfo = {}): unknown {
  if (target === null) return null;
  if (target instanceof ApiCollection) {
    const ofItems = Select.filter((name) => name !== 'count');
    const answer = { ...identityOf(target), ...(ofItems.length < Select.length && { Count: target.GetCount() }) };
    if (Select.length > 0 && ofItems.length === 0) return answer;
    const items = target.items().slice(Skip, Top === undefined ? undefined : Skip + Top);
    return { ...answer, _Items: items.map((item) => query(paths, item, { Select: ofItems })) };
  }
  const wanted = Select.length ? Select.flatMap((name) => (name === '*' ? target.scalars : [name])) : target.scalars;
  const inner = new Map<string, string[]>();
  for (const name of wanted) {
    const [head = '', ...rest] = name.split('/');
    if (head !== '$none') inner.set(head, [...(inner.get(head) ?? []), ...(rest.length ? [rest.join('/')] : [])]);
  }
  const answer: Record<string, unknown> = { ...identityOf(target) };
  for (const [head, names] of inner) {
    const value = paths.use(target, withCapital(head), 'get');
    const isObject = value instanceof ApiObject || names.length > 0;
    answer[withCapital(head)] = isObject ? query(paths, value as Target, { Select: names }) : value;
  }
  return answer;
}

export function createDispatcher(options: DispatcherOptions): Execute {
  const references = new References();

  async function run(action: Action, paths: Paths): Promise<unknown> {
    // The answer to a trace makes the client add its event handler.
    if (action.ActionType === ACTION.trace) return null;
    const target = paths.target(action.ObjectPathId);
    if (action.ActionType === ACTION.instantiate) return identityOf(target);
    if (action.ActionType === ACTION.query) {
      await options.settle();
      return query(paths, target, action.QueryInfo);
    }
    if (target === null) {
      if (action.Name.startsWith('_')) return null;
      throw new HostError('ItemNotFound', `${action.Name} was used on an object that is not there.`);
    }
    const args = paths.argumentsOf(action.ArgumentInfo);
    if (action.ActionType === ACTION.set) return (paths.use(target, action.Name, 'set', args), null);
    if (action.ActionType !== ACTION.method) {
      throw new HostError('InvalidRequest', `Unknown action type ${action.ActionType}.`);
    }
    if (action.Name === '_KeepReference') return (references.keep(target), null);
    if (action.Name === '_RemoveReference') return (references.remove(args[0]), null);
    return (await paths.use(target, action.Name, 'call', args)) ?? null;
  }

  /** Runs one message up to its first failure; like Excel's, what came before it in the batch stays done. */
  return async function execute(body, interruption = null) {
    const paths = new Paths(body.ObjectPaths, references, options);
    const Results: ResponseBody['Results'] = [];
    for (const [index, action] of body.Actions.entries()) {
      try {
        if (index === interruption?.afterActions)
          throw new HostError(interruption.code, 'The request was interrupted.');
        Results.push({ ActionId: action.Id, Value: await run(action, paths) });
      } catch (error) {
        return { Results, TraceIds: [], Error: describe(error, body, action, index) };
      }
    }
    await options.settle();
    return { Results, TraceIds: [] };
  };
}

function describe(error: unknown, body: RequestBody, action: Action, index: number): ResponseBody['Error'] {
  return {
    Code: error instanceof HostError ? error.code : 'GeneralException',
    Message: error instanceof Error ? error.message : String(error),
    Location: `${body.ObjectPaths[action.ObjectPathId]?.Name ?? ''}.${action.Name}`,
    ActionIndex: index,
  };
}
