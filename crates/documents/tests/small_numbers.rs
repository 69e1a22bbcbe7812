//! No small count of people can be worked out from a document that hides them: two records that differ in nothing but hidden
//! counts give the same document, so that nothing in it can tell them apart.
#![allow(clippy::expect_used, reason = "a test that cannot begin says why and stops")]

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use assessment::cases::{Case, CaseAnswer, CaseNumber, CaseSample, FEWEST, Proportion, Totals, rates};
use assessment::disclosure::{HIDDEN, NOTE, without_small_counts};
use assessment::evidence::{Counted, contradictions, survey_results};
use assessment::score::Band;
use assessment::{Assessment, PlanText, Timestamp, file, report};
use blocks::{Block, Document, render};
use documents::{Choice, Extra, Moment, What, document, tables};
use framework::{CriterionId, Framework, HeadingSet};
use proptest::prelude::*;

static FRAMEWORK: LazyLock<Framework> =
    LazyLock::new(|| framework::source::load(Path::new("../../framework")).expect("the framework"));
static EXAMPLE: LazyLock<Assessment> =
    LazyLock::new(|| file::read(&std::fs::read("../../static/example.json").expect("the example")).expect("a record"));

fn moment() -> Moment {
    let now = Timestamp::from_seconds(1_795_685_400);
    Moment { today: now.date(), now }
}

fn hiding(what: What) -> Choice {
    let mut choice = Choice::whole(what);
    choice.extras.insert(Extra::HideSmall);
    choice
}

/// Everything that leaves with small numbers hidden.
fn all(record: &Assessment) -> (Vec<Document>, documents::Tables, Vec<Vec<Block>>) {
    let made = [What::Summary, What::Report, What::Tables].map(hiding);
    let documents = made.iter().map(|choice| document(&FRAMEWORK, record, choice, moment())).collect();
    let texts = FRAMEWORK.reference.plan_headings.iter().map(|set| plan_text(record, set)).collect();
    (documents, tables(&FRAMEWORK, record, &hiding(What::Tables), moment()), texts)
}

/// The text for the Youth Justice Plan, under a set of headings.
fn plan_text(record: &Assessment, set: &HeadingSet) -> Vec<Block> {
    let text = PlanText { chosen: Some(set.id.clone()), hides_small: true, ..PlanText::default() };
    let record = Assessment { plan_text: text.into(), ..record.clone() };
    document(&FRAMEWORK, &record, &Choice::whole(What::PlanText), moment()).blocks
}

/// What stands in every such document: bands and the order of gaps, of the whole record. And what the text for the Youth Justice
/// Plan says in words: how many cases were read, and of each figure whether there are answers enough for one, whether it is good,
/// and which rating it contradicts.
fn judged(record: &Assessment) -> impl PartialEq + use<> {
    let report = report::report(&FRAMEWORK, record, moment().today);
    let bands: Vec<_> = report.judgements.domains.iter().map(|it| (it.strategic, it.cases, it.judgement)).collect();
    let (reference, gathered) = (&FRAMEWORK.reference, &record.gathered);
    let (rates, surveys) = (rates(reference, &gathered.sample), survey_results(reference, &gathered.surveys));
    let good = |share| Proportion::of(share).map(|it| it.band() >= Band::Good);
    let figures = rates.iter().map(|it| (it.is_enough(), good(it.share)));
    let figures: Vec<_> = figures.chain(surveys.iter().map(|it| (it.share.of >= FEWEST, good(it.share)))).collect();
    let against = contradictions(reference, &record.terms(), record, &rates, &surveys);
    let against: Vec<_> = against.into_iter().map(|it| (it.statement, it.shown)).collect();
    let read = gathered.sample.cases.values().filter(|case| !case.answers.is_empty()).count();
    let said = (read, figures, against);
    (bands, report.judgements.overall, report.gaps, report.holds_back, report.summary.lift, said)
}

/// Answers in a sample of 30 cases to every criterion: so many of each kind, and the rest not read.
fn counts() -> impl Strategy<Value = [u32; 4]> {
    let count = prop_oneof![Just(0), 1..5_u32, 5..9_u32];
    [count.clone(), count.clone(), count.clone(), count]
        .prop_filter("30 cases at most", |it| it.iter().sum::<u32>() <= 30)
}

const SIZE: u32 = 30;

fn sample(answers: &BTreeMap<CriterionId, [u32; 4]>) -> CaseSample {
    let mut cases: BTreeMap<CaseNumber, Case> =
        (1..=SIZE).filter_map(CaseNumber::new).map(|number| (number, Case::default())).collect();
    for (id, counts) in answers {
        let kinds =
            CaseAnswer::ALL.into_iter().zip(counts).flat_map(|(kind, n)| std::iter::repeat_n(kind, *n as usize));
        for (case, kind) in cases.values_mut().zip(kinds) {
            case.answers.insert(id.clone(), kind);
        }
    }
    let cases = cases.into_iter().map(|(number, case)| (number, Arc::new(case))).collect();
    CaseSample { cases, caseload: Some(60), ..CaseSample::default() }
}

/// The example with other figures: of cases, of one survey's question, of outcomes, and of both groups.
fn record(answers: &BTreeMap<CriterionId, [u32; 4]>, other: [u32; 3]) -> Assessment {
    let mut record = EXAMPLE.clone();
    record.gathered = record.gathered.with(|parts| {
        parts.sample = Arc::new(sample(answers));
        if let Some(choices) = Arc::make_mut(&mut parts.surveys).staff.values_mut().next() {
            choices.values_mut().for_each(|count| *count = 7);
            choices.values_mut().take(1).for_each(|count| *count = other[0]);
        }
        for local in Arc::make_mut(&mut parts.outcomes).local.iter_mut().take(1) {
            local.counted = Some(Counted { count: 10 + other[1], of: 15 });
        }
        for it in Arc::make_mut(&mut parts.working).programme.values_mut().take(1) {
            *it = Counted { count: other[2], of: 51 };
        }
    });
    record
}

/// Which of four counts of a criterion are small.
fn smalls(counts: [u32; 4]) -> [bool; 4] {
    counts.map(|count| (1..5).contains(&count))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn hidden_counts_cannot_be_told_from_others(
        all_counts in proptest::collection::vec(counts(), 33),
        moved in any::<prop::sample::Index>(),
        to in 1..5_u32,
        others in [1..5_u32, 1..5_u32, 1..5_u32],
        again in [1..5_u32, 1..5_u32, 1..5_u32],
    ) {
        let ids = FRAMEWORK.reference.criteria.iter().map(|it| it.id.clone());
        let answers: BTreeMap<CriterionId, [u32; 4]> = ids.zip(all_counts).collect();
        // One small count of one criterion becomes another small count.
        let with_small: Vec<_> = answers.iter().filter(|(_, it)| smalls(**it).contains(&true)).map(|(id, _)| id.clone()).collect();
        prop_assume!(!with_small.is_empty());
        let id = moved.get(&with_small);
        let mut changed = answers.clone();
        let counts = changed.get_mut(id).expect("a criterion");
        let place = smalls(*counts).iter().position(|small| *small).expect("a small count");
        counts[place] = to;
        prop_assume!(counts.iter().sum::<u32>() <= SIZE);

        let (one, two) = (record(&answers, others), record(&changed, again));
        let hides = |record: &Assessment| without_small_counts(&FRAMEWORK.reference, record).criteria.contains(id);
        prop_assert!(hides(&one) && hides(&two));
        // Without hiding, the two are told apart.
        let whole = |record| tables(&FRAMEWORK, record, &Choice::whole(What::Tables), moment()).workbook.sheets;
        prop_assert_eq!(whole(&one) == whole(&two), answers == changed);
        // A band that is another is said, and says no more than which band.
        if judged(&one) == judged(&two) {
            prop_assert!(all(&one) == all(&two), "{id} tells {:?} from {:?}", answers[id], changed[id]);
        }
    }
}

#[test]
fn what_is_hidden_is_said_and_what_is_not_small_stays() {
    let ids: Vec<CriterionId> = FRAMEWORK.reference.criteria.iter().map(|it| it.id.clone()).collect();
    let mut answers: BTreeMap<CriterionId, [u32; 4]> = ids.into_iter().map(|id| (id, [18, 12, 0, 0])).collect();
    answers.insert("CA8".into(), [27, 3, 0, 0]);
    answers.insert("CA10".into(), [28, 2, 0, 0]);
    let record = record(&answers, [2, 3, 4]);
    let whole = render::plain(&document(&FRAMEWORK, &record, &Choice::whole(What::Report), moment()));
    let shown = render::plain(&document(&FRAMEWORK, &record, &hiding(What::Report), moment()));
    assert!(whole.contains("27 of 30 (90%)") && !whole.contains(NOTE));
    assert!(shown.contains("Small numbers are hidden.") && shown.contains(HIDDEN) && shown.contains("18 of 30 (60%)"));
    for gone in ["27 of 30", "28 of 30", "90%", "93%", "13 of 15", "4 of 51"] {
        assert!(!shown.contains(gone), "{gone:?} is in {shown}");
    }
    // Nothing is said not to be there because it is hidden, and a child's safety never is.
    assert!(!shown.contains("No answers from staff are recorded yet"));
    assert!(shown.contains("the answer is no in some cases"));
    // The judgements are those of the whole record.
    let headline = |text: &str| text.lines().find(|line| line.contains("Self-assessed:")).map(str::to_owned);
    assert_eq!(headline(&whole), headline(&shown));
}

#[test]
fn the_plans_text_judges_by_the_figures_that_it_leaves_out() {
    // CA10 bears on A5, which the example rates as in place: 4 of 30 contradict it.
    let ids: Vec<CriterionId> = FRAMEWORK.reference.criteria.iter().map(|it| it.id.clone()).collect();
    let mut answers: BTreeMap<CriterionId, [u32; 4]> = ids.into_iter().map(|id| (id, [30, 0, 0, 0])).collect();
    answers.insert("CA10".into(), [4, 26, 0, 0]);
    let record = record(&answers, [2, 3, 4]);
    let set = FRAMEWORK.reference.plan_headings.last().expect("a set of headings");
    let made =
        Document { blocks: plan_text(&record, set), ..document(&FRAMEWORK, &record, &hiding(What::Summary), moment()) };
    let text = render::plain(&made);
    assert!(text.contains("Small numbers are left out of the drafts"), "{text}");
    assert!(
        text.contains(
            "We had rated our focus on each child’s own needs as in place, but what we found says otherwise."
        )
    );
    assert!(!text.contains("4 of 30") && !text.contains("(13%)"), "{text}");
}

#[test]
fn totals_that_were_typed_are_hidden_too() {
    let mut record = EXAMPLE.clone();
    let totals = |yes, no| Totals { yes, no, ..Totals::default() };
    record.gathered = record.gathered.with(|parts| {
        let totals = [("CA1", totals(17, 3)), ("CA2", totals(13, 7))].map(|(id, totals)| (id.into(), totals)).into();
        parts.sample = Arc::new(CaseSample { totals, ..CaseSample::default() });
    });
    let shown = tables(&FRAMEWORK, &record, &hiding(What::Tables), moment());
    let cases = &shown.workbook.sheets[2].rows;
    let cells: Vec<Vec<String>> =
        cases.iter().map(|row| row[4..7].iter().map(blocks::Value::words).collect()).collect();
    assert_eq!(cells, [["Hidden", "Hidden", "Hidden"], ["13", "7", "0"]]);
}
