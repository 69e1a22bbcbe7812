//! The example's evidence: the figures that its cases, counts and voices give.
//!
//! Every figure here was worked out apart from the program, by a script in decimals of 50 digits from the formulas of the
//! scoring rules, and from the file as it stands.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::Path;
use std::sync::LazyLock;

use assessment::cases::{Margin, Rate, Stratum, agreements, domain_cases, rates};
use assessment::evidence::{Against, against, caseload_shares, contradictions, survey_results};
use assessment::score::Band;
use assessment::{Assessment, file};
use framework::{Domain, Framework, Reference};

static EXAMPLE: LazyLock<Assessment> = LazyLock::new(|| {
    let text = std::fs::read_to_string("../../static/example.json").expect("the example");
    file::read(text.as_bytes()).expect("a file that opens")
});
static FRAMEWORK: LazyLock<Framework> =
    LazyLock::new(|| framework::source::load(Path::new("../../framework")).expect("the framework"));

fn reference() -> &'static Reference {
    &FRAMEWORK.reference
}

fn all_rates() -> Vec<Rate> {
    rates(reference(), &EXAMPLE.gathered.sample)
}

#[test]
fn its_cases_are_those_that_were_drawn() {
    let sample = &EXAMPLE.gathered.sample;
    let drawn = sample.draw.as_ref().expect("a draw").drawn().expect("drawn");
    let places: Vec<u32> = drawn.iter().map(|case| case.place).collect();
    let expected = [23, 8, 18, 31, 9, 15, 22, 3, 21, 24, 1, 35, 38, 26, 13, 52, 43, 45, 56, 46, 40, 58, 55, 53];
    assert_eq!(places, expected);
    assert_eq!(drawn.iter().filter(|case| case.stratum == Some(Stratum::Statutory)).count(), 15);
    for case in &drawn {
        assert_eq!(sample.cases[&case.number].stratum, case.stratum, "{}", case.number);
    }
}

#[test]
fn its_rates_and_intervals() {
    let rates = all_rates();
    // Criterion, yes, of, the interval's ends in millionths.
    let expected = [
        ("CO3", 11, 14, 580_485, 906_684),
        ("CO6", 10, 24, 275_579, 572_866),
        ("CA7", 8, 22, 225_666, 528_398),
        ("CA8", 20, 23, 725_580, 943_850),
        ("CA10", 22, 22, 901_764, 1_000_000),
        ("CA13", 9, 20, 292_400, 618_318),
        ("CI1", 19, 20, 815_646, 987_893),
        ("CI4", 14, 21, 497_684, 801_478),
        ("CI6", 9, 22, 263_662, 572_381),
        ("CI10", 6, 7, 561_029, 965_716),
        ("CL1", 11, 24, 312_030, 612_192),
        ("CL2", 10, 22, 302_883, 615_139),
    ];
    for (id, yes, of, low, high) in expected {
        let rate = rates.iter().find(|rate| rate.criterion.as_str() == id).expect("a rate");
        assert_eq!((rate.share.count, rate.share.of), (yes, of), "{id}");
        let Margin::Interval(interval) = rate.margin else { panic!("{id}: {:?}", rate.margin) };
        assert!(interval.low.millionths().abs_diff(low) <= 1, "{id}: {}", interval.low.millionths());
        assert!(interval.high.millionths().abs_diff(high) <= 1, "{id}: {}", interval.high.millionths());
    }
    let few = rates.iter().find(|rate| rate.criterion.as_str() == "CI9").expect("a rate");
    assert_eq!((few.share.count, few.share.of, few.margin), (1, 3, Margin::TooFew));
    let gaps: Vec<&str> =
        rates.iter().filter(|rate| rate.has_record_gap()).map(|rate| rate.criterion.as_str()).collect();
    assert!(gaps.contains(&"CA13") && gaps.contains(&"CI6"), "{gaps:?}");
}

#[test]
fn one_figure_is_clearly_higher_and_one_clearly_lower() {
    let clear = all_rates().into_iter().filter_map(|rate| {
        let benchmark = reference().benchmark(&rate.criterion.as_str().into())?;
        let against = against(rate.share, rate.margin, benchmark);
        matches!(against, Against::Higher | Against::Lower).then(|| (rate.criterion.to_string(), against))
    });
    assert_eq!(clear.collect::<Vec<_>>(), [("CA8".into(), Against::Higher), ("CI6".into(), Against::Lower)]);
}

#[test]
fn its_domains() {
    let domains = domain_cases(&all_rates());
    assert!(domains.iter().find(|it| it.domain == Domain::O).expect("a domain").figure.is_err());
    let expected = [
        (Domain::A, 697_376, 13, Band::Good, Band::RequiresImprovement, "CA7"),
        (Domain::I, 732_519, 10, Band::Good, Band::RequiresImprovement, "CI6"),
        (Domain::L, 550_669, 3, Band::RequiresImprovement, Band::RequiresImprovement, "CL2"),
    ];
    for (domain, mean, criteria, band, judgement, lowest) in expected {
        let it = domains.iter().find(|it| it.domain == domain).expect("a domain").figure.as_ref().expect("a figure");
        let found = (it.mean.millionths(), it.criteria, it.band, it.judgement, it.lowest.0.as_str());
        assert_eq!(found, (mean, criteria, band, judgement, lowest), "{domain:?}");
    }
}

#[test]
fn its_contradictions() {
    let surveys = survey_results(reference(), &EXAMPLE.gathered.surveys);
    let found = contradictions(reference(), &EXAMPLE.terms(), &EXAMPLE, &all_rates(), &surveys);
    let found: Vec<_> =
        found.iter().map(|one| format!("{} {} {}", one.statement, one.level.points(), one.share)).collect();
    let expected = [
        "A4 2 8 of 22 (36%)",
        "I5 2 9 of 22 (41%)",
        "I11 0 6 of 7 (86%)",
        "L3 2 10 of 22 (45%)",
        "A6 1 14 of 17 (82%)",
    ];
    assert_eq!(found, expected);
}

#[test]
fn its_second_reader() {
    let agreements = agreements(&EXAMPLE.gathered.sample);
    let kappa = |id: &str| agreements[&id.into()].kappa().expect("kappa").to_string();
    let expected = [
        ("CA5", "0.66"),
        ("CA8", "1.00"),
        ("CA9", "0.80"),
        ("CI4", "0.82"),
        ("CL1", "0.53"),
        ("CO6", "0.73"),
        ("CA10", "0.63"),
    ];
    for (id, value) in expected {
        assert_eq!(kappa(id), value, "{id}");
    }
    assert_eq!(agreements.len(), expected.len());
}

#[test]
fn its_caseload() {
    let shares = caseload_shares(reference(), &EXAMPLE.gathered.caseload);
    let shares: Vec<_> = shares.into_iter().map(|it| it.share.map(|share| (share.count, share.of))).collect();
    assert_eq!(shares, [(38, 97), (24, 71), (62, 168), (62, 240), (21, 62), (21, 240)].map(Some));
}
