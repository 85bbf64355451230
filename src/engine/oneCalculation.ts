/**
 * A correction of when the engine calculates: one calculation at a time, and none broken off. The engine stops a calculation
 * when an edit comes meanwhile and begins again; it forgets what was edited before where two edits come, and the edit itself
 * where the calculation ends before it looks whether to stop. Their cells would stay blank.
 */
import { ICommandService, type Univer } from '@univerjs/core';
import { SetFormulaCalculationStartMutation, SetFormulaCalculationStopMutation } from '@univerjs/engine-formula';
import { FormulaCalculationSessionService, TriggerCalculationController } from '@univerjs/sheets-formula';
import { filter, firstValueFrom, skip, timeout } from 'rxjs';

/** A calculation that says nothing for so long has got stuck. */
const SILENCE_MS = 60_000;

/** When the workbook is calculated. */
export interface Calculations {
  /** Something that was written is not calculated yet. */
  isPending(): boolean;
  /**
   * Resolves when all that was written is calculated and stands in the cells, or when the engine has ended. Rejects when a
   * calculation says nothing for a minute.
   */
  settled(): Promise<void>;
}

/** What the engine keeps to itself of the part that gathers edits and starts calculations. */
interface Trigger {
  /** Runs the commands by which it starts and stops calculations. */
  _commandService: ICommandService;
  /** Edits that it gathers for a moment. */
  readonly _waitingCommandQueue: readonly unknown[];
  /** What was edited since the last calculation was begun. */
  _executingDirtyData: object;
  _resetExecutingDirtyData(): void;
}

/** Lets edits wait for the end of a calculation that is under way; they are calculated next, together. */
export function calculateOneByOne(univer: Univer): Calculations {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const session = injector.get(FormulaCalculationSessionService);
  const trigger = injector.get(TriggerCalculationController) as unknown as Trigger;
  const forget = trigger._resetExecutingDirtyData.bind(trigger);
  let isWanted = false;

  const isCalculating = (): boolean => {
    const { started, resultApplied, stopped, completed, resultEmitted } = session.state;
    return started && !(resultApplied && (stopped || completed || resultEmitted));
  };

  const start = (): void => {
    isWanted = false;
    const edited = { ...trigger._executingDirtyData };
    // Only here: what comes from now on is not part of this calculation, and its end must not take it away.
    forget();
    commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, edited, { onlyLocal: true });
  };

  trigger._resetExecutingDirtyData = () => undefined;
  trigger._commandService = Object.create(commands, {
    executeCommand: {
      value: (id: string, ...rest: [params?: object]): Promise<unknown> => {
        const isStart = id === SetFormulaCalculationStartMutation.id;
        if (!isStart && id !== SetFormulaCalculationStopMutation.id) return commands.executeCommand(id, ...rest);
        if (isCalculating()) isWanted = true;
        else start();
        return Promise.resolve(true);
      },
    },
  }) as ICommandService;
  // The end is told when the results of the first sheet stand in their cells: those of the others come in the same step.
  session.state$.pipe(filter(() => isWanted && !isCalculating())).subscribe(() =>
    queueMicrotask(() => {
      if (isWanted && !isCalculating()) start();
    }),
  );

  let isOver = false;
  session.state$.subscribe({ complete: () => (isOver = true) });
  const isPending = (): boolean => !isOver && (trigger._waitingCommandQueue.length > 0 || isWanted || isCalculating());
  const news = (): Promise<unknown> =>
    firstValueFrom(session.state$.pipe(skip(1), timeout(SILENCE_MS)), { defaultValue: null });
  return {
    isPending,
    settled: async () => {
      while (isPending()) await news();
    },
  };
}
