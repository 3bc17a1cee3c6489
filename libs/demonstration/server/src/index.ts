export { beginDemonstration } from './begin-demonstration';
export { beginWithPeople } from './begin-with-people';
export { Harborline } from './harborline';
export { chanceFrom, type Chance } from './simulator/chance';
export { writeSimulatedLog } from './simulator/simulated-log';
export { simulatedPortfolio, type SimulatedAppend, type Simulation } from './simulator/simulated-portfolio';
