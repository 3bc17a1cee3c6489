import { describe, expect, it } from '@jest/globals';
import { checkExpression } from './check-expression';
import type { ExpressionFlawCode } from './expression-flaw';

describe('an expression', () => {
  it.each([
    'contract.inForce',
    'pilot.ownerAccepted && pilot.sponsorNamed',
    'has(pilot.tier) && pilot.tier != "prohibited"',
    'pilot.ageDays > 30',
    'pilot.openDifferences == 0.0',
    'pilot.ageDays + 10.0 <= 90.0',
    'evidence.exists(e, e.kind == "evaluation" && e.counts && e.ageDays < 90)',
    'evidence.all(e, e.counts || e.ageDays < 400)',
    'evidence.exists_one(e, e.kind == "cost-model")',
    'size(evidence.filter(e, e.counts)) >= 2',
    'evidence.filter(e, e.counts).exists(e, e.kind == "evaluation")',
    '"Gate 1" in gates.passed',
    'gates.passed.exists(g, g.startsWith("Gate"))',
    'pilot.tier in ["minimal", "limited"]',
    'pilot.name.contains("Claims") && !pilot.onHold',
    'pilot.autonomy > 2 ? contract.inForce : true',
    'contract.inForce\n&& pilot.ageDays >\n30',
  ])('%s can be held to', (text) => expect(checkExpression(text)).toEqual({ ok: true }));

  it.each<[text: string, code: ExpressionFlawCode, at: string, hint: string | null]>([
    ['contract.inforce', 'unknown-field', 'inforce', 'Is contract.inForce meant?'],
    ['evidence.exists(e, e.knd == "x")', 'unknown-field', 'knd', 'Is e.kind meant?'],
    ['has(pilot.tir)', 'unknown-field', 'pilot.tir', null],
    ['contrac.inForce', 'unknown-name', 'contrac', 'Is contract meant?'],
    ['inForce', 'unknown-name', 'inForce', 'Is contract.inForce meant?'],
    ['evidence.exists(e, f.counts)', 'unknown-name', 'f', null],
    ['pilot.ageDays == 3', 'not-comparable', 'pilot.ageDays == 3', 'decimal point'],
    ['pilot.ageDays > "x"', 'not-comparable', 'pilot.ageDays > "x"', null],
    ['pilot.tier == null', 'not-comparable', 'pilot.tier == null', 'has(pilot.tier)'],
    ['pilot.ageDays', 'not-yes-or-no', 'pilot.ageDays', 'Compare'],
    ['pilot', 'not-yes-or-no', 'pilot', 'Compare'],
    ['evidence.exists(e, e.kind)', 'not-yes-or-no', 'kind', 'Compare'],
    ['contract.inForce &&', 'unreadable', '', 'Write what comes next'],
    ['contract.inForce & pilot.onHold', 'unreadable', '&', 'Write &&.'],
    ['pilot.tier = "high"', 'unreadable', '=', 'Write ==.'],
    ['pilot.tier == "high', 'unreadable', '"high', 'Close it'],
    ['pilot.tier.matches("^(a+)+$")', 'not-allowed', 'pilot.tier.matches("^(a+)+$")', 'startsWith'],
    ['evidence.exist(e, e.counts)', 'not-allowed', 'exist', 'Is exists meant?'],
    ['evidence.map(e, e.kind) == []', 'not-allowed', 'evidence.map(e, e.kind)', 'Known are'],
    ['evidence[0].counts', 'not-allowed', 'evidence[0]', 'evidence.exists'],
    ['evidence + evidence == evidence', 'not-allowed', 'evidence + evidence', null],
    ['{"a": true}.a', 'not-allowed', '{"a": true}', null],
    ['dyn(pilot).anything == 1', 'not-allowed', 'dyn(pilot)', 'Known are'],
    ['cel.bind(x, 1, x > 0)', 'not-allowed', 'cel.bind(x, 1, x > 0)', 'Known are'],
    [
      'evidence.exists(e, evidence.exists(f, f.kind == e.kind))',
      ...(['nested-lists', 'evidence.exists(f, f.kind == e.kind)', 'two conditions'] as const),
    ],
    ['evidence.exists(pilot, true)', 'name-taken', 'evidence.exists(pilot, true)', 'something else'],
    ['', 'empty', '', 'contract.inForce'],
    [' \n ', 'empty', ' \n ', 'contract.inForce'],
    [`pilot.name == "${'a'.repeat(2000)}"`, 'too-long', 'pilot.name == "', 'Split it'],
  ])('%s is told as a mistake at its place', (...[text, code, at, hint]) => {
    const checked = checkExpression(text);
    if (checked.ok) throw new Error('It passed.');
    const { flaw } = checked;
    expect(flaw.code).toBe(code);
    expect(text.slice(flaw.start, flaw.end).startsWith(at)).toBe(true);
    if (at === '') expect(flaw.start).toBe(text.length);
    if (hint !== null) expect(flaw.hint).toContain(hint);
  });

  it('tells line and column of a mistake', () => {
    const checked = checkExpression('contract.inForce &&\n  pilot.tierr == "high"');
    expect(checked).toMatchObject({ ok: false, flaw: { line: 2, column: 9 } });
  });

  it.each([
    ['the prototype', 'contract.__proto__ == "a"'],
    ['the constructor', 'contract.constructor("return 1")'],
    ['the prototype by key', 'contract["__proto__"] == "a"'],
    ['the constructor of a text', '"a".constructor("b") == "c"'],
    ['brackets within brackets', '('.repeat(900) + 'true' + ')'.repeat(900)],
    ['a thousand denials', `${'!'.repeat(1_900)}true`],
    ['a thousand minus signs', `${'-'.repeat(1_900)}1 > 0`],
    ['a thousand conditions', Array.from({ length: 480 }, () => 'true').join('&&')],
    ['a list of everything', `1 in [${Array.from({ length: 900 }, () => '1').join(',')}]`],
    ['lists within lists', `[${'['.repeat(300)}1${']'.repeat(300)}] == []`],
    ['texts that double', `${'pilot.name + '.repeat(100)}pilot.name == "a"`],
    ['a pattern', 'pilot.name.matches("(a+)+$")'],
    ['nothing that is text', '\u0000\uD800'],
  ])('refuses %s at once', (_, text) => {
    const before = performance.now();
    expect(checkExpression(text).ok).toBe(false);
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
