import { hailEnds } from '../gates/hail-ends';
import { lettersHeld } from '../gates/letters-held';
import { nurseLineAgain } from '../gates/nurse-line-again';
import { quotesWithAutonomy } from '../gates/quotes-with-autonomy';
import { renewalsSentBack } from '../gates/renewals-sent-back';
import { scoringOnConditions } from '../gates/scoring-on-conditions';
import { windscreensToProduction } from '../gates/windscreens-to-production';
import { fifthMeeting } from '../meetings/fifth-meeting';
import { firstMeeting } from '../meetings/first-meeting';
import { inWriting } from '../meetings/in-writing';
import { nextMeeting } from '../meetings/next-meeting';
import { secondMeeting } from '../meetings/second-meeting';
import { sixthMeeting } from '../meetings/sixth-meeting';
import { thirdAndFourth } from '../meetings/third-and-fourth';
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
import { theBoard } from './the-board';
import { theCompanyOpens } from './the-company-opens';
import { theDuplicate } from './the-duplicate';
import { theLateChange } from './the-late-change';
import { theOwnerWhoLeft } from './the-owner-who-left';
import { thePolicy } from './the-policy';
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
  ...theBoard,
  ...thePolicy,
  ...gates,
  ...meetings,
];

/** Seven pilots on their way through gates. */
const gates: Story = [
  ...windscreensToProduction,
  ...renewalsSentBack,
  ...hailEnds,
  ...quotesWithAutonomy,
  ...scoringOnConditions,
  ...lettersHeld,
  ...nurseLineAgain,
];

/** What the board did about them, at a table and in writing. */
const meetings: Story = [
  ...firstMeeting,
  ...secondMeeting,
  ...thirdAndFourth,
  ...fifthMeeting,
  ...sixthMeeting,
  ...nextMeeting,
  ...inWriting,
];
