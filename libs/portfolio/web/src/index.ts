export { DifferencePage } from './difference/difference-page';
export { PortfolioPage } from './page/portfolio-page';
