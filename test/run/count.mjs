/**
 * Counts vitest's JSON result by project, which is the folder under test/. A file that could not even be
 * loaded has no tests in it and counts as one failure.
 */
export function countVitest(result, names) {
  return names.map(suite => {
    const row = { suite, passed: 0, failed: 0, skipped: [], failures: [] };
    for (const file of result.testResults) {
      if (!file.name.replaceAll('\\', '/').includes(`/test/${suite}/`)) continue;
      for (const test of file.assertionResults) {
        if (test.status === 'passed') row.passed += 1;
        else if (test.status === 'failed') fail(row, test.fullName);
        else row.skipped.push(`${test.fullName} (${test.meta?.reason ?? 'marked as skipped'})`);
      }
      if (file.status === 'failed' && file.assertionResults.every(test => test.status !== 'failed')) {
        fail(row, `${file.name} could not be loaded: ${firstLine(file.message)}`);
      }
    }
    return row;
  });
}

/**
 * Counts playwright's JSON result. What passed only when tried again (in CI) counts as passed and is named, so
 * that nobody overlooks it. Errors outside tests count as failed.
 */
export function countPlaywright(result, suite) {
  const row = { suite, passed: 0, failed: 0, skipped: [], failures: [], retried: [] };
  for (const spec of result.suites.flatMap(specsOf)) {
    for (const test of spec.tests) {
      if (test.status === 'flaky') row.retried.push(spec.title);
      if (test.status === 'expected' || test.status === 'flaky') row.passed += 1;
      else if (test.status === 'skipped') row.skipped.push(`${spec.title} (${reasonOf(test)})`);
      else fail(row, spec.title);
    }
  }
  for (const error of result.errors) fail(row, firstLine(error.message));
  return row;
}

function specsOf(suite) {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];
}

function reasonOf(test) {
  return (
    test.annotations.find(note => note.type === 'skip' || note.type === 'fixme')?.description ??
    'no reason given'
  );
}

function fail(row, what) {
  row.failed += 1;
  row.failures.push(what);
}

function firstLine(text = '') {
  return text.split('\n', 1)[0];
}
