import {
  Autonomy,
  Fact,
  Facts,
  Owner,
  PageHeader,
  PersonName,
  StageTrack,
  StatusMark,
  Tag,
  Tier,
} from '@gatehouse/ui';
import { words } from '@gatehouse/web-kit';
import type { Start } from './action-button';
import { PilotActions } from './pilot-actions';
import classes from './pilot.module.css';
import type { ShownPilot } from './shown-pilot';
import { ReportedNote } from './reported-note';
import { StopNote } from './stop-note';
import { useGates } from './use-gates';

type Props = {
  pilot: ShownPilot;
  /** The instant that clocks are read against; now unless the page looks at the past. */
  at: Date | undefined;
  onStart: Start;
};

/** What a pilot is, who answers for it and how far it has come. */
export function PilotHeader({ pilot, at, onStart }: Props) {
  const place = [pilot.externalId, pilot.unit].filter((word) => word !== null && word !== '').join(', ');
  const gates = useGates(pilot.id);
  return (
    <div className={classes.header}>
      <PageHeader
        title={pilot.name}
        actions={<PilotActions pilot={pilot} onStart={onStart} />}
        lead={
          <>
            <span className={classes.purpose} title={pilot.purpose}>
              {pilot.purpose}
            </span>
            <span className={classes.place}>{place}</span>
          </>
        }
      />
      <StopNote pilot={pilot} onStart={onStart} />
      <ReportedNote pilot={pilot} />
      <FactsStrip pilot={pilot} at={at} />
      <StageTrack stage={words(pilot.stage)} since={pilot.stageSince} {...gates} {...(at ? { at } : {})} />
    </div>
  );
}

function FactsStrip({ pilot, at }: Omit<Props, 'onStart'>) {
  return (
    <Facts>
      <Fact name="Status">
        <StatusMark status={words(pilot.status)} />
      </Fact>
      <Fact name="Accountable owner">
        <Owner owner={pilot.owner} orphanedSince={pilot.orphanedSince} withAvatar {...(at ? { at } : {})} />
      </Fact>
      <Fact name="Sponsor">
        {pilot.sponsor ? <PersonName {...pilot.sponsor} /> : <span className={classes.none}>none named</span>}
      </Fact>
      {pilot.programme && <Fact name="Programme">{pilot.programme}</Fact>}
      <Fact name="Autonomy">
        <Autonomy level={pilot.autonomy} withWord />
      </Fact>
      <Fact name="Tier">
        <Tier tier={pilot.riskTier && words(pilot.riskTier)} />
      </Fact>
      {pilot.wentBackwards && (
        <Fact name="Stage">
          <Tag tone="warn">went backwards</Tag>
        </Fact>
      )}
    </Facts>
  );
}
