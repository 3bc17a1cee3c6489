import { logPosition } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { Link } from 'react-router';
import { kindWord, subjectAddress } from '../list/kind-words';
import list from '../list/list.module.css';
import type { ShownDecision } from './decision.query';
import classes from './decision.module.css';
import { Said } from './demands';

/** The exact things that lay before the board: pack, versions, rules. */
export function RestsOn({ decision }: { decision: ShownDecision }) {
  const { keep } = useMoment();
  const { packDigest, contractVersion, policyId, policyVersion, pilotId, pilotName, quorum } = decision;
  const { position, kind, gate } = decision;
  return (
    <section aria-label="What it rested on">
      <div className={list.heading}>
        <h2>What it rested on</h2>
      </div>
      <dl className={classes.facts}>
        <Said name="About">
          {gate ?? kindWord(kind)}
          {pilotId != null && (
            <>
              {' of '}
              <Link to={keep(subjectAddress(pilotId, decision.reviewId))} className={list.link}>
                {pilotName}
              </Link>
            </>
          )}
        </Said>
        {contractVersion != null && pilotId != null && (
          <Said name="Decision contract">
            <Link to={keep(`/pilots/${pilotId}/contract/v/${contractVersion}`)} className={list.link}>
              version {contractVersion}
            </Link>
          </Said>
        )}
        {policyId != null && policyVersion != null && (
          <Said name="Gate policy">
            <Link to={keep(`/policies/${policyId}/v/${policyVersion}`)} className={list.link}>
              version {policyVersion}
            </Link>
          </Said>
        )}
        <Said name="Charter">
          <Link to={keep(`/boards/${decision.boardId}`)} className={list.link}>
            version {quorum.charterVersion}
          </Link>
        </Said>
        <Said name="Pack">
          <code className={list.mono}>{packDigest}</code>
        </Said>
        <Said name="Sealed at">
          <code className={list.mono}>{logPosition(position)}</code>
        </Said>
      </dl>
    </section>
  );
}
