/** First script of the pane's frame, before the client: what the client expects of Microsoft's loader. */
import { prepare } from '../client/bridge';
import { frameWindow, hostOfPage } from './hostOfPage';

prepare(frameWindow, hostOfPage());
