import { policyDifference } from '@gatehouse/gates-domain';
import { Button, ButtonLink, counted, IconArrowsDiff, PageHeader } from '@gatehouse/ui';
import { useState } from 'react';
import type { DraftedPolicy } from './draft.query';
import { PublishPolicy } from './publish-policy';
import type { WrittenDraft } from './use-draft';
import classes from './editor.module.css';

/** What the draft is, how far it is from what binds now, and what can be done with it. */
export function DraftHeader({ policy, written }: { policy: DraftedPolicy; written: WrittenDraft }) {
  const [isPublishing, setPublishing] = useState(false);
  const { draft, published, flaws, isDirty, command } = written;
  const differing = published ? changedParts(policyDifference(published, draft.rules)) : null;
  const publish = policy.actions.find((one) => one.command === 'PublishPolicy');
  const canPublish = !isDirty && publish?.isOpen === true;
  return (
    <div className={classes.header}>
      <PageHeader
        title={`${draft.name || 'Policy'}, draft`}
        lead={
          differing === null
            ? beginningWords(policy)
            : `from version ${policy.latest}; ${counted(differing, 'rule differs', 'rules differ')}`
        }
        actions={
          <>
            {published && policy.draft && (
              <ButtonLink icon={IconArrowsDiff} to={`/policies/${policy.id}/compare/${policy.latest}/draft`}>
                v{policy.latest} and draft
              </ButtonLink>
            )}
            <Button
              tone={canPublish ? 'plain' : 'solid'}
              disabled={!isDirty || flaws.length > 0}
              isBusy={command.isRunning}
              onClick={() => void written.save()}
            >
              {isDirty || !policy.draft ? 'Save the draft' : 'Saved'}
            </Button>
            <Button
              tone={canPublish ? 'solid' : 'plain'}
              disabled={!canPublish}
              title={isDirty ? 'Save the draft first.' : (publish?.reason ?? undefined)}
              onClick={() => setPublishing(true)}
            >
              Publish
            </Button>
          </>
        }
      />
      {isPublishing && (
        <PublishPolicy policy={policy} seen={written.seen} onClose={() => setPublishing(false)} />
      )}
    </div>
  );
}

const changedParts = (changes: ReturnType<typeof policyDifference>): number =>
  new Set(changes.map(({ gateId, part, partId }) => `${gateId}/${part}/${partId ?? ''}`)).size;

const beginningWords = ({ draft }: DraftedPolicy): string => {
  switch (draft?.basedOn.kind) {
    case 'built_in':
      return 'from the built-in policy; not published yet';
    case 'file':
      return 'from a file; not published yet';
    case 'version':
      return `from version ${draft.basedOn.version ?? ''} of another policy; not published yet`;
    default:
      return 'not published yet';
  }
};
