//! A framework with one thing wrong is refused, with the file, the line and the reason.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use framework::source;

use crate::folder;

/// A copy of the framework folder, gone when the test ends.
struct Copy(PathBuf);

impl Copy {
    fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("framework-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let copy = std::env::temp_dir().join(name);
        for part in ["", "statements"] {
            fs::create_dir_all(copy.join(part)).expect("a folder");
            for entry in fs::read_dir(folder().join(part)).expect("the framework folder") {
                let from = entry.expect("an entry").path();
                if from.is_file() {
                    fs::copy(&from, copy.join(part).join(from.file_name().expect("a name"))).expect("a copy");
                }
            }
        }
        Self(copy)
    }

    /// All that is said about it, without the folder's own path.
    fn problems(&self) -> Vec<String> {
        let problems = source::load(&self.0).expect_err("a broken framework").to_string();
        let folder = format!("{}{}", self.0.display(), std::path::MAIN_SEPARATOR);
        problems.lines().map(|line| line.replace(&folder, "").replace('\\', "/")).collect()
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        // What is left in the temporary folder does no harm.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The problems of a framework in one file of which the first of one text is replaced, and the line of that.
fn replaced(file: &str, from: &str, to: &str) -> (Vec<String>, usize) {
    let copy = Copy::new();
    let path = copy.0.join(file);
    let text = fs::read_to_string(&path).expect("a file");
    let offset = text.find(from).unwrap_or_else(|| panic!("{file} has no {from}"));
    fs::write(&path, text.replacen(from, to, 1)).expect("a file");
    (copy.problems(), text[..offset].lines().count().max(1) + usize::from(text[..offset].ends_with('\n')))
}

/// Asserts that a replacement gives one problem, so many lines below its place.
#[track_caller]
fn assert_problem(file: &str, from: &str, to: &str, below: usize, reason: &str) {
    let (problems, line) = replaced(file, from, to);
    assert_eq!(problems, [format!("{file}:{}: {reason}", line + below)]);
}

#[test]
fn ids_are_there_and_differ() {
    let o1 = "statements/O1.toml";
    assert_problem(o1, "id = \"O1\"\n", "", 0, "missing field `id`");
    assert_problem(o1, "id = \"O1\"", "id = \"\"", 0, "the id must be the file's name without .toml, not \"\"");
    let reason = "the id must be the file's name without .toml, not \"O1\"";
    assert_problem("statements/O2.toml", "id = \"O2\"", "id = \"O1\"", 0, reason);
    let reason = "this action's id must be O1-a, not O1-b";
    assert_problem(o1, "id = \"O1-a\"", "id = \"O1-b\"", 0, reason);
    let (problems, line) = replaced("criteria.toml", "id = \"CO6\"", "id = \"CO5\"");
    assert_eq!(problems.first(), Some(&format!("criteria.toml:{line}: the id CO5 is used twice")));
    let (problems, line) = replaced("surveys.toml", "id = \"mixed\"", "id = \"very-well\"");
    assert_eq!(problems, [format!("surveys.toml:{line}: the id very-well is used twice")]);
}

#[test]
fn texts_say_something_with_known_tokens() {
    let o1 = "statements/O1.toml";
    assert_problem(o1, "partly_in_place = \"", "partly_in_place = \" \" # \"", 0, "this text is empty");
    let known = "{service}, {Service}, {yot}, {programme}, {Programme}, {programme:adj} and {Programme:adj}";
    let reason = format!("{{Yot}} is no token; the tokens are {known}");
    assert_problem(o1, "title = \"", "title = \"{Yot} ", 0, &reason);
    assert_problem("criteria.toml", "title = \"", "title = \"{Yot} ", 0, &reason);
    assert_problem(o1, "title = \"", "title = \"Two\\n", 0, "this text must be one line without tabs");
}

#[test]
fn what_is_cited_is_in_the_report() {
    let o1 = "statements/O1.toml";
    assert_problem(o1, "paragraphs = [\"2.4\"", "paragraphs = [\"2.13\"", 0, "the report has no paragraph 2.13");
    let reason = "there is no recommendation local-8";
    assert_problem(o1, "recommendations = [\"local-2\"", "recommendations = [\"local-8\"", 0, reason);
    let reason = "the report has no paragraph table 9";
    assert_problem("outcome-sets.toml", "source = \"table 2.1\"", "source = \"table 9\"", 0, reason);
}

#[test]
fn files_are_toml_of_the_expected_form() {
    let o1 = "statements/O1.toml";
    let (problems, line) = replaced(o1, "critical = false", "critical = no");
    assert!(problems[0].starts_with(&format!("{o1}:{line}: this is not TOML: ")), "{problems:?}");
    let reason = "invalid type: string \"no\", expected a boolean";
    assert_problem(o1, "critical = false", "critical = \"no\"", 0, reason);
    let reason = "invalid type: string \"two\", expected a whole number";
    assert_problem("framework.toml", "number = 2", "number = \"two\"", 0, reason);
    let reason = "unknown field `lead`, expected one of `id`, `text`, `success`, `owner`, `partners`";
    assert_problem(o1, "[[action]]\n", "[[action]]\nlead = \"x\"\n", 1, reason);
    let reason = "unknown variant `memo`, expected one of `document`, `data`, `case-sample`, `voice`, `review`";
    assert_problem(o1, "kind = \"document\"", "kind = \"memo\"", 0, reason);
    // A field that is missing in a table is reported where the table begins.
    let (problems, line) = replaced(o1, "[[action]]\n", "[[action]]\n# ");
    assert_eq!(problems, [format!("{o1}:{line}: missing field `id`")]);
}

#[test]
fn a_missing_file_is_named() {
    let copy = Copy::new();
    fs::remove_file(copy.0.join("today.toml")).expect("removed");
    assert!(copy.problems()[0].starts_with("today.toml:1: this file cannot be read: "));
    let copy = Copy::new();
    fs::remove_file(copy.0.join("statements/I3.toml")).expect("removed");
    assert!(copy.problems().contains(&"statements/I4.toml:1: expected I3 before I4".to_owned()));
    let copy = Copy::new();
    fs::remove_file(copy.0.join("statements/I12.toml")).expect("removed");
    assert!(copy.problems()[0].ends_with(": domain I needs 12 statements; the last is I11"));
    let copy = Copy::new();
    fs::remove_dir_all(copy.0.join("statements")).expect("removed");
    assert!(copy.problems()[0].starts_with("statements:1: this folder cannot be read: "));
}

#[test]
fn what_files_say_of_one_another_agrees() {
    let (problems, line) = replaced("criteria.toml", "bears_on = [\"O10\"", "bears_on = [\"O11\"");
    let (at_statement, at_criterion) = (&problems[0], &problems[1]);
    assert!(at_statement.starts_with("statements/O10.toml:"));
    assert!(at_statement.ends_with(": criterion CO1 does not list O10 under `bears_on`"));
    assert_eq!(*at_criterion, format!("criteria.toml:{line}: statement O11 does not list CO1 under `criteria`"));
    let (problems, _) = replaced("surveys.toml", "bears_on = [\"L6\"]", "bears_on = []");
    assert!(problems[0].ends_with(": survey question staff-priorities does not list L6 under `bears_on`"));
    let (problems, _) = replaced("plan-headings.toml", "id = \"performance\"", "id = \"performing\"");
    assert!(problems[0].ends_with(": the set 2021 has no heading performance"));
    let (problems, line) = replaced("benchmarks.toml", "id = \"CO1\"", "id = \"CO99\"");
    let unused = "no criterion, survey question, share or statement is held against this benchmark";
    assert!(problems.contains(&format!("benchmarks.toml:{line}: {unused}")));
    let reason = "there is no figure statutary before this one";
    assert_problem("caseload.toml", "part_of = \"statutory\"", "part_of = \"statutary\"", 0, reason);
    let (problems, _) = replaced("today.toml", "id = \"assetplus\"", "id = \"asset\"");
    assert!(problems.iter().all(|problem| problem.ends_with(": there is no note on today assetplus")), "{problems:?}");
}

#[test]
fn figures_can_be() {
    // The problem is with the numbers together, so it is reported at the kind above them.
    let (problems, line) = replaced("benchmarks.toml", "count = 43", "count = 48");
    let reason = "a count needs `count` and `of`, not less than it, and no other number";
    assert_eq!(problems, [format!("benchmarks.toml:{}: {reason}", line - 1)]);
    assert_problem("factors.toml", "yes = 17", "yes = 27", 0, "these are more than the 47 cases");
    assert_problem(
        "today.toml",
        "checked = \"2026-11\"",
        "checked = \"2026-13\"",
        0,
        "a month is written as year and month, like 2026-11",
    );
    let reason = "{service} becomes \"youth offending team\"";
    assert_problem("terms.toml", "name = \"youth offending team\"", "name = \"team\"", 0, reason);
}

#[test]
fn a_draft_leaves_open_what_the_report_does_not_give() {
    let drafts = "drafts.toml";
    let reason = "a draft has no figure: leave [agree locally] in its place";
    assert_problem(drafts, "every [agree locally]", "every 3 months", 0, reason);
    let reason = "what is left open is marked [agree locally], to the letter";
    assert_problem(drafts, "every [agree locally]", "every [agree here]", 0, reason);
    assert_problem(drafts, "every [agree locally]", "every (agree locally)", 0, reason);
    assert_problem(drafts, "within = \"At once\"", "within = \"\"", 0, "this text is empty");
    assert_problem(drafts, "[\"3.2\", ", "[\"3.17\", ", 0, "the report has no paragraph 3.17");
    assert_problem(drafts, "statements = [\"I2\", ", "statements = [\"I13\", ", 0, "there is no statement I13");
    assert_problem("partners.toml", "statements = [\"L12\"]", "statements = [\"L13\"]", 0, "there is no statement L13");
}
