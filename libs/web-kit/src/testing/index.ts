export { renderConnected, type Answers } from './render-connected';
