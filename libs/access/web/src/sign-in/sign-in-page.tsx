import { ErrorState, Loading, Logo, Tag, IconAlertTriangle } from '@gatehouse/ui';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { tourPlace } from '@gatehouse/web-kit';
import { FirstRun } from './first-run';
import { PersonaChooser } from './persona-chooser';
import classes from './sign-in.module.css';
import { TokenForm } from './token-form';
import { readWays, type Ways } from './ways';
import { wayBack } from './way-back';

type Props = {
  /** Leaves for an address; a full load, so that nothing of an earlier person stays in memory. */
  leaveFor?: (address: string) => void;
};

/** Who is at this computer: a persona of the demonstration, or the bearer of a token. */
export function SignInPage({ leaveFor = (address) => window.location.assign(address) }: Props) {
  const { ways, hasFailed, retry } = useWays();
  const [parameters] = useSearchParams();
  const enter = () => leaveFor(wayBack(parameters.get('to'), window.location.origin));
  const takeTour = () => {
    tourPlace.keep(0);
    leaveFor('/');
  };
  useEffect(() => {
    document.title = 'Sign in · Gatehouse';
  }, []);

  return (
    <main className={classes.page}>
      <section className={classes.sheet}>
        <div className={classes.top}>
          <span className={classes.brand}>
            <Logo /> Gatehouse
          </span>
          {ways?.demonstration && (
            <Tag tone="warn" icon={IconAlertTriangle}>
              Demonstration portfolio
            </Tag>
          )}
        </div>
        {hasFailed && (
          <ErrorState title="Gatehouse does not answer" onRetry={retry}>
            The ways to sign in could not be read. It may still be starting.
          </ErrorState>
        )}
        {!ways && !hasFailed && <Loading label="Reading the ways to sign in" rows={6} rowHeight={62} />}
        {ways && <WaysIn ways={ways} onEntered={enter} onTour={takeTour} />}
      </section>
    </main>
  );
}

type WaysInProps = { ways: Ways; onEntered: () => void; onTour: () => void };

function WaysIn({ ways, onEntered, onTour }: WaysInProps) {
  const isDemonstration = ways.demonstration && ways.personas.length > 0;
  const isFirst = ways.first === 'here';
  return (
    <>
      {ways.person && (
        <p className={classes.already}>
          You are signed in as {ways.person.name}.{' '}
          <button type="button" className={classes.link} onClick={onEntered}>
            Go on as {ways.person.name}
          </button>
        </p>
      )}
      {isDemonstration && (
        <PersonaChooser ways={ways} onEntered={onEntered} onTour={ways.stories ? onTour : null} />
      )}
      {isFirst && <FirstRun onEntered={onEntered} />}
      <TokenForm
        isOnlyWay={!isDemonstration && !isFirst}
        isNobodyHere={ways.first !== null}
        onEntered={onEntered}
      />
    </>
  );
}

function useWays() {
  const [ways, setWays] = useState<Ways | null>(null);
  const [tries, setTries] = useState(0);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    let isGone = false;
    readWays().then(
      (read) => !isGone && setWays(read),
      () => !isGone && setFailed(true),
    );
    return () => {
      isGone = true;
    };
  }, [tries]);
  const retry = () => {
    setFailed(false);
    setTries(tries + 1);
  };
  return { ways, hasFailed, retry };
}
