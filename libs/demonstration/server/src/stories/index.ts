import type { Story } from '../script/scene';
import { begunHere } from './begun-here';
import { claimsAndField } from './claims-and-field';
import { everythingRight } from './everything-right';
import { nobodyMissedIt } from './nobody-missed-it';
import { nothingLikeProduction } from './nothing-like-production';
import { officeLife } from './office-life';
import { onlyWording } from './only-wording';
import { prohibited } from './prohibited';
import { serviceAndFinance } from './service-and-finance';
import { technologyPeoplePharmacy } from './technology-people-pharmacy';
import { theCompanyOpens } from './the-company-opens';
import { theDuplicate } from './the-duplicate';
import { theLateChange } from './the-late-change';
import { theOwnerWhoLeft } from './the-owner-who-left';
import { theStarWithoutAnOwner } from './the-star-without-an-owner';
import { theSundayStop } from './the-sunday-stop';
import { underwritingAndFraud } from './underwriting-and-fraud';
import { waitingForAssurance } from './waiting-for-assurance';

/** Eighteen months of a company's AI programme: ten stories, and the life around them. */
export const eighteenMonths = (seed: number): Story => [
  ...theCompanyOpens(seed),
  ...officeLife,
  ...theStarWithoutAnOwner,
  ...theDuplicate,
  ...theLateChange,
  ...nobodyMissedIt,
  ...everythingRight,
  ...waitingForAssurance,
  ...theOwnerWhoLeft,
  ...theSundayStop,
  ...onlyWording,
  ...nothingLikeProduction,
  ...prohibited,
  ...claimsAndField,
  ...serviceAndFinance,
  ...underwritingAndFraud,
  ...technologyPeoplePharmacy,
  ...begunHere,
];
