/** Whether the program around the pane lets it into the workbook. */
import { Problem } from '../model/problem';
import { ListenedState } from './listenedState';

/** `asking`: it refused, and is being asked again; `refused-again`: as it just was. */
export type AccessState = 'open' | 'refused' | 'asking' | 'refused-again';

const isRefusal = (error: unknown): boolean => error instanceof Problem && error.code === 'account-refused';

/** Watches the calls that go through it. */
export class Access extends ListenedState<AccessState> {
  constructor(
    /** A call that changes nothing. */
    private readonly ask: () => Promise<unknown>,
    /** Called when the way is open again. */
    private readonly onOpen: () => void,
  ) {
    super('open');
  }

  /** A call that tells of a refusal; its outcome stays what it is. */
  async watched<T>(call: Promise<T>): Promise<T> {
    try {
      const answer = await call;
      if (this.current() !== 'open') this.publish('open');
      return answer;
    } catch (error) {
      if (isRefusal(error) && this.current() === 'open') this.publish('refused');
      throw error;
    }
  }

  /** Asks again. */
  async retry(): Promise<void> {
    this.publish('asking');
    try {
      await this.ask();
      this.publish('open');
      this.onOpen();
    } catch {
      this.publish('refused-again');
    }
  }
}
