//! The rules that a framework keeps as a whole, beyond the form of each file.

use std::collections::{BTreeMap, BTreeSet};

use super::files::{Step, Texts, number, statement_file};
use super::problem::Problem;
use crate::model::{Domain, Framework, Level, Statement};
use crate::terms::Terms;

/// How many statements each domain has.
const STATEMENTS_PER_DOMAIN: u8 = 12;

/// All that is wrong.
pub(super) fn check(framework: &Framework, texts: &Texts) -> Vec<Problem> {
    let mut check = Check { framework, texts, problems: Vec::new() };
    check.main();
    check.statements();
    framework.reference.check(&mut check);
    check.problems
}

/// A check under way.
pub(crate) struct Check<'a> {
    pub(crate) framework: &'a Framework,
    texts: &'a Texts,
    problems: Vec<Problem>,
}

impl Check<'_> {
    /// Notes a problem at a place in a file.
    pub(crate) fn problem(&mut self, file: &str, steps: &[Step<'_>], reason: impl Into<String>) {
        self.problems.push(self.texts.problem(file, steps, reason.into()));
    }

    /// A text must say something, and its tokens must be known.
    pub(crate) fn text(&mut self, file: &str, steps: &[Step<'_>], text: &str) {
        if text.trim().is_empty() {
            self.problem(file, steps, "this text is empty");
        }
        if let Err(token) = Terms::check(text) {
            let known = "{service}, {Service}, {yot}, {programme}, {Programme}, {programme:adj} and {Programme:adj}";
            self.problem(file, steps, format!("{} is no token; the tokens are {known}", token.0));
        }
    }

    /// A text that must also stand on one line, since the outline has a line for each entry.
    fn line(&mut self, file: &str, steps: &[Step<'_>], text: &str) {
        self.text(file, steps, text);
        if text.contains(['\t', '\n']) {
            self.problem(file, steps, "this text must be one line without tabs");
        }
    }

    /// A cited place must be in the report.
    pub(crate) fn place(&mut self, file: &str, steps: &[Step<'_>], place: &str) {
        if !self.framework.source.has(place) {
            self.problem(file, steps, format!("the report has no paragraph {place}"));
        }
    }

    /// Every cited place must be in the report.
    pub(crate) fn paragraphs(&mut self, file: &str, before: &[Step<'_>], paragraphs: &[String]) {
        for (i, paragraph) in paragraphs.iter().enumerate() {
            self.place(file, &[before, &["paragraphs".into(), i.into()]].concat(), paragraph);
        }
    }

    /// A month is a year and a month: `2026-11`.
    pub(crate) fn month(&mut self, file: &str, steps: &[Step<'_>], text: &str) {
        let digits = |text: &str, length| text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
        let parts = text.split_once('-').filter(|(year, month)| digits(year, 4) && digits(month, 2));
        if !parts.is_some_and(|(_, month)| ("01"..="12").contains(&month)) {
            self.problem(file, steps, "a month is written as year and month, like 2026-11");
        }
    }

    /// Every id of a list must be known, and stand there once.
    pub(crate) fn known<T: Ord + std::fmt::Display>(
        &mut self,
        file: &str,
        steps: &[Step<'_>],
        what: &str,
        used: &[T],
        known: &BTreeSet<&T>,
    ) {
        let mut seen = BTreeSet::new();
        for (i, id) in used.iter().enumerate() {
            let steps = [steps, &[i.into()]].concat();
            if !known.contains(id) {
                self.problem(file, &steps, format!("there is no {what} {id}"));
            }
            if !seen.insert(id) {
                self.problem(file, &steps, format!("{id} is listed twice"));
            }
        }
    }

    /// Ids must differ; those of a list of tables in one file.
    pub(crate) fn unique<T: Ord + std::fmt::Display>(&mut self, file: &str, list: &str, ids: &[&T]) {
        let mut seen = BTreeSet::new();
        for (i, id) in ids.iter().enumerate() {
            if id.to_string().trim().is_empty() {
                self.problem(file, &[list.into(), i.into()], "the id is missing");
            }
            if !seen.insert(id) {
                self.problem(file, &[list.into(), i.into(), "id".into()], format!("the id {id} is used twice"));
            }
        }
    }

    fn main(&mut self) {
        let file = "framework.toml";
        let framework = self.framework;
        if framework.domains.iter().map(|domain| domain.id).ne(Domain::ALL) {
            self.problem(file, &["domain".into()], "the domains must be O, A, I and L, in this order");
        }
        for (i, domain) in framework.domains.iter().enumerate() {
            self.line(file, &["domain".into(), i.into(), "title".into()], &domain.title);
            self.line(file, &["domain".into(), i.into(), "summary".into()], &domain.summary);
        }
        self.unique(file, "addressee", &framework.addressees.iter().map(|addressee| &addressee.id).collect::<Vec<_>>());
        let ids: Vec<_> = framework.recommendations.iter().map(|recommendation| &recommendation.id).collect();
        self.unique(file, "recommendation", &ids);
        for (i, recommendation) in framework.recommendations.iter().enumerate() {
            let at = |field: &'static str| [Step::from("recommendation"), i.into(), field.into()];
            self.text(file, &at("text"), &recommendation.text);
            self.text(file, &at("quote"), &recommendation.quote);
            if !framework.addressees.iter().any(|addressee| addressee.id == recommendation.addressee) {
                self.problem(file, &at("addressee"), format!("there is no addressee {}", recommendation.addressee));
            }
        }
    }

    fn statements(&mut self) {
        let mut next: BTreeMap<Domain, u8> = Domain::ALL.into_iter().map(|domain| (domain, 1)).collect();
        let framework = self.framework;
        for statement in &framework.statements {
            let file = statement_file(&statement.id);
            match (statement.domain(), number(&statement.id)) {
                (Some(domain), Some(found)) => {
                    let expected = next.get(&domain).copied().unwrap_or(1);
                    if found != expected {
                        let reason = format!("expected {}{expected} before {}", domain.letter(), statement.id);
                        self.problem(&file, &["id".into()], reason);
                    }
                    next.insert(domain, found + 1);
                }
                _ => self.problem(&file, &["id".into()], "an id is O, A, I or L and a number, like O1"),
            }
            self.statement(&file, statement);
        }
        for (domain, next) in next {
            if next != STATEMENTS_PER_DOMAIN + 1 {
                let (letter, last) = (domain.letter(), next - 1);
                let reason =
                    format!("domain {letter} needs {STATEMENTS_PER_DOMAIN} statements; the last is {letter}{last}");
                self.problem("framework.toml", &["domain".into()], reason);
            }
        }
    }

    fn statement(&mut self, file: &str, statement: &Statement) {
        let framework = self.framework;
        self.line(file, &["title".into()], &statement.title);
        self.line(file, &["statement".into()], &statement.statement);
        self.text(file, &["why".into()], &statement.why);
        let keys = ["not_in_place", "partly_in_place", "in_place", "embedded"];
        let mut descriptors = BTreeSet::new();
        for (level, key) in Level::ALL.into_iter().zip(keys) {
            let descriptor = statement.levels.get(level);
            self.text(file, &["levels".into(), key.into()], descriptor);
            if !descriptors.insert(descriptor) {
                self.problem(file, &["levels".into(), key.into()], "two levels have the same descriptor");
            }
        }
        if statement.paragraphs.is_empty() {
            self.problem(file, &["paragraphs".into()], "a statement needs a paragraph of the report");
        }
        self.paragraphs(file, &[], &statement.paragraphs);
        let known = framework.recommendations.iter().map(|recommendation| &recommendation.id).collect();
        self.known(file, &["recommendations".into()], "recommendation", &statement.recommendations, &known);
        if statement.evidence.is_empty() {
            self.problem(file, &["evidence".into()], "a statement needs evidence that would show it");
        }
        for (i, evidence) in statement.evidence.iter().enumerate() {
            self.text(file, &["evidence".into(), i.into(), "text".into()], &evidence.text);
        }
        for (i, practice) in statement.good_practice.iter().enumerate() {
            self.text(file, &["good_practice".into(), i.into(), "text".into()], &practice.text);
            if let Some(paragraph) = &practice.paragraph {
                self.place(file, &["good_practice".into(), i.into(), "paragraph".into()], paragraph);
            }
            if practice.place.is_some() && practice.paragraph.is_none() {
                let steps = ["good_practice".into(), i.into(), "place".into()];
                self.problem(file, &steps, "what inspectors saw in a place needs its paragraph");
            }
        }
        self.actions(file, statement);
    }

    fn actions(&mut self, file: &str, statement: &Statement) {
        if statement.actions.is_empty() {
            self.problem(file, &[], "a statement needs an action");
        }
        for (i, (action, letter)) in statement.actions.iter().zip('a'..='z').enumerate() {
            let at = |field: &'static str| [Step::from("action"), i.into(), field.into()];
            let expected = format!("{}-{letter}", statement.id);
            if action.id.as_str() != expected {
                self.problem(file, &at("id"), format!("this action's id must be {expected}, not {}", action.id));
            }
            self.text(file, &at("text"), &action.text);
            self.text(file, &at("success"), &action.success);
            self.text(file, &at("owner"), &action.owner);
        }
    }
}
