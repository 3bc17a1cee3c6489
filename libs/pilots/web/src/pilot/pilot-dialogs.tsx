import { never } from '@gatehouse/kernel';
import { AssignRiskTier } from '../course/assign-risk-tier';
import { HoldPilot } from '../course/hold-pilot';
import { ResumePilot } from '../course/resume-pilot';
import { AcceptOwnership } from '../ownership/accept-ownership';
import { DeclineOwnership } from '../ownership/decline-ownership';
import { NameSponsor } from '../ownership/name-sponsor';
import { OfferOwnership } from '../ownership/offer-ownership';
import { ReleaseOwnership } from '../ownership/release-ownership';
import { RevisePilot } from '../revise/revise-pilot';
import type { ActionName } from './actions';
import type { CommandProps } from './command-props';

/** The dialog of the command that was started; begun anew each time. */
export function PilotDialogs({ started, ...props }: CommandProps & { started: ActionName }) {
  switch (started) {
    case 'revisePilot':
      return <RevisePilot {...props} />;
    case 'assignRiskTier':
      return <AssignRiskTier {...props} />;
    case 'nameSponsor':
      return <NameSponsor {...props} />;
    case 'offerOwnership':
      return <OfferOwnership {...props} />;
    case 'acceptOwnership':
      return <AcceptOwnership {...props} />;
    case 'declineOwnership':
      return <DeclineOwnership {...props} />;
    case 'releaseOwnership':
      return <ReleaseOwnership {...props} />;
    case 'holdPilot':
      return <HoldPilot {...props} />;
    case 'resumePilot':
      return <ResumePilot {...props} />;
    default:
      return never(started);
  }
}
