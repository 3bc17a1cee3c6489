import type { ComponentType } from 'react';
import { AssignRiskTier } from '../course/assign-risk-tier';
import { HoldPilot } from '../course/hold-pilot';
import { ResumePilot } from '../course/resume-pilot';
import { DeclareDuplicate } from '../duplicates/declare-duplicate';
import { KillPilot } from '../ending/kill-pilot';
import { RetirePilot } from '../ending/retire-pilot';
import { AcceptOwnership } from '../ownership/accept-ownership';
import { DeclineOwnership } from '../ownership/decline-ownership';
import { NameSponsor } from '../ownership/name-sponsor';
import { OfferOwnership } from '../ownership/offer-ownership';
import { ReassignOwnership } from '../ownership/reassign-ownership';
import { ReleaseOwnership } from '../ownership/release-ownership';
import { AddNote } from '../record/add-note';
import { RevisePilot } from '../revise/revise-pilot';
import { EmergencyStop } from '../safety/emergency-stop';
import { LiftEmergencyStop } from '../safety/lift-emergency-stop';
import { LowerAutonomy } from '../safety/lower-autonomy';
import type { DialogName } from './actions';
import type { CommandProps } from './command-props';

const dialogs: Readonly<Record<DialogName, ComponentType<CommandProps>>> = {
  revisePilot: RevisePilot,
  assignRiskTier: AssignRiskTier,
  nameSponsor: NameSponsor,
  offerOwnership: OfferOwnership,
  acceptOwnership: AcceptOwnership,
  declineOwnership: DeclineOwnership,
  releaseOwnership: ReleaseOwnership,
  reassignOwnership: ReassignOwnership,
  addNote: AddNote,
  declareDuplicate: DeclareDuplicate,
  emergencyStop: EmergencyStop,
  liftEmergencyStop: LiftEmergencyStop,
  lowerAutonomy: LowerAutonomy,
  holdPilot: HoldPilot,
  resumePilot: ResumePilot,
  killPilot: KillPilot,
  retirePilot: RetirePilot,
};

/** Whether a command is given in a dialog; an address can name any. */
export const hasDialog = (name: string): name is DialogName => Object.hasOwn(dialogs, name);

/** The dialog of the command that was started; begun anew each time. */
export function PilotDialogs({ started, ...props }: CommandProps & { started: DialogName }) {
  const Started = dialogs[started];
  return <Started {...props} />;
}
