export { AccountMenu } from './account/account-menu';
export { PeoplePage } from './people/people-page';
export { SignInPage } from './sign-in/sign-in-page';
export { TokensPage } from './tokens/tokens-page';
