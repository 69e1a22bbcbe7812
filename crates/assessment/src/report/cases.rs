//! What the cases show of one domain, beside its self-rating.

use framework::Domain;

use super::chart::{DotChart, dots};
use super::measure::{Banding, Measure};
use super::source::source;
use super::table::{Row, Table};
use super::{Facts, words};
use crate::cases::{Audit, CaseFigure, CaseLimit, FEWEST, Margin, Rate, TotalsFrom, agreements};
use crate::disclosure::HIDDEN;
use crate::evidence::BY_CHANCE;
use crate::score::{Band, Share};

/// The evidence from cases about one domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseSection {
    /// "76% on average over 8 criteria"; none where there is no figure, and the section says why.
    pub figure: Option<String>,
    /// What that comes to.
    pub band: Option<Band>,
    /// What makes it lower than the band of the mean.
    pub limits: Vec<String>,
    /// How the figure was reached.
    pub reached: Vec<String>,
    /// Cases in which a critical criterion is not met, a sentence a criterion. They come before everything else.
    pub critical: Vec<String>,
    /// Where the record could not answer in more than one case in ten.
    pub record_gaps: Vec<String>,
    /// How far a second reader agrees.
    pub second_reader: Option<String>,
    /// Every criterion that somebody answered, as a chart.
    pub chart: DotChart,
    /// Every criterion that the audit asks.
    pub table: Table,
}

/// What the cases show of a domain; none where none was read for it.
pub(super) fn case_section(facts: &Facts<'_>, domain: Domain) -> Option<CaseSection> {
    let rates: Vec<&Rate> = facts.found.rates.iter().filter(|rate| rate.domain == domain).collect();
    let hides = rates.iter().any(|rate| facts.hides(&rate.criterion));
    if !hides && rates.iter().all(|rate| rate.totals.settled() == 0) {
        return None;
    }
    let figure = facts.found.domains.iter().find(|it| it.domain == domain).and_then(|it| it.figure.as_ref().ok());
    // The mean of what is shown would be another figure, and that of all would tell what is not.
    let figure = figure.filter(|_| !hides);
    let judged = facts.found.judgements.domains.iter().find(|it| it.domain == domain).and_then(|it| it.cases.ok());
    let measures: Vec<Measure> = rates.iter().map(|rate| measure(facts, rate)).collect();
    let title = facts.framework.outline().domain(domain).map(|info| info.title.clone()).unwrap_or_default();
    let named = |sentence: &dyn Fn(&Rate) -> Option<String>| {
        rates.iter().filter_map(|rate| Some(format!("{}: {}", name(facts, rate), sentence(rate)?))).collect()
    };
    Some(CaseSection {
        figure: figure.map(CaseFigure::figure),
        band: judged,
        limits: figure.map(|it| it.limits.iter().map(CaseLimit::explanation).collect()).unwrap_or_default(),
        reached: figure.map(|it| reached(it, &rates)).unwrap_or_default(),
        critical: named(&|rate| {
            let hidden = facts.hides_no(&rate.criterion);
            (rate.critical && (rate.totals.no > 0 || hidden)).then(|| {
                let cases = words::count(rate.totals.no as usize, "case", "cases");
                let cases = if hidden { "some cases".to_owned() } else { cases };
                format!("the answer is no in {cases}. This is about a child's safety: look at each of them now.")
            })
        }),
        record_gaps: named(&Rate::record_gap_sentence),
        second_reader: second_reader(facts, domain),
        chart: dots(&format!("{title}: your cases and what inspectors found"), &measures),
        table: Table {
            caption: format!("{title}: what the cases show"),
            head: vec!["Criterion", "Yes", "95% interval", "Band", "Inspectors", "Compared"],
            rows: rates.iter().zip(measures).map(|(rate, it)| row(it, facts.hides(&rate.criterion))).collect(),
        },
    })
}

fn row(measure: Measure, hidden: bool) -> Row {
    if hidden {
        let [yes, interval, band, compared] = [HIDDEN; 4].map(str::to_owned);
        return Row::plain(vec![measure.label, yes, interval, band, measure.inspectors, compared]);
    }
    let cells = vec![
        measure.label.clone(),
        measure.figure(),
        measure.interval(),
        measure.band().to_owned(),
        measure.inspectors.clone(),
        measure.compared().to_owned(),
    ];
    Row { cells, reached: measure.reached }
}

/// "CA8 A plan for the programme work is evident".
fn name(facts: &Facts<'_>, rate: &Rate) -> String {
    let criterion = facts.framework.reference.criterion(&rate.criterion);
    let title = criterion.map(|it| facts.assessment.terms().fill(&it.title)).unwrap_or_default();
    format!("{} {title}", rate.criterion)
}

fn measure(facts: &Facts<'_>, rate: &Rate) -> Measure {
    let (reference, terms) = (&facts.framework.reference, facts.assessment.terms());
    let benchmark = reference.benchmark(&rate.criterion.as_str().into());
    let mut measure = Measure::new(name(facts, rate), rate.share, rate.margin, benchmark);
    if rate.can_be_banded() {
        measure.banding = Banding::Band(rate.band());
    }
    if rate.totals.settled() > 0 {
        measure.reached.extend([rate.reached(), rate.margin.sentence()]);
        let sample = &facts.assessment.gathered.sample;
        measure.reached.extend(agreements(sample).get(&rate.criterion).map(crate::cases::Agreement::sentence));
    }
    if let Some(benchmark) = benchmark {
        measure.reached.extend(measure.against.map(|it| it.sentence(rate.share, benchmark)));
        measure.reached.extend(source(reference, &terms, benchmark));
    }
    measure
}

/// How a domain's figure was reached: the shares that it is the mean of, and where bands begin.
fn reached(figure: &CaseFigure, rates: &[&Rate]) -> Vec<String> {
    let banded = rates.iter().filter(|rate| rate.band().is_some());
    let shares: Vec<String> = banded.map(|rate| format!("{} {}", rate.criterion, rate.share)).collect();
    let from = |band: Band| format!("{} from {}%", band.title(), band.from_percent());
    let bands = [Band::RequiresImprovement, Band::Good, Band::Outstanding].map(from).join(", ");
    vec![
        format!("The mean of {}: {}.", shares.join(", "), figure.mean.percent()),
        format!("Criteria with {FEWEST} answers or more count, and outcomes of cases never do. {bands}."),
        format!("On the mean alone it is {}.", figure.band.title()),
    ]
}

/// Both readers' answers to a domain's criteria together.
fn second_reader(facts: &Facts<'_>, domain: Domain) -> Option<String> {
    let agreements = agreements(&facts.assessment.gathered.sample);
    let of_domain = facts.found.rates.iter().filter(|rate| rate.domain == domain);
    let shares = of_domain.filter_map(|rate| agreements.get(&rate.criterion)).map(crate::cases::Agreement::share);
    let all = shares.fold(Share::default(), |all, it| Share { count: all.count + it.count, of: all.of + it.of });
    (all.of > 0).then(|| format!("A second reader gave the same answer in {all}."))
}

/// What the figures from cases rest on, and how to read them.
pub(super) fn sample(facts: &Facts<'_>) -> Vec<String> {
    let sample = &facts.assessment.gathered.sample;
    let caseload = sample.caseload.map(|n| format!(" The caseload has {}.", words::count(n as usize, "case", "cases")));
    let caseload = caseload.unwrap_or_default();
    let from = match sample.from() {
        TotalsFrom::Nothing => return Vec::new(),
        TotalsFrom::Cases => {
            let cases = words::count(sample.cases.len(), "case is", "cases are");
            format!("{cases} in the sample.{caseload}")
        }
        TotalsFrom::Typed => format!("The figures are totals of a sample that was read elsewhere.{caseload}"),
    };
    let audit = match sample.audit {
        Audit::Short => "The short audit asks the core criteria only.",
        Audit::Full => "The full audit asks every criterion.",
    };
    let notes = &facts.framework.reference.notes.benchmarks;
    let margin = facts.found.rates.iter().find(|rate| matches!(rate.margin, Margin::CaseloadTooSmall { .. }));
    let mut sentences = vec![format!("{from} {audit}")];
    sentences.extend(margin.map(|rate| rate.margin.sentence()));
    sentences.extend([BY_CHANCE.to_owned(), notes.get("use").to_owned(), notes.get("base").to_owned()]);
    sentences
}
