//! The report: everything that a reader of it sees, as data and sentences, with no markup.
//!
//! Screen, print and documents are renderings of it. Lists name statements by id; [`Report::line`] has the rest.

mod cases;
pub mod chart;
mod disclosed;
#[cfg(test)]
mod evidence_tests;
#[cfg(test)]
mod example;
mod found;
mod line;
mod measure;
mod planned;
mod recommendations;
mod section;
mod source;
mod summary;
mod table;
#[cfg(test)]
mod tests;
mod topics;
mod words;

use framework::{Framework, StatementId};

use crate::actions::{DueView, FindOut, Gap, due_view, find_out, gaps, unplanned};
use crate::cases::case_bands;
use crate::date::Date;
use crate::disclosure::{Disclosed, without_small_counts};
use crate::evidence::Judgements;
use crate::record::{Assessment, Service};
use crate::score::{Assurance, HoldsBack, Standing, Strategic, assurance, holds_back, strategic};

use found::Found;

pub use cases::CaseSection;
pub use line::Line;
pub use measure::Measure;
pub use recommendations::{AddresseeStanding, RecommendationStanding, Status};
pub use section::DomainSection;
pub use summary::{Figure, Finding, Point, Points, Summary};
pub use table::{Row, Table};
pub use topics::{Content, Part, Topic};
pub use words::place;

/// A report on one assessment, as of one day.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The day as of which actions are due.
    pub date: Date,
    /// The version of the framework.
    pub framework: String,
    /// The service.
    pub service: Service,
    /// Whose judgements these are.
    pub note: &'static str,
    /// The first page.
    pub summary: Summary,
    /// The four domains, in order.
    pub domains: Vec<DomainSection>,
    /// Where the service stands on the sixteen recommendations, by addressee.
    pub recommendations: Vec<AddresseeStanding>,
    /// All scores.
    pub scores: Strategic,
    /// What scores and cases together come to.
    pub judgements: Judgements,
    /// What the figures from cases rest on, and how to read comparisons, a sentence each; empty where no case was read.
    pub sample: Vec<String>,
    /// What else was gathered: factors, voices, caseload, partners and outcomes.
    pub topics: Vec<Part>,
    /// What evidence there is.
    pub assurance: Assurance,
    /// What holds the judgements back, by the ratings alone.
    pub holds_back: HoldsBack,
    /// Gaps, the most pressing first.
    pub gaps: Vec<Gap>,
    /// Critical gaps with neither an action nor a reason.
    pub unplanned: Vec<StatementId>,
    /// What is to be found out.
    pub find_out: Vec<FindOut>,
    /// Critical statements that do not apply here; their lines have the reasons.
    pub critical_not_applying: Vec<StatementId>,
    /// Open actions by when they are due.
    pub due: DueView,
    /// All statements, in order.
    pub lines: Vec<Line>,
}

impl Report {
    /// When the report was made, what it covers and who assessed.
    #[must_use]
    pub fn about(&self) -> String {
        let period = match (self.service.period.from, self.service.period.to) {
            (Some(from), Some(to)) => format!(", for {} to {}", from.long(), to.long()),
            (Some(from), None) => format!(", from {}", from.long()),
            (None, Some(to)) => format!(", to {}", to.long()),
            (None, None) => String::new(),
        };
        let by = self.service.assessors.trim();
        let by = if by.is_empty() { String::new() } else { format!(" Assessed by: {by}.") };
        format!("Made on {}{period}.{by}", self.date.long())
    }

    /// Where the statements come from.
    #[must_use]
    pub fn method(&self) -> String {
        format!(
            "Framework {}. The statements come from the joint inspection report “The contribution of Youth Offending Teams to \
             the work of the Troubled Families Programme in England”, HM Inspectorate of Probation, Care Quality Commission, \
             HM Inspectorate of Constabulary and Ofsted, January 2015, Crown copyright, under the Open Government Licence v3.0.",
            self.framework
        )
    }

    /// What the report says of one statement.
    #[must_use]
    pub fn line(&self, statement: &StatementId) -> Option<&Line> {
        self.lines.iter().find(|line| line.id == *statement)
    }
}

/// What the parts of a report are made from.
struct Facts<'a> {
    framework: &'a Framework,
    assessment: &'a Assessment,
    scores: Strategic,
    found: Found,
    assurance: Assurance,
    holds_back: HoldsBack,
    gaps: Vec<Gap>,
    find_out: Vec<FindOut>,
    due: DueView,
    lines: Vec<Line>,
    /// What is not to be shown; none where everything is.
    disclosed: Option<&'a Disclosed>,
}

/// Makes the report. The same record, framework and day make the same report.
#[must_use]
pub fn report(framework: &Framework, assessment: &Assessment, today: Date) -> Report {
    make(framework, assessment, today, None)
}

/// Makes the report without small counts of people, and without anything from which they could be worked out, and gives what it
/// was made of. Its judgements are those of the whole record.
#[must_use]
pub fn without_small(framework: &Framework, assessment: &Assessment, today: Date) -> (Report, Disclosed) {
    let whole = report(framework, assessment, today);
    let disclosed = without_small_counts(&framework.reference, assessment);
    let mut shown = make(framework, &disclosed.assessment, today, Some((&whole, &disclosed)));
    disclosed::complete(&mut shown, whole, assessment);
    (shown, disclosed)
}

fn make(
    framework: &Framework,
    assessment: &Assessment,
    today: Date,
    disclosed: Option<(&Report, &Disclosed)>,
) -> Report {
    let outline = framework.outline();
    let scores = strategic(&outline, assessment);
    let mut found = Found::of(&framework.reference, assessment, &scores);
    let mut gaps = gaps(&outline, assessment, &case_bands(&found.rates));
    if let Some((whole, disclosed)) = disclosed {
        found.judgements = disclosed::judgements(&framework.reference, whole, disclosed);
        gaps.clone_from(&whole.gaps);
    }
    let facts = Facts {
        framework,
        assessment,
        assurance: assurance(&outline, assessment),
        holds_back: holds_back(&outline, assessment, &scores),
        gaps,
        find_out: find_out(&outline, assessment),
        due: due_view(&assessment.plan, today),
        lines: outline.statements.iter().map(|statement| Line::new(statement, assessment)).collect(),
        scores,
        found,
        disclosed: disclosed.map(|(_, disclosed)| disclosed),
    };
    let critical_not_applying =
        facts.lines.iter().filter(|line| line.critical && line.standing == Standing::DoesNotApply);
    let recommendations = recommendations::recommendations(&facts);
    Report {
        date: today,
        framework: framework.version.clone(),
        service: assessment.service.clone(),
        note: words::OWN_JUDGEMENT,
        summary: summary::summary(&facts, &outline, &recommendations),
        domains: section::sections(&facts, &outline),
        recommendations,
        unplanned: unplanned(&facts.gaps, &assessment.plan),
        critical_not_applying: critical_not_applying.map(|line| line.id.clone()).collect(),
        sample: cases::sample(&facts),
        topics: topics::topics(&facts),
        judgements: facts.found.judgements,
        scores: facts.scores,
        assurance: facts.assurance,
        holds_back: facts.holds_back,
        gaps: facts.gaps,
        find_out: facts.find_out,
        due: facts.due,
        lines: facts.lines,
    }
}
