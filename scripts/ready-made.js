/**
 * Runs what the repository offers for pipelines the way their servers do: the steps of the GitHub
 * action, the pre-commit hook, the GitLab job, and the recipe of the README. Everything is done in a
 * folder of reports beside the packed program, without the network.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/**
 * @param root folder of this repository
 * @param folder an empty folder to work in
 * @param tarball the packed program
 * @param bin folder of the installed program
 */
export function testReadyMade(root, folder, tarball, bin) {
  const reports = join(folder, 'reports');
  cpSync(join(root, 'examples/first-report/report.yaml'), join(reports, 'report.yaml'));
  const read = (file) => readFileSync(join(root, file), 'utf8');
  const action = parse(read('action.yml'));
  for (const [name, choice] of [
    ['packed', { package: tarball }],
    ['checked out', {}],
  ]) {
    assert.equal(runAction(root, folder, action, choice).status, 0, `the action, ${name}`);
  }
  const named = runAction(root, folder, action, { files: '没有 $(touch x).yaml\nreport.yaml\n' });
  assert.equal(named.status, 2, 'a name of a file is a name, whatever is in it');
  assert.ok(!existsSync(join(reports, 'x')), 'and is not run');

  cpSync(join(root, 'examples/first-report/one-wrong-number.yaml'), join(reports, 'wrong.yaml'));
  const found = runAction(root, folder, action, {});
  assert.equal(found.status, 1, 'the action fails where a report has errors');
  const sarif = JSON.parse(readFileSync(join(reports, 'gov-report.sarif'), 'utf8'));
  assert.equal(sarif.version, '2.1.0');
  const errors = sarif.runs[0].results.filter(({ level }) => level === 'error');
  assert.equal(errors.length, 1);
  assert.match(found.outputs['sarif-file'], /gov-report\.sarif$/);

  const [hook] = parse(read('.pre-commit-hooks.yaml'));
  const path = `${bin}:${process.env.PATH}`;
  const staged = (file) => bash(`${hook.entry} ${file}`, reports, { PATH: path }).status;
  assert.equal(staged('report.yaml'), 0, 'the hook lets a correct report pass');
  assert.equal(staged('wrong.yaml'), 1, 'the hook stops a wrong one');

  const job = parse(read('ci/gitlab.yml'))['gov-report'];
  const variables = { ...job.variables, GOV_REPORT_PACKAGE: tarball, CI_PROJECT_DIR: reports };
  const script = [...job.before_script, ...job.script].join('\n');
  assert.equal(
    bash(script, reports, { ...variables, GITLAB_CI: 'true' }).status,
    1,
    'the GitLab job',
  );
  const { codequality, junit } = job.artifacts.reports;
  const issues = JSON.parse(readFileSync(join(reports, codequality), 'utf8'));
  assert.ok(issues.some(({ check_name }) => check_name === errors[0].ruleId));
  assert.match(readFileSync(join(reports, junit), 'utf8'), /<failure/);

  for (const readme of ['README.md', 'README.zh-CN.md']) {
    const [, recipe] = /<!-- recipe -->\n```sh\n([\s\S]*?)```/.exec(read(readme)) ?? [];
    assert.ok(recipe, `${readme} has a recipe`);
    const ran = bash(recipe, reports, { PATH: path });
    assert.equal(ran.status, 1, `the recipe of ${readme}: ${ran.stderr}`);
    assert.ok(existsSync(join(reports, 'gov-report.junit.xml')));
  }
  console.log('the action, the hook, the GitLab job and the recipe work');
}

/** Runs the shell steps of a composite action with these inputs. */
function runAction(root, folder, action, given) {
  const inputs = Object.fromEntries(
    Object.entries(action.inputs).map(([name, { default: value }]) => [name, given[name] ?? value]),
  );
  inputs['working-directory'] = join(folder, 'reports');
  const steps = {};
  const filled = (text) =>
    text.replace(
      /\$\{\{ (inputs|steps)\.([\w-]+)(?:\.outputs\.([\w-]+))? \}\}/g,
      (_, of, name, output) => (of === 'inputs' ? inputs[name] : (steps[name]?.[output] ?? '')),
    );
  let status = 0;
  for (const step of action.runs.steps.filter(({ run }) => run)) {
    const output = join(folder, 'github-output');
    writeFileSync(output, '');
    const temporary = join(folder, 'runner');
    mkdirSync(temporary, { recursive: true });
    const env = Object.fromEntries(
      Object.entries(step.env ?? {}).map(([name, value]) => [name, filled(value)]),
    );
    const world = { GITHUB_OUTPUT: output, RUNNER_TEMP: temporary, GITHUB_ACTION_PATH: root };
    const cwd = step['working-directory'] ? filled(step['working-directory']) : folder;
    ({ status } = bash(step.run, cwd, { ...world, ...env, GITHUB_ACTIONS: 'true' }));
    const lines = readFileSync(output, 'utf8').trim().split('\n');
    steps[step.id] = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2)));
    if (status !== 0) break;
  }
  return { status, outputs: steps.validate ?? {} };
}

/** As GitHub runs a step with `shell: bash`. */
function bash(script, cwd, env) {
  const { GITHUB_STEP_SUMMARY, ...inherited } = process.env;
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd,
    env: { ...inherited, npm_config_offline: 'true', ...env },
    encoding: 'utf8',
  });
}
