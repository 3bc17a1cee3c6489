import { dossierFields } from '@gatehouse/gates-domain';
import classes from './editor.module.css';

/** Every fact that an expression can speak about, from the table that the checks use too. */
export function FactsHelp() {
  return (
    <section aria-label="What can be asked">
      <h2 className={classes.heading}>What can be asked</h2>
      <dl className={classes.help}>
        {dossierFields.map(({ path, says, values }) => (
          <div key={path}>
            <dt>
              <code>{path}</code>
            </dt>
            <dd>
              {says}
              {values.length > 0 && <small> {values.join(', ')}</small>}
            </dd>
          </div>
        ))}
      </dl>
      <p className={classes.aside}>
        Joined by <code>&amp;&amp;</code>, <code>||</code> and <code>!</code>. Numbers compared by{' '}
        <code>==</code> are written <code>3.0</code>. <code>has(pilot.tier)</code> asks whether something is
        known. Evidence is asked for piece by piece:{' '}
        <code>evidence.exists(e, e.kind == &quot;evaluation&quot; &amp;&amp; e.ageDays &lt; 90)</code>.
      </p>
    </section>
  );
}
