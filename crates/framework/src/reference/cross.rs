//! What statements and reference data say of one another must agree, both ways.

use std::collections::BTreeSet;

use super::known::Known;
use super::{Reference, benchmarks, criteria, surveys};
use crate::model::Statement;
use crate::source::{Check, statement_file};

/// Checks all references between the statements and the reference data.
pub(super) fn check(reference: &Reference, check: &mut Check<'_>, known: &Known<'_>) {
    let framework = check.framework;
    for (i, addressee) in framework.addressees.iter().enumerate() {
        let mut entry = check.entry("framework.toml", "addressee", i);
        entry.known("today", "note on today", &addressee.today, &known.notes);
    }
    for statement in &framework.statements {
        statement_names(statement, reference, check, known);
    }
    // A statement lists what bears on it; the other side was checked with the statements.
    for (i, criterion) in reference.criteria.iter().enumerate() {
        for id in &criterion.bears_on {
            if framework.statement(id).is_some_and(|statement| !statement.criteria.contains(&criterion.id)) {
                let reason = format!("statement {id} does not list {} under `criteria`", criterion.id);
                check.entry(criteria::FILE, "criterion", i).problem("bears_on", reason);
            }
        }
    }
    for (i, question) in reference.questions.iter().enumerate() {
        for id in &question.bears_on {
            if framework.statement(id).is_some_and(|statement| !statement.survey.contains(&question.id)) {
                let reason = format!("statement {id} does not list {} under `survey`", question.id);
                check.entry(surveys::FILE, "question", i).problem("bears_on", reason);
            }
        }
    }
    unused(reference, check);
}

/// Checks what a statement names.
fn statement_names(statement: &Statement, reference: &Reference, check: &mut Check<'_>, known: &Known<'_>) {
    let file = &statement_file(&statement.id);
    check.known(file, &["criteria".into()], "criterion", &statement.criteria, &known.criteria);
    check.known(file, &["survey".into()], "survey question", &statement.survey, &known.questions);
    check.known(file, &["today".into()], "note on today", &statement.today, &known.notes);
    for (i, benchmark) in statement.benchmarks.iter().enumerate() {
        if !known.benchmarks.contains(benchmark.as_str()) {
            check.problem(file, &["benchmarks".into(), i.into()], format!("there is no benchmark {benchmark}"));
        }
    }
    for (i, action) in statement.actions.iter().enumerate() {
        let steps = ["action".into(), i.into(), "partners".into()];
        check.known(file, &steps, "partner", &action.partners, &known.partners);
    }
    for (i, id) in statement.criteria.iter().enumerate() {
        if reference.criterion(id).is_some_and(|criterion| !criterion.bears_on.contains(&statement.id)) {
            let reason = format!("criterion {id} does not list {} under `bears_on`", statement.id);
            check.problem(file, &["criteria".into(), i.into()], reason);
        }
    }
    for (i, id) in statement.survey.iter().enumerate() {
        if reference.question(id).is_some_and(|question| !question.bears_on.contains(&statement.id)) {
            let reason = format!("survey question {id} does not list {} under `bears_on`", statement.id);
            check.problem(file, &["survey".into(), i.into()], reason);
        }
    }
    for set in &reference.plan_headings {
        match statement.plan_heading.get(&set.id) {
            None => check.problem(file, &["plan_heading".into()], format!("there is no heading of the set {}", set.id)),
            Some(heading) if !set.headings.iter().any(|known| known.id == *heading) => {
                check.problem(file, &["plan_heading".into()], format!("the set {} has no heading {heading}", set.id));
            }
            Some(_) => {}
        }
    }
    for set in statement.plan_heading.keys().filter(|id| reference.heading_set(id).is_none()) {
        check.problem(file, &["plan_heading".into()], format!("there is no set of headings {set}"));
    }
}

/// A benchmark that nothing is held against is a slip in its id.
fn unused(reference: &Reference, check: &mut Check<'_>) {
    let statements = check.framework.statements.iter().flat_map(|statement| &statement.benchmarks);
    let questions = reference.questions.iter().filter_map(|question| question.benchmark.as_ref());
    let shares = reference.shares.iter().filter_map(|share| share.benchmark.as_ref());
    let criteria = reference.criteria.iter().map(|criterion| criterion.id.as_str());
    let used = statements.chain(questions).chain(shares).map(|id| id.as_str());
    let used: BTreeSet<&str> = used.chain(criteria).collect();
    for (i, benchmark) in reference.benchmarks.iter().enumerate() {
        if !used.contains(benchmark.id.as_str()) {
            let reason = "no criterion, survey question, share or statement is held against this benchmark".to_owned();
            check.entry(benchmarks::FILE, "benchmark", i).problem("id", reason);
        }
    }
}
