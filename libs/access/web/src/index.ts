export { AccountMenu } from './account/account-menu';
export { ActingStrip } from './acting/acting-strip';
export { PeoplePage } from './people/people-page';
export { PersonPage } from './person/person-page';
export { SettingsTabs } from './settings-tabs';
export { SignInPage } from './sign-in/sign-in-page';
export { signOut } from './sign-in/ways';
export { TokensPage } from './tokens/tokens-page';
