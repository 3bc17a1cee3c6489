import {
  ButtonLink,
  counted,
  day,
  DownloadLink,
  IconDownload,
  Note,
  Page,
  PageHeader,
  Segmented,
  When,
} from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { useState } from 'react';
import { rulesFromWire } from '../rules/wire-rules';
import { GateView, type Shown } from './gate-view';
import type { ShownPolicy, ShownVersion } from './policy.query';
import { VersionRail } from './version-rail';
import classes from './policy.module.css';

type Props = { version: ShownVersion; policy: ShownPolicy };

/** By gates: what must be so, what is scored, who signs off, who decides. */
export function VersionScreen({ version, policy }: Props) {
  const { keep } = useMoment();
  const [shown, setShown] = useState<Shown>('sentences');
  const { gates } = rulesFromWire(version.gates);
  const title = `${version.name}, version ${version.version}`;
  const write = policy.actions.find(({ command }) => command === 'DraftPolicy');
  return (
    <Page title={title} crumbs={[{ label: 'Policies', to: keep('/policies') }, { label: title }]} isFlush>
      <div className={classes.header}>
        <PageHeader
          title={title}
          lead={
            <>
              Published by {version.by.name} on <When at={version.at} show={day} />:{' '}
              <span className={classes.reason}>{version.reason}</span>{' '}
              {counted(version.pilots, 'pilot is', 'pilots are')} under it.
            </>
          }
          actions={
            <>
              <Segmented<Shown>
                label="How rules are shown"
                value={shown}
                onChange={setShown}
                choices={[
                  { value: 'sentences', label: 'Sentences' },
                  { value: 'cel', label: 'CEL' },
                ]}
              />
              <DownloadLink href={`/api/policies/${policy.id}/${version.version}.json`} icon={IconDownload}>
                Download
              </DownloadLink>
              {write?.isOpen && (
                <span className={classes.onlyWide}>
                  <ButtonLink tone="solid" to={keep(`/policies/${policy.id}/draft`)}>
                    {policy.draft ? 'Open the draft' : 'Change it'}
                  </ButtonLink>
                </span>
              )}
            </>
          }
        />
        {policy.retired && (
          <Note title="This policy was retired.">
            {policy.retired.reason} No pilot is placed under it any more.
          </Note>
        )}
      </div>
      <div className={classes.columns}>
        <div className={classes.main}>
          {gates.map((gate) => (
            <GateView key={gate.gateId} gate={gate} shown={shown} />
          ))}
        </div>
        <VersionRail version={version} policy={policy} />
      </div>
    </Page>
  );
}
