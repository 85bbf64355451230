/** Third script of the pane's frame, after the client: couples it to the page's simulated Excel. */
import { connect } from '../client/bridge';
import { frameWindow, hostOfPage } from './hostOfPage';

connect(frameWindow, hostOfPage(), { displayLanguage: window.parent.document.documentElement.lang });
