// results.mjs FOLDER SUITE...: adds up what the suites left in FOLDER. SUITE.exit holds its exit code; SUITE.trx (dotnet test)
// or SUITE.json (Vitest, Playwright) its report. A suite that did not run, or ended badly without a failed test, is one failure.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ...suites] = process.argv.slice(2);
const outcomes = suites.map(readSuite);
const total = (key) => outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
const failures = outcomes.flatMap((outcome) => outcome.failures);

console.log(failures.length === 0 ? '' : `\nFailed:\n${failures.map((name) => `  ${name}`).join('\n')}\n`);
const skipped = total('skipped');
console.log(`${total('passed')} passed, ${failures.length} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(failures.length === 0 ? 0 : 1);

function readSuite(suite) {
  const exit = text(`${suite}.exit`)?.trim();
  if (exit === undefined) {
    return { passed: 0, skipped: 0, failures: [`${suite}: did not run`] };
  }
  const { passed, skipped, failed } = readReport(suite);
  const failures = failed.map((name) => `${suite}: ${name}`);
  if (exit !== '0' && failures.length === 0) {
    failures.push(`${suite}: ended with exit code ${exit}`);
  }
  return { passed, skipped, failures };
}

function readReport(suite) {
  const trx = text(`${suite}.trx`);
  if (trx) {
    return count([...trx.matchAll(/<UnitTestResult [^>]*>/g)].map(([result]) => ({
      name: attribute(result, 'testName'),
      outcome: { Passed: 'passed', NotExecuted: 'skipped' }[attribute(result, 'outcome')] ?? 'failed',
    })));
  }
  const report = JSON.parse(text(`${suite}.json`) ?? '{}');
  return count([...vitestResults(report), ...playwrightResults(report)]);
}

function vitestResults(report) {
  return (report.testResults ?? []).flatMap((file) => {
    const tests = file.assertionResults.map(({ fullName, status }) => ({
      name: fullName,
      outcome: { passed: 'passed', failed: 'failed' }[status] ?? 'skipped',
    }));
    return tests.length === 0 && file.status === 'failed' ? [{ name: file.name, outcome: 'failed' }] : tests;
  });
}

function playwrightResults(report) {
  const faults = (report.errors ?? []).map(({ message }) => ({ name: message, outcome: 'failed' }));
  const within = (suite, path) => [
    ...(suite.specs ?? []).flatMap((spec) => spec.tests.map((test) => ({
      name: [...path, spec.title].join(' › '),
      outcome: { expected: 'passed', flaky: 'passed', skipped: 'skipped' }[test.status] ?? 'failed',
    }))),
    ...(suite.suites ?? []).flatMap((inner) => within(inner, [...path, inner.title])),
  ];
  return [...faults, ...(report.suites ?? []).flatMap((suite) => within(suite, [suite.title]))];
}

function count(results) {
  const of = (outcome) => results.filter((result) => result.outcome === outcome);
  return { passed: of('passed').length, skipped: of('skipped').length, failed: of('failed').map(({ name }) => name) };
}

function attribute(element, name) {
  return element.match(new RegExp(` ${name}="([^"]*)"`))?.[1]
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, entity) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[entity]);
}

function text(file) {
  const path = join(folder, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
