export { PortfolioPage as default } from '@gatehouse/portfolio-web';
