//! The filled-in example of a made-up service: that it opens, is tidy, agrees with itself and the framework, holds
//! nothing that looks like personal data, and shows what a report can show. Figures were worked out by hand.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

use assessment::actions::{CaseBands, proposals};
use assessment::history::What;
use assessment::report::{Point, Report, Status, report};
use assessment::score::Standing;
use assessment::{ActionStatus, Assessment, Date, Due, Rating, Timestamp, file};
use framework::{EvidenceKind, Framework, Level, StatementId};

static TEXT: LazyLock<String> =
    LazyLock::new(|| std::fs::read_to_string("../../static/example.json").expect("the example"));
static EXAMPLE: LazyLock<Assessment> = LazyLock::new(|| file::read(TEXT.as_bytes()).expect("a file that opens"));
static FRAMEWORK: LazyLock<Framework> =
    LazyLock::new(|| framework::source::load(Path::new("../../framework")).expect("the framework"));
/// As of 1 December 2026.
static REPORT: LazyLock<Report> =
    LazyLock::new(|| report(&FRAMEWORK, &EXAMPLE, Date::new(2026, 12, 1).expect("a date")));

fn ids<T: ToString>(ids: impl IntoIterator<Item = T>) -> String {
    ids.into_iter().map(|id| id.to_string()).collect::<Vec<_>>().join(" ")
}

#[test]
fn it_is_written_as_the_tool_writes_it_and_says_that_it_is_made_up() {
    let saved = TEXT.split_once("\"saved\": \"").and_then(|(_, rest)| rest.split_once('"')).expect("when it was saved");
    let saved: Timestamp = saved.0.parse().expect("a moment");
    // Not assert_eq, which would print both files.
    assert!(file::write(&EXAMPLE, saved) == *TEXT, "the file is not tidy: write it with file::write");
    assert!(EXAMPLE.example);
    assert!(EXAMPLE.service.name.contains("made-up example"));
    assert_eq!(EXAMPLE.framework, FRAMEWORK.version);
    let last = EXAMPLE.history.last().expect("a change").at;
    assert!(EXAMPLE.created <= EXAMPLE.history[0].at && last <= saved);
    assert!(EXAMPLE.history.windows(2).all(|pair| pair[0].at <= pair[1].at));
    assert!(EXAMPLE.revision <= EXAMPLE.history.len() as u64, "every edit leaves at least one change");
}

#[test]
fn it_names_only_what_the_framework_has() {
    let known: BTreeSet<_> = FRAMEWORK.statements.iter().map(|statement| statement.id.clone()).collect();
    let answered: BTreeSet<_> = EXAMPLE.answers.keys().cloned().collect();
    assert_eq!(answered, known, "every statement has an answer, if only the note why it is left open");
    let set = EXAMPLE.service.outcome_set.as_ref().expect("an outcome set");
    assert!(FRAMEWORK.reference.outcome_set(set).is_some());

    let plan = &EXAMPLE.plan;
    let theirs: BTreeMap<_, _> = FRAMEWORK
        .statements
        .iter()
        .flat_map(|statement| statement.actions.iter().map(move |action| (&action.id, (&statement.id, action))))
        .collect();
    for action in &plan.actions {
        assert!(action.statement.as_ref().is_none_or(|id| known.contains(id)), "{action:?}");
        assert!(action.partners.iter().all(|id| FRAMEWORK.reference.partner(id).is_some()), "{action:?}");
        assert!(!action.text.is_empty() && !action.owner.is_empty() && !action.success.is_empty(), "{action:?}");
        assert!(!matches!(&action.due, Due::NoDate { reason } if reason.is_empty()), "{action:?}");
        if let Some(id) = &action.proposed {
            let (statement, _) = theirs.get(id).unwrap_or_else(|| panic!("{id}"));
            assert_eq!(action.statement.as_ref(), Some(*statement));
        }
    }
    assert!(plan.nothing_planned.keys().all(|id| known.contains(id)));

    // Words that were not edited are the framework's, to the letter, so that they follow the service's terms.
    let as_proposed = plan.actions.iter().filter(|own| {
        let theirs = own.proposed.as_ref().and_then(|id| theirs.get(id));
        theirs.is_some_and(|(_, it)| (&own.text, &own.owner, &own.success) == (&it.text, &it.owner, &it.success))
    });
    assert_eq!(ids(as_proposed.map(|action| action.id.as_str())), "p1 p2 p5 p7 p10");
    assert_eq!(ids(plan.actions.iter().filter(|own| own.proposed.is_none()).map(|own| own.id.as_str())), "p6 p12");
    assert_eq!(ids(plan.dropped.keys()), "L7-c O2-b");
    // A dropped proposal is one that would be made.
    let mut taken_up = EXAMPLE.clone();
    taken_up.plan.dropped.clear();
    let open = proposals(&FRAMEWORK, &FRAMEWORK.outline(), &taken_up, &CaseBands::new());
    assert!(plan.dropped.keys().all(|id| open.iter().any(|proposal| proposal.action.id == *id)));
}

#[test]
fn it_has_something_of_everything() {
    let answers = || EXAMPLE.answers.values();
    let standing = |wanted| ids(REPORT.lines.iter().filter(|line| line.standing == wanted).map(|line| &line.id));
    assert_eq!(standing(Standing::NotKnown), "A8 L4");
    assert_eq!(standing(Standing::DoesNotApply), "I12");
    assert_eq!(standing(Standing::ToDo), "L11");
    assert_eq!(standing(Standing::Rated(Level::NotInPlace)), "O10 I11");
    assert_eq!(standing(Standing::Rated(Level::Embedded)), "A2 I6 I9");
    let which = |test: fn(&assessment::Answer) -> bool| {
        ids(EXAMPLE.answers.iter().filter(|(_, answer)| test(answer)).map(|(id, _)| id))
    };
    assert_eq!(which(|answer| answer.flagged), "A8 L11 L4 O8");
    assert_eq!(which(|answer| answer.target == Some(Level::Embedded)), "A5 I7 L3 O9");
    assert_eq!(answers().filter(|answer| !answer.notes.is_empty()).count(), 33);

    let evidence: Vec<_> = answers().flat_map(|answer| &answer.evidence).collect();
    assert_eq!(evidence.len(), 36);
    for kind in EvidenceKind::ALL {
        assert!(evidence.iter().filter(|it| it.kinds.contains(&kind)).count() >= 5, "{kind:?}");
    }
    for it in &evidence {
        assert!(!it.kinds.is_empty() && !it.owner.is_empty() && !it.kept.is_empty(), "{it:?}");
        assert_eq!(it.date.map(Date::year), Some(2026), "{it:?}");
    }
    let actions = &EXAMPLE.plan.actions;
    assert!(ActionStatus::ALL.into_iter().all(|status| actions.iter().any(|action| action.status == status)));
    assert_eq!(actions.iter().filter(|action| !action.reviews.is_empty()).count(), 6);
}

/// Every text that a person typed, with the tokens as they stand.
fn texts() -> Vec<&'static str> {
    let (service, plan) = (&EXAMPLE.service, &EXAMPLE.plan);
    let mut texts = vec![service.name.as_str(), &service.programme, &service.assessors];
    for answer in EXAMPLE.answers.values() {
        texts.push(&answer.notes);
        texts.extend(answer.evidence.iter().flat_map(|it| [it.title.as_str(), &it.owner, &it.kept]));
        if let Some(Rating::DoesNotApply { reason }) = &answer.rating {
            texts.push(reason);
        }
    }
    for action in &plan.actions {
        texts.extend([action.text.as_str(), &action.owner, &action.resources, &action.success]);
        texts.extend(action.reviews.iter().map(|review| review.note.as_str()));
        if let Due::NoDate { reason } = &action.due {
            texts.push(reason);
        }
    }
    let gathered = &EXAMPLE.gathered;
    texts.extend(gathered.sample.cases.values().map(|case| case.notes.as_str()));
    texts.extend([gathered.caseload.notes.as_str(), &gathered.working.notes]);
    texts.extend(gathered.partners.local.iter().map(|partner| partner.title.as_str()));
    texts.extend(gathered.outcomes.local.iter().flat_map(|one| [one.title.as_str(), &one.definition]));
    for local in gathered.local.iter() {
        texts.extend([local.title.as_str(), &local.statement, &local.notes]);
        texts.extend(local.levels.iter().map(String::as_str));
    }
    texts.extend(plan.dropped.values().chain(plan.nothing_planned.values()).map(String::as_str));
    texts
}

/// What in a text looks like data about a person. Strict on purpose: what it stops at is easily written differently.
fn personal(text: &str) -> Option<String> {
    const SAYS: [&str; 6] = ["@", "date of birth", " born ", "year-old", "years old", "www."];
    const NAMES: &str = "Aisha Ali Amy Anna Ben Chloe Daniel David Emily Emma Fatima George Hannah Jack Jacob James \
        Jane John Josh Kate Liam Lucy Mary Mohammed Muhammad Noah Olivia Paul Ryan Sam Sarah Sophie Tom Mr Mrs Ms Dr";
    const OURS: &str = "Northmoor Youth Justice Service|Family Links|Youth Justice Plan|Jobcentre Plus|April|September";
    let says = SAYS.into_iter().find(|says| text.to_lowercase().contains(says));
    // Long numbers, also in groups (telephone, NHS, National Insurance), and dates in figures.
    let mut runs = text.split(|c: char| !c.is_ascii_digit() && !" -/.()+".contains(c));
    let number = runs.find(|run| run.contains('/') || run.chars().filter(char::is_ascii_digit).count() > 5);
    let rest = OURS.split('|').fold(text.to_owned(), |rest, name| rest.replace(name, "|"));
    let words: Vec<&str> = rest.split_whitespace().collect();
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let capital =
        |word: &str| word.len() > 1 && word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic);
    let figures = |word: &str| word.replace(|c: char| c.is_ascii_digit(), "9");
    let shape = |word: &str| figures(word).replace(|c: char| c.is_ascii_uppercase(), "A");
    let postcode = |word: &str| {
        ["A9", "A99", "AA9", "AA99", "A9A", "AA9A"].iter().any(|outward| shape(word) == format!("{outward}9AA"))
    };
    let pair = words.iter().enumerate().find(|(n, word)| {
        let (word, next) = (bare(word), words.get(n + 1).map(|next| bare(next)).unwrap_or_default());
        let name = NAMES.split_whitespace().any(|name| name == word);
        // Two capitalised words in a row, unless a sentence ends between them; a postcode, together or apart.
        let full_name = capital(words[*n]) && capital(&next);
        name || full_name || postcode(&word) || postcode(&format!("{word}{next}"))
    });
    says.or(number).map(str::to_owned).or(pair.map(|(n, word)| format!("{word} {}", words.get(n + 1).unwrap_or(&""))))
}

#[test]
fn it_holds_nothing_that_looks_like_personal_data_or_a_place_of_the_report() {
    for sample in ["by Amy", "Jo Quill rang", "a.b@c.org", "AB1 2CD", "AB12CD,", "0113 496 0000", "3/4/2012", "Mrs Q"] {
        assert!(personal(sample).is_some(), "{sample}");
    }
    assert_eq!(personal("See L8. Family Links met on 3 December 2026: 31 of 84 children, 37%."), None);
    for text in texts() {
        assert_eq!(personal(text), None, "{text}");
        assert!(FRAMEWORK.source.areas.iter().all(|area| !text.contains(area.as_str())), "{text}");
    }
}

#[test]
fn its_history_leads_to_its_answers_and_plan() {
    let mut ratings: BTreeMap<StatementId, Option<Rating>> = BTreeMap::new();
    let mut targets: BTreeMap<StatementId, Option<Level>> = BTreeMap::new();
    let mut evidence: BTreeMap<StatementId, usize> = BTreeMap::new();
    let (mut notes, mut flagged) = (BTreeSet::new(), BTreeSet::new());
    let (mut in_plan, mut dropped) = (BTreeSet::new(), BTreeSet::new());
    for change in &EXAMPLE.history {
        match &change.what {
            What::Rated { statement, from, to } => {
                assert_eq!(ratings.insert(statement.clone(), to.clone()).flatten(), *from, "{statement}");
            }
            What::Target { statement, from, to } => {
                assert_eq!(targets.insert(statement.clone(), *to).flatten(), *from, "{statement}");
            }
            What::Evidence { statement, from, to } => {
                assert_eq!(evidence.insert(statement.clone(), *to).unwrap_or(0), *from, "{statement}");
            }
            What::Notes(statement) => drop(notes.insert(statement.clone())),
            What::Flagged(statement, true) => drop(flagged.insert(statement.clone())),
            What::ActionAdded(id) => assert!(in_plan.insert(id.clone()), "{id:?}"),
            What::ActionChanged(id) => assert!(in_plan.contains(id), "{id:?}"),
            What::ProposalDropped(id, true) => drop(dropped.insert(id.clone())),
            What::ReportFixed => assert_eq!(Some(change.at.date()), EXAMPLE.plan.fixed),
            What::NothingPlanned(id) => assert!(EXAMPLE.plan.nothing_planned.contains_key(id)),
            What::Case(number) => assert!(EXAMPLE.gathered.sample.cases.contains_key(number), "{number}"),
            What::LocalStatement(id) => assert!(EXAMPLE.gathered.local.iter().any(|one| one.id == *id), "{id:?}"),
            What::Service
            | What::Sample
            | What::Cases { .. }
            | What::Caseload
            | What::Working
            | What::Partners
            | What::StaffSurvey
            | What::FamilyFeedback
            | What::Outcomes => {}
            other => panic!("not in this history: {other:?}"),
        }
    }
    for (id, answer) in &EXAMPLE.answers {
        assert_eq!(ratings.get(id).cloned().flatten(), answer.rating, "{id}");
        assert_eq!(targets.get(id).copied().flatten(), answer.target, "{id}");
        assert_eq!(evidence.get(id).copied().unwrap_or(0), answer.evidence.len(), "{id}");
        assert_eq!((notes.contains(id), flagged.contains(id)), (!answer.notes.is_empty(), answer.flagged), "{id}");
    }
    assert_eq!(in_plan, EXAMPLE.plan.actions.iter().map(|action| action.id.clone()).collect());
    assert_eq!(dropped, EXAMPLE.plan.dropped.keys().cloned().collect());
}

#[test]
fn its_report_on_1_december_2026_is_what_it_comes_to_by_hand() {
    // O: 2 1 1 2 1 1 1 1 1 0 1 2 = 14 of 12 statements: 36 × 14 ÷ 36 = 14.
    // A: 2 3 1 2 2 1 2 – 1 1 2 2 = 19 of 11: 36 × 19 ÷ 33 = 20.7, so 21.
    // Good by its ratings; but CA7 is yes in 8 of 22 (36%), so its cases are no better than Requires improvement.
    // I: 2 1 1 2 2 3 2 1 3 1 0 – = 18 of 11: 36 × 18 ÷ 33 = 19.6, so 20: Good, but I11 is critical and at 0.
    // L: 2 2 2 – 1 2 1 1 2 1 – 1 = 15 of 10: 36 × 15 ÷ 30 = 18, and L11 is not answered.
    let said = REPORT.domains.iter().map(|section| format!("{} {}", section.score, section.judgement));
    let expected = [
        "14 out of 36 Self-assessed: Requires improvement",
        "21 out of 36 Self-assessed: Requires improvement",
        "20 out of 36 Self-assessed: Requires improvement",
        "18 out of 36 (provisional) Self-assessed: Requires improvement (provisional)",
    ];
    assert_eq!(said.collect::<Vec<_>>(), expected);
    assert_eq!(
        REPORT.domains[2].limits,
        ["No better than Requires improvement while I11 is rated \"Not in place\": a critical statement at 0."]
    );

    // Overall: 14 + 19 + 18 + 15 = 66 of 44: 36 × 66 ÷ 132 = 18, the highest Requires improvement. 19 needs 18.5,
    // that is 67.8 points, so two more; the lowest rated come first, the critical one before the other.
    let summary = &REPORT.summary;
    assert_eq!(summary.judgement, "Self-assessed: Requires improvement (provisional)");
    assert_eq!(summary.score, "18 out of 36 (provisional)");
    assert_eq!(summary.reached, "66 points from 44 statements: 36 × 66 ÷ 132 = 18");
    assert!(summary.limits.is_empty());
    assert_eq!(
        summary.lift.as_deref(),
        Some(
            "The smallest change that lifts this to Good, for instance: O10 and I11 from \"Not in place\" to \"Partly in place\"."
        )
    );

    // The three at 3, each with evidence, in order.
    let say = |point: &Point| format!("{} {}", point.statement, point.sentence);
    let strengths = [
        "A2 Embedded, with 3 pieces of evidence.",
        "I6 Embedded, with 2 pieces of evidence.",
        "I9 Embedded, with 3 pieces of evidence.",
    ];
    assert_eq!(summary.strengths.points.iter().map(say).collect::<Vec<_>>(), strengths);
    // A8 (not known) and I11 are critical at 0: 2 + 1 = 3. Then those with 2, O first: O5 (2 − 1, and its cases
    // show less: CO6 is Inadequate, and a rating of 1 is Requires improvement). Of the two
    // actions about I11, one is done.
    let priorities = [
        "A8 Critical. Not known yet; the target is \"In place\". 1 action is planned.",
        "I11 Critical. Not in place; the target is \"In place\". 1 action is done and 1 is planned.",
        "O5 Partly in place; the target is \"In place\". No action is planned.",
    ];
    assert_eq!(summary.priorities.points.iter().map(say).collect::<Vec<_>>(), priorities);
    assert_eq!(summary.unknown, ["Not known yet: A8 (critical) and L4.", "Not answered yet: L11."]);

    // Rated 2 or 3: O 3, A 7, I 6, L 5 = 21; all but four have evidence: 17 ÷ 21 = 81.0%.
    assert_eq!(ids(&REPORT.assurance.overall.without), "O4 A4 I5 L1");
    // Gaps: O 9 (all but the three at 2), A 6 (four at 1, A5 aims at 3, A8), I 6 (four at 1, I7 aims at 3, I11),
    // L 6 (five at 1, L3 aims at 3) = 27; with an action that was not stopped: O9 O10 A8 I2 I3 I7 I10 I11 L8 = 9.
    // Open actions: 12 less one done and one stopped = 10. Overdue: 20 and 30 November; within 28 days, so to
    // 29 December: 11, 15 and 18 December; four later, one without a date.
    // Recommendations: dclg-2, yjb-1, local-1, local-2 and yot-3 at 2; local-7 at 0; yjb-2 and yjb-3 are national; the
    // other seven at 1, and yot-2 from all statements, are partly in place.
    let figures: Vec<_> = summary.figures.iter().map(|figure| figure.value.as_str()).collect();
    let expected = [
        "44 answered, 2 not known, 1 does not apply, 1 to do",
        "Rated in place or embedded, with evidence: 17 of 21 (81%)",
        "27 gaps, 9 with an action",
        "Of 16: 5 in place, 8 partly in place, 1 not in place, 2 for national action",
        "10 open actions, 2 overdue, 3 due within 28 days",
    ];
    assert_eq!(figures, expected);
    let due = &REPORT.due;
    let lists = [&due.overdue, &due.soon, &due.later, &due.undated].map(|list| ids(list.iter().map(|id| id.as_str())));
    assert_eq!(lists, ["p3 p2", "p5 p6 p4", "p7 p9 p10 p11", "p8"]);
    // A5 is a critical gap for which nothing is planned, but there is a reason.
    assert!(REPORT.unplanned.is_empty());

    // Recommendations to services: A1; O1 and A7; I2 and I3; L7; A11 and L12; I10; I11. O9; all; L3; L10.
    let standing = |addressee: &str| -> Vec<Status> {
        let theirs = REPORT.recommendations.iter().find(|it| it.addressee.id == addressee).expect("an addressee");
        theirs.recommendations.iter().map(|it| it.status).collect()
    };
    use Status::{InPlace, NotInPlace, Partly};
    assert_eq!(standing("local"), [InPlace, InPlace, Partly, Partly, Partly, Partly, NotInPlace]);
    assert_eq!(standing("yot"), [Partly, Partly, InPlace, Partly]);
}
